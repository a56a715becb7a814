/** `npm run replay -- <file>`: says whether the service still does what a flight recording holds. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { replayCommand } from './flight-recording/replayCommand';

process.exitCode = await replayCommand(process.argv.slice(2), PROCESS_TERMINAL);
