import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWorkbench, playScenario, timelineLines } from './workbenchPage';

/** Findings of axe as short lines, so that a failure says what and where. */
async function findings(builder: AxeBuilder): Promise<string[]> {
    const { violations } = await builder.analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    );
}

for (const name of ['agent', 'components']) {
    test(`axe finds nothing on the page "${name}"`, async ({ page }) => {
        await openWorkbench(page, { page: name });

        expect(await findings(new AxeBuilder({ page }))).toEqual([]);
    });
}

test('axe finds nothing while a call rings, with every part open', async ({ page }) => {
    await openWorkbench(page);
    for (const part of ['Options', 'Situation', 'Bad days']) {
        await page.getByText(part, { exact: true }).click();
    }
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'onWorkItemCreate')).toHaveCount(1);

    expect(await findings(new AxeBuilder({ page }))).toEqual([]);
});
