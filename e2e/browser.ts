/** Finds a browser to test with; nothing is ever downloaded. */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** How to start the browser. */
export interface BrowserLaunch {
    readonly executablePath: string;
    readonly args: readonly string[];
}

/** Where installers put Chrome and Chromium. */
const INSTALLED: readonly string[] = [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Containers run as root and have little shared memory. */
const SAFE_ARGS: readonly string[] = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/**
 * The browser named by the environment variable `CHROME_PATH`, else an installed one, else the one
 * that the npm package `@sparticuz/chromium` holds.
 *
 * @throws Error when `CHROME_PATH` names no file
 */
export async function findBrowser(): Promise<BrowserLaunch> {
    const chosen = process.env['CHROME_PATH'];
    if (chosen) {
        if (!existsSync(chosen)) {
            throw new Error(`CHROME_PATH names no file: ${chosen}`);
        }
        return { executablePath: chosen, args: SAFE_ARGS };
    }
    const installed = INSTALLED.find((file) => existsSync(file));
    return installed === undefined
        ? unpackPackagedBrowser()
        : { executablePath: installed, args: SAFE_ARGS };
}

async function unpackPackagedBrowser(): Promise<BrowserLaunch> {
    const require = createRequire(import.meta.url);
    const entry = require.resolve('@sparticuz/chromium');
    const version = entry.match(/.*@sparticuz[\\/]chromium[\\/]/)?.[0];
    const { version: packageVersion } = require(path.join(version ?? '', 'package.json')) as {
        version: string;
    };
    // The package unpacks to the temp folder and takes whatever already lies there for its own.
    const before = process.env['TMPDIR'];
    const folder = path.join(os.tmpdir(), `connects-chromium-${packageVersion}`);
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
    try {
        const { default: chromium } = await import('@sparticuz/chromium');
        return {
            executablePath: await chromium.executablePath(),
            args: SAFE_ARGS,
        };
    } finally {
        if (before === undefined) {
            delete process.env['TMPDIR'];
        } else {
            process.env['TMPDIR'] = before;
        }
    }
}
