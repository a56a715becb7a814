import { expect, test } from '@playwright/test';
import { openTab, openWorkbench, playScenario, timelineLines } from './workbenchPage';

test('a copied link reproduces seed, platform, role, assumption and scenario', async ({
    page,
    context,
}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openWorkbench(page, { platform: 'CCX', seed: 7, speed: 20, supervisor: true });
    await openTab(page, 'Situation');
    await page.getByText('Assumptions', { exact: true }).click();
    await page.getByRole('combobox', { name: 'A-SEQ' }).click();
    await page.getByRole('option', { name: 'events-first' }).click();
    await expect(page.getByText('Assumptions (1 changed)')).toBeVisible();
    await openTab(page, 'Scenarios');
    await page.getByText('Options', { exact: true }).click();
    await playScenario(page, 'Incoming call', async () => {
        await page.getByRole('spinbutton', { name: 'Talk (s)' }).fill('1.5');
    });
    const created = await timelineLines(page, 'onWorkItemCreate').innerText();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
        platform: 'CCX',
        seed: '7',
        speed: '20',
        supervisor: 'true',
        'A-SEQ': 'events-first',
        scenario: 'incoming-call',
        'scenario.talkMs': '1500',
        play: 'true',
    });
    await page.goto('about:blank');
    await page.goto(link);
    const again = await timelineLines(page, 'onWorkItemCreate').innerText();
    expect(/Call \d+/.exec(again)?.[0]).toBe(/Call \d+/.exec(created)?.[0]);
    await expect(timelineLines(page, 'incoming-call: end')).toHaveCount(1);
});

test('entries of the address that make no sense are told, and the rest works', async ({ page }) => {
    await openWorkbench(page, {
        platform: 'UCCX',
        seed: 'seven',
        'A-SEQ': 'never',
        scenario: 'lunch',
        speed: 20,
    });

    const notice = page.getByRole('alert');
    await expect(notice).toContainText('platform=UCCX: it takes CCE, CCX.');
    await expect(notice).toContainText('seed=seven: it takes a whole number from 0.');
    await expect(notice).toContainText('A-SEQ=never: it takes callback-first, events-first.');
    await expect(notice).toContainText('scenario=lunch');
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toHaveCount(0);

    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'onWorkItemEnd').first()).toBeAttached();
});

test('the clock stands still, goes on, and is moved by hand', async ({ page }) => {
    await openWorkbench(page, { clock: 'manual' });
    await playScenario(page, 'Incoming call');
    await expect(page.getByText('has begun; move the clock to go on')).toBeVisible();
    await expect(timelineLines(page, 'onWorkItemConnect')).toHaveCount(0);

    await openTab(page, 'Situation');
    await page.getByRole('button', { name: '+ 60 s' }).click();
    await expect(timelineLines(page, 'incoming-call: end')).toHaveCount(1);

    await page.getByText('Real', { exact: true }).click();
    await expect(page).toHaveURL(/clock=real/);
    await page
        .getByRole('tabpanel', { name: 'Situation' })
        .getByRole('button', { name: 'Pause' })
        .click();
    await openTab(page, 'Scenarios');
    await playScenario(page, 'Incoming call');
    await expect(timelineLines(page, 'incoming-call: offerCall')).toHaveCount(1);
    await openTab(page, 'Situation');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(timelineLines(page, 'onWorkItemConnect').first()).toBeAttached();
});

test('a scenario is found by a word, and stopped', async ({ page }) => {
    await openWorkbench(page);
    await page.getByRole('searchbox', { name: 'Find a scenario' }).fill('wrap-up');
    const found = page.getByRole('listbox', { name: 'Scenarios' }).getByRole('option');
    await expect(found.filter({ hasText: 'Incoming call with wrap-up' })).toHaveCount(1);
    await expect(found.filter({ hasText: 'Caller gives up' })).toHaveCount(0);

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(page.getByText('“Incoming call with wrap-up” was stopped.')).toBeVisible();
});

