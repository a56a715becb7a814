import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import {
    find,
    findDeep,
    headingsOfNotices,
    type Stub,
    textOf,
} from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';
/** In jest users are in Los Angeles. */
const MIDNIGHT = Date.UTC(2026, 0, 6, 8);

let desk: ComponentDesk;
let history: HTMLElement;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    history = await desk.place('connectsCallHistory', properties);
    await desk.advance(1_000);
}

afterEach(() => desk.close());

/** Plays a scenario to its end. */
async function play(name: string, options = {}): Promise<void> {
    const played = desk.gadget.play(name, options);
    let isOver = false;
    void played.finally(() => {
        isOver = true;
    });
    while (!isOver) {
        await desk.advance(1_000);
    }
    await desk.advance(5_000);
}

const nothing = (): string | null | undefined => find(history, '.nothing-title')[0]?.textContent;
const rows = (): Stub[] => find(history, 'c-connects-call-history-row');
const callButton = (row: Stub | undefined = rows()[0]): Stub | undefined => find(row, '.call')[0];
const loads = (): number =>
    desk.gadget.requests.filter(({ name }) => name === 'getLastWorkItems').length;
const dials = (): unknown[] =>
    desk.gadget.requests.filter(({ name }) => name === 'makeCall').map(({ args }) => args[0]);

async function press(element: Stub | undefined): Promise<void> {
    if (element === undefined) {
        throw new Error('There is nothing to press.');
    }
    element.click();
    await desk.advance(0);
}

/** Ends the test: the checker waits on the wall clock. */
async function check(): Promise<void> {
    jest.useRealTimers();
    await expect(history).toBeAccessible();
}

describe('an agent at work', () => {
    it('is told that there is nothing yet', async () => {
        await open();
        expect(nothing()).toBe(`${LABEL}CallHistory_EmptyTitle`);
        await check();
    });

    it('finds an ended call at the top by itself, with the customer, and can call back', async () => {
        await open();
        await play('incoming-call');
        expect(rows()).toHaveLength(1);
        const [row] = rows();
        const { title, details } = row?.content as { title: string; details: string[] };
        expect(title).toMatch(/^[A-Z]\w+ [A-Z]\w+$/);
        await press(callButton());
        expect(dials()).toEqual([details[0]]);
        await check();
    });

    it('calls the number that was dialled after an outgoing call', async () => {
        await open();
        await play('outgoing-call');
        const { args } = desk.gadget.requests.find(({ name }) => name === 'makeCall') ?? {
            args: [(rows()[0]?.content as { details: string[] }).details[0]],
        };
        await press(callButton());
        expect(dials().at(-1)).toBe(args[0]);
    });

    it('sees which calls were missed, and only those if wanted', async () => {
        await open();
        await play('incoming-call');
        await play('caller-gives-up');
        expect(rows()).toHaveLength(2);
        expect(textOf(rows()[0])).toContain(`${LABEL}CallHistory_Missed`);
        expect(textOf(rows()[1])).not.toContain(`${LABEL}CallHistory_Missed`);
        await press(find(history, 'button[aria-pressed]')[0]);
        expect(rows()).toHaveLength(1);
        expect(find(history, 'button[aria-pressed]')[0]?.getAttribute('aria-pressed')).toBe('true');
    });

    it('sees the wrap-up reason that was chosen', async () => {
        await open();
        const call = desk.gadget.play('incoming-call');
        await desk.advance(10_000);
        const [item] = desk.gadget.ctiData?.Channels[0]?.Items ?? [];
        desk.gadget.setWrapUpReason(item?.Id ?? '', 'Complaint');
        await desk.advance(30_000);
        await call;
        expect(textOf(rows()[0])).toContain('Complaint');
    });

    it('has the tasks of every channel, or of the chosen ones only', async () => {
        await open({ channels: ['VOICE', 'TICKET', 'CHAT'] });
        await play('incoming-call');
        await play('incoming-task');
        expect(rows()).toHaveLength(2);
        expect(callButton(rows()[0])).toBeUndefined();
        const channelMenu = find(history, '[data-filter]')[0];
        channelMenu?.dispatchEvent(
            new CustomEvent('select', { detail: { value: 'channel:VOICE' } }),
        );
        await desk.advance(0);
        expect(rows()).toHaveLength(1);
        const voiceOnly = await desk.place('connectsCallHistory', { channels: 'voice' });
        await desk.advance(1_000);
        expect(find(voiceOnly, 'c-connects-call-history-row')).toHaveLength(1);
    });

    it('searches, and is told when nothing fits', async () => {
        await open();
        await play('incoming-call');
        const [search] = find(history, 'lightning-input');
        search?.dispatchEvent(new CustomEvent('change', { detail: { value: 'nobody at all' } }));
        await desk.advance(0);
        expect(rows()).toHaveLength(0);
        expect(nothing()).toBe(`${LABEL}CallHistory_NoMatchTitle`);
        await press(find(history, '.narrowed lightning-button')[0]);
        expect(rows()).toHaveLength(1);
    });

    it('opens the customer and the activity in Salesforce', async () => {
        await open();
        await play('incoming-call');
        await press(find(rows()[0], 'button.link')[0]);
        const records = (rows()[0]?.content as { records: { id: string }[] }).records;
        find(rows()[0], 'lightning-button-menu')[0]?.dispatchEvent(
            new CustomEvent('select', { detail: { value: records[0]?.id } }),
        );
        await desk.advance(0);
        expect(headingsOfNotices(history)).toEqual([]);
        expect(records[0]?.id).toMatch(/^00T/);
    });

    it('begins a new day without asking the gadget again', async () => {
        await open({ startTime: MIDNIGHT - 120_000 });
        await play('incoming-call');
        expect(find(history, 'h3')).toHaveLength(0);
        const before = loads();
        await desk.advance(120_000);
        expect(find(history, 'h3').map(({ textContent }) => textContent)).toEqual([
            `${LABEL}Yesterday`,
        ]);
        expect(loads()).toBe(before);
    });
});

