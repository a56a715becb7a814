import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser';
import { prepareEditedFolder } from './editedComponent';
import { COMPONENTS_PORT, WORKBENCH_PORT, urlOf } from './ports';

const browser = await findBrowser();
const editedFolder = prepareEditedFolder();

/** A workbench of its own for the tests, so that one that runs already is left alone. */
function workbench(
    port: number,
    args = '',
): {
    command: string;
    cwd: string;
    url: string;
    env: Record<string, string>;
    timeout: number;
    reuseExistingServer: boolean;
} {
    return {
        command: `node --import tsx workbench/start.ts ${args}`,
        cwd: '..',
        url: urlOf(port),
        env: { PORT: String(port) },
        // The very first start bundles the base components.
        timeout: 180_000,
        reuseExistingServer: false,
    };
}

export default defineConfig({
    testDir: '.',
    outputDir: '../test-results/e2e',
    // One browser leaves half of a machine with two processors idle.
    workers: 2,
    timeout: 60_000,
    expect: { timeout: 15_000 },
    forbidOnly: Boolean(process.env['CI']),
    reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
    use: {
        baseURL: urlOf(WORKBENCH_PORT),
        viewport: { width: 1440, height: 900 },
        headless: true,
        trace: 'off',
        launchOptions: { executablePath: browser.executablePath, args: [...browser.args] },
    },
    webServer: [
        // Built pages load in half the time; the other workbench serves them as `npm start` does.
        workbench(WORKBENCH_PORT, '--built --pages e2e/fixtures/pages'),
        workbench(
            COMPONENTS_PORT,
            `--lwc e2e/fixtures/lwc --lwc ${editedFolder} --fixtures e2e/fixtures/apex`,
        ),
    ],
});
