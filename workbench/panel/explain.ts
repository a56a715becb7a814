/** Says in plain words what an entry of the inspector means for the agent. */
import type {
    AgentStateChangeEvent,
    ChannelState,
    ConnectionEvent,
    WorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { InspectorEntry } from './inspector/entry';
import { explainStateChange } from './stateChange';
import {
    ITEM_EVENT_WORDS,
    STATE_WORDS,
    STEP_WORDS,
    asObject,
    channelWords,
    itemWords,
    stepName,
    upperFirst,
    wordsOfName,
} from './words';

/** How a line is coloured. */
export type Tone = 'event' | 'request' | 'good' | 'bad' | 'quiet';

/** A line for the screen. */
export interface Explanation {
    readonly text: string;
    readonly tone: Tone;
}

/**
 * @param entry the line
 * @param earlier the lines before it, oldest first; they tell why an agent's state changed
 */
export function explain(entry: InspectorEntry, earlier: readonly InspectorEntry[]): Explanation {
    switch (entry.kind) {
        case 'event':
            return { text: explainEvent(entry, earlier), tone: 'event' };
        case 'request':
            return { text: explainRequest(entry), tone: toneOfRequest(entry) };
        case 'response':
            return explainResponse(entry);
        case 'connection':
            return { text: upperFirst(`${entry.name}.`), tone: 'quiet' };
        case 'fault':
            return { text: explainFault(entry), tone: 'bad' };
        case 'step':
            return explainStep(entry);
        case 'log':
            return explainLog(entry);
        case 'subscription':
            return { text: explainSubscription(entry), tone: 'quiet' };
        case 'dispatch':
            return explainDispatch(entry);
        case 'console':
            return {
                text: `${entry.name}: ${String(entry.detail)}`,
                tone: entry.name === 'console.error' ? 'bad' : 'quiet',
            };
        case 'page':
            return { text: `${entry.name}: ${String(entry.detail)}`, tone: 'quiet' };
    }
}

function explainEvent(
    { name, detail }: InspectorEntry,
    earlier: readonly InspectorEntry[],
): string {
    const payload = asObject(detail);
    if (name === 'onAgentStateChange' && payload['newState'] && payload['oldState']) {
        return explainStateChange(payload as unknown as AgentStateChangeEvent, earlier);
    }
    const item = payload['item'] as WorkItem | undefined;
    const happening = ITEM_EVENT_WORDS[name];
    if (happening !== undefined && item) {
        return upperFirst(`${itemWords(item)} ${happening}.`);
    }
    const channels = (payload as Partial<ConnectionEvent>).affectedChannels?.map(channelWords);
    switch (name) {
        case 'onClientInterfaceConnectionLost':
            return `The connection to Finesse was lost for ${channels?.join(', ') ?? 'no channel'}.`;
        case 'onClientInterfaceConnectionEstablished':
            return `The connection to Finesse is back for ${channels?.join(', ') ?? 'no channel'}.`;
        default:
            return `The gadget raised ${name}.`;
    }
}

function explainRequest({ name, detail }: InspectorEntry): string {
    const { args } = asObject(detail);
    const values: readonly unknown[] = Array.isArray(args) ? args : [];
    if (name === 'setAgentState') {
        const [channel, state, reason] = values.map(String);
        const wish = STATE_WORDS[state as ChannelState] ?? state;
        const withReason = reason && reason !== '0' ? ` with reason ${reason}` : '';
        return `A component asks to go ${wish} on ${channelWords(channel ?? '')}${withReason}.`;
    }
    return `A component calls ${name}(${values.map((value) => JSON.stringify(value)).join(', ')}).`;
}

function explainResponse({ name, detail }: InspectorEntry): Explanation {
    const { success, error } = asObject(detail);
    return success === false
        ? { text: `${name} was refused: ${textOf(error) || 'no reason given'}`, tone: 'bad' }
        : { text: `${name} succeeded.`, tone: 'good' };
}

/** "request-failed next makeCall", "request-failed makeCall", "connection-lost gadget", "library-slow". */
function explainFault({ name, detail }: InspectorEntry): string {
    const [fault = '', ...rest] = name.split(' ');
    const { error } = asObject(detail);
    const what = fault.replaceAll('-', ' ');
    const why = error ? `: ${textOf(error)}` : '';
    const subject = rest.join(' ');
    if (fault === 'by') {
        return 'Faults by chance from now on.';
    }
    if (subject === 'planned') {
        return `Planned: ${what}${why}.`;
    }
    if (rest[0] === 'next') {
        return `Planned: ${what}, at the ${subject}${why}.`;
    }
    const where = subject === '' || subject === 'gadget' ? '' : `, at ${subject}`;
    return `Fault: ${what}${where}${why}.`;
}

function toneOfRequest({ request }: InspectorEntry): Tone {
    switch (request?.outcome) {
        case 'success':
            return 'good';
        case 'failure':
        case 'unanswered':
            return 'bad';
        default:
            return 'request';
    }
}

function explainSubscription({ name, detail }: InspectorEntry): string {
    const { change, library } = asObject(detail);
    const who = `Library ${Number(library)}`;
    switch (change) {
        case 'subscribe':
            return `${who} subscribes to ${name}.`;
        case 'unsubscribe':
            return `${who} gives up ${name}.`;
        default:
            return `${who} asks whether the gadget is ready.`;
    }
}

function explainDispatch({ name, detail }: InspectorEntry): Explanation {
    const { receivers, ms } = asObject(detail);
    const names = Array.isArray(receivers) ? receivers.map(String) : [];
    const time = typeof ms === 'number' ? ` in ${ms.toFixed(1)} ms` : '';
    return { text: `${name} → ${names.join(', ') || 'the service only'}${time}.`, tone: 'quiet' };
}

function explainStep({ name, detail }: InspectorEntry): Explanation {
    const step = stepName(name);
    const actor = name.slice(0, -step.length - 2);
    if (step === 'failed') {
        return { text: `Scenario ${actor} failed: ${String(detail)}`, tone: 'bad' };
    }
    if (step === 'start' || step === 'end') {
        return { text: `Scenario ${actor}: ${step}.`, tone: 'quiet' };
    }
    if (step === 'setAgentState') {
        const { channel, state } = asObject(detail);
        const wish = STATE_WORDS[state as ChannelState] ?? String(state);
        return {
            text: `In the gadget the agent asks to go ${wish} on ${channelWords(String(channel))}.`,
            tone: 'quiet',
        };
    }
    return { text: `${upperFirst(STEP_WORDS[step] ?? wordsOfName(step))}.`, tone: 'quiet' };
}

function explainLog({ name, detail }: InspectorEntry): Explanation {
    const { message, title } = asObject(detail);
    const text = [title, message].filter(Boolean).join(': ');
    if (name === 'showError') {
        return { text: `A component shows the agent: ${text}`, tone: 'bad' };
    }
    return {
        text: `A component logs: ${text}`,
        tone: name === 'writeLogError' ? 'bad' : 'quiet',
    };
}

/** Text as it is, anything else as JSON, nothing as the empty text. */
function textOf(value: unknown): string {
    return typeof value === 'string'
        ? value
        : (JSON.stringify(value ?? '') ?? '').replace(/^""$/, '');
}