describe('calling back', () => {
    it('is not offered to what has no number, and says why', async () => {
        await open();
        await play('outbound-preview', { decision: 'reject' });
        expect(rows()).toHaveLength(1);
        expect(callButton()?.disabled).toBe(true);
        expect(callButton()?.alternativeText).toBe(`${LABEL}WithDetail`);
    });

    it('is off during an outage, with the last entries still there', async () => {
        await open();
        await play('incoming-call');
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(headingsOfNotices(history)).toEqual([`${LABEL}Desk_LostTitle`]);
        expect(rows()).toHaveLength(1);
        expect(callButton()?.disabled).toBe(true);
        const before = loads();
        desk.gadget.restoreConnection();
        await desk.advance(5_000);
        expect(loads()).toBeGreaterThan(before);
        expect(callButton()?.disabled).toBe(false);
    });

    it("shows the gadget's own words when it refuses", async () => {
        await open();
        await play('incoming-call');
        desk.gadget.failNext('makeCall', 'Barred: planted');
        await press(callButton());
        await desk.advance(1_000);
        const [notice] = findDeep(history, 'c-connects-notice');
        expect(notice?.text).toBe('Barred: planted');
        notice?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(0);
        expect(headingsOfNotices(history)).toEqual([]);
    });

    it("shows a guard's reason, though the gadget had taken the request", async () => {
        await open();
        await play('incoming-call');
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const host = {};
        const guard = await connect(host);
        guard.addDialGuard(() => ({ verdict: 'deny', reason: 'On the do-not-call list.' }));
        await press(callButton());
        await desk.advance(3_000);
        const [notice] = findDeep(history, 'c-connects-notice');
        expect(notice?.heading).toBe(`${LABEL}CallHistory_NotCalledTitle`);
        expect(notice?.text).toBe('On the do-not-call list.');
    });
});

describe('the list', () => {
    it('stays while it is loaded anew, and when that fails', async () => {
        await open();
        await play('incoming-call');
        desk.gadget.failNext('getLastWorkItems', 'planted');
        await press(find(history, '[data-reload]')[0]);
        expect(rows()).toHaveLength(1);
        await desk.advance(1_000);
        expect(rows()).toHaveLength(1);
        expect(headingsOfNotices(history)).toEqual([`${LABEL}CallHistory_FailedSomeTitle`]);
        findDeep(history, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_000);
        expect(headingsOfNotices(history)).toEqual([]);
    });

    it('that cannot be loaded at all says so, and tries again when asked', async () => {
        desk = await openComponentDesk();
        desk.gadget.failNext('getLastWorkItems', 'planted');
        history = await desk.place('connectsCallHistory');
        await desk.advance(1_000);
        expect(headingsOfNotices(history)).toEqual([`${LABEL}CallHistory_FailedTitle`]);
        findDeep(history, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_000);
        expect(nothing()).toBe(`${LABEL}CallHistory_EmptyTitle`);
    });

    it('is gone with the sign-out, and back with the sign-in', async () => {
        await open();
        await play('incoming-call');
        desk.gadget.signOut();
        await desk.advance(1_000);
        expect(rows()).toHaveLength(0);
        expect(headingsOfNotices(history)).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        desk.gadget.signIn();
        await desk.advance(3_000);
        expect(rows()).toHaveLength(1);
    });

    it('shows nothing but the way to the channels when none is left', async () => {
        await open({}, { channels: 'CHAT' });
        expect(headingsOfNotices(history)).toEqual([`${LABEL}AgentState_NoChannelsTitle`]);
        expect(loads()).toBe(0);
    });

    it('asks nothing any more once it has left the page', async () => {
        await open();
        history.remove();
        const before = loads();
        await play('incoming-call');
        expect(loads()).toBe(before);
    });
});
