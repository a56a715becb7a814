/**
 * What a verdict of the dial policy costs with 10,000 rules of every kind, for callees who may be in
 * three time zones, by day and by night: what to look up and the decision, from the dialled string to
 * the next allowed time. Parsing a number with libphonenumber alone is timed beside it.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import {
    type CalleeFacts,
    compilePolicy,
    type DialNumber,
    type DialNumbers,
    type DialPolicy,
    type DialQuestion,
    type DialRule,
    type Fact,
    type HolidayTable,
    type RuleBase,
    type RuleSet,
    type WindowRule,
} from '../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import type { Figure } from './report';
import { median, percentile } from './statistics';

const RULES = 10_000;
const VERDICTS = 20_000;
const WARM_UP = 2_000;
const CALLEES = 500;

const TARGETS = { medianMs: 0.2, p99Ms: 2, firstMs: 20 };

/** A Tuesday in November, 14:00 and 23:00 in New York. */
const DAY = Date.parse('2026-11-10T19:00:00Z');
const NIGHT = Date.parse('2026-11-11T04:00:00Z');
const DAY_MS = 86_400_000;

const HOLIDAYS: HolidayTable = {
    code: 'US',
    source: 'https://www.law.cornell.edu/uscode/text/5/6103',
    years: [2026, 2028],
    days: ['2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01'],
};

/** Runs the measurement. @returns the lines to print */
export function dialPolicy(): Figure[] {
    const ruleSet = rulesOfEveryKind();
    const compiling = performance.now();
    const policy = compilePolicy(ruleSet, { numbers: NUMBERS, holidays: [HOLIDAYS] });
    const compiled = performance.now() - compiling;
    const first = msOf(policy, questionOf(0, NIGHT));
    const costs: number[] = [];
    const blocked = { day: 0, night: 0 };
    for (let round = -WARM_UP; round < VERDICTS; round += 1) {
        const isDay = round % 2 === 0;
        const question = questionOf(Math.abs(round), isDay ? DAY : NIGHT);
        const cost = msOf(policy, question);
        if (round >= 0) {
            costs.push(cost);
        }
    }
    for (let index = 0; index < CALLEES; index += 1) {
        blocked.day += isBlocked(policy, questionOf(index, DAY)) ? 1 : 0;
        blocked.night += isBlocked(policy, questionOf(index, NIGHT)) ? 1 : 0;
    }
    if (blocked.night !== CALLEES || blocked.day >= CALLEES) {
        throw new Error(`Not what was to be timed: ${JSON.stringify(blocked)} are blocked.`);
    }
    return figuresOf({ compiled, first, costs, parsing: parsingCosts(), policy });
}

function figuresOf({
    compiled,
    first,
    costs,
    parsing,
    policy,
}: {
    readonly compiled: number;
    readonly first: number;
    readonly costs: readonly number[];
    readonly parsing: readonly number[];
    readonly policy: DialPolicy;
}): Figure[] {
    const { medianMs, p99Ms, firstMs } = TARGETS;
    const verdict = median(costs);
    const asked = policy.decide(questionOf(1, NIGHT), FACTS).asked.length;
    const judged = (what: string, value: number, atMost: number): Figure => ({
        what,
        value: `${value.toFixed(3)} ms`,
        target: `at most ${atMost} ms`,
        isMet: value <= atMost,
    });
    return [
        { what: `compiling ${RULES} rules`, value: `${compiled.toFixed(0)} ms` },
        judged('first verdict', first, firstMs),
        judged(`verdict, ${asked} rules asked, median`, verdict, medianMs),
        judged('  at the 99th percentile', percentile(costs, 99), p99Ms),
        {
            what: 'parsing the number with libphonenumber alone, median',
            value: `${median(parsing).toFixed(3)} ms`,
        },
        {
            what: 'verdict against parsing alone',
            value: `${(verdict / median(parsing)).toFixed(1)} times as long`,
        },
    ];
}

function msOf(policy: DialPolicy, question: DialQuestion): number {
    const start = performance.now();
    const { facts } = policy.needs(question);
    const { asked } = policy.decide(question, FACTS);
    const ms = performance.now() - start;
    if (facts.length === 0 || asked.length === 0) {
        throw new Error(`No rule was asked about ${question.dialString}.`);
    }
    return ms;
}

function isBlocked(policy: DialPolicy, question: DialQuestion): boolean {
    return policy.decide(question, FACTS).outcome === 'block';
}

