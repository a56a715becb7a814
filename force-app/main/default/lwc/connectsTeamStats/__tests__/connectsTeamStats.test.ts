import {
    type ComponentDesk,
    openComponentDesk,
    settle,
} from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices, type Stub, textOf } from '../../../../../../jest/shadow';
import type { AgentInfo, SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';
const TEAM = `${LABEL}TeamStats_`;

let desk: ComponentDesk;
let team: HTMLElement;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    team = await desk.place('connectsTeamStats', properties);
    await desk.advance(1_500);
}

afterEach(() => desk.close());

const grid = (): Stub | undefined => find(team, 'c-connects-team-stats-grid')[0];
const rows = (): Stub[] => find(grid(), 'c-connects-team-stats-row');
const names = (): string[] => rows().map((row) => find(row, '.text')[0]?.textContent ?? '');
const fullName = ({ firstName, lastName }: AgentInfo): string => `${firstName} ${lastName}`;
const teammates = (): AgentInfo[] =>
    desk.gadget.colleagues.filter(({ teamId }) => teamId === desk.gadget.agent.teamId);
const rowOf = (agent: AgentInfo): Stub | undefined =>
    rows().find(({ dataset }) => dataset.id === agent.id);
const callButton = (agent: AgentInfo): Stub | undefined => find(rowOf(agent), 'button')[0];
/** With the head of the table. */
const rowCount = (): number =>
    Number(find(grid(), '[role="grid"]')[0]?.getAttribute('aria-rowcount'));
const chip = (key: string): Stub | undefined => find(team, `.chip[data-key="${key}"]`)[0];
const chipCount = (key: string): string =>
    chip(key)?.querySelector('.count')?.textContent ?? 'no chip';
const notices = (): unknown[] => headingsOfNotices(team);

function colleague(at = 0): AgentInfo {
    const found = teammates()[at];
    if (found === undefined) {
        throw new Error(`The team has no colleague ${at}.`);
    }
    return found;
}

async function click(element: HTMLElement | undefined): Promise<void> {
    if (element === undefined) {
        throw new Error('There is nothing to click.');
    }
    element.click();
    await settle();
}

