import { expect, test, type Page } from '@playwright/test';
import { writeEditedComponent } from './editedComponent';
import { COMPONENTS_PORT, urlOf } from './ports';
import { openWorkbench, playScenario, tile, timelineLines } from './workbenchPage';

const open = (page: Page): Promise<void> =>
    openWorkbench(page, { page: 'components', speed: 20 }, urlOf(COMPONENTS_PORT));

test('a component written after the guide gets the events of a simulated call', async ({
    page,
}) => {
    await open(page);
    const state = tile(page, 'deskHello').locator('.state');
    await expect(state).toHaveText('connected');

    await playScenario(page, 'Incoming call');

    await expect(state).toHaveText('TALKING');
});

test("a component in the shape of the guide's template logs the events", async ({ page }) => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await open(page);
    await expect(tile(page, 'deskLogger')).toContainText('Logs what happens');

    await playScenario(page, 'Incoming call');

    await expect
        .poll(() => logged)
        .toEqual(
            expect.arrayContaining(['onAgentStateChange', 'onWorkItemCreate', 'onWorkItemConnect']),
        );
});

test.describe('what a page shows that nobody touches', () => {
    let page: Page;

    test.beforeAll(async ({ browser }) => {
        page = await browser.newPage();
        await open(page);
    });

    test.afterAll(() => page.close());

    test('TypeScript, modules of the folder and Apex fixtures work', async () => {
        const notes = tile(page, 'deskNotes');
        await expect(notes.locator('.note')).toHaveText('CALL BACK ON MONDAY!');
        await expect(notes.locator('.problem')).toContainText('DeskNotes.missing.json');
    });

    test('a module that has no stand-in is named on the tile, with its file', async () => {
        const problem = tile(page, 'deskMissingImport');
        await expect(problem).toContainText('lightning/thisModuleDoesNotExist');
        await expect(problem).toContainText('deskMissingImport/deskMissingImport.js, line 2');
    });

    test('a component that does not exist is named as the template writes it', async () => {
        const problem = tile(page, 'deskMissingTag');
        await expect(problem).toContainText('<c-desk-nowhere>');
        await expect(problem).toContainText('deskMissingTag/deskMissingTag.html, line 2');
    });

    test('source that does not compile is told on the tile', async () => {
        const problem = tile(page, 'deskBroken');
        await expect(problem).toContainText('LWC1099: Boolean public property');
        await expect(problem).toContainText('deskBroken/deskBroken.js, line 5');
        // Where the folder lies is of no use in a message about a file in it.
        await expect(problem).not.toContainText('fixtures');
        await expect(tile(page, 'deskBrokenTyped')).toContainText(
            'deskBrokenTyped/deskBrokenTyped.ts, line 9',
        );
    });

    test('what components write to the console is in the inspector', async () => {
        await expect(
            page.locator('li[data-kind="console"]').filter({ hasText: 'getCtiData' }),
        ).toHaveCount(1);
    });

    test('a component that throws stops only itself', async () => {
        await expect(tile(page, 'deskThrows')).toContainText('deskThrows cannot live here');
        await expect(tile(page, 'deskHello').locator('.state')).toHaveText('connected');
    });

    test('modules are listed, and a copy of the service is not used', async () => {
        await expect(page.getByText('A module: other components import it.')).toBeVisible();
        await expect(
            page.getByText('every component on the page shares the service'),
        ).toBeVisible();
    });
});

test('toast, confirm dialog and navigation work as on the platform', async ({ page }) => {
    await open(page);
    const place = tile(page, 'deskPlatform');

    await place.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('All is well, Anna', { exact: true })).toBeVisible();
    await expect(timelineLines(page, 'Toast')).toContainText('Note saved: All is well, Anna');

    await place.getByRole('button', { name: 'Open record' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await expect(timelineLines(page, 'Navigation')).toContainText('/lightning/r/Contact/003A/view');
});

test('a component on a hidden page does not hear messages of the default scope', async ({
    page,
}) => {
    await open(page);
    const heard = tile(page, 'deskPlatform').locator('.heard');
    await expect(heard).not.toHaveText('0');

    await page.getByRole('link', { name: 'Agent', exact: true }).click();
    const before = await heard.textContent();
    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'onWorkItemEnd')).toHaveCount(1);

    expect(await heard.textContent()).toBe(before);
});

test('an edited component shows without a restart', async ({ page }) => {
    writeEditedComponent('first', '<p>{word} draft</p>');
    await open(page);
    await expect(tile(page, 'deskEdited')).toContainText('first draft');

    writeEditedComponent('second', '<p>{word} draft</p>');
    await expect(tile(page, 'deskEdited')).toContainText('second draft');

    writeEditedComponent('second', '<h3>{word} edition</h3>');
    await expect(tile(page, 'deskEdited')).toContainText('second edition');
});
