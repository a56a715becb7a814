/** `npm run dial-log:check -- --in decisions.csv`: says what is missing or changed in the log. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { dialLogCommand } from './dial-log/dialLogCommand';

process.exitCode = dialLogCommand(process.argv.slice(2), PROCESS_TERMINAL);
