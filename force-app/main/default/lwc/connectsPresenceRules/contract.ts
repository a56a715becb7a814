/**
 * What presence rules are, what they are told and what they answer. Plain data, so that the state can
 * be kept where a reload does not reach it.
 */
import type { ChannelState } from 'c/connectsIntegrationApiSvc';

/** API name of an Omni-Channel presence status; null while the user is not signed in there. */
export type Presence = string | null;

/** State of the voice channel. */
export interface AgentState {
    readonly state: ChannelState;
    /** Null where there is none. */
    readonly reasonCode: string | null;
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

/** When somebody chooses a presence, the agent's state follows. */
export interface PresenceToAgentRule {
    readonly direction: 'presence-to-agent';
    /** Unique; what people and the log call it. */
    readonly name: string;
    readonly presence: Presence;
    readonly state: 'READY' | 'NOT_READY';
    /** Only with NOT_READY. */
    readonly reasonCode: string | null;
}

/** When somebody chooses a state, the presence follows. */
export interface AgentToPresenceRule {
    readonly direction: 'agent-to-presence';
    readonly name: string;
    readonly state: 'READY' | 'NOT_READY' | 'LOGOUT';
    /** Null for any reason that has no rule of its own. */
    readonly reasonCode: string | null;
    readonly presence: string;
}

export type PresenceRule = PresenceToAgentRule | AgentToPresenceRule;

/** A whole configuration. */
export interface PresenceRuleSet {
    readonly rules: readonly PresenceRule[];
    /** Presence while a call rings or runs; null leaves the presence alone. */
    readonly doNotDisturb: string | null;
    /** How long what was saved is worth restoring, ms. */
    readonly keepForMs: number;
}

// ── What happens ────────────────────────────────────────────────────────────────────────────────

/** Something that happened. */
export type PresenceEvent =
    | { readonly kind: 'presence'; readonly presence: Presence }
    /** Null while the gadget has no data. */
    | { readonly kind: 'agent'; readonly agent: AgentState | null }
    /** Ids of the calls that ring or run, all of them: `liveCallsOf`. */
    | { readonly kind: 'calls'; readonly calls: readonly string[] }
    /** The agent has chosen a state in a component of the toolkit. */
    | { readonly kind: 'agent-asked' }
    /** The gadget's connection to the contact center. */
    | { readonly kind: 'connection'; readonly isConnected: boolean }
    /** What an effect asked for was refused. */
    | { readonly kind: 'refused'; readonly side: Side }
    /** How things stand after a start or a reload: nothing of it is a change. */
    | {
          readonly kind: 'resumed';
          readonly presence: Presence;
          readonly agent: AgentState | null;
          readonly calls: readonly string[];
          readonly isConnected: boolean;
      }
    /** Time went by: due at `dueAt`. */
    | { readonly kind: 'time' };

/** The two states that follow each other. */
export type Side = 'presence' | 'agent';

/** Why a state changed. */
export type PresenceCause =
    /** Somebody chose it: the agent, a supervisor, another program. */
    | { readonly code: 'MANUAL' }
    | { readonly code: 'RULE'; readonly rule: string }
    | { readonly code: 'CALL_BEGAN'; readonly workItemId: string }
    | { readonly code: 'CALLS_ENDED' }
    /** The rule that had taken Ready away. */
    | { readonly code: 'READY_RESTORED'; readonly rule: string }
    /** The contact center, because of a call. */
    | { readonly code: 'CALL' }
    /** The contact center, for the reason with this code. */
    | { readonly code: 'SYSTEM'; readonly reasonCode: string }
    /** The contact center, because of an outage. */
    | { readonly code: 'CONNECTION' }
    | { readonly code: 'SIGNED_IN' }
    | { readonly code: 'SIGNED_OUT' };

/** A state that was asked for, for the agent. */
export interface AgentTarget {
    readonly state: 'READY' | 'NOT_READY';
    readonly reasonCode: string | null;
}

/** Something to do now. */
export type PresenceEffect =
    | {
          readonly kind: 'set-presence';
          readonly presence: string;
          readonly cause: PresenceCause;
      }
    | ({
          readonly kind: 'set-agent-state';
          readonly cause: PresenceCause;
      } & AgentTarget);

/** A change that was seen, for whoever tells the agent why. */
export type PresenceChange =
    | {
          readonly side: 'presence';
          readonly from: Presence;
          readonly to: Presence;
          readonly cause: PresenceCause;
          /** Milliseconds since 1970. */
          readonly at: number;
      }
    | {
          readonly side: 'agent';
          readonly from: AgentState | null;
          readonly to: AgentState | null;
          readonly cause: PresenceCause;
          readonly at: number;
      };

// ── State ───────────────────────────────────────────────────────────────────────────────────────

/** A presence that gave way to "do not disturb". */
export interface SavedPresence {
    readonly presence: string;
    /** What stands in its place. */
    readonly doNotDisturb: string;
    /** Whether that was seen to be there. */
    readonly isInEffect: boolean;
    readonly workItemId: string;
    /** Milliseconds since 1970. */
    readonly expiresAt: number;
}

/** That the agent was Ready before a rule changed it. */
export interface SavedReady {
    /** What stands in its place. */
    readonly agent: AgentState;
    readonly rule: string;
    readonly expiresAt: number;
}

/** What shall become of a side when it can. */
export interface Wish<T> {
    readonly target: T;
    readonly cause: PresenceCause;
    /** Whether it was asked for once. */
    readonly isAsked: boolean;
}

/** What was asked for and has not been seen yet: of each side one thing at a time. */
export interface Asked<T> {
    readonly target: T;
    readonly cause: PresenceCause;
    /** When it counts as lost; null while it waits for the end of a call. */
    readonly until: number | null;
}

/** What a reload, a new sign-in and an outage must not lose. */
export interface KeptPresence {
    readonly version: 1;
    /** What was seen last: what is seen first after a reload was chosen if it is another. */
    readonly presence: Presence;
    readonly saved: SavedPresence | null;
    readonly savedReady: SavedReady | null;
    readonly presenceAsked: Asked<string> | null;
    readonly agentAsked: Asked<AgentTarget> | null;
    readonly presenceWish: Wish<string> | null;
    readonly agentWish: Wish<AgentTarget> | null;
    /** How the agent stood before the calls. */
    readonly beforeCalls: AgentState | null;
    /** Whether somebody chose a presence or a state during the calls. */
    readonly isOverridden: boolean;
}

/** Everything that the rules remember. */
export interface PresenceState extends Omit<KeptPresence, 'version'> {
    readonly agent: AgentState | null;
    readonly calls: readonly string[];
    readonly isConnected: boolean;
    /** Whether the presence shall follow a state that was reached before the calls were over. */
    readonly followsAfterCalls: boolean;
    /** When changes were asked for, newest last. */
    readonly askedAt: Readonly<Record<Side, readonly number[]>>;
    /** Until when no rule is followed, because changes came too fast; null for followed. */
    readonly pausedUntil: number | null;
}

/** What an event leads to. */
export interface PresenceStep {
    readonly state: PresenceState;
    readonly effects: readonly PresenceEffect[];
    readonly changes: readonly PresenceChange[];
}
