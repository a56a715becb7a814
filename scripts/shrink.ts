/** `npm run shrink -- <file>`: reduces a flight recording that fails to a small one that still does. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { shrinkCommand } from './flight-recording/shrinkCommand';

process.exitCode = await shrinkCommand(process.argv.slice(2), PROCESS_TERMINAL);
