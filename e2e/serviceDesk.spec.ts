/** The agent's day on the page "Service Desk", by the components' own buttons. */
import { expect, test, type Page } from '@playwright/test';
import { collectErrors, openTab, openWorkbench, tile } from './workbenchPage';

const CUSTOMER = '0441234567';

/** Plays the scenario of the address. */
async function customerCalls(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Show simulator' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Hide simulator' }).click();
}

test('an agent works a call from Ready to the wrap-up reason, and finds it in the history', async ({
    page,
}) => {
    const errors = collectErrors(page);
    await openWorkbench(page, {
        page: 'desk',
        speed: 5,
        scenario: 'incoming-call-with-wrap-up',
        'scenario.agent': 'manual',
        'scenario.from': CUSTOMER,
        'scenario.talkMs': 3_600_000,
        'scenario.wrapUpReason': '',
    });
    const stateBar = tile(page, 'connectsAgentStateBar').first();
    const panel = tile(page, 'connectsCallPanel');
    const voice = stateBar.getByRole('group', { name: 'Voice' });

    await voice.getByRole('button', { name: 'Ready', exact: true }).click();
    await expect(voice).toContainText('Ready');

    await customerCalls(page);
    await expect(panel).toContainText(CUSTOMER);
    await panel.getByRole('button', { name: 'Answer' }).click();
    await expect(panel).toContainText('Talking');
    await expect(voice).toContainText('Talking');
    await expect(tile(page, 'connectsTranscriptViewer')).toContainText('Good morning');

    await panel.getByRole('button', { name: 'Consult', exact: true }).click();
    await panel.getByLabel('Whom to consult').fill('0315550142');
    await panel.getByRole('button', { name: 'Call', exact: true }).click();
    await panel.getByRole('button', { name: 'Complete transfer' }).click();

    const reason = panel.getByRole('button', { name: 'Question Answered' });
    await reason.click();
    await expect(panel.getByRole('button', { name: 'Finish wrap-up' })).toBeEnabled();
    await panel.getByRole('button', { name: 'Finish wrap-up' }).click();

    const history = tile(page, 'connectsCallHistory');
    await expect(history).toContainText(CUSTOMER);
    await expect(history).toContainText('Question Answered');
    await expect(panel).toContainText('No calls or tasks');
    expect(errors).toEqual([]);
});

test('the guided demo plays by its button, pauses, goes on and stops', async ({ page }) => {
    await openWorkbench(page, { page: 'desk', speed: 5 });
    const demo = page.getByRole('region', { name: 'Guided demo' });

    await demo.getByRole('button', { name: 'Play the guided demo' }).click();
    await expect(demo).toContainText('The day begins');
    await expect(page).toHaveURL(/demo=shift/);
    await expect(demo).toContainText('A customer calls');
    await expect(tile(page, 'connectsCallPanel')).toContainText(CUSTOMER);

    await demo.getByRole('button', { name: 'Pause' }).click();
    const caption = await demo.locator('.caption').innerText();
    await expect(demo.getByRole('button', { name: 'Go on' })).toBeVisible();
    await demo.getByRole('button', { name: 'Next' }).click();
    await expect(demo.locator('.caption')).not.toHaveText(caption);

    await demo.getByRole('button', { name: 'Stop' }).click();
    await expect(demo.getByRole('button', { name: 'Play the guided demo' })).toBeVisible();
    await expect(page).not.toHaveURL(/demo=/);
});

test('an address plays the guided demo while the user clicks about', async ({ page }) => {
    const errors = collectErrors(page);
    await openWorkbench(page, { page: 'desk', speed: 20, demo: 'shift', platform: 'CCX' });
    const demo = page.getByRole('region', { name: 'Guided demo' });
    await expect(demo).toContainText(/\d+ of \d+/);

    const voice = tile(page, 'connectsAgentStateBar').first().getByRole('group', { name: 'Voice' });
    await voice.getByRole('button', { name: /^Not Ready/ }).click();
    await page.getByRole('link', { name: 'Agent', exact: true }).click();
    await page.getByRole('link', { name: 'Service Desk' }).click();

    await expect(demo.getByRole('button', { name: 'Play the guided demo' })).toBeVisible({
        timeout: 30_000,
    });
    expect(errors).toEqual([]);
});

test('a page that needs another contact center than the present one starts it', async ({
    page,
}) => {
    await openWorkbench(page);
    await page.getByRole('link', { name: 'Service Desk' }).click();

    await expect(page).toHaveURL(/life=true/);
    const stateBar = tile(page, 'connectsAgentStateBar').filter({ visible: true }).first();
    await expect(stateBar.getByRole('group', { name: 'Chat' })).toBeVisible();

    await page.getByRole('button', { name: 'Show simulator' }).click();
    await openTab(page, 'Situation');
    await page.getByText('CCX', { exact: true }).click();
    await expect(page).toHaveURL(/platform=CCX/);
});
