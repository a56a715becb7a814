/**
 * What the bridge to embedded pages costs on top of `postMessage`, in Chromium, between two origins:
 * changes of a call go to a page, and an answer to each comes back. The bridge finds out what has
 * changed and checks every message on both sides; its peer sends the same and looks at nothing.
 */
import type { Page } from 'playwright-core';
import { bundleFrameClient } from '../scripts/frame-client/bundle';
import { inBrowser } from './browserBench';
import type { Way } from './framePage/page';
import type { Figure } from './report';
import { median } from './statistics';

const ROUNDS = 15;
const MESSAGES = 1_000;
const LARGEST_RATIO = 2;
/** Another origin than that of the benchmark's page, whatever its port. */
const PAGES = 'http://pages.localhost:3199';

/** @returns the lines to print */
export function frameBridge(): Promise<Figure[]> {
    return inBrowser('framePage', 'frameBench', async (open) => {
        const page = await open();
        await servePages(page);
        await page.evaluate((origin) => window.frameBench.open(origin), PAGES);
        const rounds: { readonly bridge: number; readonly raw: number }[] = [];
        for (let round = -1; round < ROUNDS; round += 1) {
            // Who goes first pays for what the other finds warm.
            const first = round % 2 === 0 ? 'bridge' : 'raw';
            const times = { bridge: 0, raw: 0 };
            times[first] = await exchange(page, first);
            const second = first === 'raw' ? 'bridge' : 'raw';
            times[second] = await exchange(page, second);
            if (round >= 0) {
                rounds.push(times);
            }
        }
        const ratio = median(rounds.map(({ bridge, raw }) => bridge / raw));
        const each = (way: Way): string =>
            `${((median(rounds.map((times) => times[way])) * 1_000) / MESSAGES).toFixed(0)} µs`;
        return [
            { what: 'a change and its answer through the bridge', value: each('bridge') },
            { what: 'the same by bare postMessage', value: each('raw') },
            {
                what: 'the bridge against bare postMessage',
                value: `${ratio.toFixed(2)} times`,
                target: `at most ${LARGEST_RATIO} times`,
                isMet: ratio <= LARGEST_RATIO,
            },
        ];
    });
}

function exchange(page: Page, way: Way): Promise<number> {
    return page.evaluate(({ wanted, count }) => window.frameBench.exchange(wanted, count), {
        wanted: way,
        count: MESSAGES,
    });
}

async function servePages(page: Page): Promise<void> {
    const client = await bundleFrameClient(process.cwd());
    const desk = new URL(page.url()).origin;
    await page.route(`${PAGES}/*`, (route) => {
        const url = route.request().url();
        if (url.endsWith('.js')) {
            return route.fulfill({ contentType: 'text/javascript', body: client });
        }
        const script = url.includes('bridge') ? bridgePage(desk) : rawPage(desk);
        const body = `<!doctype html><title>Page</title><script type="module">${script}</script>`;
        return route.fulfill({ contentType: 'text/html', body });
    });
}

function bridgePage(desk: string): string {
    return `import { openDesk } from './connects-frame-client.js';
addEventListener('message', ({ data }) => {
    if (data === 'begin') {
        const desk = openDesk({ origin: '${desk}', page: 'Bench', topics: ['items'] });
        desk.on('workItem', ({ sender }) => desk.showCard(sender));
    }
});`;
}

function rawPage(desk: string): string {
    return `addEventListener('message', ({ data }) => {
    parent.postMessage(
        {
            protocol: 'raw',
            version: 1,
            direction: 'to-desk',
            type: 'showCard',
            body: { name: data.body.sender, imageUrl: null, workItemId: null },
        },
        '${desk}',
    );
});`;
}
