/** Numbers, facts and rules for tests of the dial policy. */
import type {
    CalleeFacts,
    DialNumber,
    DialNumbers,
    DialPolicy,
    DialQuestion,
    DialRule,
    HolidayTable,
    PrefixRule,
    RuleSet,
    WindowRule,
} from '../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import { compilePolicy } from '../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A Tuesday: 10:00 in New York, 16:00 in Berlin. */
export const TUESDAY = Date.parse('2026-11-10T15:00:00Z');

type Area = Pick<DialNumber, 'country' | 'regions' | 'lineType' | 'timeZones'>;

function area(country: string | null, timeZones: readonly string[], rest?: Partial<Area>): Area {
    return { country, regions: [], lineType: 'fixed', timeZones, ...rest };
}

/** What prefixes stand for; the first that fits. */
const AREAS: readonly (readonly [prefix: string, area: Area])[] = [
    ['+1900', area('US', [], { lineType: 'premium' })],
    ['+1212', area('US', ['America/New_York'], { regions: ['US-NY'] })],
    ['+1310', area('US', ['America/Los_Angeles'], { regions: ['US-CA'] })],
    ['+1850', area('US', ['America/New_York', 'America/Chicago'], { regions: ['US-FL'] })],
    ['+1', area('US', [], { lineType: 'fixedOrMobile' })],
    ['+49', area('DE', ['Europe/Berlin'], { lineType: 'mobile' })],
    ['+44', area('GB', ['Europe/London'])],
    ['+61', area('AU', ['Australia/Lord_Howe'])],
    ['+685', area('WS', ['Pacific/Apia'])],
    ['+686', area('KI', ['Pacific/Kiritimati'])],
    ['+800', area(null, [], { lineType: 'tollFree' })],
];

/**
 * A dial plan with 9 for the outside line: 112 and 911 reach emergency services, four digits an
 * extension, "+" and digits a public number.
 */
export const NUMBERS: DialNumbers = {
    read: (dialString) => {
        const inside = dialString.replace(/^9(?=\+|112$|911$|\d{4}$)/, '');
        const [, found] = AREAS.find(([prefix]) => inside.startsWith(prefix)) ?? [];
        const unknown = area(null, [], { lineType: 'unknown' });
        const base = { dialString, e164: null, ...unknown };
        if (inside === '112' || inside === '911') {
            return { ...base, kind: 'emergency' };
        }
        if (/^\d{4}$/.test(inside)) {
            return { ...base, kind: 'internal' };
        }
        return /^\+\d{7,15}$/.test(inside) && found !== undefined
            ? { ...base, ...found, kind: 'public', e164: inside }
            : { ...base, kind: 'unreadable' };
    },
    // The last four digits of the site's own range are its extensions.
    dialStringOf: (e164) => (e164.startsWith('+1555000') ? e164.slice(-4) : `9${e164}`),
};

/** A question about an outbound dial on a Tuesday at noon. */
export function question(dialString: string, rest: Partial<DialQuestion> = {}): DialQuestion {
    return { callType: 'OUTBOUND', dialString, teams: [], at: TUESDAY, ...rest };
}

/** Facts of a callee about whom the org knows nothing special, read a second before. */
export function facts(rest: Partial<Values> = {}): CalleeFacts {
    const values: Values = {
        listing: null,
        doNotCall: [],
        consents: [],
        places: [],
        dials: [],
        listLoads: [],
        ...rest,
    };
    const known = <T>(value: T) => ({ state: 'known', value, at: TUESDAY - 1_000 }) as const;
    return {
        listing: known(values.listing),
        doNotCall: known(values.doNotCall),
        consents: known(values.consents),
        places: known(values.places),
        dials: known(values.dials),
        listLoads: known(values.listLoads),
    };
}

type Values = {
    readonly [Name in keyof CalleeFacts]: Extract<CalleeFacts[Name], { state: 'known' }>['value'];
};

/** A rule with what most tests do not care about. */
export function rule<R extends DialRule>(
    part: Pick<R, 'kind' | 'name'> & Omit<Partial<R>, 'kind'>,
): R {
    return { ...DEFAULTS[part.kind], ...part } as R;
}

const BASE = { name: '', scope: {}, outcome: 'block', whenMissing: 'warn' } as const;

const DEFAULTS: { readonly [Kind in DialRule['kind']]: Extract<DialRule, { kind: Kind }> } = {
    list: { ...BASE, kind: 'list', numbers: 'org' },
    'do-not-call': { ...BASE, kind: 'do-not-call', objects: ['Contact', 'Lead'] },
    consent: { ...BASE, kind: 'consent', purpose: 'Marketing' },
    window: { ...BASE, kind: 'window', hours: daily(8 * 60, 21 * 60) },
    cap: { ...BASE, kind: 'cap', max: 3, hours: 24 },
    prefix: { ...BASE, kind: 'prefix' },
};

/** The same hours on every day, in minutes since midnight. */
export function daily(from: number, to: number): WindowRule['hours'] {
    const spans = [{ from, to }];
    return { 1: spans, 2: spans, 3: spans, 4: spans, 5: spans, 6: spans, 7: spans };
}

/** A prefix rule. */
export function prefixRule(
    name: string,
    prefixes: readonly string[],
    rest: Partial<PrefixRule> = {},
): PrefixRule {
    return rule<PrefixRule>({ kind: 'prefix', name, scope: { prefixes }, ...rest });
}

export const HOLIDAYS: HolidayTable = {
    code: 'DE',
    source: 'https://www.gesetze-im-internet.de/',
    years: [2026, 2027],
    days: ['2026-12-25', '2026-12-26'],
};

/** A policy of a site in Berlin. */
export function policyOf(rules: readonly DialRule[], rest: Partial<RuleSet> = {}): DialPolicy {
    const ruleSet: RuleSet = {
        version: 'v1',
        rules,
        unreadable: 'warn',
        siteTimeZone: 'Europe/Berlin',
        ...rest,
    };
    return compilePolicy(ruleSet, { numbers: NUMBERS, holidays: [HOLIDAYS] });
}
