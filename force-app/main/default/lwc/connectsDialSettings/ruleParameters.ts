/** The field `Parameters__c` of a rule: what each kind of rule needs besides its scope. */
import type {
    CapRule,
    ConsentRule,
    DialRule,
    DoNotCallRule,
    HourSpan,
    ListRule,
    PrefixRule,
    RuleBase,
    RuleOutcome,
    Weekday,
    WindowRule,
} from 'c/connectsDialPolicy';
import { hourSpans } from './hours';
import { ParameterText } from './parameterText';
import { type Fault, readAs, type Reader } from './problems';
import { e164Number, e164Prefix, integer, listOf, oneOf, text } from './values';

/** What a kind adds to what every rule has. */
export type RuleBody =
    | Omit<ListRule, keyof RuleBase>
    | Omit<DoNotCallRule, keyof RuleBase>
    | Omit<ConsentRule, keyof RuleBase>
    | Omit<WindowRule, keyof RuleBase>
    | Omit<CapRule, keyof RuleBase>
    | Omit<PrefixRule, keyof RuleBase>;

/** The kinds of rules, as `Kind__c` names them. */
export const RULE_KINDS: readonly DialRule['kind'][] = [
    'list',
    'do-not-call',
    'consent',
    'window',
    'cap',
    'prefix',
];

/** What parameters are read against. */
export interface ParameterContext {
    readonly outcome: RuleOutcome | null;
    /** Codes of the tables of holidays that there are. */
    readonly holidayCodes: readonly string[];
    /** The purpose of a consent rule that names none. */
    readonly consentPurpose: string;
}

/** The key of a parameter that every kind but `consent` may have. */
const EXCUSE = 'unlessConsent';
const MAX_DAYS_OF_LIST = 366;
/** A month: longer periods are a matter of lists and dates, not of counting. */
const MAX_HOURS_OF_CAP = 31 * 24;

const BODIES: Readonly<
    Record<
        DialRule['kind'],
        (parameters: ParameterText, context: ParameterContext) => RuleBody | null
    >
> = {
    list: listBody,
    'do-not-call': doNotCallBody,
    consent: (parameters, { consentPurpose }) => ({
        kind: 'consent',
        purpose: parameters.take('purpose', text) ?? consentPurpose,
    }),
    window: windowBody,
    cap: capBody,
    prefix: prefixBody,
};

/**
 * Reads the parameters of a kind.
 * @returns the body, null when it could not be read; faults with positions in the text
 */
export function readRuleBody(
    kind: DialRule['kind'],
    parameterText: string,
    context: ParameterContext,
): {
    readonly body: (RuleBody & Pick<RuleBase, 'unlessConsent'>) | null;
    readonly faults: readonly Fault[];
} {
    const parameters = new ParameterText(parameterText);
    const body = BODIES[kind](parameters, context);
    const excuse = readExcuse(kind, parameters, context);
    const faults = parameters.allFaults();
    return { body: faults.length === 0 && body !== null ? { ...body, ...excuse } : null, faults };
}

/** The consent that makes a rule say nothing. */
function readExcuse(
    kind: DialRule['kind'],
    parameters: ParameterText,
    { outcome }: ParameterContext,
): Pick<RuleBase, 'unlessConsent'> {
    const unlessConsent = parameters.take(EXCUSE, text);
    if (unlessConsent === null) {
        return {};
    }
    if (kind === 'consent') {
        parameters.refuse(EXCUSE, 'UNKNOWN_KEY', { key: EXCUSE });
    } else if (outcome !== null && outcome !== 'warn' && outcome !== 'block') {
        parameters.refuse(EXCUSE, 'OUTCOME_NOT_FOR_KIND', { outcome, kind: EXCUSE });
    }
    return { unlessConsent };
}

/** "org" for the org's list, or numbers. */
const orgOrNumbers: Reader<'org' | readonly string[]> = (given) =>
    given.toLowerCase() === 'org' ? readAs('org') : listOf(e164Number)(given);

function listBody(parameters: ParameterText, { outcome }: ParameterContext): RuleBody | null {
    const reason = parameters.take('reason', text);
    const numbers = parameters.need('numbers', orgOrNumbers);
    if (numbers === 'org' && outcome === 'allow') {
        parameters.refuse('numbers', 'OUTCOME_NOT_FOR_KIND', { outcome, kind: 'list of the org' });
    }
    const list = parameters.take('list', text);
    const maxAgeDays = parameters.take('maxAgeDays', integer(1, MAX_DAYS_OF_LIST));
    const loads = {
        ...(list === null ? {} : { list }),
        ...(maxAgeDays === null ? {} : { maxAgeDays }),
    };
    if (numbers !== 'org') {
        // What the rule itself lists is never loaded.
        Object.keys(loads).forEach((key) => parameters.refuse(key, 'UNKNOWN_KEY', { key }));
    }
    return numbers === null
        ? null
        : {
              kind: 'list',
              ...loads,
              numbers:
                  numbers === 'org'
                      ? numbers
                      : numbers.map((e164) => ({ e164, reason, source: null, expiresAt: null })),
          };
}

function doNotCallBody(parameters: ParameterText): RuleBody {
    const objects = parameters.take(
        'objects',
        listOf(oneOf<'Contact' | 'Lead'>(['Contact', 'Lead'])),
    );
    return { kind: 'do-not-call', objects: objects ?? ['Contact', 'Lead'] };
}

function windowBody(parameters: ParameterText, { holidayCodes }: ParameterContext): RuleBody {
    const hours: Partial<Record<Weekday, readonly HourSpan[]>> = {};
    for (const { entry, days } of parameters.takeDays()) {
        const spans = parameters.read(entry, hourSpans);
        for (const day of days) {
            if (hours[day] !== undefined) {
                parameters.refuse(entry.key, 'CONFLICTING_KEYS', { key: entry.key });
            }
            hours[day] = spans ?? [];
        }
    }
    if (Object.values(hours).flat().length === 0) {
        parameters.lacks('daily');
    }
    const holidays = parameters.take('holidays', text);
    if (holidays !== null && !holidayCodes.includes(holidays)) {
        const choices = holidayCodes.join(', ');
        parameters.refuse('holidays', 'UNKNOWN_HOLIDAYS', { given: holidays, choices });
    }
    return { kind: 'window', hours, ...(holidays === null ? {} : { holidays }) };
}

function capBody(parameters: ParameterText): RuleBody | null {
    const max = parameters.need('max', integer(1, 1000));
    const hours = parameters.need('hours', integer(1, MAX_HOURS_OF_CAP));
    return max === null || hours === null ? null : { kind: 'cap', max, hours };
}

function prefixBody(parameters: ParameterText, { outcome }: ParameterContext): RuleBody | null {
    switch (outcome) {
        case 'rewrite': {
            const replaceWith = parameters.need('replaceWith', e164Prefix);
            return replaceWith === null ? null : { kind: 'prefix', replaceWith };
        }
        case 'attach': {
            const variables = parameters.takeVariables();
            if (Object.keys(variables).length === 0) {
                parameters.lacks('var.');
            }
            return { kind: 'prefix', variables };
        }
        default:
            return { kind: 'prefix' };
    }
}
