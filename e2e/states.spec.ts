/** The page "States": every component in every state, by the addresses of the catalogue. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
    CATALOGUED,
    readComponents,
    stateAddress,
    STATES,
    type StateName,
} from '../workbench/shell/stateCatalogue';
import { axeFindings } from './axe';
import { collectErrors } from './workbenchPage';

const FOLDER = path.join(import.meta.dirname, '..', 'test-results', 'states');

/** What each component of a state says, or has when nothing is wrong. */
const SIGNS: Readonly<Record<StateName, RegExp>> = {
    normal: /\w/,
    empty: /\w/,
    loading: /\w/,
    'signed-out': /signed out/i,
    'not-available': /could not be loaded/i,
    disconnected: /No connection to the contact center/,
    error: /could not be loaded|Not up to date|failed/i,
    'long-texts': /(\w.*) \1 \1/,
};

/** What a component says in a state that does not touch it. */
const UNTOUCHED: Readonly<Record<string, readonly StateName[]>> = {
    // What the rules say of a number needs nobody to be signed in, and no connection.
    connectsNumberCheck: ['signed-out', 'disconnected'],
    // It goes on guarding: whether a call is possible is not its business.
    connectsDoNotCallGuard: ['signed-out', 'disconnected'],
    // It tells what it finds; the softphone answers while its connection is lost.
    connectsSelfCheck: ['disconnected'],
    // It asks the org, and only when somebody wants to know.
    connectsCallRoutes: ['signed-out', 'not-available', 'disconnected', 'error'],
};

/** What the error of a component looks like that fails in a way of its own. */
const ERRORS: Readonly<Record<string, RegExp>> = {
    connectsSelfCheck: /did not allow copying/,
    connectsFrameBridge: /allowed pages could not be read/,
    connectsCallPanel: /Hang up did not work/,
    connectsTranscriptViewer: /Could not copy/,
    connectsTranscriptCollector: /A transcript was not written into the activity/,
    connectsActivityLog: /Activities are not written yet/,
    // It asks for nothing: the event that connects the call is malformed, and does no harm.
    connectsCtiData: /Talking/,
    // It asks for nothing, and tells what it has seen.
    connectsStateTimeline: /because of a call/,
    connectsDoNotCallGuard: /Guarding with gaps/,
    connectsNumberCheck: /Not all rules can be checked/,
    connectsContactNumbers: /Not all rules can be checked/,
    connectsScreenPop: /rules could not be read/,
};

/** What is meant to be told on the console. */
const EXPECTED_ERRORS: Partial<Record<StateName, RegExp>> = {
    'not-available': /library/i,
    error: /onWorkItemConnect was malformed|The dial guard could not read/,
};

function signOf(state: StateName, component: string): RegExp {
    const isUntouched = UNTOUCHED[component]?.includes(state) === true;
    const own = state === 'error' ? ERRORS[component] : undefined;
    return own ?? (isUntouched ? /\w/ : SIGNS[state]);
}

test.use({ viewport: { width: 1440, height: 3600 } });

test.beforeAll(() => mkdirSync(FOLDER, { recursive: true }));

test('a list leads to every component in every state, each with an address of its own', async ({
    page,
}) => {
    await page.goto('/?page=states');
    const wanted = CATALOGUED.flatMap(({ name }) =>
        STATES.map((state) => stateAddress(state.name, name)),
    );
    const links = page.getByRole('cell').getByRole('link');
    await expect(links).toHaveCount(wanted.length);
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(found.sort()).toEqual(wanted.sort());

    await page.getByRole('link', { name: 'Queue statistics: Empty', exact: true }).click();
    await expect(page.locator('main article[data-component]')).toHaveCount(2);
    await expect(page.locator('main article[data-component="connectsQueueStats"]')).toContainText([
        'You are in no queue',
        'You are in no queue',
    ]);
});

for (const { name, title } of STATES) {
    test(`every component stands the state "${title}"`, async ({ page }) => {
        const errors = collectErrors(page);
        await page.goto(`/${stateAddress(name)}`);

        for (const component of readComponents(stateAddress(name))) {
            const tiles = page.locator(`main article[data-component="${component.name}"]`);
            await expect(tiles).toHaveCount(2);
            for (const place of await tiles.all()) {
                await expect(place).toContainText(
                    signOf(name, component.name),
                    // The last words of a call are waited for before its transcript is written.
                    { timeout: 40_000 },
                );
                await expect(place).not.toContainText('This component cannot run here');
            }
        }
        // Each component is there twice, and with it what it calls its parts.
        expect(await axeFindings(page, ['landmark-unique'])).toEqual([]);
        await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
        const expected = EXPECTED_ERRORS[name];
        expect(errors.filter((error) => !expected?.test(error))).toEqual([]);
    });
}
