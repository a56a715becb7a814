/** Activities of calls in the workbench's org: what waits, what was written, and where it leads. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { collectErrors, openWorkbench, timelineLines } from './workbenchPage';

const log = (page: Page): Locator => page.locator('[data-utility="c_connectsActivityLog"]');

async function open(page: Page, situation: Record<string, string | number> = {}): Promise<void> {
    await openWorkbench(page, { page: 'do-not-call', speed: 10, ...situation });
    await page.getByRole('button', { name: 'Activities', exact: true }).click();
}

test('the activity of a call waits for an org that fails, survives a refresh, and is there once', async ({
    page,
}) => {
    const errors = collectErrors(page);
    await open(page, { scenario: 'incoming-call', 'scenario.talkMs': 20_000 });
    await expect(log(page)).toContainText('Nothing yet');

    // From now on the org answers nothing.
    await page.getByRole('combobox', { name: 'Calls about dials suffer' }).click();
    await page.getByRole('option', { name: 'failing' }).click();
    await page.getByRole('button', { name: 'Show simulator' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(log(page).getByRole('radio', { name: 'Work' })).toBeChecked();
    await expect(timelineLines(page, 'onWorkItemEnd')).toHaveCount(1);
    await expect(log(page)).toContainText('Activities wait');
    await expect(log(page)).toContainText('Waiting (1)');

    await open(page);
    await expect(log(page)).toContainText('Written (1)');
    await expect(log(page)).not.toContainText('Waiting');
    await log(page)
        .getByRole('button', { name: /^Call from/ })
        .click();
    await expect(page.getByRole('navigation', { name: 'Open pages' })).toContainText('Task');
    expect(errors.filter((text) => !text.includes('dial guard could not read'))).toEqual([]);
});
