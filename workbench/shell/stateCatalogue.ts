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
    untilSaid,
} from '../demo/hands';
import { sampleAddress } from '../embedded/samplePages';
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
    /** What fails in the page itself: entries of its address. */
    readonly page: Readonly<Record<string, string>>;
    /** How many times as long all labels are. */
    readonly labels: number;
    /** What happens at the gadget once it is ready. */
    readonly act: (gadget: SimulatedGadget) => void | Promise<void>;
    /** What only one component needs besides, by name of its bundle. */
    readonly own: Readonly<Record<string, OwnPart>>;
}

/** What a state does with one component. */
export interface OwnPart {
    /** What an admin has set. */
    readonly properties?: Readonly<Record<string, unknown>>;
    /** Label of the button that is pressed whenever it appears. */
    readonly press?: string;
}

/** A component; each knows every state. */
export interface CataloguedComponent {
    /** Name of the bundle. */
    readonly name: string;
    readonly title: string;
    readonly properties: Readonly<Record<string, unknown>>;
}

const component = (
    name: string,
    title: string,
    properties: Readonly<Record<string, unknown>> = {},
): CataloguedComponent => ({ name, title, properties });

/** Browser tests read this table where no page is. */
const HERE = typeof window === 'undefined' ? new URL('http://localhost') : window.location;

/** The components, in the order of the page. */
export const CATALOGUED: readonly CataloguedComponent[] = [
    component('connectsAgentStateBar', 'Agent state bar'),
    component('connectsStateTimeline', 'State timeline'),
    component('connectsCallPanel', 'Call panel'),
    component('connectsCallHistory', 'Call history'),
    component('connectsTranscriptViewer', 'Transcript viewer'),
    component('connectsTranscriptCollector', 'Transcript collector'),
    component('connectsActivityLog', 'Activity log'),
    component('connectsTeamStats', 'Team statistics'),
    component('connectsTeamMessages', 'Team messages'),
    component('connectsQueueStats', 'Queue statistics', { platform: 'CCE' }),
    component('connectsCtiData', 'CTI data'),
    component('connectsDoNotCallGuard', 'Do-not-call guard'),
    component('connectsNumberCheck', 'Number check'),
    component('connectsContactNumbers', 'Contact numbers', {
        recordId: '003000000000002',
        objectApiName: 'Contact',
    }),
    component('connectsScreenPop', 'Screen pop'),
    component('connectsSelfCheck', 'Self-check'),
    component('connectsCallRoutes', 'Call routes'),
    component('connectsFrameBridge', 'Embedded page', {
        pageUrl: sampleAddress('registered', HERE),
    }),
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
    page: {},
    labels: 1,
    act: () => undefined,
    own: {},
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
        own: {
            connectsContactNumbers: { properties: { recordId: '003000000000008' } },
            connectsFrameBridge: { properties: { pageUrl: '' } },
        },
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
    state(
        'error',
        'Error',
        'The softphone refuses every request and connects calls in malformed events, team and ' +
            'queue data fail, the activities of calls are hidden from the user (the workbench has ' +
            'none), the org does not answer about dials, and the browser refuses the clipboard.',
        {
            faults: [
                { name: 'request-failed', parameters: {}, probability: 1 },
                {
                    name: 'event-malformed',
                    parameters: { event: 'onWorkItemConnect' },
                    probability: 1,
                },
            ],
            page: { clipboard: 'refused', org: 'failing' },
            act: fail,
            own: {
                connectsCallPanel: { press: 'Hang up' },
                connectsTranscriptViewer: { press: 'Copy transcript' },
                connectsTranscriptCollector: { properties: { appendToActivity: true } },
                connectsSelfCheck: { press: 'Copy report' },
            },
        },
    ),
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
 * The components that an address asks for, one or all, with what its state sets.
 *
 * @param search query part of the address
 */
export function readComponents(search: string): readonly CataloguedComponent[] {
    const name = new URLSearchParams(search).get('component');
    const own = readState(search)?.own ?? {};
    return CATALOGUED.filter((candidate) => name === null || candidate.name === name).map(
        (candidate) => ({
            ...candidate,
            properties: { ...candidate.properties, ...own[candidate.name]?.properties },
        }),
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

/** A call whose transcript the CRM does not take, and one that cannot be hung up from the page. */
async function fail(gadget: SimulatedGadget): Promise<void> {
    gadget.failTeamData();
    gadget.failQueueData();
    callAgent(gadget, { from: '0441234567' });
    await answerCall(gadget);
    await untilSaid(gadget);
    await endCall(gadget, 'Question Answered');
    callAgent(gadget);
    await answerCall(gadget);
}
