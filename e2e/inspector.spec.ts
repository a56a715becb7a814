import { expect, test, type Locator, type Page } from '@playwright/test';
import { openTab, openWorkbench, playScenario, timelineLines } from './workbenchPage';

const list = (page: Page): Locator => page.getByRole('listbox', { name: /What happened/ });
const detail = (page: Page): Locator => page.getByRole('region', { name: 'Chosen entry' });

/** Leaves only the entries of one kind. */
async function showOnly(page: Page, kind: string): Promise<void> {
    const chips = page.getByRole('group', { name: 'Kinds of entries' }).getByRole('button');
    for (const chip of await chips.all()) {
        if ((await chip.textContent())?.trim() !== kind) {
            await chip.click();
        }
    }
}

test('a request and what came of it are one row, with the time between', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });

    const row = timelineLines(page, 'getReasonCodeList').first();

    await expect(row).toContainText(/✓ \d+ ms/);
    await row.click();
    await expect(detail(page)).toContainText('Asked by library-1');
    await expect(detail(page)).toContainText('answer');
    await expect(page.locator('li[data-kind="response"]')).toHaveCount(0);
});

test('subscriptions of the library and the components that got an event are rows', async ({
    page,
}) => {
    await openWorkbench(page, { speed: 20 });
    await playScenario(page, 'Incoming call');

    await expect(
        page.locator('li[data-kind="subscription"][data-name="onAgentStateChange"]').first(),
    ).toContainText('Library 1 subscribes to onAgentStateChange');
    await expect(
        page.locator('li[data-kind="dispatch"][data-name="onAgentStateChange"]').first(),
    ).toContainText('c-connects-agent-state-bar');
});

test('kinds and words narrow the rows down', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'onWorkItemEnd').first()).toBeVisible();

    await showOnly(page, 'Events');
    await page
        .getByRole('searchbox', { name: 'Search in the inspector' })
        .fill('onworkitemend call');

    await expect(timelineLines(page)).toHaveCount(1);
    await expect(timelineLines(page)).toHaveAttribute('data-name', 'onWorkItemEnd');
});

test('the rows are walked by keyboard alone, and a chosen one opens to its data', async ({
    page,
}) => {
    await openWorkbench(page, { speed: 20 });
    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'incoming-call: end')).toHaveCount(1);

    await list(page).focus();
    await page.keyboard.press('End');
    await expect(page.locator('li[aria-selected="true"]')).toHaveAttribute(
        'aria-posinset',
        (await page.locator('li[data-kind]').last().getAttribute('aria-posinset')) ?? '',
    );
    await page.keyboard.press('Home');
    await expect(page.locator('li[aria-selected="true"]')).toHaveAttribute('aria-posinset', '1');
    await expect(detail(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(detail(page)).toHaveCount(0);
});

test('a paused inspector stands still and then catches up', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await page.getByRole('button', { name: 'Pause' }).first().click();
    const before = await timelineLines(page).count();

    await playScenario(page, 'Incoming call');
    await expect(page.getByRole('button', { name: /Resume \(\d\d+ new\)/ })).toBeVisible();
    expect(await timelineLines(page).count()).toBe(before);

    await page.getByRole('button', { name: /Resume/ }).click();
    await expect(timelineLines(page, 'onWorkItemCreate').first()).toBeAttached();
});

test('fifty thousand rows: few of them are made, and the newest is in view', async ({ page }) => {
    await openWorkbench(page);
    await page.evaluate(() => {
        for (let i = 0; i < 50_000; i += 1) {
            console.info(`line ${i}`);
        }
    });

    await expect(page.getByText('console.info: line 49999', { exact: true })).toBeInViewport();
    expect(await timelineLines(page).count()).toBeLessThan(300);

    await list(page).focus();
    await page.keyboard.press('Home');
    await expect(page.locator('li[aria-posinset="1"]')).toBeInViewport();
});

test('a fault of the catalogue is ordered for a request of a name', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await openTab(page, 'Faults');
    const panel = page.getByRole('tabpanel', { name: 'Faults' });

    await panel.getByRole('combobox', { name: 'Request', exact: true }).click();
    await panel.getByRole('option', { name: 'setAgentState', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Error' }).fill('Out of order');
    await panel.getByRole('button', { name: 'Order once' }).click();
    await expect(timelineLines(page, 'request-failed next setAgentState')).toHaveCount(1);

    await page
        .getByRole('group', { name: 'Voice' })
        .first()
        .getByRole('button', { name: 'Ready', exact: true })
        .click();
    await expect(timelineLines(page, 'setAgentState')).toContainText('✗ refused');
});

test('faults by chance are shown until they are taken back', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await openTab(page, 'Faults');

    await page
        .getByRole('combobox', { name: 'Fault', exact: true })
        .selectOption({ label: 'Event comes twice' });
    await page.getByRole('button', { name: 'Order by chance' }).click();
    await expect(page.getByText('By chance: event duplicated: 10 %')).toBeVisible();

    await page.getByRole('button', { name: 'Take all faults back' }).click();
    await expect(page.getByText('By chance: event duplicated: 10 %')).toHaveCount(0);
});
