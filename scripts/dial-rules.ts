/** `npm run dial-rules -- --rules <file> --calls <file>`: what the dial rules say to calls. */
import { dialRulesCommand } from './dial-rules/command';
import { createNumberParser } from './dial-numbers/browser/numberParser';
import { readTables } from './dial-numbers/static-resource';
import { PROCESS_TERMINAL } from './flight-recording/command';

process.exitCode = await dialRulesCommand(process.argv.slice(2), PROCESS_TERMINAL, () =>
    createNumberParser(readTables(process.cwd())),
);
