/** `npm start`: runs the workbench until it is stopped. */
import { USAGE, UsageError, readArguments } from './server/arguments';
import { createWorkbenchServer } from './server/createServer';

/** Transformed before the page is announced, so that the first visitor does not wait for it. */
const WARM_UP = ['/shell/main.ts', '/gadget/main.ts'];

async function start(): Promise<void> {
    const options = readArguments(process.argv.slice(2), process.env, process.cwd());
    const server = await createWorkbenchServer(options);
    await server.listen();
    if (!options.isBuilt) {
        await Promise.all(WARM_UP.map((url) => server.warmupRequest(url)));
    }
    console.log(`Workbench ready at http://localhost:${options.port}`);
}

/** @returns what to tell whoever started it */
function explain(error: unknown): string {
    if (error instanceof UsageError) {
        return `${error.message}\n${USAGE}`;
    }
    const message = error instanceof Error ? error.message : String(error);
    return /port .* (is already )?in use/i.test(message)
        ? `${message}. Stop what listens there, or choose another one: PORT=3001 npm start`
        : `The workbench could not start: ${message}`;
}

start().catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
});
