/** A record of `Connects_Dial_Rule__mdt` as a rule. */
import type {
    DialCallType,
    DialOutcome,
    DialRule,
    LineType,
    PrefixRule,
    RuleBase,
    RuleOutcome,
    RuleScope,
} from 'c/connectsDialPolicy';
import type { ConfigurationProblem, ProblemEffect } from './problems';
import { RecordFields } from './recordFields';
import { type ParameterContext, readRuleBody, RULE_KINDS } from './ruleParameters';
import { calendarDate, country, e164Prefix, oneOf, region, text } from './values';

/** A rule and its place among the others. */
export interface PlacedRule {
    readonly order: number;
    readonly rule: DialRule;
}

/** What a record says. */
export interface RecordReading {
    /** Null when it is switched off, or could not be read and is left out. */
    readonly placed: PlacedRule | null;
    readonly problems: readonly ConfigurationProblem[];
}

/** Where a record without an order stands: behind the packs. */
export const LAST_ORDER = 5000;

const CALL_TYPES: readonly DialCallType[] = ['OUTBOUND', 'CONSULT', 'BLINDTRANSFER'];
const LINE_TYPES: readonly LineType[] = [
    'fixed',
    'mobile',
    'fixedOrMobile',
    'tollFree',
    'premium',
    'sharedCost',
    'other',
    'unknown',
];
const OUTCOMES: readonly RuleOutcome[] = ['allow', 'warn', 'block', 'rewrite', 'attach'];
/** What becomes of a dial, as settings and records write it. */
export const DIAL_OUTCOMES: readonly DialOutcome[] = ['allow', 'warn', 'block'];

/** Outcomes that make sense for every kind; the others are for some. */
const STRICT_OUTCOMES: ReadonlySet<RuleOutcome> = new Set(['warn', 'block']);

/**
 * Reads a record. One that is wrong is never used in part: what would have blocked, warned or
 * rewritten warns about every dial that it may have been about; what would have allowed or attached
 * is left out.
 * @param row as the org or a rule file gave it, hence of any shape
 * @param position of the record, from 1, to name one without a name
 */
export function readRuleRecord(
    row: unknown,
    position: number,
    context: Omit<ParameterContext, 'outcome'>,
): RecordReading {
    const fields = new RecordFields(row);
    const name = fields.nameOr(`#${position}`);
    if (fields.isSwitchedOff()) {
        return { placed: null, problems: [] };
    }
    const order = fields.orderOr(LAST_ORDER);
    const base = readBase(fields, name);
    const rule = readWhole(fields, base, context);
    if (fields.faults.length === 0 && rule !== null) {
        return { placed: { order, rule }, problems: [] };
    }
    const effect: ProblemEffect =
        base.outcome === 'allow' || base.outcome === 'attach' ? 'rule-left-out' : 'rule-warns';
    return {
        placed: effect === 'rule-warns' ? { order, rule: standIn(base) } : null,
        problems: fields.faults.map(({ field, fault }) => ({
            where: { in: 'record', name, field, at: fault.at + 1 },
            code: fault.code,
            params: fault.params,
            effect,
        })),
    };
}

/**
 * What stands in for a rule that cannot be read: it asks the agent about every dial that the rule
 * may have been about. Parts of the scope that could not be read restrict nothing.
 */
export function standIn({
    name,
    scope,
    validFrom,
    validTo,
    source,
}: Omit<RuleBase, 'outcome' | 'whenMissing'>): PrefixRule {
    return {
        kind: 'prefix',
        name: `${name} (unreadable)`,
        scope,
        outcome: 'warn',
        whenMissing: 'warn',
        ...given({ validFrom, validTo, source }),
    };
}

type Base = Omit<RuleBase, 'outcome'> & { readonly outcome: RuleOutcome | null };

function readBase(fields: RecordFields, name: string): Base {
    const validFrom = fields.read('Valid_From__c', calendarDate);
    const validTo = fields.read('Valid_To__c', calendarDate);
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
        fields.refuse('Valid_To__c', 'ENDS_BEFORE_IT_BEGINS', { given: validTo, from: validFrom });
    }
    return {
        name,
        scope: readScope(fields),
        outcome: fields.need('Outcome__c', oneOf(OUTCOMES)),
        whenMissing: fields.read('When_Missing__c', oneOf(DIAL_OUTCOMES)) ?? 'warn',
        ...given({ validFrom, validTo, source: fields.read('Source__c', text) }),
    };
}

function readScope(fields: RecordFields): RuleScope {
    return given({
        callTypes: fields.readList('Call_Types__c', oneOf(CALL_TYPES)),
        teams: fields.readList('Teams__c', text),
        prefixes: fields.readList('Prefixes__c', e164Prefix),
        countries: fields.readList('Countries__c', country),
        regions: fields.readList('Regions__c', region),
        lineTypes: fields.readList('Line_Types__c', oneOf(LINE_TYPES)),
    });
}

function readWhole(
    fields: RecordFields,
    base: Base,
    context: Omit<ParameterContext, 'outcome'>,
): DialRule | null {
    const { outcome } = base;
    const kind = fields.need('Kind__c', oneOf(RULE_KINDS));
    if (kind === null) {
        return null;
    }
    checkOutcome(fields, kind, base);
    const { body, faults } = readRuleBody(kind, fields.textOf('Parameters__c'), {
        ...context,
        outcome,
    });
    faults.forEach((fault) => fields.add('Parameters__c', fault));
    return body === null || outcome === null ? null : { ...base, outcome, ...body };
}

/** What a kind cannot do, and what would do it to every dial. */
function checkOutcome(fields: RecordFields, kind: DialRule['kind'], base: Base): void {
    const { outcome, scope } = base;
    if (outcome === null) {
        return;
    }
    const isForKind =
        STRICT_OUTCOMES.has(outcome) ||
        kind === 'prefix' ||
        (kind === 'list' && outcome === 'allow');
    if (!isForKind) {
        fields.refuse('Outcome__c', 'OUTCOME_NOT_FOR_KIND', { outcome, kind });
    }
    if (kind === 'prefix' && outcome !== 'attach' && Object.keys(scope).length === 0) {
        fields.refuse('Prefixes__c', 'NO_SCOPE', {});
    }
    if (outcome === 'rewrite' && scope.prefixes === undefined) {
        fields.refuse('Prefixes__c', 'MISSING', { key: 'Prefixes__c' });
    }
    if (outcome === 'rewrite' && scope.regions !== undefined) {
        // Rewriting comes before anything is looked up, so the callee's region is not known yet.
        fields.refuse('Regions__c', 'OUTCOME_NOT_FOR_KIND', { outcome, kind: 'regions' });
    }
    if (outcome === 'attach' && scope.callTypes?.includes('OUTBOUND') === false) {
        fields.refuse('Call_Types__c', 'NOT_ONE_OF', {
            given: scope.callTypes.join(', '),
            choices: 'OUTBOUND',
        });
    }
}

/** Only what there is: absent and undefined are one thing for whoever compares rules. */
function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
    const there = Object.entries(parts).filter(
        ([, value]) => value !== null && value !== undefined,
    );
    return Object.fromEntries(there) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}
