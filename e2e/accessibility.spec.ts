import { expect, test } from '@playwright/test';
import { SAMPLE_PAGES, sampleAddress } from '../workbench/embedded/samplePages';
import { axeFindings } from './axe';
import { WORKBENCH_PORT, urlOf } from './ports';
import { openTab, openWorkbench, playScenario, timelineLines } from './workbenchPage';

/** Which axe does not ask of what lies in a frame. */
const RULES_OF_WHOLE_PAGES = ['landmark-one-main', 'page-has-heading-one', 'region'];

for (const name of ['agent', 'components', 'desk', 'supervisor', 'do-not-call', 'states']) {
    test(`axe finds nothing on the page "${name}"`, async ({ page }) => {
        await openWorkbench(page, { page: name });

        expect(await axeFindings(page)).toEqual([]);
    });
}

test('axe finds nothing on the embedded pages, which are of another origin', async ({ page }) => {
    for (const { name, label } of SAMPLE_PAGES) {
        await page.goto(sampleAddress(name, new URL(urlOf(WORKBENCH_PORT))));

        expect(await axeFindings(page, RULES_OF_WHOLE_PAGES), label).toEqual([]);
    }
});

test('axe finds nothing while a call rings, with a chosen entry', async ({ page }) => {
    await openWorkbench(page);
    await page.getByText('Options', { exact: true }).click();
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await playScenario(page, 'Incoming call');
    await timelineLines(page, 'onWorkItemCreate').click();

    expect(await axeFindings(page)).toEqual([]);
});

test("axe finds nothing on the panel's tabs", async ({ page }) => {
    await openWorkbench(page, { platform: 'UCCX' });
    for (const tab of ['Situation', 'Faults', 'Recording']) {
        await openTab(page, tab);
        if (tab === 'Situation') {
            await page.getByText('Assumptions', { exact: true }).click();
        }

        expect(await axeFindings(page), tab).toEqual([]);
    }
});
