/**
 * Every event with every variant that its section of the guide allows. The types make this list
 * complete: an event, a state or a channel that the contract gains does not compile until it is here.
 */
import type {
    AgentChannelType,
    BeforeDialCallType,
    ChannelState,
    EventName,
    IntegrationApiEvents,
    QueueDataUpdateEvent,
    TeamDataUpdateEvent,
    WorkItem,
    WorkItemState,
    WorkItemType,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** Tells whether an event shows a variant. */
export type Shows<T> = (event: T) => boolean;

/** Variants of one event, by what they are called in reports. */
export type EventVariants<T> = Readonly<Record<string, Shows<T>>>;

interface WithItem {
    readonly item: WorkItem;
}

/** In which states of its work item an event comes, by channel; each state has to be thought of. */
type StatesByChannel = { readonly [C in WorkItemType]: Readonly<Record<WorkItemState, boolean>> };

const NEVER = { OFFERED: false, ACTIVE: false, PAUSED: false, WRAPUP: false, ENDED: false };

/** Only for calls. */
function voice(states: Partial<Record<WorkItemState, true>>): StatesByChannel {
    return { VOICE: { ...NEVER, ...states }, TICKET: NEVER, CHAT: NEVER };
}

/** For calls, tickets and chats alike. */
function anyChannel(states: Partial<Record<WorkItemState, true>>): StatesByChannel {
    const wanted = { ...NEVER, ...states };
    return { VOICE: wanted, TICKET: wanted, CHAT: wanted };
}

function byItem<T extends WithItem>(channels: StatesByChannel): EventVariants<T> {
    const variants: Record<string, Shows<T>> = {};
    for (const [channel, states] of Object.entries(channels)) {
        for (const [state, comes] of Object.entries(states)) {
            if (comes) {
                variants[`${channel} ${state}`] = ({ item }) =>
                    item.Channel === channel && item.State === state;
            }
        }
    }
    return variants;
}

/** One variant for each value of a field; the record makes the compiler ask for new values. */
function byValue<T, V extends string>(
    values: Readonly<Record<V, true>>,
    read: (event: T) => V | readonly V[],
): EventVariants<T> {
    return Object.fromEntries(
        Object.keys(values).map((value) => [
            value,
            (event: T) => {
                const found = read(event);
                return typeof found === 'string'
                    ? found === value
                    : found.some((each) => each === value);
            },
        ]),
    );
}

const CHANNELS: Readonly<Record<AgentChannelType, true>> = {
    VOICE: true,
    TICKET: true,
    CHAT: true,
};

/** States that a channel can be in (guide, "CHANNEL.STATE"). */
const CHANNEL_STATES: {
    readonly [C in AgentChannelType]: Readonly<Record<ChannelState, boolean>>;
} = {
    VOICE: {
        NOT_READY: true,
        READY: true,
        TALKING: true,
        ACTIVE: false,
        WORK: true,
        WORK_READY: true,
        LOGOUT: true,
    },
    TICKET: mediaStates(),
    CHAT: mediaStates(),
};

function mediaStates(): Readonly<Record<ChannelState, boolean>> {
    return {
        NOT_READY: true,
        READY: true,
        TALKING: false,
        ACTIVE: true,
        WORK: false,
        WORK_READY: false,
        LOGOUT: true,
    };
}

function agentStateVariants(): EventVariants<IntegrationApiEvents['onAgentStateChange']> {
    const variants: Record<string, Shows<IntegrationApiEvents['onAgentStateChange']>> = {
        'same state, another count of items': ({ oldState, newState }) =>
            oldState.State === newState.State && oldState.WorkItemCount !== newState.WorkItemCount,
        'same state, another reason': ({ oldState, newState }) =>
            oldState.State === newState.State && oldState.ReasonCode !== newState.ReasonCode,
    };
    for (const [channel, states] of Object.entries(CHANNEL_STATES)) {
        for (const [state, exists] of Object.entries(states)) {
            if (exists) {
                variants[`${channel} ${state}`] = ({ channelType, newState }) =>
                    channelType === channel && newState.State === state;
            }
        }
    }
    return variants;
}

function searchResult({ item }: WithItem) {
    const result = item.CrmData.SearchResult;
    return result && 'success' in result ? result : null;
}

/** How many records the search found; -1 when it failed. */
function found(event: WithItem): number {
    const result = searchResult(event);
    return result?.success ? Object.keys(result.returnValue).length : -1;
}

const isCustomerCall = ({ item }: WithItem) => item.CallType === 'OUTBOUND';

/** The variants of each event, by its name. */
export const EVENT_VARIANTS: {
    readonly [E in EventName]: EventVariants<IntegrationApiEvents[E]>;
} = {
    onClientInterfaceConnectionLost: byValue(CHANNELS, (event) => event.affectedChannels),
    onClientInterfaceConnectionEstablished: byValue(CHANNELS, (event) => event.affectedChannels),
    onBeforeDial: {
        ...byValue<IntegrationApiEvents['onBeforeDial'], BeforeDialCallType>(
            { OUTBOUND: true, CONSULT: true, BLINDTRANSFER: true },
            (event) => event.callType,
        ),
        'with call variables': (event) => Object.keys(event.callVariables ?? {}).length > 0,
        'after click-to-dial': (event) => (event.relatedObject?.recipientId ?? '') !== '',
    },
    onWorkItemCreate: byItem(
        anyChannel({ OFFERED: true, ACTIVE: true, PAUSED: true, WRAPUP: true }),
    ),
    onSearchAndScreenPopResult: {
        ...byItem<IntegrationApiEvents['onSearchAndScreenPopResult']>({
            ...anyChannel({ OFFERED: true }),
            VOICE: { ...NEVER, OFFERED: true, ACTIVE: true },
        }),
        'nothing found': (event) => found(event) === 0,
        'one record found': (event) => found(event) === 1,
        'several records found': (event) => found(event) > 1,
        'search failed': (event) => searchResult(event)?.success === false,
    },
    onWorkItemOODataReceived: {
        ...byItem<IntegrationApiEvents['onWorkItemOODataReceived']>(voice({ OFFERED: true })),
        'on a reservation call': ({ item }) => item.CallType.includes('PREVIEW'),
        'on a customer call': isCustomerCall,
    },
    onWorkItemConnect: byItem(anyChannel({ ACTIVE: true })),
    onWorkItemPause: byItem(anyChannel({ PAUSED: true })),
    onWorkItemResume: byItem(anyChannel({ ACTIVE: true })),
    onWorkItemWrapup: byItem(anyChannel({ WRAPUP: true })),
    onWorkItemEnd: byItem(anyChannel({ ENDED: true })),
    onCallVariableChanged: byItem({
        VOICE: { ...NEVER, OFFERED: true, ACTIVE: true, PAUSED: true },
        TICKET: { ...NEVER, ACTIVE: true },
        CHAT: { ...NEVER, ACTIVE: true },
    }),
    onWrapUpDataChanged: {
        ...byItem<IntegrationApiEvents['onWrapUpDataChanged']>(
            voice({ ACTIVE: true, WRAPUP: true }),
        ),
        'reason set': ({ item }) => item.SelectedWrapupReason !== '',
        'reason removed': ({ item }) =>
            item.Channel === 'VOICE' && item.SelectedWrapupReason === '',
        'TICKET at its end': ({ item }) => item.Channel === 'TICKET',
        'CHAT at its end': ({ item }) => item.Channel === 'CHAT',
    },
    onBAResponseChanged: byItem(voice({ OFFERED: true, ACTIVE: true })),
    onActivitySave: {
        'created at Connect': ({ created, item }) => created === true && item.State === 'ACTIVE',
        'updated while active': ({ created, item }) => created === false && item.State === 'ACTIVE',
        'updated in wrap-up': ({ created, item }) => created === false && item.State === 'WRAPUP',
        'updated at the end': ({ created, item }) => created === false && item.State === 'ENDED',
        'by the Interaction Log': (event) => event.created === undefined,
    },
    onShareRecord: {
        'a record': ({ pageInfo }) => pageInfo.recordId !== '',
        'a page without a record': ({ pageInfo }) => pageInfo.recordId === '',
    },
    onTeamDataUpdate: byValue<TeamDataUpdateEvent, TeamDataUpdateEvent['dataState']>(
        { ENABLED: true, DISABLED: true, UPDATED: true, FAILED: true },
        (event) => event.dataState,
    ),
    onQueueDataUpdate: byValue<QueueDataUpdateEvent, QueueDataUpdateEvent['dataState']>(
        { ENABLED: true, DISABLED: true, UPDATED: true, ADDED: true, DELETED: true, FAILED: true },
        (event) => event.dataState,
    ),
    onAgentStateChange: agentStateVariants(),
    onTranscriptUtteranceReceived: {
        'said by the agent': ({ utterance }) => utterance.role === 'Agent',
        'said by the caller': ({ utterance }) => utterance.role !== 'Agent',
    },
    onAgentAnswersReceived: {
        'at least one answer': ({ agentAnswers }) => agentAnswers.length > 0,
    },
};
