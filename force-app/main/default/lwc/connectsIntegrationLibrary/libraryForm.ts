/** Reads the words of the library's pages, and writes what the typed client knows in them. */
import type {
    AgentChannel,
    AgentChannelType,
    ChannelState,
    FlowArgument,
    RequestableChannelState,
} from 'c/connectsIntegrationApiSvc';
import type { LibraryChannel, LibraryChannelType, LibraryState } from './contract';
import { LibraryRefusal } from './libraryErrors';

const CHANNELS: Readonly<Record<AgentChannelType, LibraryChannelType>> = {
    VOICE: 'voice',
    TICKET: 'ticket',
    CHAT: 'chat',
};

const STATES: Readonly<Record<ChannelState, LibraryState>> = {
    NOT_READY: 'notready',
    READY: 'ready',
    TALKING: 'talking',
    ACTIVE: 'active',
    WORK: 'work',
    WORK_READY: 'workready',
    LOGOUT: 'logout',
};

const REQUESTABLE: readonly RequestableChannelState[] = [
    'READY',
    'NOT_READY',
    'WORK',
    'WORK_READY',
    'LOGOUT',
];

const FLOW_TYPES: Readonly<Record<string, string>> = {
    string: 'String',
    number: 'Number',
    boolean: 'Boolean',
};

/** What variables of a flow may be called. */
const FLOW_NAME = /^[A-Za-z]\w*$/;

/** Writes a channel. */
export function libraryChannel(channel: AgentChannel): LibraryChannel {
    const id = CHANNELS[channel.type];
    return {
        id,
        type: id,
        state: STATES[channel.state],
        reasonCode: channel.reasonCode,
        reasonLabel: channel.reasonLabel,
        since: channel.since,
        workitemCount: channel.workItemCount,
    };
}

/** Reads type or id of a channel, in any case. @throws LibraryRefusal */
export function readChannel(value: unknown): AgentChannelType {
    return readWord(value, Object.keys(CHANNELS) as AgentChannelType[], 'channel', CHANNELS);
}

/** Reads a state that may be asked for, in any case, with or without underscore. @throws LibraryRefusal */
export function readState(value: unknown): RequestableChannelState {
    return readWord(value, REQUESTABLE, 'agent state', STATES);
}

/** Reads a reason code, which may be left out. @throws LibraryRefusal */
export function readReasonCode(value: unknown): string | undefined {
    if (value === undefined || value === null || value === '') {
        return undefined;
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
        throw invalid('reason code', 'a text or a number', value);
    }
    return String(value);
}

/** Reads a text that must not be empty. @throws LibraryRefusal */
export function readText(value: unknown, what: string): string {
    if (typeof value !== 'string' || value.trim() === '') {
        throw invalid(what, 'a text that is not empty', value);
    }
    return value;
}

/** Reads the parameters of a session as inputs of a flow; none may be given. @throws LibraryRefusal */
export function readFlowArguments(value: unknown): FlowArgument[] {
    if (value === undefined || value === null) {
        return [];
    }
    if (typeof value !== 'object' || Array.isArray(value)) {
        throw invalid('template parameters', 'an object of values by name', value);
    }
    return Object.entries(value).map(([name, each]: [string, unknown]) => {
        const type = FLOW_TYPES[typeof each];
        if (type === undefined || !FLOW_NAME.test(name)) {
            throw invalid(
                `template parameter "${name}"`,
                'a text, number or boolean under the name of a variable of the flow',
                each,
            );
        }
        return { name, type, value: each };
    });
}

function readWord<T extends string>(
    value: unknown,
    known: readonly T[],
    what: string,
    words: Readonly<Record<T, string>>,
): T {
    const given = typeof value === 'string' ? value.toUpperCase().replaceAll('_', '') : null;
    const found = known.find((name) => name.replaceAll('_', '') === given);
    if (found === undefined) {
        throw invalid(what, `one of ${known.map((name) => words[name]).join(', ')}`, value);
    }
    return found;
}

function invalid(what: string, expected: string, value: unknown): LibraryRefusal {
    const given = value === undefined ? 'nothing' : JSON.stringify(value);
    return new LibraryRefusal(
        'INVALID_ARGUMENT',
        `The ${what} has to be ${expected}, not ${given}.`,
    );
}
