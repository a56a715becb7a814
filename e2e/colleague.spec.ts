import { expect, test, type Locator, type Page } from '@playwright/test';
import { openWorkbench, timelineLines } from './workbenchPage';

const desk = (page: Page, owner: string): Locator =>
    page.frameLocator('iframe[title="Simulated gadget"]').locator(`section[data-owner="${owner}"]`);

async function call(from: Locator, number: string, button: string): Promise<void> {
    await from.getByLabel('Number to dial').fill(number);
    await from.getByRole('button', { name: button, exact: true }).click();
}

test('a call is passed to a colleague, whose gadget stands beside the agent’s', async ({
    page,
}) => {
    await openWorkbench(page, { speed: 10 });
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    const frame = page.frameLocator('iframe[title="Simulated gadget"]');
    await frame.getByRole('button', { name: 'Show a colleague' }).click();
    const [agent, colleague] = [desk(page, 'agent'), desk(page, 'colleague')];
    const extension = /extension (\d+)/.exec(await colleague.innerText())?.[1] ?? '';
    await expect(page).toHaveURL(/colleague=colleague/);

    await call(agent, '0441234567', 'Call');
    await expect(agent.getByRole('button', { name: 'Hold' })).toBeVisible();
    await call(agent, extension, 'Consult');
    await colleague.getByRole('button', { name: 'Answer' }).click();
    await agent.getByRole('button', { name: 'Transfer', exact: true }).click();

    await expect(timelineLines(page, 'onWorkItemEnd').first()).toBeAttached();
    await expect(colleague.getByText('0441234567')).toBeVisible();
    await expect(agent.getByRole('button', { name: 'Hang up' })).toHaveCount(0);
    await expect(
        frame
            .getByRole('list', { name: 'What happened here' })
            .locator('li[data-name^="onWorkItem"]')
            .first(),
    ).toBeAttached();
});

test('a refused action tells the gadget’s words instead of doing nothing', async ({ page }) => {
    await openWorkbench(page, { speed: 10, colleague: 'colleague' });
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    const agent = desk(page, 'agent');
    await expect(desk(page, 'colleague')).toBeVisible();

    await call(agent, '0441234567', 'Call');
    // The guard has been asked, and the call is there: with one, nobody signs out.
    await expect(agent.getByRole('button', { name: 'Hold' })).toBeVisible();
    await agent.getByRole('button', { name: 'Sign out' }).click();

    await expect(agent.getByRole('status').filter({ hasText: /\w/ }).first()).toBeVisible();
});
