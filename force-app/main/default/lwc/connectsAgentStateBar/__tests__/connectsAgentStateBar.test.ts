import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, findDeep, headingsOfNotices, type Stub } from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';

let desk: ComponentDesk;
let bar: HTMLElement;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    bar = await desk.place('connectsAgentStateBar', properties);
    await desk.advance(1_000);
}

afterEach(() => desk.close());

const notices = (): unknown[] => headingsOfNotices(bar);
const rows = (): Stub[] => find(bar, 'c-connects-agent-state-row');
const row = (channel = 'VOICE'): Stub | undefined =>
    rows().find(({ dataset }) => dataset.channel === channel);
const text = (channel?: string): string =>
    find(row(channel), 'span')
        .map(({ textContent }) => textContent)
        .join(' | ');
const button = (label: string, channel?: string): Stub | undefined =>
    find(row(channel), 'lightning-button, lightning-button-menu').find(
        (candidate) => candidate.label === label,
    );
const items = (channel?: string): Stub[] => find(row(channel), 'lightning-menu-item');
const item = (label: string, channel?: string): Stub | undefined =>
    items(channel).find((candidate) => String(candidate.label).includes(label));
const timer = (): string => find(find(row(), 'c-connects-timer')[0], 'time')[0]?.textContent ?? '';

async function press(label: string, channel?: string): Promise<void> {
    button(label, channel)?.click();
    await desk.advance(0);
}

async function select(label: string, channel?: string): Promise<void> {
    const chosen = item(label, channel);
    if (chosen === undefined) {
        throw new Error(
            `No item ${label}: ${items(channel)
                .map((i) => String(i.label))
                .join()}`,
        );
    }
    chosen.parentElement?.dispatchEvent(
        new CustomEvent('select', { detail: { value: chosen.value } }),
    );
    await desk.advance(0);
}

describe('an agent at work', () => {
    it('sees state, reason and time in the state', async () => {
        await open();
        expect(rows()).toHaveLength(1);
        expect(text()).toContain(`${LABEL}State_NotReady`);
        const before = timer();
        await desk.advance(5_000);
        expect(timer()).not.toBe(before);
        expect(timer()).toMatch(/^\d+:\d\d$/);
    });

    it('goes Ready with one click, and sees it pending until it is true', async () => {
        await open();
        await press(`${LABEL}State_Ready`);
        expect(text()).toContain(`${LABEL}AgentState_Pending`);
        expect(text()).toContain(`${LABEL}State_NotReady`);
        expect(button(`${LABEL}State_Ready`)?.disabled).toBe(true);
        await desk.advance(1_000);
        expect(text()).toContain(`${LABEL}State_Ready`);
        expect(text()).not.toContain(`${LABEL}AgentState_Pending`);
    });

    it('goes Not Ready with a reason that the contact center has configured', async () => {
        await open();
        await press(`${LABEL}State_Ready`);
        await desk.advance(1_000);
        const [reason] = (await reasons()).filter(({ isDisabled }) => !isDisabled);
        await select(reason?.label ?? '');
        await desk.advance(1_000);
        expect(text()).toContain(`${LABEL}State_NotReady`);
        expect(text()).toContain(reason?.label);
    });

    it('sees why something is not possible now', async () => {
        await open();
        await press(`${LABEL}State_Ready`);
        await desk.advance(1_000);
        const logout = items().filter(({ value }) => String(value).startsWith('LOGOUT'));
        expect(logout.length).toBeGreaterThan(0);
        logout.forEach(({ disabled, label }) => {
            expect(disabled).toBe(true);
            expect(label).toBe(`${LABEL}WithDetail`);
        });
    });

    it('follows a call on CCE to wrap-up and back to Ready', async () => {
        await open();
        await press(`${LABEL}State_Ready`);
        await desk.advance(1_000);
        const seen = new Set<string>();
        const call = desk.gadget.play('incoming-call-with-wrap-up');
        for (let second = 0; second < 120; second += 1) {
            await desk.advance(1_000);
            seen.add(find(row(), '.pill')[0]?.textContent ?? '');
        }
        await call;
        expect([...seen]).toEqual(
            expect.arrayContaining([
                `${LABEL}State_Talking`,
                `${LABEL}State_WorkReady`,
                `${LABEL}State_Ready`,
            ]),
        );
    });
});

