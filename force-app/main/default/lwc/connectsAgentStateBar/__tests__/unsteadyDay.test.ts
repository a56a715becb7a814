/** What happens around the bar while it is used: it is moved, the state moves on, the line breaks. */
import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices, type Stub } from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';
import { createLibrary } from '../../../../../../simulator/index';

const LABEL = 'c.Connects_';

let desk: ComponentDesk;
let bar: HTMLElement;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    bar = await desk.place('connectsAgentStateBar', properties);
    await desk.advance(1_000);
}

afterEach(() => desk.close());

const row = (): Stub | undefined => find(bar, 'c-connects-agent-state-row')[0];
const notices = (): unknown[] => headingsOfNotices(bar);
const choices = (state: string): Stub[] =>
    find(row(), 'lightning-menu-item').filter(({ value }) => String(value).startsWith(state));
const progress = (): string => find(row(), '.progress')[0]?.textContent ?? '';

async function pressReady(): Promise<void> {
    find(row(), 'lightning-button')[0]?.click();
    await desk.advance(1_000);
}

async function select(choice: Stub | undefined): Promise<void> {
    choice?.parentElement?.dispatchEvent(
        new CustomEvent('select', { detail: { value: choice.value } }),
    );
    await desk.advance(1_000);
}

async function talk(): Promise<void> {
    void desk.gadget.play('incoming-call', { ringMs: 1_000, talkMs: 600_000 });
    await desk.advance(3_000);
}

describe('a bar that is moved', () => {
    it('has the reasons also when it was moved while they were loading', async () => {
        desk = await openComponentDesk();
        bar = await desk.place('connectsAgentStateBar');
        document.body.appendChild(bar);
        await desk.advance(1_000);
        expect(choices('NOT_READY').length).toBeGreaterThan(1);
    });

    it('shows every channel when nothing is given for them', async () => {
        await open({}, { channels: undefined });
        expect(row()).toBeDefined();
    });
});

describe('a state chosen for after the call', () => {
    it('is given up visibly when an outage has lost it', async () => {
        await open();
        await talk();
        await select(choices('NOT_READY')[0]);
        expect(progress()).toBe(`${LABEL}AgentState_Waiting`);
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        desk.gadget.restoreConnection();
        await desk.advance(1_000);
        expect(progress()).toBe('');
        expect(notices()).toEqual([`${LABEL}AgentState_UnconfirmedTitle`]);
    });
});

describe('a state that was accepted and does not come', () => {
    it('is reported, until it comes after all', async () => {
        desk = await openComponentDesk();
        (globalThis as Record<string, unknown>).ConnectsIntegrationAPI = {
            noConflict: () =>
                Object.assign(createLibrary(), {
                    setAgentState: (...args: unknown[]) =>
                        (args.at(-1) as (response: object) => void)({ success: true }),
                }),
        };
        bar = await desk.place('connectsAgentStateBar');
        await desk.advance(1_000);
        await pressReady();
        await desk.advance(6_000);
        expect(notices()).toEqual([`${LABEL}AgentState_UnconfirmedTitle`]);
        await desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        expect(notices()).toEqual([]);
    });
});

describe('signing out', () => {
    const openConfirm = jest.fn<Promise<boolean>, []>();

    it('does not happen when a call came while the agent was asked', async () => {
        desk = await openComponentDesk();
        jest.doMock('lightning/confirm', () => ({
            __esModule: true,
            default: { open: openConfirm },
        }));
        bar = await desk.place('connectsAgentStateBar');
        await desk.advance(1_000);
        let answer: (isWanted: boolean) => void = () => undefined;
        openConfirm.mockReturnValue(new Promise((resolve) => (answer = resolve)));
        await select(choices('LOGOUT')[0]);
        await talk();
        answer(true);
        await desk.advance(1_000);
        expect(desk.gadget.requests.some(({ name }) => name === 'setAgentState')).toBe(false);
        expect(notices()).toEqual([`${LABEL}AgentState_RefusedTitle`]);
    });

    it('takes the notices of the day along', async () => {
        await open();
        desk.gadget.failNext('setAgentState', 'planted');
        await pressReady();
        expect(notices()).toEqual([`${LABEL}AgentState_RefusedTitle`]);
        desk.gadget.signOut();
        desk.gadget.signIn();
        await desk.advance(1_000);
        expect(notices()).toEqual([]);
    });
});

describe('reasons', () => {
    it('that came after an outage are not called missing for an earlier request', async () => {
        desk = await openComponentDesk();
        // One request for Not Ready, one for signing out.
        desk.gadget.hangNext('getReasonCodeList');
        desk.gadget.hangNext('getReasonCodeList');
        bar = await desk.place('connectsAgentStateBar');
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        desk.gadget.restoreConnection();
        await desk.advance(16_000);
        expect(choices('NOT_READY').length).toBeGreaterThan(1);
        expect(notices()).toEqual([]);
    });
});
