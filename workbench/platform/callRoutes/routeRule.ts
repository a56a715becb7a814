/** A rule of `Connects_Call_Route__mdt`, made ready; `RouteRule` of Apex. */
import { readInternational } from './phoneNumber';

/** Objects that callers are looked for in; what is found in an earlier one counts. */
export const CALLER_KINDS = ['Contact', 'Lead', 'Account'] as const;

export type CallerKind = (typeof CALLER_KINDS)[number];

/** A record as an admin writes it; what is absent is empty. */
export interface RouteRecord {
    readonly name: string;
    readonly called?: string;
    readonly kind?: string;
    readonly field?: string;
    readonly values?: string;
    readonly target?: string;
}

/** Somebody who may be the caller. */
export interface RouteCaller {
    readonly kind: CallerKind;
    readonly phones: readonly string[];
    /** Values by the field's path in lower case. */
    readonly fields?: Readonly<Record<string, string>>;
}

export interface RouteRule {
    readonly name: string;
    /** Numbers in E.164 form; none: whatever was called. */
    readonly called: ReadonlySet<string>;
    /** null: whoever was found. */
    readonly kind: string | null;
    /** In lower case; null: without a condition. */
    readonly field: string | null;
    /** In lower case. */
    readonly values: ReadonlySet<string>;
    /** In E.164 form; null: the call stays where it is. */
    readonly target: string | null;
    /** Why the rule cannot be used. */
    readonly problems: readonly string[];
}

/** @returns the rule; what is wrong with it is among its problems */
export function compileRoute(record: RouteRecord): RouteRule {
    const kind = textOf(record.kind);
    const field = textOf(record.field)?.toLowerCase() ?? null;
    const values = new Set(listOf(record.values).map((value) => value.toLowerCase()));
    const called = listOf(record.called).map((text) => numberIn(text, 'Called_Numbers__c'));
    const target = listOf(record.target).map((text) => numberIn(text, 'Target__c'));
    return {
        name: record.name,
        called: new Set(called.flatMap(({ number }) => number ?? [])),
        kind,
        field,
        values,
        target: target[0]?.number ?? null,
        problems: [
            ...called.flatMap(({ problem }) => problem ?? []),
            ...target.flatMap(({ problem }) => problem ?? []),
            ...(target.length > 1 ? ['Target__c takes one number.'] : []),
            ...conditionProblems(kind, field, values),
        ].map((problem) => `Rule "${record.name}": ${problem}`),
    };
}

/** Whether a rule is asked about calls that are at a number. */
export function isAskedAt({ called }: RouteRule, number: string): boolean {
    return called.size === 0 || called.has(number);
}

/** Whether a rule is about a caller. */
export function isAbout({ kind, field, values }: RouteRule, caller: RouteCaller): boolean {
    return (
        (kind === null || kind === caller.kind) &&
        (field === null || values.has((caller.fields?.[field] ?? '').trim().toLowerCase()))
    );
}

function conditionProblems(
    kind: string | null,
    field: string | null,
    values: ReadonlySet<string>,
): string[] {
    const isKind = kind === null || CALLER_KINDS.some((known) => known === kind);
    return [
        ...(isKind ? [] : [`"${kind}" in Caller_Kind__c is none of ${CALLER_KINDS.join(', ')}.`]),
        ...(field !== null && kind === null
            ? ['Caller_Field__c needs Caller_Kind__c: the object that has the field.']
            : []),
        ...(field !== null && values.size === 0
            ? ['Caller_Field__c needs Caller_Values__c: what it is compared with.']
            : []),
        ...(field === null && values.size > 0
            ? ['Caller_Values__c needs Caller_Field__c: what is compared with it.']
            : []),
    ];
}

function numberIn(text: string, field: string): { number?: string; problem?: string } {
    const number = readInternational(text);
    return number === null
        ? { problem: `"${text}" in ${field} is no international number such as +35850454564.` }
        : { number };
}

function textOf(text: string | undefined): string | null {
    return text === undefined || text.trim() === '' ? null : text.trim();
}

function listOf(text: string | undefined): string[] {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
