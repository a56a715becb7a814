/** A state on its way to the next: what a step works on. */
import type { PresenceChange, PresenceEffect, PresenceRuleSet, PresenceState } from './contract';
import { isTalking } from './agentStates';
import type { RuleTable } from './ruleTable';

/** What one event is worked off with. */
export interface Draft {
    readonly state: { -readonly [K in keyof PresenceState]: PresenceState[K] };
    /** Milliseconds since 1970. */
    readonly at: number;
    readonly ruleSet: PresenceRuleSet;
    readonly table: RuleTable;
    readonly effects: PresenceEffect[];
    readonly changes: PresenceChange[];
}

/** Before anything was seen. */
export const PRESENCE_START: PresenceState = {
    presence: null,
    agent: null,
    calls: [],
    isConnected: true,
    saved: null,
    savedReady: null,
    presenceAsked: null,
    agentAsked: null,
    presenceWish: null,
    agentWish: null,
    beforeCalls: null,
    isOverridden: false,
    followsAfterCalls: false,
    askedAt: { presence: [], agent: [] },
    pausedUntil: null,
};

/** Whether a call rings or runs. */
export function hasCalls({ state }: Draft): boolean {
    return state.calls.length > 0;
}

/** Whether a call rings or runs, or the contact center holds the agent for one. */
export function isBusy(draft: Draft): boolean {
    return hasCalls(draft) || isTalking(draft.state.agent);
}

/**
 * Somebody chose a state or a presence during a call: nothing is restored after it, but for what
 * gives way only now, which nobody chose.
 */
export function override({ state }: Draft): void {
    state.saved = state.saved?.isInEffect === false ? state.saved : null;
    state.savedReady = null;
    state.isOverridden = true;
    state.presenceWish = null;
    state.agentWish = null;
}
