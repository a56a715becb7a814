/** Dials on the page "Do not call": what the guard lets pass, and what the org's log has of it. */
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { collectErrors, openWorkbench, tile, timelineLines } from './workbenchPage';

/** Warned of: premium rate. */
const PREMIUM = '0900 100 200';
/** In the workbench's do-not-call list. */
const LISTED = '0527770011';
/** A branch that has moved: the rules dial its new number. */
const MOVED = '0445001000';
const MOVED_TO = '0445002000';

/** The rules mark calls abroad with a call variable. */
const ABROAD = '004930901820';

const guard = (page: Page): Locator => page.locator('[data-utility="c_connectsDoNotCallGuard"]');
const log = (page: Page): Locator => page.getByRole('list', { name: 'Decision log' });
const panel = (page: Page): Locator => tile(page, 'connectsCallPanel');

async function open(page: Page, situation: Record<string, string> = {}): Promise<void> {
    await openWorkbench(page, { page: 'do-not-call', speed: 5, ...situation });
    await expect(tile(page, 'connectsContactNumbers')).toContainText('May be dialed');
}

/** On the dial pad; during a call that is a consultation. */
async function dial(page: Page, number: string): Promise<void> {
    await panel(page).getByLabel('Make a call').fill(number);
    await panel(page).getByRole('button', { name: 'Call', exact: true }).click();
}

async function customerCalls(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Show simulator' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Hide simulator' }).click();
    await panel(page).getByRole('button', { name: 'Answer' }).click();
    await expect(panel(page)).toContainText('Talking');
}

const CALL = {
    scenario: 'incoming-call',
    'scenario.agent': 'manual',
    'scenario.from': '0441234567',
    'scenario.talkMs': '3600000',
};

for (const platform of ['CCE', 'CCX']) {
    test(`warned, rewritten, marked and overridden dials go out on ${platform}`, async ({
        page,
    }) => {
        const errors = collectErrors(page);
        await open(page, { platform });

        // Clicked in the record: the agent is asked, and the panel of the utility bar opens.
        await tile(page, 'connectsContactNumbers')
            .getByRole('button', { name: `Call ${PREMIUM}` })
            .click();
        await expect(guard(page)).toContainText('Dial this number?');
        // The tooltip of the button stands where base components put it.
        expect(await axeFindings(page, ['region'])).toEqual([]);
        await guard(page).getByRole('button', { name: 'Dial', exact: true }).click();
        await expect(panel(page)).toContainText('0900100200');
        await expect(log(page)).toContainText('warn · PREFIX');
        await expect(log(page)).toContainText('confirmed');
        await panel(page).getByRole('button', { name: 'Hang up' }).click();
        await expect(panel(page)).toContainText('No calls or tasks');

        await dial(page, MOVED);
        await expect(panel(page)).toContainText(MOVED_TO);
        await panel(page).getByRole('button', { name: 'Hang up' }).click();
        await expect(panel(page)).toContainText('No calls or tasks');

        // CCX takes no variables with a dial.
        await dial(page, ABROAD);
        await expect(panel(page)).toContainText('Talking');
        const mark = panel(page).getByText('abroad', { exact: true });
        await expect(mark).toHaveCount(platform === 'CCE' ? 1 : 0);
        await panel(page).getByRole('button', { name: 'Hang up' }).click();
        await expect(panel(page)).toContainText('No calls or tasks');

        await dial(page, LISTED);
        await expect(guard(page)).toContainText('Asked not to be called');
        const anyway = guard(page).getByRole('button', { name: 'Dial anyway' });
        await expect(anyway).toBeDisabled();
        await guard(page).getByText('Asked to be called back').click();
        await anyway.click();
        await expect(panel(page)).toContainText(LISTED);
        await expect(log(page)).toContainText('overridden');
        await expect(log(page).getByRole('listitem')).toHaveCount(2);
        expect(errors).toEqual([]);
    });

    test(`nobody consults or transfers to a listed number on ${platform}`, async ({ page }) => {
        await open(page, { platform, permissions: 'Connects_Dial_Guard', ...CALL });
        await customerCalls(page);

        await panel(page).getByRole('button', { name: 'Consult', exact: true }).click();
        await panel(page).getByLabel('Whom to consult').fill(LISTED);
        await panel(page).getByRole('button', { name: 'Call', exact: true }).click();
        await expect(guard(page)).toContainText('Asked not to be called');
        await guard(page).getByRole('button', { name: 'Close' }).click();
        await expect(log(page)).toContainText('CONSULT');

        await panel(page).getByRole('button', { name: 'Transfer', exact: true }).click();
        await panel(page)
            .getByLabel(/Transfer to|Whom to transfer/)
            .fill(LISTED);
        await panel(page).getByRole('button', { name: 'Transfer', exact: true }).last().click();
        await expect(log(page)).toContainText('BLINDTRANSFER');
        await expect(log(page).getByRole('listitem')).toHaveCount(2);
        await expect(panel(page)).toContainText('Talking');
        await expect(panel(page)).not.toContainText(LISTED);
    });
}

