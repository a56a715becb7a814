import type { EventName } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { TraceEntry } from '../api';

/** One event as libraries got it. */
export interface ObservedEvent {
    readonly time: number;
    readonly name: EventName | (string & {});
    readonly payload: unknown;
    /** The connection came back or the gadget reloaded since the event before. */
    readonly afresh: boolean;
}

/** Lines of the trace after which the gadget announces open work items again. */
const AFRESH = ['gadget ready', 'connection established'];

/**
 * The events of one gadget's trace, in order.
 * @param from how many lines of the trace to leave out
 */
export function observedEvents(trace: readonly TraceEntry[], from = 0): ObservedEvent[] {
    const events: ObservedEvent[] = [];
    let afresh = false;
    for (const { kind, name, time, detail } of trace.slice(from)) {
        if (kind === 'connection' && AFRESH.includes(name)) {
            afresh = true;
        } else if (kind === 'event') {
            events.push({ time, name, payload: detail, afresh });
            afresh = false;
        }
    }
    return events;
}

/** An event in one line, e.g. `onWorkItemEnd[ENDED] VOICE 1001` or `onAgentStateChange VOICE READY→TALKING 1`. */
export function describeObserved({ name, payload }: ObservedEvent): string {
    const { item, channelType, oldState, newState, dataState, created } = asFields(payload);
    const parts = [name];
    if (item) {
        const { State, Channel, Id } = asFields(item);
        parts[0] += `[${String(State)}]`;
        parts.push(String(Channel), String(Id));
    }
    if (newState) {
        const { State, WorkItemCount, ReasonCode } = asFields(newState);
        const change = `${String(asFields(oldState).State)}→${String(State)}`;
        parts.push(String(channelType), change, String(WorkItemCount), `(${String(ReasonCode)})`);
    }
    if (dataState !== undefined) {
        parts.push(textOf(dataState));
    }
    if (created !== undefined) {
        parts.push(`created=${textOf(created)}`);
    }
    return parts.join(' ');
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields of an object; none of anything else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
