/**
 * A small language for what a gadget tells. An expectation is data; `check.ts` compares it with a
 * trace. Order is expected where it is certain, and left open where it is not.
 */
import type {
    AgentStateData,
    ChannelState,
    EventName,
    IntegrationApiEvents,
    WorkItem,
    WorkItemState,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Pattern } from './pattern';

/** One event with what its payload has to look like. */
export interface EventExpectation {
    readonly kind: 'event';
    readonly name: EventName;
    readonly payload: unknown;
}

/** What events are expected, from some place of the trace on. */
export type Expectation =
    | EventExpectation
    | { readonly kind: 'sequence' | 'unordered'; readonly parts: readonly Expectation[] }
    | { readonly kind: 'eventually' | 'maybe'; readonly part: Expectation }
    | { readonly kind: 'within'; readonly ms: number; readonly part: Expectation }
    | { readonly kind: 'never'; readonly event: EventExpectation };

/** The next event is this one. */
export function event<E extends EventName>(
    name: E,
    payload: Pattern<IntegrationApiEvents[E]> | null = null,
): EventExpectation {
    return { kind: 'event', name, payload };
}

/** These, one directly after the other. */
export function sequence(...parts: readonly Expectation[]): Expectation {
    return { kind: 'sequence', parts };
}

/** All of these, in whatever order; the events of two parts may alternate. */
export function unordered(parts: readonly Expectation[]): Expectation {
    return { kind: 'unordered', parts };
}

/** This, after whatever else comes first. */
export function eventually(part: Expectation): Expectation {
    return { kind: 'eventually', part };
}

/** This, or nothing. */
export function maybe(part: Expectation): Expectation {
    return { kind: 'maybe', part };
}

/** This, at most `ms` of simulated time after the event before it. */
export function within(ms: number, part: Expectation): Expectation {
    return { kind: 'within', ms, part };
}

/** From here on no such event comes. */
export function never(notExpected: EventExpectation): Expectation {
    return { kind: 'never', event: notExpected };
}

/** Events that carry a work item. */
export type ItemEventName = {
    [E in EventName]: IntegrationApiEvents[E] extends { item: WorkItem } ? E : never;
}[EventName];

/** An event of a work item in that state. */
export function itemEvent(
    name: ItemEventName,
    state: WorkItemState,
    item: Extract<Pattern<WorkItem>, object> = {},
    more: object = {},
): EventExpectation {
    return { kind: 'event', name, payload: { ...more, item: { ...item, State: state } } };
}

/** `onAgentStateChange` of the voice channel, or of the one that `more` names. */
export function stateChange(
    from: ChannelState,
    to: ChannelState,
    workItemCount: number,
    more: Pattern<AgentStateData> = {},
    channelType: IntegrationApiEvents['onAgentStateChange']['channelType'] = 'VOICE',
): EventExpectation {
    return event('onAgentStateChange', {
        channelType,
        oldState: { State: from },
        newState: { ...more, State: to, WorkItemCount: workItemCount },
    });
}