describe('a refused change', () => {
    it("is shown with the gadget's text and undone, until it is dismissed", async () => {
        await open();
        desk.gadget.failNext('setAgentState', 'Invalid State: planted');
        await press(`${LABEL}State_Ready`);
        await desk.advance(1_000);
        expect(text()).toContain(`${LABEL}State_NotReady`);
        const [notice] = findDeep(bar, 'c-connects-notice');
        expect(notice?.text).toBe('Invalid State: planted');
        notice?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(0);
        expect(notices()).toEqual([]);
    });

    it('that is never answered is reported after the deadline', async () => {
        await open();
        desk.gadget.hangNext('setAgentState');
        await press(`${LABEL}State_Ready`);
        await desk.advance(16_000);
        expect(notices()).toEqual([`${LABEL}AgentState_TimedOutTitle`]);
        expect(button(`${LABEL}State_Ready`)?.disabled).toBe(false);
    });
});

describe('states that are no accident', () => {
    it('shows lost connection, keeps the last state, and recovers by itself', async () => {
        await open();
        desk.gadget.loseConnection();
        await desk.advance(100);
        expect(notices()).toEqual([`${LABEL}Desk_LostTitle`]);
        expect(text()).toContain(`${LABEL}State_NotReady`);
        expect(button(`${LABEL}State_Ready`)?.disabled).toBe(true);
        desk.gadget.restoreConnection();
        await desk.advance(2_000);
        expect(notices()).toEqual([]);
        expect(button(`${LABEL}State_Ready`)?.disabled).toBe(false);
    });

    it('does not complain about reasons that an outage keeps from loading', async () => {
        desk = await openComponentDesk();
        bar = await desk.place('connectsAgentStateBar');
        desk.gadget.loseConnection();
        await desk.advance(2_000);
        expect(notices()).toEqual([`${LABEL}Desk_LostTitle`]);
        desk.gadget.restoreConnection();
        await desk.advance(2_000);
        expect(notices()).toEqual([]);
        expect(items().length).toBeGreaterThan(3);
    });

    it('asks a signed-out agent to sign in, and starts when she has', async () => {
        await open({ signedIn: false });
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(notices()).toEqual([]);
        expect(items().length).toBeGreaterThan(3);
    });

    it('says that the softphone is absent, goes on waiting and starts by itself', async () => {
        await open({ startupMs: 60_000 });
        expect(findDeep(bar, 'lightning-spinner')).toHaveLength(1);
        await desk.advance(10_000);
        expect(notices()).toEqual([`${LABEL}Desk_AbsentTitle`]);
        await desk.advance(60_000);
        expect(notices()).toEqual([]);
        expect(rows()).toHaveLength(1);
    });

    it('says that the library is missing and tries again on demand', async () => {
        const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        desk = await openComponentDesk();
        const { resourceLoader } = await import('../../../../../../jest/platformResourceLoader');
        resourceLoader.failure = new Error('404');
        bar = await desk.place('connectsAgentStateBar');
        expect(notices()).toEqual([`${LABEL}Desk_MissingTitle`]);
        expect(consoleError.mock.calls[0]?.[0]).toContain('cnx__CnxSfdcResources');
        resourceLoader.failure = null;
        await desk.advance(6_000);
        findDeep(bar, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_000);
        expect(notices()).toEqual([]);
        expect(rows()).toHaveLength(1);
        consoleError.mockRestore();
    });

    it('offers to load the reasons again when they could not be loaded', async () => {
        desk = await openComponentDesk();
        desk.gadget.failNext('getReasonCodeList');
        bar = await desk.place('connectsAgentStateBar');
        await desk.advance(1_000);
        expect(notices()).toEqual([`${LABEL}AgentState_ReasonsFailedTitle`]);
        findDeep(bar, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_000);
        expect(notices()).toEqual([]);
        expect(items().length).toBeGreaterThan(3);
    });
});

