import { expect, test, type Locator, type Page } from '@playwright/test';
import { COMPONENTS_PORT, urlOf } from './ports';
import { openWorkbench, tile, timelineLines } from './workbenchPage';

async function openDesk(page: Page, situation: Record<string, string> = {}): Promise<Locator> {
    await openWorkbench(page, { page: 'components', ...situation }, urlOf(COMPONENTS_PORT));
    return tile(page, 'deskRecords');
}

const click = (place: Locator, name: string): Promise<void> =>
    place.getByRole('button', { name }).click();

test('a component finds a caller and opens the record by navigation', async ({ page }) => {
    const place = await openDesk(page);

    await click(place, 'Find and open');

    await expect(place.locator('.outcome')).toHaveText('Anna Meier by navigation');
    await expect(timelineLines(page, 'Navigation')).toContainText('Contact Anna Meier');
    const pages = page.getByRole('navigation', { name: 'Open pages' });
    await expect(pages).toContainText('Contact Anna Meier');

    await pages.getByRole('button', { name: /remove/i }).click();
    await expect(pages).toHaveCount(0);
});

test('in a console, records open in tabs and subtabs', async ({ page }) => {
    const place = await openDesk(page, { console: 'true' });

    await click(place, 'Find and open');
    await expect(place.locator('.outcome')).toHaveText('Anna Meier by tab');
    await click(place, 'Open below');

    await expect(place.locator('.outcome')).toHaveText('Sofia Rossi by subtab');
    await expect(timelineLines(page, 'Workspace').last()).toContainText(
        'of Contact Anna Meier: Contact Sofia Rossi',
    );
});

test('the caller of a simulated call is among the records', async ({ page }) => {
    const place = await openDesk(page, {
        scenario: 'incoming-call',
        'scenario.from': '+41790001234',
    });
    await click(place, 'Find caller');
    await expect(place.locator('.outcome')).toHaveText('nobody');

    await page.getByRole('button', { name: 'Play' }).click();
    await expect(timelineLines(page, 'onSearchAndScreenPopResult')).toHaveCount(1);
    await click(place, 'Find caller');

    await expect(place.locator('.outcome')).toHaveText('Contact +41790001234');
});

test('a task is created, and a fault of the address is told to the agent', async ({ page }) => {
    const place = await openDesk(page);
    await click(place, 'Create task');
    await expect(timelineLines(page, 'Record created')).toContainText('Call back');

    const refused = await openDesk(page, { records: 'validation' });
    await click(refused, 'Create task');
    await expect(refused.locator('.outcome')).toContainText('A value was refused.');
    await expect(refused.locator('.outcome')).toContainText('A closed case cannot be changed.');
});
