import { find, findDeep, headingsOfNotices, textOf } from '../../../../../../jest/shadow';
import {
    BLOCK_LISTED,
    DIALLED,
    type GuardDesk,
    type GuardDeskOptions,
    NUMBER,
    openGuardDesk,
    WARN_NEW_YORK,
} from '../../../../../../jest/dialGuardDesk';

const LABEL = 'c.Connects_';
const DIAL = `${LABEL}Dial_`;

let desk: GuardDesk;
let element: HTMLElement;

async function open(options: GuardDeskOptions = {}): Promise<void> {
    desk = await openGuardDesk(options);
    element = await desk.place('connectsNumberCheck');
    await desk.advance(100);
}

function change(selector: string, detail: object): void {
    find(element, selector)[0]?.dispatchEvent(new CustomEvent('change', { detail }));
}

function chooseTime(value: string): void {
    const input = find(element, '.when-input')[0];
    Object.assign(input ?? {}, { value });
    input?.dispatchEvent(new CustomEvent('change'));
}

async function check(number: string): Promise<void> {
    change('.number', { value: number });
    await desk.advance(100);
    find(element, '.check')[0]?.click();
    await desk.advance(2_000);
}

/** Ends the test: the checker waits on the wall clock. */
async function accessible(): Promise<void> {
    jest.useRealTimers();
    await expect(element).toBeAccessible();
}

const words = (): string => textOf(element);
const outcome = (): string => findDeep(element, '.outcome')[0]?.textContent ?? '';

afterEach(() => desk.close());

it('says what it is for until a number was checked, and checks none that is empty', async () => {
    await open();
    expect(words()).toContain(`${LABEL}NumberCheck_EmptyTitle`);
    expect(find(element, '.check')[0]?.disabled).toBe(true);
    change('.number', { value: '   ' });
    await desk.advance(100);
    expect(find(element, '.check')[0]?.disabled).toBe(true);
    await accessible();
});

it('tells the verdict with its reason, and the rules that were asked, and dials nothing', async () => {
    await open({ rows: [BLOCK_LISTED, WARN_NEW_YORK] });
    desk.changeOrg({
        listed: [{ number: NUMBER, reason: 'asked', source: null, expiresAt: null }],
    });
    await check('(212) 555-0123');
    expect(outcome()).toBe(`${DIAL}Block`);
    expect(words()).toContain(`${DIAL}Why_LISTED_Reason`);
    expect(findDeep(element, '.rule')).toHaveLength(0);

    findDeep(element, '.toggle')[0]?.click();
    await desk.advance(100);
    const rules = findDeep(element, '.rule-name').map(({ textContent }) => textContent);
    expect(rules).toEqual(['Own_List', 'New_York']);
    expect(desk.dialled()).toEqual([]);
    expect(desk.org().decisions).toEqual([]);
    await accessible();
});

it('reads a number as the phone dials it when it is told so', async () => {
    await open();
    await check('212 555 0123');
    expect(outcome()).toBe(`${DIAL}Allow`);
    change('.as-dialled', { checked: true });
    await check('212 555 0123');
    expect(words()).toContain(`${DIAL}Why_UNREADABLE`);
    await check(DIALLED);
    expect(outcome()).toBe(`${DIAL}Allow`);
});

it('checks by Enter, for another kind of dial', async () => {
    await open({ rows: [{ ...WARN_NEW_YORK, Call_Types__c: 'CONSULT' }] });
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Allow`);
    change('.kind', { value: 'CONSULT' });
    await desk.advance(100);
    find(element, '.number')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await desk.advance(1_000);
    expect(outcome()).toBe(`${DIAL}Warn`);
});

it('checks for another time, and then for now again', async () => {
    const hours = {
        DeveloperName: 'Hours',
        Order__c: 1,
        Kind__c: 'window',
        Outcome__c: 'block',
        Parameters__c: 'daily=08:00-20:00',
    };
    await open({ rows: [hours] });
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Allow`);
    // 22:00 in New York; in jest users are in Los Angeles.
    chooseTime('2026-11-10T19:00');
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Block`);
    expect(words()).toContain(`${DIAL}Next`);
    chooseTime('');
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Allow`);
});

it('says what is missing while the org fails, and still gives the verdict of the fail mode', async () => {
    await open();
    desk.failOrg('failing');
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Block`);
    expect(words()).toContain(`${DIAL}Degraded`);
    expect(headingsOfNotices(element)).toContain(`${DIAL}MissingTitle`);
    await accessible();
});

it('says so when the user may not ask the org, or numbers cannot be read', async () => {
    await open({ mayAsk: false, hasNumbers: false });
    expect(headingsOfNotices(element)).toContain(`${DIAL}MissingTitle`);
});

it('tells that the rules have changed since', async () => {
    await open();
    await check(NUMBER);
    expect(words()).not.toContain(`${LABEL}NumberCheck_OldRules`);
    desk.setRows([BLOCK_LISTED, WARN_NEW_YORK]);
    desk.watch.reload();
    await desk.advance(3_000);
    expect(words()).toContain(`${LABEL}NumberCheck_OldRules`);
    await check(NUMBER);
    expect(words()).not.toContain(`${LABEL}NumberCheck_OldRules`);
});

it('is loading until the softphone is there, and works without a connection', async () => {
    await open({ simulator: { startupMs: 20_000 } });
    expect(find(element, '.form')).toHaveLength(0);
    await desk.advance(30_000);
    expect(find(element, '.form')).toHaveLength(1);
    desk.gadget.loseConnection(Infinity);
    await desk.advance(1_000);
    await check(NUMBER);
    expect(outcome()).toBe(`${DIAL}Allow`);
});
