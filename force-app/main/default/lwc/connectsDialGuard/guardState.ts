/** What components see of the do-not-call guard, and what they may ask of it. */
import type { PlanProblem } from 'c/connectsDialNumbers';
import type { DialOutcome, DialCallType, DialPolicyVerdict } from 'c/connectsDialPolicy';
import type { QueueState } from 'c/connectsDialOrg';
import type { DialPack } from 'c/connectsDialPacks';
import type { ConfigurationProblem } from 'c/connectsDialSettings';
import type { Role } from 'c/connectsLeader';

/**
 * `loading`: gadget, rules or number reader are not there yet; dials wait a moment and are then asked
 * about. `watching`: all rules are in force. `degraded`: something is missing; what may be forbidden
 * asks the agent. `not-watching`: no gadget, so there is nothing to guard.
 */
export type GuardStage = 'loading' | 'watching' | 'degraded' | 'not-watching';

/**
 * What is not there. `gadget`: the vendor's library. `numbers`: the number reader; every number but
 * emergency and configured internal ones asks. `settings`, `records`: the configuration's two
 * sources. `permission`: the user may not ask the org. `org`: the org's last answer failed or was late.
 */
export type MissingPart = 'gadget' | 'numbers' | 'settings' | 'records' | 'permission' | 'org';

/** What came of a dial. `open`: not over yet. `unknown`: its page ended before the outcome was seen. */
export type DialEnding =
    'open' | 'dialled' | 'denied' | 'lapsed' | 'failed' | 'repeated-without-variables' | 'unknown';

/** A dial that was guarded here. */
export interface GuardedDial {
    readonly id: string;
    readonly callType: DialCallType;
    /** As it came. */
    readonly dialString: string;
    /** Null while it is decided, and for `unknown`. */
    readonly verdict: DialPolicyVerdict | null;
    /** What the agent said, if asked. */
    readonly answer: 'none' | 'confirmed' | 'cancelled' | 'overridden';
    readonly ending: DialEnding;
    /** Why it was not dialled, as the service or the gadget says it; null if it was. */
    readonly endingReason: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/**
 * Something for the agent. `confirm`: dial or not (a warning). `override`: forbidden, but the agent
 * may dial for a reason. `blocked`: forbidden and already denied; it is there to be read.
 */
export interface GuardQuestion {
    readonly id: string;
    readonly kind: 'confirm' | 'override' | 'blocked';
    readonly callType: DialCallType;
    /** As it came. */
    readonly dialString: string;
    readonly verdict: DialPolicyVerdict;
    readonly askedAt: number;
    /** When no answer counts as a no; null for `blocked`. */
    readonly deadlineAt: number | null;
    /** The record behind a click-to-dial. */
    readonly relatedRecordId: string | null;
    /** Name of that record; empty if unknown. */
    readonly relatedName: string;
}

/** What the agent says to a question. `cancel` also closes `blocked`. */
export type GuardAnswer =
    | { readonly say: 'confirm' }
    | { readonly say: 'cancel' }
    | { readonly say: 'override'; readonly reason: string };

/** Everything about the guard of this document. Frozen; a change makes a new one. */
export interface DialGuardState {
    readonly stage: GuardStage;
    /** This document's part in guarding; null while no component here guards. */
    readonly role: Role | null;
    /** Where the active guard is; null if unknown. */
    readonly ownerHost: string | null;
    /**
     * What an admin has to do because this document may not hear of another guard of its gadget, in
     * English, for logs and reports; null when all is well.
     */
    readonly ownershipAdvice: string | null;
    /** Null while nothing was read yet. */
    readonly rulesVersion: string | null;
    /** How many rules are in force. */
    readonly ruleCount: number;
    readonly problems: readonly ConfigurationProblem[];
    /** What is wrong with the dial plan. */
    readonly planProblems: readonly PlanProblem[];
    readonly missing: readonly MissingPart[];
    /** The packs in force, whose notices are to be shown. */
    readonly packs: readonly DialPack[];
    /** What an unreadable number gets. */
    readonly unreadable: DialOutcome;
    /** What an agent may give as a reason; empty for the toolkit's own list. */
    readonly overrideReasons: readonly string[];
    /** Whether the user may override. */
    readonly mayOverride: boolean;
    /** Whether the contact center has refused call variables in this session: none are attached. */
    readonly areVariablesRefused: boolean;
    /** Whether the last decision took longer than `dnc.deadline` without the org; it holds all the same. */
    readonly isSlow: boolean;
    readonly question: GuardQuestion | null;
    /** Newest first, at most 20. */
    readonly dials: readonly GuardedDial[];
    readonly log: QueueState;
}

/** What to explain. */
export interface ExplainRequest {
    /** What would be dialled, or with `isWritten` a number as people write it. */
    readonly number: string;
    /** Default OUTBOUND. */
    readonly callType?: DialCallType;
    /** Milliseconds since 1970; default now. */
    readonly at?: number;
    /** The number is from a record or typed as people write it: without outside-line prefix. */
    readonly isWritten?: boolean;
    /** Gives up; the promise rejects with its reason. */
    readonly signal?: AbortSignal;
}

/** One component's view of the guard. */
export interface DialGuardWatch {
    /** What is known now. */
    readonly state: DialGuardState;
    /**
     * A dry run: asks the org if need be, logs and counts nothing. While the guard is `loading`, it
     * waits for it.
     */
    explain(request: ExplainRequest): Promise<DialPolicyVerdict>;
    /** Answers the question; harmless when it is not open any more. @returns whether it was */
    answer(questionId: string, answer: GuardAnswer): boolean;
    /** Removes a dial of unknown outcome from the list: the agent has checked the phone. */
    acknowledge(dialId: string): void;
    /** Reads settings, records and number reader again. */
    reload(): void;
    /** Nothing is told any more. */
    stop(): void;
}

/** Options of `watchDialGuard`. */
export interface WatchOptions {
    /**
     * Name of the place that this component is in, shown to people in other documents. A component
     * that gives it guards dials here; one that does not only watches and explains.
     */
    readonly host?: string;
    /** The host that alone may guard, where nothing connects two hosts; see docs/leader.md. */
    readonly configuredHost?: string | null;
}
