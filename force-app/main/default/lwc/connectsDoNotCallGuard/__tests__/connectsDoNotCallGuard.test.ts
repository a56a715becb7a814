import {
    DIALLED,
    type GuardDesk,
    type GuardDeskOptions,
    NUMBER,
    openGuardDesk,
    WARN_NEW_YORK,
} from '../../../../../../jest/dialGuardDesk';
import {
    find,
    findDeep,
    headingsOfNotices,
    type Stub,
    textOf,
} from '../../../../../../jest/shadow';

let desk: GuardDesk;
let guard: HTMLElement;

afterEach(() => {
    desk.close();
    sessionStorage.clear();
});

async function open(options?: GuardDeskOptions): Promise<void> {
    desk = await openGuardDesk(options);
    guard = await desk.place('connectsDoNotCallGuard');
    await desk.advance(500);
}

const LISTED = { number: NUMBER, reason: 'Asked us', source: null, expiresAt: null };
/** Calls into New York only in the evening. */
const EVENINGS = {
    DeveloperName: 'Evenings',
    Order__c: 10,
    Kind__c: 'window',
    Outcome__c: 'warn',
    Countries__c: 'US',
    Parameters__c: 'daily=18:00-20:00',
};

const question = (): Stub | undefined => find(guard, 'c-connects-dial-question')[0];
const button = (className: string): Stub | undefined =>
    find(question(), `lightning-button.${className}`)[0];

async function press(className: string): Promise<void> {
    button(className)?.dispatchEvent(new CustomEvent('click'));
    await desk.advance(300);
}

