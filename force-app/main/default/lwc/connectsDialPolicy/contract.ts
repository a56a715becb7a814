/**
 * What dial rules are, what they are asked and what they answer. Plain data: the policy is handed
 * everything that it needs and reads neither clock nor org.
 */

/** Kinds of dials (guide, "onBeforeDial(event)"). */
export type DialCallType = 'OUTBOUND' | 'CONSULT' | 'BLINDTRANSFER';

// ── The number ──────────────────────────────────────────────────────────────────────────────────

/** What kind of callee a dialled string reaches. `emergency` and `internal` always pass. */
export type NumberKind = 'emergency' | 'internal' | 'public' | 'unreadable';

/** Kinds of lines that prefix rules tell apart. */
export type LineType =
    | 'fixed'
    | 'mobile'
    | 'fixedOrMobile'
    | 'tollFree'
    | 'premium'
    | 'sharedCost'
    | 'other'
    | 'unknown';

/** A dialled string as the dial plan reads it. */
export interface DialNumber {
    readonly kind: NumberKind;
    /** What `onBeforeDial` handed over, and what is dialled unless a rule rewrites it. */
    readonly dialString: string;
    /** The number for the decision, "+18505550123"; null unless it is public. */
    readonly e164: string | null;
    /** ISO 3166-1 code; null where the number belongs to no country (freephone international, …). */
    readonly country: string | null;
    /** ISO 3166-2 codes of the states that the number may belong to, "US-FL"; may be empty. */
    readonly regions: readonly string[];
    readonly lineType: LineType;
    /** IANA names of the time zones that the number may be in; may be empty. */
    readonly timeZones: readonly string[];
}

