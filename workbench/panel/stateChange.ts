/** Words for `onAgentStateChange`, with the reason that the lines before it suggest. */
import type {
    AgentStateChangeEvent,
    WorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { InspectorEntry } from './inspector/entry';
import {
    ITEM_EVENT_WORDS,
    STATE_WORDS,
    STEP_WORDS,
    asObject,
    channelWords,
    itemWords,
    stepName,
} from './words';

/** Causes lie close: what is further back moved the agent some other time. */
const LINES_TO_SEARCH = 4;
/** Of the events of work items these move the agent's state; the others only follow it. */
const MOVING_EVENTS = ['onWorkItemConnect', 'onWorkItemWrapup', 'onWorkItemEnd'];

/**
 * @param event the state change
 * @param earlier the lines before it, oldest first
 */
export function explainStateChange(
    { channelType, newState, oldState }: AgentStateChangeEvent,
    earlier: readonly InspectorEntry[],
): string {
    const channel = channelWords(channelType);
    const state = STATE_WORDS[newState.State];
    const reason = newState.ReasonCodeLabel ? ` (${newState.ReasonCodeLabel})` : '';
    if (newState.State !== oldState.State) {
        return `Agent went ${state}${reason} on ${channel}${findCause(earlier)}.`;
    }
    if (newState.WorkItemCount !== oldState.WorkItemCount) {
        const items = `${oldState.WorkItemCount} → ${newState.WorkItemCount}`;
        return `Agent stays ${state} on ${channel}; work items: ${items}.`;
    }
    return `Agent stays ${state}${reason} on ${channel}${findCause(earlier)}.`;
}

function findCause(earlier: readonly InspectorEntry[]): string {
    for (const line of earlier.slice(-LINES_TO_SEARCH).reverse()) {
        const cause = causeIn(line);
        if (cause !== undefined) {
            return `, because ${cause}`;
        }
    }
    return '';
}

function causeIn({ kind, name, detail }: InspectorEntry): string | undefined {
    switch (kind) {
        case 'event': {
            const item = asObject(detail)['item'] as WorkItem | undefined;
            return item && MOVING_EVENTS.includes(name)
                ? `${itemWords(item)} ${ITEM_EVENT_WORDS[name]}`
                : undefined;
        }
        case 'request':
            return name === 'setAgentState' ? 'a component asked for it' : undefined;
        case 'step':
            return STEP_WORDS[stepName(name)];
        default:
            return undefined;
    }
}
