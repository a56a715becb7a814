/** Presence and agent state follow each other: Omni-Channel, the phone and the rules of the workbench. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWorkbench } from './workbenchPage';

/** The page begins anew, with some eighty modules' worth of work. */
const START_MS = 30_000;

const presence = (page: Page): Locator =>
    page.locator('[data-utility="c_connectsPresenceUtility"]');

async function openUtility(page: Page, label: string): Promise<void> {
    const bar = page.getByRole('region', { name: 'Utility bar' });
    await bar.getByRole('button', { name: label, exact: true }).click();
}

test('what a call took comes back, though the page is loaded again during the call', async ({
    page,
}) => {
    await openWorkbench(page, {
        scenario: 'incoming-call',
        'scenario.agent': 'manual',
        'scenario.direct': true, // so that it rings as long as it takes
        'scenario.talkMs': 600_000,
    });
    await openUtility(page, 'Omni-Channel');
    const omni = page.locator('[data-utility="omni_channel"]');
    await omni.getByRole('combobox', { name: 'Presence' }).click();
    await omni.getByRole('option', { name: 'Available' }).click();
    await openUtility(page, 'Presence');
    await expect(presence(page)).toContainText('You signed in to Omni-Channel.');

    const simulator = page.getByRole('complementary', { name: 'Simulator' });
    await simulator.getByRole('button', { name: 'Play' }).click();
    await expect(presence(page)).toContainText('Available comes back after the call.');
    await expect(presence(page).locator('[data-side="presence"]')).toContainText(
        /On a call.*A call began\./s,
    );

    // The simulated call ends with the page.
    await page.reload();
    await openUtility(page, 'Presence');
    await expect(presence(page).locator('[data-side="presence"]')).toContainText(
        /Available.*The call is over: what was there before came back\./s,
        { timeout: START_MS },
    );
    await expect(presence(page)).not.toContainText('comes back after the call');
});
