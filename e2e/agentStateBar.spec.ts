import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { openWorkbench, playScenario, tile, timelineLines } from './workbenchPage';

const bar = (page: Page): Locator => tile(page, 'connectsAgentStateBar').first();
const voice = (page: Page): Locator => bar(page).getByRole('group', { name: 'Voice' });
const phone = (page: Page): FrameLocator => page.frameLocator('iframe[title="Simulated gadget"]');

/** The coloured word that says the state. */
const state = (page: Page): Locator => voice(page).locator('.pill');

async function goReady(page: Page): Promise<void> {
    await voice(page).getByRole('button', { name: 'Ready', exact: true }).click();
    await expect(state(page)).toHaveText('Ready');
}

async function openFaults(page: Page): Promise<void> {
    await page.getByRole('tab', { name: 'Faults' }).click();
}

/** Lets the call be answered and ended by hand, as an agent does. */
async function playByHand(page: Page, title: string): Promise<void> {
    await page.getByText('Options', { exact: true }).click();
    const options = page.getByRole('complementary', { name: 'Simulator' });
    await playScenario(page, title, async () => {
        await options.getByRole('combobox', { name: 'Agent', exact: true }).click();
        await options.getByRole('option', { name: 'manual' }).click();
    });
}

test('follows a call on CCE: Talking, Wrap-up, and Ready by itself', async ({ page }) => {
    await openWorkbench(page, { platform: 'CCE', speed: 5 });
    await goReady(page);

    await playScenario(page, 'Incoming call with wrap-up');

    await expect(state(page)).toHaveText('Talking');
    await expect(state(page)).toHaveText('Wrap-up, then Ready');
    await expect(state(page)).toHaveText('Ready');
});

test('follows a call on CCX: Talking, and Wrap-up until the agent goes Ready', async ({ page }) => {
    await openWorkbench(page, { platform: 'CCX', speed: 5 });
    await goReady(page);
    await page.getByRole('button', { name: 'Phone', exact: true }).click();

    await playByHand(page, 'Incoming call with wrap-up');

    await phone(page).getByRole('button', { name: 'Answer' }).click();
    await expect(state(page)).toHaveText('Talking');
    await phone(page).getByRole('button', { name: 'Hang up' }).click();
    await expect(state(page)).toHaveText('Wrap-up');
    await voice(page).getByRole('button', { name: 'Ready', exact: true }).click();
    await expect(state(page)).toHaveText('Ready');
});

test('goes Not Ready with a reason, by keyboard alone', async ({ page }) => {
    await openWorkbench(page);
    await goReady(page);

    await voice(page)
        .getByRole('button', { name: /^Not Ready/ })
        .focus();
    await page.keyboard.press('Enter');
    // The menu takes the focus a moment after it shows: an arrow pressed before goes nowhere.
    await expect(voice(page).getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await expect(state(page)).toHaveText('Not Ready');
    await expect(voice(page).locator('.detail')).not.toBeEmpty();
});

test('a change chosen during a call is noted and comes after it', async ({ page }) => {
    await openWorkbench(page, { speed: 2 });
    await goReady(page);
    await playScenario(page, 'Incoming call');
    // While it still rings the contact center refuses the wish.
    await expect(timelineLines(page, 'onWorkItemConnect')).toHaveCount(1);

    await voice(page)
        .getByRole('button', { name: /^Not Ready/ })
        .click();
    await voice(page).getByRole('menuitem').first().click();

    await expect(voice(page)).toContainText('when your current work ends');
    await expect(state(page)).toHaveText('Not Ready');
    await expect(voice(page)).not.toContainText('when your current work ends');
});

test('a refused change is shown with its reason and undone', async ({ page }) => {
    await openWorkbench(page);
    await openFaults(page);
    await page.getByRole('button', { name: 'Order once' }).click();

    await voice(page).getByRole('button', { name: 'Ready', exact: true }).click();

    const notice = bar(page).getByRole('alert');
    await expect(notice).toContainText('Ready was refused');
    await expect(state(page)).toHaveText('Not Ready');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
    await goReady(page);
});

test('a lost connection is shown, and the controls come back by themselves', async ({ page }) => {
    await openWorkbench(page);
    await openFaults(page);
    await page.getByRole('button', { name: 'Cut the connection' }).click();

    await expect(bar(page).getByRole('alert')).toContainText('No connection');
    await expect(voice(page).getByRole('button', { name: 'Ready', exact: true })).toBeDisabled();

    await page.getByRole('button', { name: 'Restore it' }).click();
    await expect(bar(page).getByRole('alert')).toHaveCount(0);
    await goReady(page);
});

test('signing out asks first, and signing in brings the bar back', async ({ page }) => {
    await openWorkbench(page);
    await voice(page).getByRole('button', { name: 'More for Voice' }).click();
    await voice(page).getByRole('menuitem', { name: 'End of Shift' }).click();
    await page
        .getByRole('alertdialog', { name: 'Sign out?' })
        .getByRole('button', { name: 'OK' })
        .click();

    await expect(bar(page)).toContainText('You are signed out');

    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await phone(page).getByRole('button', { name: 'Sign in' }).click();
    await expect(state(page)).toHaveText('Not Ready');
});

test('the time in the state goes on when the gadget reloads', async ({ page }) => {
    await openWorkbench(page);
    const seconds = async (): Promise<number> => {
        const text = await voice(page).locator('time').innerText();
        return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    };
    await expect.poll(seconds).toBeGreaterThan(5);
    await openFaults(page);

    await page.getByRole('button', { name: 'Reload gadget' }).click();

    await expect(timelineLines(page, 'gadget ready')).toHaveCount(2);
    expect(await seconds()).toBeGreaterThan(5);
});