describe('several channels', () => {
    const channels = { channels: ['VOICE', 'CHAT'] } as const;

    it('have one control for all of them', async () => {
        await open({ channels: [...channels.channels] });
        expect(rows().map(({ dataset }) => dataset.channel)).toEqual(['OVERALL', 'VOICE', 'CHAT']);
        await press(`${LABEL}State_Ready`, 'OVERALL');
        await desk.advance(2_000);
        expect(text('VOICE')).toContain(`${LABEL}State_Ready`);
        expect(text('CHAT')).toContain(`${LABEL}State_Ready`);
    });

    it('can be limited by the administrator, in any writing', async () => {
        await open({ channels: [...channels.channels] }, { channels: ' chat ' });
        expect(rows().map(({ dataset }) => dataset.channel)).toEqual(['CHAT']);
    });

    it('that are hidden still count for all of them together', async () => {
        await open({ channels: ['VOICE', 'TICKET', 'CHAT'] }, { channels: 'TICKET,CHAT' });
        expect(rows().map(({ dataset }) => dataset.channel)).toEqual(['OVERALL', 'TICKET', 'CHAT']);
        void desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        const logout = items('OVERALL').filter(({ value }) => String(value).startsWith('LOGOUT'));
        logout.forEach(({ disabled }) => expect(disabled).toBe(true));
        expect(logout.length).toBeGreaterThan(0);
    });

    it('that are chosen and not there are named', async () => {
        await open({}, { channels: 'TICKET' });
        expect(notices()).toEqual([`${LABEL}AgentState_NoChannelsTitle`]);
    });
});

describe('signing out', () => {
    const openConfirm = jest.fn<Promise<boolean>, []>();

    async function signOut(confirmLogout: boolean | undefined): Promise<void> {
        desk = await openComponentDesk();
        jest.doMock('lightning/confirm', () => ({
            __esModule: true,
            default: { open: openConfirm },
        }));
        bar = await desk.place(
            'connectsAgentStateBar',
            confirmLogout === undefined ? {} : { confirmLogout },
        );
        await desk.advance(1_000);
        const [logout] = items().filter(({ value }) => String(value).startsWith('LOGOUT'));
        await select(String(logout?.label));
        await desk.advance(2_000);
    }

    beforeEach(() => openConfirm.mockReset());

    it('asks first and does nothing when the agent declines', async () => {
        openConfirm.mockResolvedValue(false);
        await signOut(undefined);
        expect(openConfirm).toHaveBeenCalledTimes(1);
        expect(rows()).toHaveLength(1);
        expect(desk.gadget.requests.some(({ name }) => name === 'setAgentState')).toBe(false);
    });

    it('signs out when the agent confirms', async () => {
        openConfirm.mockResolvedValue(true);
        await signOut(undefined);
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
    });

    it('does not ask where the administrator switched that off', async () => {
        await signOut(false);
        expect(openConfirm).not.toHaveBeenCalled();
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
    });
});

describe('every state is accessible', () => {
    it.each<[string, SimulatorOptions, () => void | Promise<void>]>([
        ['at work', {}, () => undefined],
        ['several channels', { channels: ['VOICE', 'TICKET', 'CHAT'] }, () => undefined],
        ['signed out', { signedIn: false }, () => undefined],
        ['softphone absent', { startupMs: Infinity }, () => desk.advance(10_000)],
        ['loading', { startupMs: Infinity }, () => undefined],
        ['connection lost', {}, () => desk.gadget.loseConnection()],
        [
            'refused',
            {},
            () => {
                desk.gadget.failNext('setAgentState', 'planted');
                return press(`${LABEL}State_Ready`);
            },
        ],
    ])('%s', async (_name, options, reach) => {
        await open(options);
        await reach();
        await desk.advance(1_000);
        // The checker waits on the wall clock.
        jest.useRealTimers();
        await expect(bar).toBeAccessible();
    });
});

/** The Not Ready reasons as the menu shows them. */
function reasons(): Promise<{ label: string; isDisabled: boolean }[]> {
    return Promise.resolve(
        items()
            .filter(({ value }) => String(value).startsWith('NOT_READY'))
            .map(({ label, disabled }) => ({
                label: String(label),
                isDisabled: disabled === true,
            })),
    );
}
