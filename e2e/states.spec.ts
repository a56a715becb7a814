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
    'long-texts': /(\w+) \1 \1/,
};

/** The library that is missing is meant to be told on the console. */
const EXPECTED_ERRORS: Partial<Record<StateName, RegExp>> = {
    'not-available': /library/i,
};

test.use({ viewport: { width: 1440, height: 3600 } });

test.beforeAll(() => mkdirSync(FOLDER, { recursive: true }));

test('a list leads to every component in every state, each with an address of its own', async ({
    page,
}) => {
    await page.goto('/?page=states');
    const wanted = CATALOGUED.flatMap(({ name, states }) =>
        states.map((state) => stateAddress(state, name)),
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
                await expect(place).toContainText(SIGNS[name]);
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
