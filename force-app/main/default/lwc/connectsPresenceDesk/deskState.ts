/** What components are told of presence and agent state. */
import type { Role } from 'c/connectsLeader';
import type {
    AgentState,
    Presence,
    PresenceCause,
    PresenceEffect,
    SavedPresence,
    SavedReady,
} from 'c/connectsPresenceRules';

/** Why somebody has a state; `UNSEEN`: it was so when the page was opened. */
export type StateCause = PresenceCause | { readonly code: 'UNSEEN' };

/** The agent's state with its words. */
export interface NamedAgentState extends AgentState {
    /** Words of the reason; empty where there are none. */
    readonly reasonLabel: string;
}

/** A change that was seen. */
export type StateEntry =
    | {
          readonly side: 'presence';
          readonly to: Presence;
          readonly cause: StateCause;
          /** Milliseconds since 1970. */
          readonly at: number;
      }
    | {
          readonly side: 'agent';
          /** Null while the gadget has no data. */
          readonly to: NamedAgentState | null;
          readonly cause: StateCause;
          readonly at: number;
      };

/**
 * Where Omni-Channel stands. `absent`: no utility of the toolkit hosts it in this document. `asking`:
 * it has not answered yet. `elsewhere`: the user works with it in another window or browser.
 * `disconnected`: it has lost its connection; the presence is the last one known.
 */
export type OmniStage =
    'absent' | 'asking' | 'signed-out' | 'signed-in' | 'elsewhere' | 'disconnected';

/** A presence status of the org. */
export interface PresenceStatus {
    readonly id: string;
    /** API name: what rules call it. */
    readonly apiName: string;
    readonly label: string;
}

/** Where the rules stand. */
export type RulesStage =
    | { readonly kind: 'none' }
    | { readonly kind: 'loading' }
    /** The org did not answer, in its words. */
    | { readonly kind: 'failed'; readonly why: string }
    /** They can never work: sentences that say which and what to do. */
    | { readonly kind: 'refused'; readonly problems: readonly string[] }
    | {
          readonly kind: 'ready';
          readonly count: number;
          /** Presences that rules name and the org does not have. */
          readonly unknown: readonly string[];
      };

/** Something that the rules asked for and did not get. */
export interface Refusal {
    readonly effect: PresenceEffect;
    /** In the words of who refused it. */
    readonly why: string;
    readonly at: number;
}

/** Everything that is known in this document. Never changes: a change makes a new one. */
export interface PresenceDeskState {
    readonly omni: OmniStage;
    /** In Omni-Channel's words, for `disconnected`; empty where it said nothing. */
    readonly omniError: string;
    readonly rules: RulesStage;
    readonly statuses: readonly PresenceStatus[];
    /** What this document is for the duty; null while it does not stand for it. */
    readonly role: Role | null;
    readonly presence: Presence;
    readonly agent: NamedAgentState | null;
    /** What comes back after the call. */
    readonly saved: SavedPresence | null;
    /** That Ready comes back. */
    readonly savedReady: SavedReady | null;
    /** Until when no rule is followed; null for followed. */
    readonly pausedUntil: number | null;
    readonly refusal: Refusal | null;
    /** Newest first. */
    readonly history: readonly StateEntry[];
}
