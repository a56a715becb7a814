/**
 * Visualforce pages in frames of another origin: placed in Lightning, in the gadget's custom toolbar
 * and in the Classic console. Rendering is unit-tested.
 */
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { WORKBENCH_PORT } from './ports';
import { collectErrors, openWorkbench, playScenario, timelineLines } from './workbenchPage';

const VISUALFORCE = `http://visualforce.localhost:${WORKBENCH_PORT}`;
const CONSOLE = '/visualforce/console/index.html';
/** Warned of by the rules of the workbench's org: premium rate. */
const PREMIUM = '0900100200';
const FLORIDA = '0018505550123';
/** A page and its components come one by one. */
const LOADED_MS = 30_000;

function gadgetFrame(page: Page): FrameLocator {
    return page.frameLocator('iframe[title="Simulated gadget"]');
}

function toolbarFrame(page: Page): FrameLocator {
    return gadgetFrame(page).frameLocator('iframe[title="Custom toolbar (top)"]');
}

/** A page in the shape of the guide's samples works: waitReady, a request, an event. */
async function expectDeskToWork(desk: FrameLocator): Promise<void> {
    await expect(desk.locator('#start')).toHaveText('ready to be used', { timeout: LOADED_MS });
    await desk.getByRole('button', { name: 'Go ready' }).click();
    await expect(desk.locator('#event')).toContainText('"State": "READY"');
    await expect(desk.locator('#answer')).toHaveText('done');
}

test('the same kind of page works in Lightning and in a custom toolbar', async ({ page }) => {
    const errors = collectErrors(page);
    await openWorkbench(page, {
        page: 'visualforce',
        vf: 'DeskLightning',
        toolbar: 'DeskPlain',
        speed: 20,
    });
    const placed = page.frameLocator('iframe[title="DeskLightning"]');
    const toolbar = toolbarFrame(page);

    await expectDeskToWork(placed);
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    // It hears what the other page has done.
    await expect(toolbar.locator('#event')).toContainText('"State": "READY"');
    await toolbar.getByRole('button', { name: 'Go not ready' }).click();
    await expect(placed.locator('#event')).toContainText('"State": "NOT_READY"');

    await toolbar.getByRole('button', { name: 'Make it small' }).click();
    await expect(gadgetFrame(page).locator('iframe')).toHaveCSS('height', '60px');
    expect(page.frames().filter((frame) => frame.url().startsWith(VISUALFORCE))).toHaveLength(2);
    expect(errors).toEqual([]);
});

test('the same kind of page works in the Classic console, and an unknown tag is told', async ({
    page,
}) => {
    await page.goto(`${CONSOLE}?vf=DeskConsole&log=DeskBroken`);
    const desk = page.frameLocator('iframe[title="Console component: DeskConsole"]');

    await expectDeskToWork(desk);

    await playScenario(page, 'Incoming call');
    await expect(desk.locator('#event')).toContainText('"State": "TALKING"');
    const broken = page.frameLocator('iframe[title="Interaction log: DeskBroken"]');
    await expect(broken.locator('body')).toContainText('DeskBroken.page, line 3');
    await expect(broken.getByRole('alert')).toContainText('<apex:commandButton>');
});

