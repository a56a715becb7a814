import { expect, test } from '@playwright/test';
import {
    collectErrors,
    openTab,
    openWorkbench,
    playScenario,
    tile,
    timelineLines,
} from './workbenchPage';

test('the page opens without an error', async ({ page }) => {
    const errors = collectErrors(page);

    await openWorkbench(page);
    await expect(page.getByRole('link', { name: 'Agent' })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('region', { name: 'Utility bar' })).toBeVisible();

    expect(errors).toEqual([]);
});

test('the agent state bar has its places on the page, runs in them and speaks French', async ({
    page,
}) => {
    await openWorkbench(page);

    const tiles = tile(page, 'connectsAgentStateBar');
    await expect(tiles).toHaveCount(2);
    for (const place of await tiles.all()) {
        await expect(place.locator('c-connects-agent-state-bar')).toBeAttached();
        await expect(place.getByText('This component cannot run here')).toHaveCount(0);
    }

    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Français' }).click();
    await expect(page).toHaveURL(/language=fr/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(tiles.first().getByRole('button', { name: 'Prêt', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Poste de travail' })).toBeVisible();
});

test('a scenario from the panel drives the inspector and the gadget in its frame', async ({
    page,
}) => {
    await openWorkbench(page, { speed: 20 });

    await playScenario(page, 'Incoming call');

    await expect(timelineLines(page, 'onWorkItemCreate')).toContainText(/Call \d+ appeared/);
    await expect(timelineLines(page, 'onWorkItemEnd')).toContainText(/Call \d+ ended/);
    await expect(
        timelineLines(page, 'onAgentStateChange').filter({
            hasText: 'Agent went Talking on Voice',
        }),
    ).toContainText('because a call was offered');
});

test('the agent answers a call in the phone of the utility bar', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    const phone = page.frameLocator('iframe[title="Simulated gadget"]');

    await phone.getByRole('button', { name: 'Ready', exact: true }).click();
    await phone.getByLabel('Number to dial').fill('0441234567');
    await phone.getByRole('button', { name: 'Call', exact: true }).click();
    await phone.getByRole('button', { name: 'Hang up' }).click();

    await expect(timelineLines(page, 'onWorkItemEnd')).toContainText(/Outgoing call \d+ ended/);
});

test('the address chooses the situation, and the panel writes it back', async ({ page }) => {
    await openWorkbench(page, { platform: 'CCX', seed: 7, signedIn: false, speed: 5 });
    await openTab(page, 'Situation');

    await expect(page.getByRole('radio', { name: 'CCX' })).toBeChecked();
    await expect(page.getByRole('spinbutton', { name: /Seed/ })).toHaveValue('7');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();

    await page.getByText('CCE', { exact: true }).click();
    await expect(page).toHaveURL(/platform=CCE/);
    await expect(page).toHaveURL(/seed=7/);
});

test('equal seeds give equal calls', async ({ page }) => {
    const numbers: string[] = [];
    for (const seed of [7, 7, 8]) {
        await openWorkbench(page, { seed, speed: 20 });
        await playScenario(page, 'Incoming call');
        numbers.push(await timelineLines(page, 'onWorkItemCreate').innerText());
    }
    const [first, again, other] = numbers.map((text) => /Call \d+/.exec(text)?.[0]);

    expect(first).toBe(again);
    expect(first).not.toBe(other);
});

test('the connection is cut and restored from the panel', async ({ page }) => {
    await openWorkbench(page);
    await openTab(page, 'Faults');

    await page.getByRole('button', { name: 'Cut the connection' }).click();
    await expect(timelineLines(page, 'onClientInterfaceConnectionLost')).toContainText(
        'The connection to Finesse was lost for Voice',
    );

    await page.getByRole('button', { name: 'Restore it' }).click();
    await expect(timelineLines(page, 'onClientInterfaceConnectionEstablished')).toContainText(
        'is back for Voice',
    );
});

test('a lazy utility is made when it is first opened, and stays', async ({ page }) => {
    await openWorkbench(page);
    const panel = page.locator('[data-utility="c_connectsQueueStats"]');
    const button = page.getByRole('button', { name: 'Queues', exact: true });
    await expect(panel).toHaveCount(0);

    await button.click();
    await expect(panel).toBeVisible();
    await expect(button).toHaveAttribute('aria-expanded', 'true');

    await button.click();
    await expect(panel).toBeHidden();
    await expect(panel).toBeAttached();
});

test('the panel can be put away', async ({ page }) => {
    await openWorkbench(page);

    await page.getByRole('button', { name: 'Hide simulator' }).click();
    await expect(page.getByRole('complementary', { name: 'Simulator' })).toBeHidden();

    await page.getByRole('button', { name: 'Show simulator' }).click();
    await expect(page.getByRole('complementary', { name: 'Simulator' })).toBeVisible();
});