/** Reads and writes dialled strings by the configured dial plan. */
export interface DialNumbers {
    /** Never throws: what cannot be read is `unreadable`. */
    read(dialString: string): DialNumber;
    /** A public number in the form that this site dials, outside-line prefix and all. */
    dialStringOf(e164: string): string;
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

/** What a rule does with a dial that it matches. */
export type RuleOutcome = 'allow' | 'warn' | 'block' | 'rewrite' | 'attach';

/** What becomes of a dial: the strictest of what the rules say. */
export type DialOutcome = 'allow' | 'warn' | 'block';

/** Which dials a rule is asked about; what is not given, or empty, restricts nothing. */
export interface RuleScope {
    readonly callTypes?: readonly DialCallType[];
    /** Names of the agent's team. */
    readonly teams?: readonly string[];
    /** E.164 prefixes, "+1900". */
    readonly prefixes?: readonly string[];
    /** ISO 3166-1 codes. */
    readonly countries?: readonly string[];
    /** ISO 3166-2 codes; applies when one of the number's or the callee's regions is named. */
    readonly regions?: readonly string[];
    readonly lineTypes?: readonly LineType[];
}

/** What every rule has. */
export interface RuleBase {
    /** Unique among the rules; what people and the log call it. */
    readonly name: string;
    readonly scope: RuleScope;
    /** Local dates of the site, "2026-08-11": the first and the last day on which it is in force. */
    readonly validFrom?: string;
    readonly validTo?: string;
    readonly outcome: RuleOutcome;
    /** What it says when what it needs cannot be had: fail-open, ask the agent, fail-closed. */
    readonly whenMissing: DialOutcome;
    /** A purpose: the rule says nothing where a consent to it is in force. With warn and block only. */
    readonly unlessConsent?: string;
    /** Where the rule comes from: a public page. */
    readonly source?: string;
}

/** Numbers in the configuration itself or in the org's `Do_Not_Call_Number__c`. */
export interface ListRule extends RuleBase {
    readonly kind: 'list';
    /** `org` asks the org's list; otherwise the numbers of this rule. */
    readonly numbers: 'org' | readonly ListedNumber[];
    /** With `org`: the list that must have been loaded for "not listed" to mean anything. */
    readonly list?: string;
    /** With `org`: how old that load may be, in days; without `list`, the newest load of any. */
    readonly maxAgeDays?: number;
}

/** An entry of a list. */
export interface ListedNumber {
    readonly e164: string;
    readonly reason: string | null;
    readonly source: string | null;
    /** Milliseconds since 1970, the first instant at which it does not count; null for ever. */
    readonly expiresAt: number | null;
}

/** `DoNotCall` of Contact and Lead. */
export interface DoNotCallRule extends RuleBase {
    readonly kind: 'do-not-call';
    readonly objects: readonly ('Contact' | 'Lead')[];
}

/** Matches when there is no consent in force for the purpose. */
export interface ConsentRule extends RuleBase {
    readonly kind: 'consent';
    readonly purpose: string;
}

/** Matches outside the hours, by the callee's local time in every candidate zone. */
export interface WindowRule extends RuleBase {
    readonly kind: 'window';
    /** Hours per weekday, 1 Monday to 7 Sunday; a weekday without an entry has none. */
    readonly hours: Readonly<Partial<Record<Weekday, readonly HourSpan[]>>>;
    /** Code of the table of public holidays, "FR"; no calls on them. */
    readonly holidays?: string;
}

/** ISO 8601: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Minutes since local midnight: from (inclusive) to (exclusive). */
export interface HourSpan {
    readonly from: number;
    readonly to: number;
}

/** Matches when so many dials were made already. */
export interface CapRule extends RuleBase {
    readonly kind: 'cap';
    readonly max: number;
    /** Length of the period that slides, in hours. */
    readonly hours: number;
}

/** Matches by its scope alone: premium numbers, whole countries, rewriting, attaching variables. */
export interface PrefixRule extends RuleBase {
    readonly kind: 'prefix';
    /** With the outcome `rewrite`: replaces the first prefix of the scope that matches. */
    readonly replaceWith?: string;
    /** With the outcome `attach`: call variables of an OUTBOUND dial. */
    readonly variables?: Readonly<Record<string, string>>;
}

/** One rule. */
export type DialRule = ListRule | DoNotCallRule | ConsentRule | WindowRule | CapRule | PrefixRule;

/** Rules as one thing that can be named. */
export interface RuleSet {
    /** What the verdicts and the log say: "2026-11-01/3f2a". */
    readonly version: string;
    /** In order: an `allow` that matches ends the asking. */
    readonly rules: readonly DialRule[];
    /** What an unreadable number gets. */
    readonly unreadable: DialOutcome;
    /** IANA name of the site's own zone, for the dates of validity. */
    readonly siteTimeZone: string;
}

/** Public holidays of a country or state, "2026-12-25", by code ("DE", "DE-BY"). */
export interface HolidayTable {
    readonly code: string;
    readonly source: string;
    /** First and last year that it knows. */
    readonly years: readonly [number, number];
    readonly days: readonly string[];
}

// ── What is known of the callee ─────────────────────────────────────────────────────────────────

/** Something that had to be looked up. */
export type Fact<T> =
    | { readonly state: 'known'; readonly value: T; /** When it was read. */ readonly at: number }
    | { readonly state: 'missing'; readonly why: MissingReason };

/** Why a fact is not there. */
export type MissingReason = 'not-asked' | 'timed-out' | 'failed' | 'no-permission';

/** A consent as the org has it. */
export interface Consent {
    readonly purpose: string;
    readonly isGiven: boolean;
    /** Milliseconds since 1970; null for ever. */
    readonly expiresAt: number | null;
}

/** That a list was loaded into the org. */
export interface ListLoad {
    /** "us-national", … */
    readonly list: string;
    /** When the copy that was loaded was made, milliseconds since 1970. */
    readonly loadedAt: number;
}

/** Where the callee may be, by address or account: texts as the org has them. */
export interface Place {
    readonly from: 'address' | 'account';
    readonly country: string | null;
    readonly region: string | null;
    readonly timeZones: readonly string[];
}

/** What the org says about one number. */
export interface CalleeFacts {
    /** The entry of `Do_Not_Call_Number__c`, or null. */
    readonly listing: Fact<ListedNumber | null>;
    /** Objects of which a person with this number has `DoNotCall` set. */
    readonly doNotCall: Fact<readonly ('Contact' | 'Lead')[]>;
    readonly consents: Fact<readonly Consent[]>;
    readonly places: Fact<readonly Place[]>;
    /** When this number was dialled before, over all agents, milliseconds since 1970. */
    readonly dials: Fact<readonly number[]>;
    /** The newest load of each list; the same for all numbers. */
    readonly listLoads: Fact<readonly ListLoad[]>;
}

// ── Question and verdict ────────────────────────────────────────────────────────────────────────

/** What the policy is asked. */
export interface DialQuestion {
    readonly callType: DialCallType;
    readonly dialString: string;
    /** Names of the agent's teams. */
    readonly teams: readonly string[];
    /** The instant that is decided for, milliseconds since 1970. */
    readonly at: number;
}

/** Why, as a code with parameters; the component or the command line makes the sentence. */
export type VerdictCode =
    | 'ALLOWED'
    | 'ALLOWED_BY_RULE'
    | 'EMERGENCY'
    | 'INTERNAL'
    | 'UNREADABLE'
    | 'LISTED'
    | 'DO_NOT_CALL'
    | 'NO_CONSENT'
    | 'OUTSIDE_HOURS'
    | 'HOLIDAY'
    | 'TOO_MANY_CALLS'
    | 'PREFIX'
    | 'NOT_KNOWN';

/** A code and what belongs into its sentence. */
export interface Reason {
    readonly code: VerdictCode;
    readonly params: Readonly<Record<string, string | number>>;
}

/** Something that a rule looked at. */
export interface RuleInput {
    /** "listing", "timeZone:address", … */
    readonly name: string;
    readonly value: string;
    /** Milliseconds between when it was read and the question; null for what needs no reading. */
    readonly ageMs: number | null;
}

/** What one rule said. */
export interface AskedRule {
    readonly name: string;
    readonly kind: DialRule['kind'];
    /** `passed`: in its scope, and nothing against the dial. */
    readonly result: 'passed' | 'matched' | 'missing';
    readonly outcome: RuleOutcome | null;
    readonly reason: Reason | null;
    readonly inputs: readonly RuleInput[];
}

/** The one answer. */
export interface DialPolicyVerdict {
    readonly outcome: DialOutcome;
    readonly reason: Reason;
    /** The rule that decided; null when none did. */
    readonly decidedBy: string | null;
    readonly number: DialNumber;
    /** What shall be dialled: the number's own dial string unless a rule rewrote it. */
    readonly dialString: string;
    /** Variables to add to an OUTBOUND dial. */
    readonly variables: Readonly<Record<string, string>>;
    /** Every rule whose scope the dial is in, in order. */
    readonly asked: readonly AskedRule[];
    /** When it would be allowed, milliseconds since 1970; null when that cannot be said. */
    readonly nextAllowedAt: number | null;
    readonly rulesVersion: string;
    /** Whether something that a rule needs could not be had. */
    readonly isDegraded: boolean;
}
