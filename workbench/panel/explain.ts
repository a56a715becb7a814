/** Says in plain words what a line of the timeline means for the agent. */
import type {
    AgentStateChangeEvent,
    ChannelState,
    ConnectionEvent,
    WorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { explainStateChange } from './stateChange';
import type { TimelineEntry } from './timelineStore';
import {
    ITEM_EVENT_WORDS,
    STATE_WORDS,
    STEP_WORDS,
    asObject,
    channelWords,
    itemWords,
    stepName,
    upperFirst,
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
export function explain(entry: TimelineEntry, earlier: readonly TimelineEntry[]): Explanation {
    switch (entry.kind) {
        case 'event':
            return { text: explainEvent(entry, earlier), tone: 'event' };
        case 'request':
            return { text: explainRequest(entry), tone: 'request' };
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
        case 'console':
            return {
                text: `${entry.name}: ${String(entry.detail)}`,
                tone: entry.name === 'console.error' ? 'bad' : 'quiet',
            };
        case 'page':
            return { text: `${entry.name}: ${String(entry.detail)}`, tone: 'quiet' };
    }
}

function explainEvent({ name, detail }: TimelineEntry, earlier: readonly TimelineEntry[]): string {
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

function explainRequest({ name, detail }: TimelineEntry): string {
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

function explainResponse({ name, detail }: TimelineEntry): Explanation {
    const { success, error } = asObject(detail);
    return success === false
        ? { text: `${name} was refused: ${textOf(error) || 'no reason given'}`, tone: 'bad' }
        : { text: `${name} succeeded.`, tone: 'good' };
}

function explainFault({ name, detail }: TimelineEntry): string {
    const [kind = '', ...rest] = name.split(' ');
    const { error } = asObject(detail);
    const what = rest.join(' ');
    const happens: Readonly<Record<string, string>> = {
        fail: 'fails',
        hang: 'is never answered',
        answerTwice: 'is answered twice',
        late: 'is answered late',
    };
    const isPlanned = rest[0] === 'next';
    const text = isPlanned ? `Planned: the ${what}` : `Fault: ${what}`;
    return `${text} ${happens[kind] ?? kind}${error ? `: ${textOf(error)}` : ''}.`;
}

function explainStep({ name, detail }: TimelineEntry): Explanation {
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
    return { text: `${upperFirst(STEP_WORDS[step] ?? name)}.`, tone: 'quiet' };
}

function explainLog({ name, detail }: TimelineEntry): Explanation {
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
