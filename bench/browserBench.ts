/** A page of a benchmark in a real Chromium, served like the pages of the workbench. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../e2e/browser';
import { readArguments } from '../workbench/server/arguments';
import { createWorkbenchServer } from '../workbench/server/createServer';

const PORT = process.env['BENCH_PORT'] ?? '3198';
const ADDRESS = `http://localhost:${PORT}/bench`;
/** The server compiles what the page asks for: on a busy machine that takes a while. */
const PATIENCE_MS = 240_000;
const VIEWPORT = { width: 1440, height: 900 };

/** Opens the page anew, with values for its address. */
export type OpenBenchPage = (values?: Readonly<Record<string, string>>) => Promise<Page>;

/**
 * Lets a benchmark use its page, and takes server and browser away after it.
 *
 * @param folder name of the folder in `bench/`: `page.ts` in it is the page, components are in `lwc`
 * @param name of the property of `window` that the page sets when it can be used
 * @param measure is given the way to open the page
 */
export async function inBrowser<T>(
    folder: string,
    name: string,
    measure: (open: OpenBenchPage) => Promise<T>,
): Promise<T> {
    const dir = path.join(import.meta.dirname, folder);
    const lwc = path.join(dir, 'lwc');
    const options = readArguments(existsSync(lwc) ? ['--lwc', lwc] : [], { PORT }, process.cwd());
    const server = await createWorkbenchServer(options);
    await server.listen();
    const { executablePath, args } = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    try {
        return await measure(async (values = {}) => {
            const page = await browser.newPage({ viewport: VIEWPORT });
            await prepare(page, `/@fs${path.join(dir, 'page.ts')}`);
            const query = new URLSearchParams(values).toString();
            await page.goto(`${ADDRESS}?${query}`, { waitUntil: 'commit' });
            await page.waitForFunction((key) => key in window, name, { timeout: PATIENCE_MS });
            return page;
        });
    } finally {
        await browser.close();
        await server.close();
    }
}

async function prepare(page: Page, module: string): Promise<void> {
    page.on('pageerror', (error) => console.error(`In the page: ${error.message}`));
    // A file that changes meanwhile must not reload the page.
    await page.routeWebSocket(/.*/, () => undefined);
    const body = `<!doctype html><html lang="en" dir="ltr"><head>
<link rel="stylesheet" href="/slds/styles/salesforce-lightning-design-system.min.css" />
<script type="module" src="${module}"></script></head><body class="slds-scope"></body></html>`;
    await page.route(`${ADDRESS}?*`, (route) => route.fulfill({ contentType: 'text/html', body }));
}
