/** `npm run pop-rules -- --rules <file> --calls <file>`: which screen pop rule decides each call. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { popRulesCommand } from './pop-rules/command';

process.exitCode = await popRulesCommand(process.argv.slice(2), PROCESS_TERMINAL);