test('faults that were ordered are in the link, and happen again', async ({ page }) => {
    await openWorkbench(page, { speed: 20 });
    await openTab(page, 'Faults');
    const panel = page.getByRole('tabpanel', { name: 'Faults' });
    await panel
        .getByRole('combobox', { name: 'Fault', exact: true })
        .selectOption({ label: 'Event is lost' });
    await panel
        .getByRole('combobox', { name: 'When (once)' })
        .selectOption({ label: 'onWorkItemCreate' });
    await panel.getByRole('combobox', { name: 'Event', exact: true }).click();
    await panel
        .getByRole('listbox', { name: 'Event' })
        .getByRole('option', { name: 'onWorkItemConnect', exact: true })
        .click();
    await panel.getByRole('button', { name: 'Order once' }).click();
    await expect(panel.getByRole('list', { name: 'Ordered faults' })).toHaveText(
        'Once: event dropped, event onWorkItemConnect, after onWorkItemCreate',
    );
    await panel
        .getByRole('combobox', { name: 'Fault', exact: true })
        .selectOption({ label: 'Event comes twice' });
    await panel.getByRole('button', { name: 'Order by chance' }).click();
    await expect(page).toHaveURL(/fault\.2\.chance=0\.1/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
        'fault.1': 'event-dropped',
        'fault.1.event': 'onWorkItemConnect',
        'fault.1.afterEvent': 'onWorkItemCreate',
        'fault.2': 'event-duplicated',
        'fault.2.chance': '0.1',
    });

    await page.goto(`${page.url()}&scenario=incoming-call&play=true`);
    await expect(timelineLines(page, 'incoming-call: end')).toHaveCount(1);
    await expect(timelineLines(page, 'event-dropped onWorkItemConnect')).toHaveCount(1);
    await openTab(page, 'Faults');
    await expect(panel.getByRole('list', { name: 'Ordered faults' })).toContainText('10 %');
    await panel.getByRole('button', { name: 'Take all faults back' }).click();
    await expect(page).not.toHaveURL(/fault/);
});

test('faults of the address that make no sense are told, and the others happen', async ({
    page,
}) => {
    await openWorkbench(page, {
        'fault.1': 'request-lost',
        'fault.2': 'request-failed',
        'fault.2.request': 'setAgentState',
        'fault.2.seconds': 3,
        'fault.3': 'dial-guard-unloaded',
    });

    const notice = page.getByRole('alert');
    await expect(notice).toContainText('fault.1=request-lost: it takes request-failed');
    await expect(notice).toContainText('fault.2.seconds=3: it takes nothing');
    await expect(notice).toContainText('The fault dial-guard-unloaded could not be ordered');

    await page
        .getByRole('group', { name: 'Voice' })
        .first()
        .getByRole('button', { name: 'Ready', exact: true })
        .click();
    await expect(timelineLines(page, 'setAgentState')).toContainText('✗ refused');
});

test('the library is missing from the start of the page until the fault is taken back', async ({
    page,
}) => {
    await openWorkbench(page);
    await openTab(page, 'Faults');
    const panel = page.getByRole('tabpanel', { name: 'Faults' });
    await panel
        .getByRole('combobox', { name: 'Fault', exact: true })
        .selectOption({ label: 'Library is missing' });
    await panel.getByRole('button', { name: 'Load the page again with it' }).click();

    await expect(timelineLines(page, 'library-missing').first()).toContainText('library missing');
    const stateBar = page.locator('c-connects-agent-state-bar').first();
    await expect(stateBar).toContainText('The softphone could not be loaded');
    await openTab(page, 'Faults');
    await expect(panel.getByText('In force since the page was loaded')).toBeVisible();
    await expect(page).toHaveURL(/fault\.1=library-missing/);

    await panel.getByRole('button', { name: 'Take all faults back' }).click();
    await expect(page).not.toHaveURL(/fault/);
    await expect(stateBar.getByRole('button', { name: 'Ready', exact: true })).toBeVisible();
    await expect(timelineLines(page, 'library-missing')).toHaveCount(0);
});
