/** What has to outlive a page: written as plain data, and read with distrust. */
import type {
    AgentState,
    AgentTarget,
    Asked,
    KeptPresence,
    PresenceCause,
    PresenceState,
    SavedPresence,
    SavedReady,
    Wish,
} from './contract';
import { PRESENCE_START } from './draft';

type Fields = Readonly<Record<string, unknown>>;

/** The part of a state to keep: JSON. Write it whenever it has changed. */
export function keptOf(state: PresenceState): KeptPresence {
    const { presence, saved, savedReady, beforeCalls, isOverridden } = state;
    const { presenceAsked, agentAsked, presenceWish, agentWish } = state;
    return {
        version: 1,
        presence,
        saved,
        savedReady,
        presenceAsked,
        agentAsked,
        presenceWish,
        agentWish,
        beforeCalls,
        isOverridden,
    };
}

/**
 * A state to begin with; tell it next how things stand, with the event `resumed`.
 * @param kept what was kept, parsed; anything that is not of this version is nothing
 */
export function startPresence(kept: unknown = null): PresenceState {
    if (!isFields(kept) || kept.version !== 1) {
        return PRESENCE_START;
    }
    return {
        ...PRESENCE_START,
        presence: isText(kept.presence) ? kept.presence : null,
        saved: isSaved(kept.saved) ? kept.saved : null,
        savedReady: isSavedReady(kept.savedReady) ? kept.savedReady : null,
        presenceAsked: isAsked(kept.presenceAsked, isText) ? kept.presenceAsked : null,
        agentAsked: isAsked(kept.agentAsked, isTarget) ? kept.agentAsked : null,
        presenceWish: isWish(kept.presenceWish, isText) ? kept.presenceWish : null,
        agentWish: isWish(kept.agentWish, isTarget) ? kept.agentWish : null,
        beforeCalls: isAgent(kept.beforeCalls) ? kept.beforeCalls : null,
        isOverridden: kept.isOverridden === true,
    };
}

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): value is number {
    return typeof value === 'number' && Number.isFinite(value);
}

function isSaved(value: unknown): value is SavedPresence {
    return (
        isFields(value) &&
        isText(value.presence) &&
        isText(value.doNotDisturb) &&
        isText(value.workItemId) &&
        typeof value.isInEffect === 'boolean' &&
        isTime(value.expiresAt)
    );
}

function isSavedReady(value: unknown): value is SavedReady {
    return isFields(value) && isAgent(value.agent) && isText(value.rule) && isTime(value.expiresAt);
}

function isAsked<T>(
    value: unknown,
    isTargetOf: (target: unknown) => target is T,
): value is Asked<T> {
    return (
        isFields(value) &&
        isTargetOf(value.target) &&
        isCause(value.cause) &&
        (value.until === null || isTime(value.until))
    );
}

function isWish<T>(value: unknown, isTargetOf: (target: unknown) => target is T): value is Wish<T> {
    return (
        isFields(value) &&
        isTargetOf(value.target) &&
        isCause(value.cause) &&
        typeof value.isAsked === 'boolean'
    );
}

function isCause(value: unknown): value is PresenceCause {
    return isFields(value) && isText(value.code);
}

function isAgent(value: unknown): value is AgentState {
    return (
        isFields(value) &&
        isText(value.state) &&
        (value.reasonCode === null || isText(value.reasonCode))
    );
}

function isTarget(value: unknown): value is AgentTarget {
    return isAgent(value) && (value.state === 'READY' || value.state === 'NOT_READY');
}
