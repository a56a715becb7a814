import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openTab, openWorkbench, playScenario, tile, timelineLines } from './workbenchPage';

interface RecordedFile {
    readonly isRedacted: boolean;
    readonly entries: { kind: string; name?: string }[];
}

/** Records a call from the page's first moment and downloads the file. */
async function recordCall(page: Page, speed: number): Promise<string> {
    await openWorkbench(page, { speed });
    await openTab(page, 'Recording');
    await page.getByRole('button', { name: 'Record anew' }).click();
    await expect(page).toHaveURL(/record=true/);
    await expect(tile(page, 'connectsAgentStateBar').first()).toContainText('Not Ready');
    await playScenario(page, 'Incoming call with wrap-up');
    await expect(page.getByText(/with wrap-up” ended at/)).toBeVisible({ timeout: 30_000 });
    await openTab(page, 'Recording');
    await page.getByRole('button', { name: 'Stop recording' }).click();
    await expect(page.getByText(/\d+ entries are ready to download/)).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/flight-recording-redacted\.json$/);
    return readFile(await download.path(), 'utf8');
}

/** Drags a file over the page and lets it go. */
async function drop(page: Page, name: string, text: string): Promise<void> {
    const dataTransfer = await page.evaluateHandle(
        ([fileName, content]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([content], fileName, { type: 'application/json' }));
            return transfer;
        },
        [name, text] as const,
    );
    const target = page.getByRole('main');
    await target.dispatchEvent('dragover', { dataTransfer });
    await expect(page.getByText('Drop a flight recording')).toBeVisible();
    await target.dispatchEvent('drop', { dataTransfer });
}

test('a recorded call is downloaded without names, dropped, and arrives in the bar again', async ({
    page,
}) => {
    const text = await recordCall(page, 10);
    const file = JSON.parse(text) as RecordedFile;
    expect(file.isRedacted).toBe(true);
    expect(text).not.toContain('Okafor');
    const events = file.entries.filter(({ kind }) => kind === 'event').map(({ name }) => name);
    expect(events).toEqual(expect.arrayContaining(['onWorkItemCreate', 'onWorkItemEnd']));

    await drop(page, 'monday.json', text);
    await expect(page.getByRole('heading', { name: 'Replay of monday.json' })).toBeVisible();
    const bar = tile(page, 'connectsAgentStateBar').first();
    await expect(bar).not.toContainText('Okafor');
    for (const state of ['Talking', 'Wrap-up, then Ready', 'Ready']) {
        await expect(bar.locator('.pill')).toHaveText(state);
    }
    await expect(page.getByText('Played to its end.')).toBeVisible();
    await expect(page.getByText(/^As recorded: \d+ requests/)).toBeVisible();
    await expect(page.getByText(/requests sent, all of them in the recording/)).toBeVisible();
    await expect(timelineLines(page, 'onWorkItemEnd')).toHaveCount(1);

    await page.getByRole('button', { name: 'Leave replay' }).click();
    await expect(timelineLines(page, 'gadget ready')).toHaveCount(1);
    await expect(bar).toContainText('Okafor');
    await expect(page).not.toHaveURL(/recording=/);
});

test('what is not as recorded is told, for the service and for the page', async ({ page }) => {
    const file = JSON.parse(await recordCall(page, 20)) as RecordedFile;
    for (const entry of file.entries.filter(({ kind }) => kind === 'request')) {
        Object.assign(entry, { name: 'getSomethingElse' });
    }

    await drop(page, 'tuesday.json', JSON.stringify(file));
    await page.getByRole('combobox', { name: 'Speed' }).click();
    await page.getByRole('option', { name: 'As fast as possible' }).click();

    await expect(page.getByText('Played to its end.')).toBeVisible();
    await expect(page.getByText('expected: getSomethingElse(')).toBeVisible();
    await expect(page.getByText(/not in the recording\. The first, at 0:\d\d: get/)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a damaged file and a file of another kind are refused with what to do', async ({ page }) => {
    await openWorkbench(page);

    await drop(page, 'half.json', '{"format":"connects-flight-recording","version":1}');
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('half.json: "versions" cannot be read');
    await expect(notice).toContainText('record again, or use an unedited copy');
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);

    await openTab(page, 'Recording');
    await page.getByLabel('Replay a recording').setInputFiles({
        name: 'notes.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('not JSON'),
    });
    await expect(page.getByRole('alert')).toContainText('the file is not JSON');
    await expect(page).not.toHaveURL(/recording=/);
});

test('an address whose recording the browser no longer has says so, and the gadget runs', async ({
    page,
}) => {
    await openWorkbench(page, { recording: 'gone' });

    await expect(page.getByRole('alert')).toContainText('drop the file on the page again');
    await expect(page).not.toHaveURL(/recording=/);
});
