/**
 * Every component in every state: what there is to see, and what brings it about. One table for the
 * page "States", for its addresses and for the browser test that walks them.
 */
import type { SimulatedGadget, SimulatorOptions } from '../../simulator/api';
import {
    answerCall,
    callAgent,
    endCall,
    fillQueue,
    goReady,
    leaveQueues,
    offerChat,
    untilItem,
} from '../demo/hands';
import type { FaultOrder } from '../gadget/control';

/** Name of a state, as it stands in the address. */
export type StateName =
    | 'loading'
    | 'signed-out'
    | 'normal'
    | 'empty'
    | 'not-available'
    | 'disconnected'
    | 'error'
    | 'long-texts';

/** A state, and what brings it about for all components of a page at once. */
export interface CataloguedState {
    readonly name: StateName;
    readonly title: string;
    /** What brings it about, in words. */
    readonly how: string;
    readonly options: SimulatorOptions;
    readonly faults: readonly FaultOrder[];
    /** How many times as long all labels are. */
    readonly labels: number;
    /** What happens at the gadget once it is ready. */
    readonly act: (gadget: SimulatedGadget) => void | Promise<void>;
}

/** A component with its states. */
export interface CataloguedComponent {
    /** Name of the bundle. */
    readonly name: string;
    readonly title: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly states: readonly StateName[];
}

const ALL: readonly StateName[] = [
    'normal',
    'empty',
    'loading',
    'signed-out',
    'not-available',
    'disconnected',
    'error',
    'long-texts',
];

/** What only shows what comes by itself asks for nothing that could fail. */
const ALL_BUT_ERROR = ALL.filter((state) => state !== 'error');

const component = (
    name: string,
    title: string,
    states: readonly StateName[] = ALL,
    properties: Readonly<Record<string, unknown>> = {},
): CataloguedComponent => ({ name, title, properties, states });

/** The components, in the order of the page. */
export const CATALOGUED: readonly CataloguedComponent[] = [
    component('connectsAgentStateBar', 'Agent state bar'),
    component('connectsCallPanel', 'Call panel', ALL_BUT_ERROR),
    component('connectsCallHistory', 'Call history'),
    component('connectsTranscriptViewer', 'Transcript viewer', ALL_BUT_ERROR),
    component('connectsTranscriptCollector', 'Transcript collector', ALL_BUT_ERROR),
    component('connectsTeamStats', 'Team statistics'),
    component('connectsTeamMessages', 'Team messages'),
    component('connectsQueueStats', 'Queue statistics', ALL, { platform: 'CCE' }),
    component('connectsCtiData', 'CTI data', ALL_BUT_ERROR),
];

/** A supervisor at a desk with every channel, in a contact center that only the state moves. */
const DESK: SimulatorOptions = {
    supervisor: true,
    channels: ['VOICE', 'TICKET', 'CHAT'],
    ai: true,
    // Gets a call through its whole life while the page is being looked at.
    speed: 20,
};

const state = (
    name: StateName,
    title: string,
    how: string,
    rest: Partial<Omit<CataloguedState, 'name' | 'title' | 'how'>> = {},
): CataloguedState => ({
    name,
    title,
    how,
    faults: [],
    labels: 1,
    act: () => undefined,
    ...rest,
    options: { ...DESK, ...rest.options },
});

/** The states, in the order of the page. */
export const STATES: readonly CataloguedState[] = [
    state('normal', 'Normal', 'A call, a chat, a call before, messages, and customers who wait.', {
        act: work,
    }),
    state('empty', 'Empty', 'Nothing has happened yet; no colleagues, no queues, no messages.', {
        options: { center: { agents: 1, teams: 1, queues: 1 } },
        act: leaveQueues,
    }),
    state(
        'loading',
        'Loading',
        'The softphone never becomes ready; after ten seconds it says so.',
        {
            options: { startupMs: Infinity },
        },
    ),
    state('signed-out', 'Signed out', 'The agent is signed out from the start.', {
        options: { signedIn: false },
    }),
    state('not-available', 'Not available', "The vendor's library is missing.", {
        faults: [{ name: 'library-missing', parameters: {} }],
    }),
    state('disconnected', 'Disconnected', 'As normal; then the connection is lost and stays so.', {
        act: async (gadget) => {
            await work(gadget);
            gadget.loseConnection(Infinity);
        },
    }),
    state('error', 'Error', 'The softphone refuses every request; team and queue data fail.', {
        faults: [{ name: 'request-failed', parameters: {}, probability: 1 }],
        act: (gadget) => {
            gadget.failTeamData();
            gadget.failQueueData();
        },
    }),
    state('long-texts', 'Long texts', 'As normal, with labels three times as long.', {
        labels: 3,
        act: work,
    }),
];

/**
 * The state that an address names.
 *
 * @param search query part of the address
 * @returns undefined when it names none
 */
export function readState(search: string): CataloguedState | undefined {
    const name = new URLSearchParams(search).get('state');
    return STATES.find((candidate) => candidate.name === name);
}

/**
 * The components that an address asks for: one, or all that know the state.
 *
 * @param search query part of the address
 */
export function readComponents(search: string): readonly CataloguedComponent[] {
    const query = new URLSearchParams(search);
    const name = query.get('component');
    return CATALOGUED.filter(
        (candidate) =>
            (name === null || candidate.name === name) &&
            candidate.states.some((known) => known === query.get('state')),
    );
}

/** Address of a state: of one component, or of all of them. */
export function stateAddress(stateName: StateName, componentName?: string): string {
    const query = new URLSearchParams({ page: 'states', state: stateName });
    if (componentName !== undefined) {
        query.set('component', componentName);
    }
    return `?${query.toString()}`;
}

/** An hour at the desk in a moment. */
async function work(gadget: SimulatedGadget): Promise<void> {
    gadget.postTeamMessage('The carrier is late today: expect calls about parcels.');
    gadget.postTeamMessage('Please note the order number in every call.', { seconds: 1_200 });
    callAgent(gadget, { from: '0441234567' });
    await answerCall(gadget);
    await endCall(gadget, 'Question Answered');
    callAgent(gadget);
    await answerCall(gadget);
    await goReady(gadget, 'CHAT');
    offerChat(gadget, 'Where is my parcel?');
    await untilItem(gadget, 'CHAT', 'OFFERED');
    fillQueue(gadget, 7);
}
