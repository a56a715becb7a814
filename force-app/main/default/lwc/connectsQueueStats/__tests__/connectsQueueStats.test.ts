import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, findDeep, headingsOfNotices, type Stub } from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';
const QUEUES = `${LABEL}QueueStats_`;

let desk: ComponentDesk;
let stats: HTMLElement;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    stats = await desk.place('connectsQueueStats', properties);
    await desk.advance(1_000);
}

afterEach(() => desk.close());

const notices = (): unknown[] => headingsOfNotices(stats);
const rows = (): Stub[] => find(stats, 'c-connects-queue-stats-row');
const nameOf = (row: Stub): string => find(row, '.name')[0]?.textContent ?? '';
const names = (): string[] => rows().map(nameOf);
const row = (name: string): Stub | undefined => rows().find((each) => nameOf(each) === name);
const numberOf = (name: string): string => row(name)?.dataset.queue ?? '';
const shown = (name: string, selector: string): string =>
    find(row(name), selector)[0]?.textContent ?? '';
const wait = (name: string): string =>
    find(find(row(name), '.longest c-connects-timer')[0], 'time')[0]?.textContent ??
    shown(name, '.longest .value');
const level = (name: string): string => shown(name, '.pill');
const call = (name: string, count = 1): void => {
    for (let calls = 0; calls < count; calls += 1) {
        desk.gadget.queueCall(numberOf(name));
    }
};
const announced = (): string => find(stats, '[aria-live]')[0]?.textContent ?? '';

