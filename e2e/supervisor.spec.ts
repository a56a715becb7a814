/** The supervisor's day on the page "Supervisor". */
import { expect, test } from '@playwright/test';
import { collectErrors, openTab, openWorkbench, tile } from './workbenchPage';

test('a supervisor sees the wall, finds an agent, sees a queue burn and writes to the team', async ({
    page,
}) => {
    const errors = collectErrors(page);
    await openWorkbench(page, { page: 'supervisor', speed: 5 });
    await expect(page).toHaveURL(/supervisor=true/);
    const wall = tile(page, 'connectsTeamStats');
    const queues = tile(page, 'connectsQueueStats');
    const messages = tile(page, 'connectsTeamMessages');

    await expect(wall).toContainText('3 teams');
    await expect(wall).toContainText('24 agents');
    await wall.getByRole('searchbox').fill('wagner');
    await expect(wall).toContainText(/\d of 24 agents/);
    await wall.getByRole('searchbox').fill('');
    await expect(wall).not.toContainText(/\d of 24 agents/);

    await page.getByRole('button', { name: 'Show simulator' }).click();
    await openTab(page, 'Situation');
    await page.getByRole('button', { name: '40 at once' }).click();
    await expect(queues).toContainText('1 critical');
    await page.getByRole('button', { name: 'Hide simulator' }).click();

    await messages.getByRole('button', { name: 'Write a message' }).click();
    await messages
        .getByRole('textbox', { name: 'Message' })
        .fill('All hands to Customer Service, please.');
    await messages.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(messages).toContainText('All hands to Customer Service, please.');
    expect(errors).toEqual([]);
});

test('whoever goes to the page becomes a supervisor', async ({ page }) => {
    await openWorkbench(page, { supervisor: false });
    await page.getByRole('link', { name: 'Supervisor' }).click();

    await expect(page).toHaveURL(/supervisor=true/);
    await expect(
        tile(page, 'connectsTeamMessages').getByRole('button', { name: 'Write a message' }),
    ).toBeVisible();
});
