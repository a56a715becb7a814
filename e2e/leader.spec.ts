/** `c/connectsLeader` with a browser's own locks, channels and windows; elections are unit-tested. */
import path from 'node:path';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { urlOf, WORKBENCH_PORT } from './ports';
import { collectErrors } from './workbenchPage';

const SCRIPT = path.resolve(import.meta.dirname, 'leaderPage.ts').replaceAll('\\', '/');
const LIGHTNING = urlOf(WORKBENCH_PORT);
/** Another origin on the same server, as a Visualforce page's is. */
const VISUALFORCE = `http://toolbar.localhost:${WORKBENCH_PORT}`;
const STRANGER = `http://stranger.localhost:${WORKBENCH_PORT}`;
const HAND_OVER_MS = 2_000;

/** The page is none of the workbench's: the workbench only serves its script. */
test.beforeEach(async ({ context }) => {
    await context.route('**/leader-test?*', (route) =>
        route.fulfill({
            contentType: 'text/html',
            body:
                '<!doctype html><link rel="icon" href="data:," /><output></output>' +
                `<script type="module" src="/@fs/${SCRIPT.replace(/^\//, '')}"></script>`,
        }),
    );
});

function addressOf(origin: string, query: Readonly<Record<string, string>>): string {
    return `${origin}/leader-test?${new URLSearchParams(query).toString()}`;
}

async function open(page: Page, query: Readonly<Record<string, string>>): Promise<void> {
    await page.goto(addressOf(LIGHTNING, query));
}

function shows(where: Page | FrameLocator, text: string, timeout?: number): Promise<void> {
    return expect(where.locator('output')).toHaveText(text, { timeout });
}

/**
 * Makes a tab what a hidden one is to its scripts: it says so, and its timers run a minute late. A
 * browser without a screen hides nothing by itself.
 */
async function hide(page: Page): Promise<void> {
    await page.addInitScript(() => {
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
        const setSoon = window.setTimeout.bind(window);
        const setLate = (run: TimerHandler, ms = 0): number => setSoon(run, ms + 60_000);
        Object.assign(window, { setTimeout: setLate });
    });
}

/** Puts a page of another origin into a frame, as the gadget does with a toolbar. */
async function addToolbar(
    page: Page,
    origin: string,
    query: Readonly<Record<string, string>> = {},
): Promise<FrameLocator> {
    const src = addressOf(origin, { host: 'toolbar', frameOf: LIGHTNING, ...query });
    await page.evaluate((address) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
    }, src);
    return page.frameLocator('iframe');
}

for (const isHidden of [false, true]) {
    const name = isHidden ? 'hidden second' : 'second';
    test(`of two tabs the first owns; when it is closed, the ${name} one owns within 2 s`, async ({
        page: first,
        context,
    }) => {
        await open(first, { host: 'first' });
        await shows(first, 'owner, owner: first');
        const second = await context.newPage();
        if (isHidden) {
            await hide(second);
        }
        await open(second, { host: 'second' });
        await shows(second, 'standby, owner: first');

        await first.close();
        await shows(second, 'owner, owner: second', HAND_OVER_MS);
    });
}

test('a tab that crashes hands over like one that is closed', async ({ page: first, context }) => {
    await open(first, { host: 'first' });
    await shows(first, 'owner, owner: first');
    const second = await context.newPage();
    await open(second, { host: 'second' });
    await shows(second, 'standby, owner: first');

    const crash = first.waitForEvent('crash');
    // The answer never comes: the page is gone.
    void first.goto('chrome://crash').catch(() => undefined);
    await crash;
    await shows(second, 'owner, owner: second', HAND_OVER_MS);
});

test('a toolbar of another origin stands by for its top window, and the other way round', async ({
    page,
}) => {
    await open(page, { host: 'utility-bar', topOf: VISUALFORCE });
    await shows(page, 'owner, owner: utility-bar');
    const toolbar = await addToolbar(page, VISUALFORCE);
    await shows(toolbar, 'standby, owner: utility-bar');

    await open(page, { host: 'utility-bar', topOf: VISUALFORCE });
    const important = await addToolbar(page, VISUALFORCE, { priority: '1' });
    await shows(important, 'owner, owner: toolbar');
    await shows(page, 'standby, owner: toolbar');

    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await shows(page, 'owner, owner: utility-bar', HAND_OVER_MS);
});

test('a frame of an origin that is not trusted is not heard, and reported once', async ({
    page,
}) => {
    const errors = collectErrors(page);
    await open(page, { host: 'utility-bar', topOf: VISUALFORCE });
    await shows(page, 'owner, owner: utility-bar');
    const stranger = await addToolbar(page, STRANGER, { priority: '9' });
    await shows(stranger, 'owner, owner: toolbar');

    await shows(page, 'owner, owner: utility-bar');
    expect(errors).toEqual([expect.stringContaining(STRANGER)]);
});