test("the toolkit's pages show the same call, and the guard goes on in the toolbar", async ({
    page,
}) => {
    await openWorkbench(page, {
        page: 'visualforce',
        vf: 'ConnectsLightningPage',
        toolbar: 'ConnectsToolbar',
        guard: false,
        speed: 4,
    });
    const placed = page.frameLocator('iframe[title="ConnectsLightningPage"]');
    const toolbar = toolbarFrame(page);
    await placed.getByRole('button', { name: 'Ready', exact: true }).click({ timeout: LOADED_MS });
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await expect(toolbar.getByText('Ready', { exact: true }).first()).toBeVisible();

    await playScenario(page, 'Incoming call');

    await expect(placed.getByText('Talking', { exact: true }).first()).toBeVisible();
    await expect(toolbar.getByText('Talking', { exact: true }).first()).toBeVisible();
    const hangUp = gadgetFrame(page).getByRole('button', { name: 'Hang up' });
    await expect(hangUp).toHaveCount(1);
    await expect(hangUp).toHaveCount(0, { timeout: LOADED_MS });

    // One of the two guards, though no Lightning component is there to connect them.
    const parts = [toolbar.locator('.connects-page-guard-status'), placed.locator('.status-text')];
    await expect
        .poll(async () => (await Promise.all(parts.map((part) => part.textContent()))).sort())
        .toEqual(['Guarding dials', expect.stringContaining('Standing by')]);

    // The page that Lightning has placed goes; whoever guarded before, the toolbar does now.
    await page.locator('iframe[title="ConnectsLightningPage"]').evaluate((frame) => frame.remove());
    await gadgetFrame(page).getByLabel('Number to dial').fill(PREMIUM);
    await gadgetFrame(page).getByRole('button', { name: 'Call', exact: true }).click();
    // By keyboard alone: the question has the focus, and gives it back.
    await expect(toolbar.getByRole('alertdialog')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(toolbar.getByRole('button', { name: 'Dial', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(hangUp).toHaveCount(1);
    await expect
        .poll(() =>
            toolbar.locator('body').evaluate(({ ownerDocument }) => ownerDocument.hasFocus()),
        )
        .toBe(false);
});

test('toolbar and utility bar of one gadget ask once, dial once and log once', async ({ page }) => {
    const errors = collectErrors(page);
    await openWorkbench(page, { page: 'do-not-call', toolbar: 'ConnectsToolbar', speed: 4 });
    const utility = page.locator('[data-utility="c_connectsDoNotCallGuard"]');
    const toolbar = toolbarFrame(page);
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    const status = toolbar.locator('.connects-page-guard-status');
    await expect(status).toHaveText('Standing by: the guard is in utility bar', {
        timeout: LOADED_MS,
    });

    await gadgetFrame(page).getByLabel('Number to dial').fill(PREMIUM);
    await gadgetFrame(page).getByRole('button', { name: 'Call', exact: true }).click();

    await expect(utility).toContainText('Dial this number?');
    await expect(toolbar.getByText('Dial this number?')).toHaveCount(0);
    await utility.getByRole('button', { name: 'Dial', exact: true }).click();
    await expect(gadgetFrame(page).getByRole('button', { name: 'Hang up' })).toHaveCount(1);
    await expect(timelineLines(page, 'makeCall')).toHaveCount(1);
    const log = page.getByRole('list', { name: 'Decision log' });
    await expect(log.getByRole('listitem')).toHaveCount(1);
    expect(errors).toEqual([]);
});

test("the toolkit's pages in the Classic console: the same call, its log, and a reminder", async ({
    page,
}) => {
    // Midnight in Florida.
    await page.clock.install({ time: new Date('2026-11-18T06:00:00Z') });
    await page.goto(`${CONSOLE}?speed=4&vf=ConnectsClassicConsole&log=ConnectsInteractionLog`);
    const placed = page.frameLocator('iframe[title="Console component: ConnectsClassicConsole"]');
    const log = page.frameLocator('iframe[title="Interaction log: ConnectsInteractionLog"]');
    await placed.getByRole('button', { name: 'Ready', exact: true }).click({ timeout: LOADED_MS });
    await expect(log.getByRole('status')).toHaveText(/There is no call/);

    await playScenario(page, 'Incoming call');

    await expect(placed.getByText('Talking', { exact: true }).first()).toBeVisible();
    await expect(log.getByLabel('Subject')).toHaveValue(/^Call inbound \S+/);
    await log.getByLabel('Comments').fill('Wants to be called back');
    await expect(log.getByRole('status')).toHaveText('The call was saved.', { timeout: LOADED_MS });

    // Outside the hours for calls: the page saves a task.
    await gadgetFrame(page).getByLabel('Number to dial').fill(FLORIDA);
    await gadgetFrame(page).getByRole('button', { name: 'Call', exact: true }).click();
    await placed.getByRole('button', { name: 'Remind me then' }).click();
    await expect(placed.getByText(/^Reminder created for/)).toBeVisible();
});