test('a number that is checked is explained to the last rule, and not dialed', async ({ page }) => {
    await open(page);
    const check = tile(page, 'connectsNumberCheck');
    await check.getByLabel('Number', { exact: true }).fill('+41 52 777 00 11');
    await check.getByLabel('Number', { exact: true }).press('Enter');
    await expect(check).toContainText('Do not dial');
    await check.getByRole('button', { name: 'How this was decided' }).click();
    await expect(check).toContainText("Org's list: listed");
    await expect(timelineLines(page, 'onBeforeDial')).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
});

test('the configuration can be changed: how old the registry is, and how the site dials', async ({
    page,
}) => {
    await open(page);
    const check = tile(page, 'connectsNumberCheck');
    const ask = async (number: string): Promise<void> => {
        await check.getByLabel('Number', { exact: true }).fill(number);
        await check.getByLabel('Number', { exact: true }).press('Enter');
    };
    await page.getByLabel('Days since the registry us-national was loaded').fill('40');
    await ask('+1 212 555 0123');
    await expect(check).toContainText('the list "us-national" is 40 days old');

    await page.getByLabel('Settings string').fill('dnc.country=US');
    await page.getByRole('button', { name: 'Use these settings' }).click();
    await expect(page).toHaveURL(/settings=dnc.country/);
    await expect(check).toContainText('The rules have changed since');
    await ask('212 555 0123');
    await expect(check).toContainText('May be dialed');
});

test('of two documents of one page one guards: it asks once, dials once, logs once', async ({
    page,
    context,
}) => {
    const script = path.resolve(import.meta.dirname, 'guardPage.ts').replaceAll('\\', '/');
    await context.route('**/second-document', (route) =>
        route.fulfill({
            contentType: 'text/html',
            body:
                '<!doctype html><link rel="icon" href="data:," />' +
                `<script type="module" src="/@fs/${script.replace(/^\//, '')}"></script>`,
        }),
    );
    await open(page);
    await page.evaluate(() => {
        document.body.append(
            Object.assign(document.createElement('iframe'), { src: '/second-document' }),
        );
    });
    const second = page.frameLocator('iframe[src="/second-document"]').locator('main');
    // The frame's modules are not built, as the workbench's own are.
    await expect(second).toContainText('Standing by', { timeout: 40_000 });

    await dial(page, PREMIUM);
    await guard(page).getByRole('button', { name: 'Dial', exact: true }).click();
    await expect(log(page)).toContainText('confirmed');
    await expect(panel(page)).toContainText('Talking');
    await expect(second).not.toContainText('Dial this number?');
    await panel(page).getByRole('button', { name: 'Hang up' }).click();
    await expect(panel(page)).toContainText('No calls or tasks');

    // The other one takes over, and asks for itself.
    await page.getByRole('button', { name: 'Unload the guard' }).click();
    await expect(second).toContainText('Guarding dials');
    await dial(page, PREMIUM);
    await second.getByRole('button', { name: 'Do not dial' }).click();
    await expect(log(page)).toContainText('cancelled');
    await expect(log(page).getByRole('listitem')).toHaveCount(2);
    await expect(panel(page)).toContainText('No calls or tasks');
    // Two requests of the panel, and one dial that a guard has let go.
    await expect(timelineLines(page, 'makeCall')).toHaveCount(3);
});

test('an org that fails is told, and what it could have forbidden asks', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Calls about dials suffer' }).click();
    await page.getByRole('option', { name: 'failing' }).click();

    await dial(page, '0319998877');
    await expect(guard(page)).toContainText('Not everything could be checked');
    await guard(page).getByRole('button', { name: 'Do not dial' }).click();
    await page.getByRole('button', { name: 'Do not call', exact: true }).click();
    await expect(guard(page)).toContainText('Guarding with gaps');
    await expect(guard(page)).toContainText('Salesforce does not answer');
    await expect(panel(page)).toContainText('No calls or tasks');

    // The log waits in this browser until the org takes it.
    await page.getByRole('combobox', { name: 'Calls about dials suffer' }).click();
    await page.getByRole('option', { name: 'none' }).click();
    await expect(log(page)).toContainText('cancelled', { timeout: 30_000 });
});

test('two tabs guard for themselves and log into one org, each entry with its number', async ({
    page,
    context,
}) => {
    const other = await context.newPage();
    await open(page);
    await open(other);
    for (const tab of [page, other]) {
        // One after the other: the second one goes on where the first one has stopped.
        await dial(tab, '0900100200');
        await guard(tab).getByRole('button', { name: 'Do not dial' }).click();
        await expect(log(tab)).toContainText(tab === page ? 'no. 1' : 'no. 2');
    }
    await expect(log(page).getByRole('listitem')).toHaveCount(2);
    await expect(panel(page)).toContainText('No calls or tasks');
});

test('a page whose guard is gone says so', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Unload the guard' }).click();
    await expect(tile(page, 'connectsContactNumbers')).toContainText('No do-not-call guard');
    await expect(page).toHaveURL(/guard=false/);
    await page.getByRole('button', { name: 'Load the guard' }).click();
    await expect(tile(page, 'connectsContactNumbers')).not.toContainText('No do-not-call guard');
});
