/** `npm run opencti-report -- --source <folder>`: what in an org's source stops with Open CTI. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { openCtiReportCommand } from './opencti-report/command';

process.exitCode = await openCtiReportCommand(process.argv.slice(2), PROCESS_TERMINAL);
