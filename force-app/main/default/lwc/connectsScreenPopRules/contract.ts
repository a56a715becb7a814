/**
 * What screen pops are configured by, and what is decided. The shape of the configuration is that of
 * the CTI adapter's JSON which docs/screen-pop.md shows; what is ours beside it is said here.
 */
import type { BoundQuery } from 'c/connectsQueryText';
import type { WorkItemType } from 'c/connectsIntegrationApiSvc';

/** Kinds of calls that rules tell apart; `default` is whatever none of the others fits. */
export type CallKind = 'inbound' | 'outbound' | 'manual' | 'preview' | 'default';

/** How a phone number is written before it is searched for. */
export type PhoneFormat = 'local' | 'international' | 'digits';

/** Writes phone numbers as the site does. */
export interface PhoneForms {
    /** A number that cannot be written so stays as it is. */
    write(number: string, format: PhoneFormat): string;
}

// ── Configuration ───────────────────────────────────────────────────────────────────────────────

/** Where a value comes from. */
export interface ValueMapping {
    /** What queries call it: `{{name}}`. */
    readonly name: string;
    readonly type: 'string' | 'phone';
    /** Only with `phone`; null leaves the number as the call has it. */
    readonly format: PhoneFormat | null;
    readonly path: string;
}

/** One search of a rule. */
export interface SearchDefinition {
    readonly entity: string;
    readonly query: string;
    readonly map: readonly ValueMapping[];
    /** Whether the form for a new record opens when nothing is found. */
    readonly addNewRecord: boolean;
    /** Ours: fields of the new record and what they are filled with; null takes what was searched. */
    readonly prefill: Readonly<Record<string, string>> | null;
}

/** Which calls a rule is about; what is not named restricts nothing. All but `callType` is ours. */
export interface RuleConditions {
    readonly callType?: readonly CallKind[];
    /** Cisco's call types, such as `ACD_IN`. */
    readonly finesseCallType?: readonly string[];
    readonly channel?: readonly WorkItemType[];
    /** Names or numbers of queues. */
    readonly queue?: readonly string[];
    /** Values by name of the variable; `*` is any value but none. */
    readonly variable?: Readonly<Record<string, readonly string[]>>;
}

/** What is searched for which calls. */
export interface ScreenPopRule extends RuleConditions {
    /** Ours: what people call it; null without one. */
    readonly name: string | null;
    /** The rule's own and, ours, those of its `also`. */
    readonly searches: readonly SearchDefinition[];
}

/** An object of the CRM. */
export interface EntityDefinition {
    readonly plural: string | null;
    /** Field of the record's id. */
    readonly key: string | null;
    /** Fields to show. */
    readonly query: readonly string[];
    /** Whether activities relate to it as a person or as something else; null: as its id says. */
    readonly type: 'person' | 'entity' | null;
    /** Ours: API name in Salesforce; null takes the entity's usual one. */
    readonly object: string | null;
    /** Ours: API names by the names that queries use. */
    readonly fields: Readonly<Record<string, string>>;
}

/** What is written about calls. */
export interface ActivityOptions {
    readonly completeActivityRecordOnWrap: boolean;
    readonly createTaskOnPreview: boolean;
    /** Names of fields by what goes into them: `callDispositionField`, `agentInteractionId`. */
    readonly fields: Readonly<Record<string, string>>;
}

/** A whole configuration. */
export interface ScreenPopConfiguration {
    /** What is searched when no rule fits; null where nothing is configured. */
    readonly fallback: ScreenPopRule | null;
    readonly rules: readonly ScreenPopRule[];
    readonly entities: Readonly<Record<string, EntityDefinition>>;
    readonly options: ActivityOptions;
}

// ── Decision ────────────────────────────────────────────────────────────────────────────────────

/** A rule by its place. */
export interface RuleName {
    /** Index from 0; null for the default. */
    readonly position: number | null;
    readonly name: string | null;
}

/** A search to run. Names of object and fields are Salesforce's. */
export interface PopSearch {
    readonly entity: string;
    readonly object: string;
    readonly type: 'person' | 'entity' | null;
    readonly query: BoundQuery;
}

/** A form for a new record. */
export interface NewRecord {
    readonly entity: string;
    readonly object: string;
    /** Values by API name of the field. */
    readonly values: Readonly<Record<string, string>>;
}

/** A value of the call. */
export interface MappedValue {
    readonly name: string;
    readonly path: string;
    /** Null where the call has none. */
    readonly text: string | null;
}

/** What to do for a call. */
export interface ScreenPopDecision {
    readonly kind: CallKind;
    /** Null where nothing is configured. */
    readonly decidedBy: RuleName | null;
    /** In order; none where the call has no value to search for. */
    readonly searches: readonly PopSearch[];
    /** What opens when no search finds anything; null for nothing. */
    readonly newRecord: NewRecord | null;
    /** What the rule took from the call. */
    readonly values: readonly MappedValue[];
}

/** What a rule looks at: a condition, or `variable` and the name of one. */
export type ConditionName = Exclude<keyof RuleConditions, 'variable'> | `variable ${string}`;

/** What became of a rule in a decision. */
export type RuleOutcome =
    | { readonly result: 'decides' }
    /** It fits, but an earlier rule decides. */
    | { readonly result: 'too-late' }
    /** The first condition that does not fit, and what the call has there. */
    | {
          readonly result: 'does-not-fit';
          readonly condition: ConditionName;
          readonly found: readonly string[];
      }
    /** It can never decide, for any call: an earlier one fits whatever it fits. */
    | { readonly result: 'unreachable'; readonly because: RuleName };

/** A rule and what became of it. */
export interface ExplainedRule {
    readonly rule: RuleName;
    readonly outcome: RuleOutcome;
}

/** A rule that can never decide, and the earlier one that is always before it. */
export interface UnreachableRule {
    readonly rule: RuleName;
    readonly because: RuleName;
}