function parsingCosts(): number[] {
    return Array.from({ length: VERDICTS }, (_, index) => {
        const { dialString } = questionOf(index, DAY);
        const start = performance.now();
        const parsed = parsePhoneNumberFromString(dialString.slice(1));
        const ms = performance.now() - start;
        if (parsed === undefined) {
            throw new Error(`libphonenumber reads no number in ${dialString}.`);
        }
        return ms;
    });
}

/** Florida's area code 850 lies in two time zones; the address of every callee in a third. */
function questionOf(index: number, at: number): DialQuestion {
    const line = String(200_0000 + ((index * 7_919) % CALLEES)).padStart(7, '0');
    return { callType: 'OUTBOUND', dialString: `9+1850${line}`, teams: ['Sales'], at };
}

const NUMBERS: DialNumbers = {
    read: (dialString): DialNumber => {
        const parsed = parsePhoneNumberFromString(dialString.replace(/^9/, ''));
        const base = { dialString, lineType: 'fixedOrMobile' } as const;
        return parsed === undefined
            ? { ...base, kind: 'unreadable', e164: null, country: null, regions: [], timeZones: [] }
            : {
                  ...base,
                  kind: 'public',
                  e164: parsed.number,
                  country: parsed.country ?? null,
                  regions: ['US-FL'],
                  timeZones: ['America/New_York', 'America/Chicago'],
              };
    },
    dialStringOf: (e164) => `9${e164}`,
};

function known<T>(value: T): Fact<T> {
    return { state: 'known', value, at: DAY - 1_000 };
}

const FACTS: CalleeFacts = {
    listing: known(null),
    doNotCall: known([]),
    consents: known([{ purpose: 'Marketing', isGiven: true, expiresAt: null }]),
    places: known([
        { from: 'address', country: 'US', region: 'CA', timeZones: ['America/Los_Angeles'] },
    ]),
    dials: known([DAY - DAY_MS / 2, DAY - 2 * DAY_MS]),
    listLoads: known([]),
};

const HOURS: WindowRule['hours'] = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((weekday) => [weekday, [{ from: 8 * 60, to: 20 * 60 }]]),
);

/** Rules about everybody and about the country, and thousands about area codes. */
function rulesOfEveryKind(): RuleSet {
    const country = { countries: ['US'] };
    const general: DialRule[] = [
        {
            ...base('number change', { prefixes: ['+1555'] }),
            kind: 'prefix',
            outcome: 'rewrite',
            replaceWith: '+1850',
        },
        { ...base('org list', {}), kind: 'list', numbers: 'org' },
        { ...base('do not call', {}), kind: 'do-not-call', objects: ['Contact', 'Lead'] },
        { ...base('consent', country), kind: 'consent', purpose: 'Marketing' },
        { ...base('federal hours', country), kind: 'window', hours: HOURS, holidays: 'US' },
        { ...base('florida hours', { regions: ['US-FL'] }), kind: 'window', hours: HOURS },
        { ...base('florida cap', { regions: ['US-FL'] }), kind: 'cap', max: 3, hours: 24 },
        {
            ...base('queue', country),
            kind: 'prefix',
            outcome: 'attach',
            variables: { callVariable1: 'out' },
        },
    ];
    const local = Array.from({ length: RULES - general.length }, (_, index) => ruleOfArea(index));
    return {
        version: 'bench',
        rules: [...general, ...local],
        unreadable: 'warn',
        siteTimeZone: 'America/New_York',
    };
}

/** About one of 800 area codes each, so that a dozen are about any number. */
function ruleOfArea(index: number): DialRule {
    const prefix = `+1${200 + (index % 800)}`;
    const part = base(`rule ${index}`, { prefixes: [prefix] });
    const number = { e164: `${prefix}2000003`, reason: null, source: null, expiresAt: null };
    const kinds: readonly DialRule[] = [
        { ...part, kind: 'list', numbers: [number] },
        { ...part, kind: 'do-not-call', objects: ['Lead'] },
        { ...part, kind: 'consent', purpose: 'Marketing' },
        { ...part, kind: 'window', hours: HOURS },
        { ...part, kind: 'cap', max: 5, hours: 168 },
        { ...base(part.name, { prefixes: [`${prefix}9`] }), kind: 'prefix' },
    ];
    return kinds[Math.floor(index / 800) % kinds.length] ?? { ...part, kind: 'prefix' };
}

function base(name: string, scope: RuleBase['scope']): RuleBase {
    return { name, scope, outcome: 'block', whenMissing: 'warn', validFrom: '2026-01-01' };
}
