import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWorkbench } from './workbenchPage';

/** Somebody calls, and it rings until the agent answers. @returns the pages that are open */
async function ring(page: Page, from: string): Promise<Locator> {
    await openWorkbench(page, {
        console: true,
        scenario: 'incoming-call',
        'scenario.agent': 'manual',
        'scenario.from': from,
        play: true,
    });
    return page.getByRole('navigation', { name: 'Open pages' });
}

test("a caller's record opens in a tab; among several the agent chooses by keyboard", async ({
    page,
}) => {
    // The gadget finds nobody for a number that ends in 0; the org's records have it.
    await expect(await ring(page, '0445001000')).toContainText('Account Alpine Outfitters');

    // One that ends in 98 belongs to three people.
    const pages = await ring(page, '0790000098');
    const panel = page.locator('[data-utility="c_connectsScreenPop"]');
    const matches = panel.getByRole('list', { name: /records fit/ }).getByRole('button');
    await expect(matches).toHaveCount(3);
    const name = (await matches.nth(1).locator('.match-name').textContent()) ?? '';

    await matches.first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(pages).toContainText(`Contact ${name}`);
    await expect(matches).toHaveCount(0);
});
