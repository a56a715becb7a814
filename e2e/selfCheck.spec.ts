/** The self-check where only a browser has the answer: other documents, and the page's own policy. */
import { expect, test } from '@playwright/test';
import { WORKBENCH_PORT } from './ports';
import { openWorkbench, tile } from './workbenchPage';

const VISUALFORCE = `http://visualforce.localhost:${WORKBENCH_PORT}`;
/** What the workbench's org allows to be embedded. */
const PAGES = `http://pages.localhost:${WORKBENCH_PORT}`;
/** A Visualforce page and its components come one by one. */
const LOADED_MS = 45_000;

test('the self-check hears the guard of another document, and names origins that the policy forbids', async ({
    page,
}) => {
    await openWorkbench(page, { page: 'self-check' });
    const check = tile(page, 'connectsSelfCheck');
    const messages = check.locator('[data-id="messages"]');
    const embedded = check.locator('[data-id="frames"]');
    await expect(messages).toContainText('no guard on another page has answered');
    await expect(embedded).toContainText('In order');

    // Somebody opens a Visualforce page of the toolkit beside it; the policy trusts no other frames.
    await page.evaluate((origin) => {
        const policy = Object.assign(document.createElement('meta'), {
            httpEquiv: 'Content-Security-Policy',
            content: `frame-src 'self' ${origin}`,
        });
        document.head.append(policy);
        const src = `${origin}/apex/ConnectsLightningPage?isdtp=p1`;
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, VISUALFORCE);
    const beside = page.frameLocator('iframe[src*="ConnectsLightningPage"]');
    // Nothing of it is painted there; its guard stands all the same.
    await expect(beside.getByText('Standing by').first()).toBeAttached({ timeout: LOADED_MS });
    await check.getByRole('button', { name: 'Check again' }).click();

    await expect(messages).toContainText('Guards on other pages have answered: Visualforce page.');
    await expect(embedded).toContainText('forbids 1 of 1');
    await expect(embedded).toContainText(PAGES);
});
