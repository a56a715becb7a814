/** `npm run lint:apex`: the security and performance rules of PMD over Apex and Visualforce. */
import { PROCESS_TERMINAL } from './flight-recording/command';
import { openCodeAnalyzer } from './lint-apex/codeAnalyzer';
import { lintApexCommand } from './lint-apex/command';
import { runCaptured } from './processes';

process.exitCode = await lintApexCommand(process.argv.slice(2), {
    ...PROCESS_TERMINAL,
    javaVersion: async () => {
        try {
            return (await runCaptured('java', ['-version'])).output;
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
                return null;
            }
            throw error;
        }
    },
    openAnalyzer: () => openCodeAnalyzer(process.cwd()),
});