async function search(value: string): Promise<void> {
    const [input] = find(team, 'lightning-input');
    input?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

async function becomeReady(agent: AgentInfo): Promise<void> {
    await desk.gadget.openGadget(agent.id).setAgentState('VOICE', 'READY');
    await desk.advance(1_500);
}

describe('a team at work', () => {
    it('shows every agent with extension, state and time, by name', async () => {
        await open();
        const everybody = [desk.gadget.agent, ...teammates()];
        expect(rows()).toHaveLength(everybody.length);
        expect(names()).toEqual(everybody.map(fullName).sort());
        const marked = rows().filter((row) => textOf(row).includes(`${TEAM}You`));
        expect(marked.map((row) => find(row, '.text')[0]?.textContent)).toEqual([
            fullName(desk.gadget.agent),
        ]);
        const one = textOf(rowOf(colleague()));
        expect(one).toContain(fullName(colleague()));
        expect(one).toContain(colleague().extension);
        expect(one).toContain(`${LABEL}State_NotReady`);
        expect(one).toMatch(/\d:\d\d/);
        expect(chipCount('NOT_READY')).toBe(String(everybody.length));
    });

    it('follows a change of state and counts it', async () => {
        await open();
        await becomeReady(colleague());
        expect(textOf(rowOf(colleague()))).toContain(`${LABEL}State_Ready`);
        expect(chipCount('READY')).toBe('1');
    });

    it('says what a talking agent does and why somebody is not ready', async () => {
        await open();
        await becomeReady(colleague());
        await desk.gadget.openGadget(colleague(1).id).setAgentState('VOICE', 'NOT_READY', '3');
        desk.gadget.queueCall('5217', { from: '5551234' });
        await desk.advance(2_000);
        expect(textOf(rowOf(colleague(1)))).toContain('Lunch');
        expect(textOf(rowOf(colleague()))).toContain(`${LABEL}State_Talking`);
    });

    it('does not draw a row anew that has not changed', async () => {
        await open();
        const before = rowOf(colleague(1))?.content;
        await becomeReady(colleague());
        expect(rowOf(colleague(1))?.content).toBe(before);
    });

    it('marks who is in a state for long, in words', async () => {
        await open({}, { notReadyWarnMinutes: 1 });
        expect(textOf(rowOf(colleague()))).not.toContain(`${TEAM}Long`);
        await desk.advance(61_000);
        expect(textOf(rowOf(colleague()))).toContain(`${TEAM}Long`);
        expect(chipCount('LONG')).toBe(String(rows().length));
        await desk.advance(60_000);
        expect(textOf(rowOf(colleague()))).toContain(`${TEAM}TooLong`);
    });

    it('is accessible', async () => {
        await open();
        jest.useRealTimers();
        await expect(team).toBeAccessible();
        await click(find(team, '.layout')[1]);
        await expect(team).toBeAccessible();
    });
});

describe('finding somebody', () => {
    it('shows the agents whose name has the words, and tells a screen reader how many', async () => {
        await open();
        await search(fullName(colleague()).toUpperCase());
        expect(names()).toEqual([fullName(colleague())]);
        expect(textOf(team)).toContain(`${TEAM}Announcement`);
    });

    it('offers to show all when nobody matches', async () => {
        await open();
        await search('nobody is called that');
        expect(notices()).toEqual([`${TEAM}NoMatchTitle`]);
        find(team, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await settle();
        expect(rows()).toHaveLength(teammates().length + 1);
    });

    it('shows one state, and all again', async () => {
        await open();
        await becomeReady(colleague());
        await click(chip('READY'));
        expect(names()).toEqual([fullName(colleague())]);
        expect(chip('READY')?.getAttribute('aria-pressed')).toBe('true');
        await click(chip('READY'));
        expect(rows()).toHaveLength(teammates().length + 1);
    });

    it('sorts by a column, and the other way round', async () => {
        await open();
        const sortBy = (key: string): Stub | undefined =>
            find(grid(), `button[data-key="${key}"]`)[0];
        const extensions = (): string[] =>
            rows().map((row) => find(row, '.extension')[0]?.textContent ?? '');
        await click(sortBy('extension'));
        const ascending = extensions();
        expect(ascending).toEqual([...ascending].sort());
        const head = find(grid(), '.head_extension')[0];
        expect(head?.getAttribute('aria-sort')).toBe('ascending');
        await click(sortBy('extension'));
        expect(extensions()).toEqual(ascending.toReversed());
    });

    it('keeps the rows in their places while the pointer is on them', async () => {
        await open();
        await click(find(grid(), 'button[data-key="state"]')[0]);
        const before = names();
        const last = teammates().find((agent) => fullName(agent) === before.at(-1)) ?? colleague();
        find(grid(), '.body')[0]?.dispatchEvent(new Event('pointerenter'));
        await becomeReady(last);
        expect(names()).toEqual(before);
        expect(textOf(team)).toContain(`${TEAM}Held`);
        find(grid(), '.body')[0]?.dispatchEvent(new Event('pointerleave'));
        await settle();
        expect(names()[0]).toBe(fullName(last));
        expect(textOf(team)).not.toContain(`${TEAM}Held`);
    });

    it('walks the rows by the arrow keys', async () => {
        await open();
        const [first] = rows();
        first?.focus();
        first?.dispatchEvent(new Event('focusin'));
        const press = async (key: string): Promise<void> => {
            const body = find(grid(), '.body')[0];
            body?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
            await settle();
        };
        await press('ArrowDown');
        expect(
            rows()
                .map(({ tabIndex }) => tabIndex)
                .slice(0, 3),
        ).toEqual([-1, 0, -1]);
        await press('End');
        expect(rows().at(-1)?.tabIndex).toBe(0);
    });

    it('shows a wall when the user wants one', async () => {
        await open();
        await click(find(team, '.layout')[1]);
        expect(rows()).toHaveLength(0);
        const tiles = find(grid(), '[role="gridcell"]');
        expect(tiles).toHaveLength(teammates().length + 1);
        const passed = (): string => find(grid(), '.passed')[0]?.textContent ?? '';
        const before = passed();
        expect(before).toMatch(/^\d+:\d\d$/);
        await desk.advance(2_000);
        expect(passed()).not.toBe(before);
        await click(find(grid(), 'button[data-key="extension"]')[0]);
        expect(find(grid(), '[aria-pressed="true"]')[0]?.dataset.key).toBe('extension');
    });
});

describe('a big team', () => {
    it('makes only the rows that can be seen, and tells how many there are', async () => {
        await open({ center: { agents: 400, teams: 1 } }, { layout: 'table' });
        expect(rows().length).toBeLessThan(60);
        expect(rowCount()).toBe(401);
        expect(textOf(team)).toContain(`${TEAM}CountAll`);
    });

    it('is a wall unless the administrator wants a table', async () => {
        await open({ center: { agents: 100, teams: 1 } });
        expect(find(grid(), '[role="gridcell"]').length).toBeGreaterThan(0);
        expect(rows()).toHaveLength(0);
    });
});

describe('calling a colleague', () => {
    const callsTo = (agent: AgentInfo): number =>
        desk.gadget.requests.filter(
            ({ name, args }) => name === 'makeCall' && args[0] === agent.extension,
        ).length;

    it('dials the extension, and shows that it does', async () => {
        await open();
        expect(callButton(colleague())?.textContent).toBe(`${TEAM}Call`);
        await click(callButton(colleague()));
        expect(callButton(colleague())?.textContent).toBe(`${TEAM}Dialing`);
        expect(callButton(colleague(1))?.disabled).toBe(true);
        await desk.advance(1_000);
        expect(callsTo(colleague())).toBe(1);
        expect(desk.gadget.ctiData?.Channels[0]?.Items).toHaveLength(1);
        expect(notices()).toEqual([]);
    });

    it('consults while a call is active', async () => {
        await open();
        await desk.gadget.setAgentState('VOICE', 'READY');
        const id = desk.gadget.queueCall('5217', { from: '5551234' });
        desk.gadget.answer(id);
        await desk.advance(1_000);
        expect(callButton(colleague())?.textContent).toBe(`${TEAM}Consult`);
        await click(callButton(colleague()));
        await desk.advance(1_000);
        expect(desk.gadget.ctiData?.Channels[0]?.Items).toHaveLength(2);
    });

    it('offers nothing for oneself, for who is signed out, and without a free line', async () => {
        await open();
        expect(callButton(desk.gadget.agent)).toBeUndefined();
        const other = desk.gadget.openGadget(colleague().id);
        await other.setAgentState('VOICE', 'LOGOUT', '1000');
        await desk.advance(1_500);
        expect(textOf(rowOf(colleague()))).toContain(`${LABEL}State_Logout`);
        expect(callButton(colleague())).toBeUndefined();
        await click(callButton(colleague(1)));
        await desk.advance(1_000);
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(callButton(colleague(1))).toBeUndefined();
    });

    it('shows why a call was refused, in the gadget’s words, until it is dismissed', async () => {
        await open();
        desk.gadget.failNext('makeCall', 'The device is busy.');
        await click(callButton(colleague()));
        await desk.advance(1_000);
        expect(notices()).toEqual([`${TEAM}CallFailed`]);
        expect(textOf(team)).toContain('The device is busy.');
        expect(callButton(colleague())?.disabled).toBe(false);
        find(team, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await settle();
        expect(notices()).toEqual([]);
    });

    it('tells when the softphone does not answer', async () => {
        await open();
        desk.gadget.hangNext('makeCall');
        await click(callButton(colleague()));
        await desk.advance(60_000);
        expect(textOf(team)).toContain('c.Connects_Error_TimedOut');
    });
});

describe('a supervisor', () => {
    const options: SimulatorOptions = {
        supervisor: true,
        assumptions: { 'A-SUPTEAMS': 'supervised' },
    };
    const choice = (): Stub | undefined => find(team, 'lightning-combobox')[0];

    it('sees all teams, and chooses one', async () => {
        await open(options);
        expect(rowCount()).toBe(desk.gadget.colleagues.length + 2);
        expect(choice()?.options).toHaveLength(4);
        const other = desk.gadget.colleagues.find(
            ({ teamId }) => teamId !== desk.gadget.agent.teamId,
        );
        choice()?.dispatchEvent(new CustomEvent('change', { detail: { value: other?.teamId } }));
        await settle();
        const members = desk.gadget.colleagues.filter(({ teamId }) => teamId === other?.teamId);
        expect(names().sort()).toEqual(members.map(fullName).sort());
        expect(textOf(team)).toContain(other?.teamName);
    });

    it('begins with the team of the attribute', async () => {
        await open(options, { team: 'no such team' });
        expect(notices()).toEqual([`${TEAM}TeamMissingTitle`]);
        Object.assign(team, { team: desk.gadget.agent.teamName.toUpperCase() });
        await desk.advance(1_000);
        expect(rows()).toHaveLength(teammates().length + 1);
    });

    it('sees the own team when the softphone tells of no other', async () => {
        await open({ supervisor: true });
        expect(choice()).toBeUndefined();
        expect(textOf(team)).toContain(desk.gadget.agent.teamName);
        expect(rows()).toHaveLength(teammates().length + 1);
    });
});

describe('without figures', () => {
    it('says that they could not be loaded, in the gadget’s words, and tries again', async () => {
        await open();
        desk.gadget.failTeamData('Access to the team is denied.');
        await desk.advance(1_000);
        expect(notices()).toEqual([`${TEAM}FailedTitle`]);
        expect(textOf(team)).toContain('Access to the team is denied.');
        expect(rows()).toHaveLength(0);
        // Team data that fails tells no name; the agent's own data does.
        expect(find(team, '.subtitle')[0]?.textContent).toBe(desk.gadget.ctiData?.TeamName);
        find(team, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_500);
        expect(notices()).toEqual([]);
        expect(rows().length).toBeGreaterThan(0);
    });

    it('waits for them, and offers to ask again after some seconds', async () => {
        desk = await openComponentDesk();
        const takeBack = desk.gadget.inject('event-dropped', { event: 'onTeamDataUpdate' });
        team = await desk.place('connectsTeamStats');
        await desk.advance(3_000);
        expect(textOf(team)).toContain(`${TEAM}Waiting`);
        expect(notices()).toEqual([]);
        await desk.advance(8_000);
        expect(notices()).toEqual([`${TEAM}StillWaitingTitle`]);
        takeBack();
        find(team, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_500);
        expect(notices()).toEqual([]);
        expect(rows()).toHaveLength(teammates().length + 1);
    });

    it('keeps the last ones during an outage and recovers', async () => {
        await open();
        desk.gadget.loseConnection(30_000);
        await desk.advance(1_000);
        expect(notices()).toEqual([`${LABEL}Desk_LostTitle`]);
        expect(rows().length).toBeGreaterThan(0);
        await desk.advance(31_000);
        expect(notices()).toEqual([]);
        expect(callButton(colleague())?.textContent).toBe(`${TEAM}Call`);
    });

    it('shows nothing of the team to who is signed out', async () => {
        await open({ signedIn: false });
        expect(notices()).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        expect(grid()).toBeUndefined();
        desk.gadget.signIn();
        await desk.advance(1_500);
        expect(notices()).toEqual([]);
        expect(rows().length).toBeGreaterThan(0);
    });

    it('says that they need the voice channel', async () => {
        await open({ channels: ['VOICE', 'CHAT'] });
        await desk.gadget.setAgentState('VOICE', 'LOGOUT', '1000');
        await desk.advance(1_000);
        expect(notices()).toEqual([`${TEAM}VoiceOutTitle`]);
        expect(grid()).toBeUndefined();
    });

    it('waits for a softphone that is not there', async () => {
        await open({ startupMs: Infinity });
        expect(textOf(team)).toContain(`${LABEL}Desk_Loading`);
        await desk.advance(11_000);
        expect(notices()).toEqual([`${LABEL}Desk_AbsentTitle`]);
    });
});

it('is complete at once when it comes back to the page', async () => {
    await open();
    team.remove();
    await becomeReady(colleague());
    document.body.appendChild(team);
    await desk.advance(500);
    expect(rows()).toHaveLength(teammates().length + 1);
    expect(textOf(rowOf(colleague()))).toContain(`${LABEL}State_Ready`);
});