describe('the status', () => {
    it('says that dials are guarded, by which rules, and that nothing was dialled', async () => {
        await open();
        expect(textOf(guard)).toContain('c.Connects_DialGuard_Watching');
        expect(textOf(guard)).toContain('c.Connects_DialGuard_Rules');
        expect(textOf(guard)).toContain('c.Connects_DialGuard_NoDials');
        jest.useRealTimers();
        await expect(guard).toBeAccessible();
    });

    it('shows the latest dials with what came of them', async () => {
        await open();
        await desk.clickToDial(DIALLED);
        await desk.advance(1_000);
        expect(textOf(guard)).toContain(NUMBER);
        expect(textOf(guard)).toContain('c.Connects_DialGuard_EndingDialled');
    });

    it('names what is missing, and what holds instead', async () => {
        await open({ hasNumbers: false, rows: null });
        expect(textOf(guard)).toContain('c.Connects_DialGuard_Degraded');
        expect(textOf(guard)).toContain('c.Connects_DialGuard_MissingNumbers');
        expect(textOf(guard)).toContain('c.Connects_DialGuard_MissingRecords');
        expect(textOf(guard)).toContain('c.Connects_DialGuard_Asked');
    });

    it('lists the mistakes of the configuration on demand', async () => {
        await open({ rows: [{ ...WARN_NEW_YORK, Outcome__c: 'blok' }] });
        expect(textOf(guard)).toContain('c.Connects_DialGuard_Problems');
        expect(find(guard, '.problems li')).toHaveLength(0);
        find(guard, '.problems lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        await desk.advance(100);
        expect(find(guard, '.problems li')).not.toHaveLength(0);
        jest.useRealTimers();
        await expect(guard).toBeAccessible();
    });

    it('shows a dial of unknown outcome until the agent has looked', async () => {
        sessionStorage.setItem(
            'connects.dial.open.005000000000000000.gone.one',
            JSON.stringify({
                id: 'one',
                callType: 'OUTBOUND',
                dialString: DIALLED,
                at: Date.now(),
            }),
        );
        await open();
        expect(headingsOfNotices(guard)).toEqual(['c.Connects_DialGuard_UnknownHeading']);
        find(guard, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(100);
        expect(headingsOfNotices(guard)).toEqual([]);
    });
});

describe('a warning', () => {
    it('is confirmed with a button', async () => {
        await open({ rows: [WARN_NEW_YORK] });
        await desk.clickToDial(DIALLED);
        expect(textOf(question())).toContain('c.Connects_DialQuestion_Confirm');
        expect(button('override')).toBeUndefined();
        await press('confirm');
        await desk.advance(500);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(question()).toBeUndefined();
    });

    it('can be used with a screen reader', async () => {
        await open({ rows: [WARN_NEW_YORK] });
        await desk.clickToDial(DIALLED);
        jest.useRealTimers();
        await expect(guard).toBeAccessible();
    });

    it('counts down, and is a no when the time is over', async () => {
        await open({ rows: [WARN_NEW_YORK] });
        await desk.clickToDial(DIALLED);
        const left = (): string | null =>
            find(question(), 'time')[0]?.getAttribute('datetime') ?? null;
        await desk.advance(2_000);
        const early = left();
        await desk.advance(10_000);
        expect(left()).not.toBe(early);
        await desk.advance(60_000);
        expect(question()).toBeUndefined();
        expect(desk.dialled()).toEqual([]);
    });

    it('takes the focus as a whole, gives it back, and Escape is a no', async () => {
        await open({ rows: [WARN_NEW_YORK] });
        const field = document.createElement('input');
        document.body.appendChild(field);
        field.focus();
        await desk.clickToDial(DIALLED);
        const dialog = find(question(), '.question')[0];
        expect(question()?.shadowRoot?.activeElement).toBe(dialog);
        dialog?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await desk.advance(300);
        expect(question()).toBeUndefined();
        expect(desk.dialled()).toEqual([]);
        expect(document.activeElement).toBe(field);
    });

    it('leaves the focus to an agent who types elsewhere when its time is over', async () => {
        await open({ rows: [WARN_NEW_YORK] });
        const [before, elsewhere] = [
            document.createElement('input'),
            document.createElement('input'),
        ];
        document.body.append(before, elsewhere);
        before.focus();
        await desk.clickToDial(DIALLED);
        elsewhere.focus();
        await desk.advance(70_000);
        expect(question()).toBeUndefined();
        expect(document.activeElement).toBe(elsewhere);
    });

    it('is put off to the time at which it is allowed, as a task with a reminder', async () => {
        await open({ rows: [EVENINGS] });
        const records = await import('../../../../../../workbench/platform/records');
        await desk.clickToDial(DIALLED);
        await press('follow-up');
        expect(desk.dialled()).toEqual([]);
        expect(headingsOfNotices(guard)).toEqual(['c.Connects_DialGuard_TaskCreated']);
        const tasks = records.listRecords('Task');
        expect(tasks).toMatchObject([
            {
                fields: {
                    WhoId: '003000000000001AAA',
                    ActivityDate: '2026-11-10',
                    ReminderDateTime: '2026-11-10T23:00:00.000Z',
                },
            },
        ]);
    });
});

describe('a reminder that cannot be created', () => {
    afterEach(async () => {
        const faults = await import('../../../../../../workbench/platform/recordFaults');
        faults.setRecordFault(null);
    });

    it.each([
        ['permission', ['c.Connects_DialGuard_TaskFailed']],
        // The page for a new task is opened instead.
        ['unsupported', []],
    ] as const)('says so (%s), and the dial stays undone', async (fault, headings) => {
        await open({ rows: [EVENINGS] });
        const faults = await import('../../../../../../workbench/platform/recordFaults');
        await desk.clickToDial(DIALLED);
        faults.setRecordFault(fault);
        await press('follow-up');
        expect(headingsOfNotices(guard)).toEqual(headings);
        expect(desk.dialled()).toEqual([]);
    });
});

describe('a block', () => {
    it('tells why, offers nothing that dials, and stays until it is closed', async () => {
        await open();
        desk.changeOrg({ listed: [LISTED] });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(textOf(question())).toContain('c.Connects_DialQuestion_Blocked');
        expect(textOf(question())).toContain('c.Connects_Dial_Why_LISTED');
        expect(button('confirm')).toBeUndefined();
        expect(button('override')).toBeUndefined();
        await press('leave');
        expect(question()).toBeUndefined();
    });

    it('is overridden only with a reason from the list', async () => {
        await open({ mayOverride: true });
        desk.changeOrg({ listed: [LISTED] });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(button('override')?.disabled).toBe(true);
        const [group] = find(question(), 'lightning-radio-group');
        group?.dispatchEvent(
            new CustomEvent('change', {
                detail: { value: 'c.Connects_DialQuestion_Reason_Asked' },
            }),
        );
        await desk.advance(100);
        expect(button('override')?.disabled).toBe(false);
        await press('override');
        await desk.advance(500);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(desk.org().decisions).toMatchObject([
            { fields: { overrideReason: 'c.Connects_DialQuestion_Reason_Asked' } },
        ]);
    });
});

it('opens its utility panel for a question and leaves the bar as it was', async () => {
    desk = await openGuardDesk({ rows: [WARN_NEW_YORK] });
    const utilities = await import('../../../../../../workbench/platform/utilities');
    const { UtilityPanel } = await import('../utilityPanel');
    const bar =
        await import('../../../../../../workbench/platform/lightning/platformUtilityBarApi');
    const { app } = await import('../../../../../../jest/appDescription');
    const [queues = '', transcripts = ''] = [
        'connectsQueueStats',
        'connectsTranscriptCollector',
    ].map((name) => app.utilities.find(({ component }) => component === name)?.id);
    utilities.fillUtilityBar(app.utilities);
    utilities.openUtility(queues);
    const panel = new UtilityPanel(
        {
            getAllUtilityInfo: bar.getAllUtilityInfo,
            openPanel: bar.open,
            minimize: bar.minimize,
        },
        (error) => {
            throw error;
        },
    );
    const isOpen = (): string[] =>
        utilities.listUtilities().flatMap(({ id, isOpen: is }) => (is ? [id] : []));
    await panel.show(transcripts);
    await panel.show(transcripts);
    expect(isOpen()).toEqual([transcripts]);
    await panel.restore(transcripts);
    expect(isOpen()).toEqual([queues]);
    utilities.openUtility(transcripts);
    await panel.show(transcripts);
    await panel.restore(transcripts);
    expect(isOpen()).toEqual([transcripts]);
    expect(findDeep(guard, 'nothing')).toEqual([]);
});
