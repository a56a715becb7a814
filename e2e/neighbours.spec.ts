/**
 * Pages that were written for other desks: one in a frame of another origin that registers for
 * events, and one on the promise library in the gadget's toolbar. What messages mean is unit-tested.
 */
import { expect, test } from '@playwright/test';
import { WORKBENCH_PORT } from './ports';
import { openWorkbench, timelineLines } from './workbenchPage';

const FOREIGN = `http://visualforce.localhost:${WORKBENCH_PORT}/embedded/registered.html`;
const START_MS = 30_000;

test('a registered page and one on the promise library share a desk, and a foreign page hears nothing', async ({
    page,
}) => {
    await openWorkbench(page, {
        page: 'embedded',
        toolbar: 'PromiseLibrary',
        scenario: 'incoming-call',
        'scenario.agent': 'manual',
        'scenario.from': '0791234567',
        'scenario.direct': true, // so that it rings as long as it takes
        'scenario.talkMs': 600_000,
    });
    const embedded = page.locator('main iframe');
    const registered = embedded.contentFrame();
    const events = registered.locator('#events li');
    const library = page
        .frameLocator('iframe[title="Simulated gadget"]')
        .frameLocator('iframe[title="Custom toolbar (top)"]');
    const play = page
        .getByRole('complementary', { name: 'Simulator' })
        .getByRole('button', { name: 'Play' });

    await expect(events).toHaveText(
        ['ClientEventSubscriptionAcknowledge OK', 'AgentState NOT_READY'],
        { timeout: START_MS },
    );
    const phone = page.getByRole('button', { name: 'Phone', exact: true });
    await phone.click();
    await library.getByRole('button', { name: 'Ready', exact: true }).click({ timeout: START_MS });
    await expect(library.locator('#told')).toContainText('"success":true');
    await expect(events.last()).toHaveText('AgentState READY');
    await phone.click(); // it lies above the page

    await play.click();
    await expect(page.getByText('Anna Meier', { exact: true })).toBeVisible();
    await registered.getByRole('button', { name: 'Answer' }).click();
    await expect(registered.locator('#who')).toHaveText('0791234567: ACTIVE');
    await expect(library.locator('#told')).toContainText('talking');
    await registered.getByRole('button', { name: 'Hang up' }).click();
    await expect(registered.locator('#who')).toHaveText(/0791234567: (WRAPUP|ENDED)/);

    // The allowed frame goes elsewhere; what is shown there registers in vain.
    await embedded.evaluate((frame, url) => frame.setAttribute('src', url), FOREIGN);
    await expect.poll(() => page.frames().some((frame) => frame.url() === FOREIGN)).toBe(true);
    await expect(registered.getByText('Nobody calls.')).toBeVisible();
    await play.click();
    await expect(timelineLines(page, 'onWorkItemCreate')).toHaveCount(2);
    await expect(registered.getByText('Nobody calls.')).toBeVisible();
    await expect(events).toHaveCount(0);
});