async function act(): Promise<void> {
    findDeep(stats, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
    await desk.advance(1_000);
}

describe('an agent with queues', () => {
    it('sees every queue, calm ones by name', async () => {
        await open();
        expect(names()).toEqual(['Billing', 'Customer Service', 'Orders']);
        expect(shown('Orders', '.waiting .value')).toBe('0');
        expect(shown('Orders', '[data-agents="not-ready"] .value')).toBe('24');
        expect(notices()).toEqual([]);
    });

    it('sees how many calls wait, and how long the longest does, each second', async () => {
        await open();
        call('Orders', 2);
        await desk.advance(10_000);
        expect(shown('Orders', '.waiting .value')).toBe('2');
        const before = wait('Orders');
        expect(before).toMatch(/^0:\d\d$/);
        await desk.advance(7_000);
        expect(wait('Orders')).not.toBe(before);
        expect(find(stats, '.summary .big')[0]?.textContent).toBe('2');
    });

    it('sees a queue come and go', async () => {
        await open();
        desk.gadget.addQueue('7777', 'VIP');
        await desk.advance(11_000);
        expect(names()).toContain('VIP');
        desk.gadget.removeQueue('7777');
        await desk.advance(11_000);
        expect(names()).not.toContain('VIP');
    });

    it('is told since when nothing has changed, once a round was missed', async () => {
        await open();
        expect(find(stats, '[data-age]')).toHaveLength(0);
        await desk.advance(25_000);
        expect(find(stats, '[data-age]')).toHaveLength(1);
        call('Orders');
        await desk.advance(10_000);
        expect(find(stats, '[data-age]')).toHaveLength(0);
    });

    it('sees only the queues that were chosen', async () => {
        await open({}, { queues: ' orders ,billing' });
        expect(names()).toEqual(['Billing', 'Orders']);
    });

    it('has every figure readable by a screen reader', async () => {
        await open();
        call('Orders', 12);
        await desk.advance(11_000);
        jest.useRealTimers();
        await expect(stats).toBeAccessible();
    });
});

describe('an urgent queue', () => {
    it('comes first, says so in words, and is announced', async () => {
        await open({}, { warnCalls: 2, criticalCalls: 3 });
        call('Orders', 2);
        await desk.advance(10_000);
        expect(names()[0]).toBe('Orders');
        expect(level('Orders')).toBe(`${QUEUES}Warning`);
        expect(announced()).toBe('');
        call('Orders');
        await desk.advance(10_000);
        expect(level('Orders')).toBe(`${QUEUES}Critical`);
        expect(announced()).toBe(`${QUEUES}Announcement`);
    });

    it('becomes urgent by time alone', async () => {
        await open({}, { warnSeconds: 30, criticalSeconds: 60 });
        call('Orders');
        await desk.advance(20_000);
        expect(level('Orders')).toBe('');
        await desk.advance(15_000);
        expect(level('Orders')).toBe(`${QUEUES}Warning`);
        await desk.advance(30_000);
        expect(level('Orders')).toBe(`${QUEUES}Critical`);
    });

    it('does not exist without limits', async () => {
        await open({}, { warnCalls: 0, criticalCalls: 0, warnSeconds: 0, criticalSeconds: null });
        call('Orders', 30);
        await desk.advance(120_000);
        expect(level('Orders')).toBe('');
    });
});

describe('the order', () => {
    it('can be changed by the user', async () => {
        await open({}, { sort: 'waiting', warnCalls: 0, criticalCalls: 0 });
        call('Orders', 2);
        call('Customer Service');
        await desk.advance(11_000);
        expect(names()).toEqual(['Orders', 'Customer Service', 'Billing']);
        find(stats, 'lightning-button-menu')[0]?.dispatchEvent(
            new CustomEvent('select', { detail: { value: 'name' } }),
        );
        await desk.advance(0);
        expect(names()).toEqual(['Billing', 'Customer Service', 'Orders']);
        const checked = find(stats, 'lightning-menu-item').filter((item) => item.checked);
        expect(checked.map(({ value }) => value)).toEqual(['name']);
    });
});

describe('where there are no figures', () => {
    it('says so on CCX at once, when the platform is known', async () => {
        await open({ platform: 'CCX' }, { platform: 'CCX' });
        expect(notices()).toEqual([`${QUEUES}CcxTitle`]);
        const subscribed = desk.gadget.trace.filter(({ name }) => name === 'onQueueDataUpdate');
        expect(subscribed).toEqual([]);
    });

    it('says that they are not available here, when the platform is not known', async () => {
        await open({ platform: 'CCX' });
        expect(notices()).toEqual([`${QUEUES}UnavailableTitle`]);
    });

    it('says on CCX that never answers that none have come', async () => {
        await open({ platform: 'CCX', assumptions: { 'A-CCXQUEUE': 'silent' } });
        expect(notices()).toEqual([]);
        expect(find(stats, '.loading')).toHaveLength(1);
        await desk.advance(21_000);
        expect(notices()).toEqual([`${QUEUES}StillWaitingTitle`]);
        expect(find(stats, '.loading')).toHaveLength(0);
    });

    it("shows the gadget's error on CCE and tries again on demand", async () => {
        await open({}, { platform: 'CCE' });
        desk.gadget.failQueueData('planted');
        await desk.advance(1_000);
        expect(notices()).toEqual([`${QUEUES}FailedTitle`]);
        expect(findDeep(stats, 'c-connects-notice')[0]?.text).toBe('planted');
        expect(rows()).toEqual([]);
        await act();
        expect(notices()).toEqual([]);
        expect(rows()).toHaveLength(3);
    });

    it('says that the agent is in no queue', async () => {
        await open();
        rows()
            .map(({ dataset }) => dataset.queue ?? '')
            .forEach((number) => desk.gadget.removeQueue(number));
        await desk.advance(11_000);
        expect(notices()).toEqual([`${QUEUES}EmptyTitle`]);
    });

    it('says which queues there are, when none of the chosen ones is', async () => {
        await open({}, { queues: 'Sales' });
        expect(notices()).toEqual([`${QUEUES}NoMatchTitle`]);
    });
});

describe('states of the desk', () => {
    it('keeps the last figures during an outage, with waits that stand still', async () => {
        await open();
        call('Orders');
        await desk.advance(15_000);
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(notices()).toEqual([`${LABEL}Desk_LostTitle`]);
        const before = wait('Orders');
        expect(before).toMatch(/^0:1\d$/);
        await desk.advance(10_000);
        expect(wait('Orders')).toBe(before);
        desk.gadget.restoreConnection();
        await desk.advance(2_000);
        expect(notices()).toEqual([]);
        expect(wait('Orders')).not.toBe(before);
    });

    it('says only that the connection is lost when the figures end with it', async () => {
        await open({ assumptions: { 'A-DATAOUT': 'disabled' } });
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(notices()).toEqual([`${LABEL}Desk_LostTitle`]);
        desk.gadget.restoreConnection();
        await desk.advance(2_000);
        expect(rows()).toHaveLength(3);
    });

    it('asks a signed-out agent to sign in, and starts when she has', async () => {
        await open({ signedIn: false });
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(notices()).toEqual([]);
        expect(rows()).toHaveLength(3);
        desk.gadget.signOut();
        await desk.advance(2_000);
        expect(rows()).toEqual([]);
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
    });

    it('says that the softphone is absent, goes on waiting and starts by itself', async () => {
        await open({ startupMs: 60_000 });
        expect(findDeep(stats, 'lightning-spinner')).toHaveLength(1);
        await desk.advance(10_000);
        expect(notices()).toEqual([`${LABEL}Desk_AbsentTitle`]);
        await desk.advance(60_000);
        expect(rows()).toHaveLength(3);
    });
});

describe('the trend', () => {
    it('is there again after the figures had ended, with a gap', async () => {
        await open();
        call('Orders', 3);
        await desk.advance(20_000);
        desk.gadget.failQueueData();
        await desk.advance(10_000);
        await act();
        const [line] = find(find(row('Orders'), 'c-connects-queue-stats-trend')[0], '.line');
        expect(line?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    });
});
