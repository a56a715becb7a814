import {
    DAY_MS,
    daily,
    facts,
    HOUR_MS,
    policyOf,
    prefixRule,
    question,
    rule,
    TUESDAY,
} from '../../../../../../jest/dialRules';
import {
    type CalleeFacts,
    type CapRule,
    type DialRule,
    missingFacts,
    type Place,
    type WindowRule,
} from '../connectsDialPolicy';

const BERLIN = '+4930123456';
const NIGHT = Date.parse('2026-11-10T22:00:00Z');

const office = rule<WindowRule>({ kind: 'window', name: 'office', hours: daily(540, 1_080) });
const dnc = rule({ kind: 'do-not-call', name: 'dnc' });

function next(
    rules: readonly DialRule[],
    known: CalleeFacts = facts(),
    { dialString = BERLIN, at = NIGHT } = {},
): string | null {
    const { nextAllowedAt } = policyOf(rules).decide(question(dialString, { at }), known);
    return nextAllowedAt === null ? null : new Date(nextAllowedAt).toISOString();
}

it('is when the window opens', () => {
    expect(next([office])).toBe('2026-11-11T08:00:00.000Z');
});

it('is when the window is open in the last of the zones', () => {
    const addressInNewYork: Place = {
        from: 'address',
        country: 'US',
        region: 'NY',
        timeZones: ['America/New_York'],
    };
    expect(next([office], facts({ places: [addressInNewYork] }))).toBe('2026-11-11T14:00:00.000Z');
});

it('passes over holidays and weekends', () => {
    const weekdays: WindowRule = {
        ...office,
        hours: { ...office.hours, 6: [], 7: [] },
        holidays: 'DE',
    };
    // Christmas of 2026 is a Friday.
    const at = Date.parse('2026-12-24T20:00:00Z');
    expect(next([weekdays], facts(), { at })).toBe('2026-12-28T08:00:00.000Z');
});

it('is when enough dials have left the period', () => {
    const cap = rule<CapRule>({ kind: 'cap', name: 'cap', max: 2, hours: 24 });
    const dials = [NIGHT - HOUR_MS, NIGHT - 2 * HOUR_MS - 1_500, NIGHT - 3 * HOUR_MS];
    // Not at 19:59:58.500, the whole minute after it.
    expect(next([cap], facts({ dials }))).toBe('2026-11-11T20:00:00.000Z');
});

it('is the first minute at which all of the rules agree', () => {
    const cap = rule<CapRule>({ kind: 'cap', name: 'cap', max: 1, hours: 24 });
    const dials = [Date.parse('2026-11-10T17:30:00Z')];
    // The cap ends at 18:30 in Berlin, half an hour after the window.
    expect(next([office, cap], facts({ dials }))).toBe('2026-11-12T08:00:00.000Z');
});

it('is when an entry of the list expires', () => {
    const entry = {
        e164: BERLIN,
        reason: null,
        source: null,
        expiresAt: Date.parse('2026-11-20T10:00:00Z'),
    };
    const list = rule({ kind: 'list', name: 'org' });
    expect(next([list], facts({ listing: entry }))).toBe('2026-11-20T10:00:00.000Z');
    expect(
        next([list], facts({ listing: { ...entry, expiresAt: NIGHT + 15 * DAY_MS } })),
    ).toBeNull();
});

it('is when an exception comes into force', () => {
    const exception = prefixRule('own', ['+4930'], { outcome: 'allow', validFrom: '2026-11-15' });
    expect(next([exception, dnc], facts({ doNotCall: ['Lead'] }))).toBe('2026-11-14T23:00:00.000Z');
});

it('looks past objections that an exception comes before', () => {
    const exception = prefixRule('own', ['+4930'], { outcome: 'allow' });
    const known = facts({ doNotCall: ['Lead'] });
    expect(next([office, exception, dnc], known)).toBe('2026-11-11T08:00:00.000Z');
    expect(next([office, dnc, exception], known)).toBeNull();
});

it('is not said where an objection stays', () => {
    expect(next([office, dnc], facts({ doNotCall: ['Lead'] }))).toBeNull();
    expect(next([office], missingFacts('failed'))).toBeNull();
});

it('is not said for a dial that is allowed', () => {
    expect(next([office], facts(), { at: TUESDAY })).toBeNull();
});

it('is not said beyond the day on which it becomes another number', () => {
    const rewrite = prefixRule('to London', ['+4930'], {
        outcome: 'rewrite',
        replaceWith: '+4420',
    });
    const until = (validTo: string): DialRule => ({ ...rewrite, validTo });
    // Midnight in Berlin comes before the office hours in London.
    expect(next([until('2026-11-10'), office])).toBeNull();
    expect(next([until('2026-11-11'), office])).toBe('2026-11-11T09:00:00.000Z');
    const from: DialRule = { ...rewrite, validFrom: '2026-11-11' };
    expect(next([from, office])).toBeNull();
});
