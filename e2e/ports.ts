/** Where the workbenches of the tests listen. */

/** The workbench with built pages. */
export const WORKBENCH_PORT = Number(process.env['E2E_PORT'] ?? 3210);
/** The workbench as `npm start` gives it, with components of others (`--lwc`). */
export const COMPONENTS_PORT = WORKBENCH_PORT + 1;

/** @param port one of the ports above */
export function urlOf(port: number): string {
    return `http://localhost:${port}`;
}
