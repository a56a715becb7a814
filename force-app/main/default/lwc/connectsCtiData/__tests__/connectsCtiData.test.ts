import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices } from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';

type Placed = HTMLElement & Record<string, unknown> & { validate(): object };

let desk: ComponentDesk;
let data: Placed;
/** What a flow would have received: the latest value of each output, and where to go. */
let received: Record<string, unknown>;
let changes: string[];
let steps: string[];

function listen(): void {
    received = {};
    changes = [];
    steps = [];
    document.body.addEventListener('lightning__flowattributechange', note);
    document.body.addEventListener('lightning__flownavigationnext', step);
    document.body.addEventListener('lightning__flownavigationfinish', step);
}
function note(event: Event): void {
    const { attributeName, attributeValue } = (
        event as CustomEvent<{ attributeName: string; attributeValue: unknown }>
    ).detail;
    received[attributeName] = attributeValue;
    changes.push(attributeName);
}
function step({ type }: Event): void {
    steps.push(type.replace('lightning__flownavigation', ''));
}

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    listen();
    data = (await desk.place('connectsCtiData', properties)) as Placed;
    await desk.advance(1_000);
}

afterEach(() => {
    document.body.removeEventListener('lightning__flowattributechange', note);
    document.body.removeEventListener('lightning__flownavigationnext', step);
    document.body.removeEventListener('lightning__flownavigationfinish', step);
    desk.close();
});

/** A customer's call that the agent takes; it goes on. */
async function takeCall(): Promise<void> {
    void desk.gadget.play('incoming-call', { from: '0795550123', ringMs: 2_000, talkMs: 600_000 });
    await desk.advance(5_000);
}

describe('a flow gets', () => {
    it('agent and state at once', async () => {
        await open();
        const { agent } = desk.gadget;
        expect(received).toMatchObject({
            isSignedIn: true,
            agentId: agent.id,
            agentName: `${agent.firstName} ${agent.lastName}`,
            extension: agent.extension,
            teamName: agent.teamName,
            agentState: 'NOT_READY',
            hasCall: false,
            callId: '',
        });
        expect(data.agentId).toBe(agent.id);
    });

    it('each change, and only what has changed', async () => {
        await open();
        changes = [];
        await desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        expect(received.agentState).toBe('READY');
        expect([...new Set(changes)].sort()).toEqual(['agentState', 'agentStateLabel']);
    });

    it('the current call with its number, queue and variables', async () => {
        await open({}, { variableName: ' pervar1 ' });
        await desk.gadget.setAgentState('VOICE', 'READY');
        await takeCall();
        const [item] = desk.gadget.ctiData?.Channels[0]?.Items ?? [];
        // A text in the guide's display form, e.g. `{k:Order;v:935067}`.
        const value = /;v:(\d+)\}$/.exec(item?.PerVar1 ?? '')?.[1];
        expect(value).toMatch(/./);
        expect(received).toMatchObject({
            hasCall: true,
            callId: item?.Id,
            callNumber: '0795550123',
            callDirection: 'inbound',
            callQueue: item?.QueueName,
            perVar1: value,
            variableValue: value,
        });
        const names = received.variableNames as string[];
        const values = received.variableValues as string[];
        expect(names).toHaveLength(values.length);
        expect(values[names.indexOf('PerVar1')]).toBe(value);
        expect(find(data, '[data-call]')[0]?.textContent).toBe('0795550123');
    });

    it('the variable that it asks for later', async () => {
        await open();
        await desk.gadget.setAgentState('VOICE', 'READY');
        await takeCall();
        const [name] = received.variableNames as string[];
        data.variableName = name;
        await desk.advance(0);
        expect(received.variableValue).toBe((received.variableValues as string[])[0]);
    });
});

describe('the flow goes on', () => {
    const wish = { continueWhenSignedIn: true, availableActions: ['NEXT', 'BACK'] };

    it('by itself, once, when the agent signs in', async () => {
        await open({ signedIn: false }, wish);
        expect(steps).toEqual([]);
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(steps).toEqual(['next']);
        expect(received.isSignedIn).toBe(true);
        desk.gadget.signOut();
        await desk.advance(1_000);
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(steps).toEqual(['next']);
    });

    it('to its end from the last screen', async () => {
        await open({}, { ...wish, availableActions: ['FINISH'] });
        expect(steps).toEqual(['finish']);
    });

    it('only when the user says so, unless it was asked for', async () => {
        await open({}, { availableActions: ['NEXT'] });
        expect(steps).toEqual([]);
    });

    it('not while the agent is signed out and has to be signed in', async () => {
        await open({ signedIn: false }, { requireSignIn: true });
        expect(data.validate()).toEqual({
            isValid: false,
            errorMessage: `${LABEL}CtiData_SignInFirst`,
        });
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(data.validate()).toEqual({ isValid: true });
    });

    it('while the agent is signed out, if that does not matter', async () => {
        await open({ signedIn: false });
        expect(data.validate()).toEqual({ isValid: true });
    });
});

describe('the card', () => {
    it('shows agent, state and that there is no call', async () => {
        await open();
        expect(find(data, '.agent')[0]?.textContent).toContain(desk.gadget.agent.extension);
        expect(find(data, '.pill')[0]?.textContent).toContain(`${LABEL}State_NotReady`);
        expect(find(data, '[data-call]')[0]?.textContent).toBe(`${LABEL}CtiData_NoCall`);
        jest.useRealTimers();
        await expect(data).toBeAccessible();
    });

    it('tells when the agent is signed out, the softphone absent, or the connection lost', async () => {
        await open({ signedIn: false });
        expect(headingsOfNotices(data)).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        desk.gadget.signIn();
        await desk.advance(2_000);
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(headingsOfNotices(data)).toEqual([`${LABEL}Desk_LostTitle`]);
        expect(find(data, '.pill')).toHaveLength(1);
    });

    it('can be hidden, and the flow gets its values all the same', async () => {
        await open({}, { hideCard: true });
        expect(find(data, '*')).toEqual([]);
        expect(received.agentId).toBe(desk.gadget.agent.id);
    });
});
