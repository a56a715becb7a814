import { daily, facts, policyOf, question, rule } from '../../../../../../jest/dialRules';
import {
    type CalleeFacts,
    type DialPolicyVerdict,
    missingFacts,
    type Place,
    type WindowRule,
} from '../connectsDialPolicy';

const EIGHT_TO_NINE_PM = daily(8 * 60, 21 * 60);
const BERLIN = '+4930123456';
const NEW_YORK = '+12125550123';
const FLORIDA = '+18505550123';
const NO_ZONE = '+80012345678';

function decide(
    dialString: string,
    at: string,
    known: CalleeFacts = facts(),
    part: Partial<WindowRule> = {},
): DialPolicyVerdict {
    const hours = rule<WindowRule>({
        kind: 'window',
        name: 'hours',
        hours: EIGHT_TO_NINE_PM,
        ...part,
    });
    return policyOf([hours]).decide(question(dialString, { at: Date.parse(at) }), known);
}

function place(from: Place['from'], ...timeZones: string[]): Place {
    return { from, country: null, region: null, timeZones };
}

it.each([
    ['2026-11-10T12:59:59.999Z', 'block'],
    ['2026-11-10T13:00:00Z', 'allow'],
    ['2026-11-11T01:59:59.999Z', 'allow'],
    ['2026-11-11T02:00:00Z', 'block'],
])('is open from its first minute to before its last, in New York at %s: %s', (at, outcome) => {
    expect(decide(NEW_YORK, at).outcome).toBe(outcome);
});

it('says where it is which time, and which zones it looked at', () => {
    const verdict = decide(
        NEW_YORK,
        '2026-11-11T02:00:00Z',
        facts({
            places: [place('address', 'America/Chicago'), place('account', 'America/Denver')],
        }),
    );
    expect(verdict.reason).toEqual({
        code: 'OUTSIDE_HOURS',
        params: { zone: 'America/New_York', weekday: 2, time: '21:00' },
    });
    expect(verdict.asked[0]?.inputs.map(({ name, value }) => [name, value])).toEqual([
        ['timeZone:number', 'America/New_York'],
        ['timeZone:address', 'America/Chicago'],
        ['timeZone:account', 'America/Denver'],
    ]);
});

it('has to be open in every zone that the callee may be in', () => {
    // 08:30 in New York, 07:30 in Chicago, 05:30 in Los Angeles.
    const morning = '2026-11-10T13:30:00Z';
    expect(decide(NEW_YORK, morning).outcome).toBe('allow');
    expect(decide(FLORIDA, morning).reason.params).toMatchObject({ zone: 'America/Chicago' });
    const moved = facts({ places: [place('address', 'America/Los_Angeles')] });
    expect(decide(NEW_YORK, morning, moved).reason.params).toMatchObject({
        zone: 'America/Los_Angeles',
        time: '05:30',
    });
});

it('has hours of its own for each weekday, and none for a weekday without', () => {
    const lunch = [
        { from: 600, to: 780 },
        { from: 840, to: 1_200 },
    ];
    const part = { hours: { 1: lunch, 6: lunch } };
    const outcome = (at: string): string => decide(BERLIN, at, facts(), part).outcome;
    expect(outcome('2026-11-09T10:00:00Z')).toBe('allow'); // Monday 11:00
    expect(outcome('2026-11-09T12:30:00Z')).toBe('block'); // Monday 13:30
    expect(outcome('2026-11-10T10:00:00Z')).toBe('block'); // Tuesday
    expect(outcome('2026-11-14T18:59:00Z')).toBe('allow'); // Saturday 19:59
    expect(outcome('2026-11-15T10:00:00Z')).toBe('block'); // Sunday
});

describe('public holidays', () => {
    const part = { holidays: 'DE' };

    it('are closed all day, by the local date', () => {
        expect(decide(BERLIN, '2026-12-25T11:00:00Z', facts(), part)).toMatchObject({
            outcome: 'block',
            reason: {
                code: 'HOLIDAY',
                params: { zone: 'Europe/Berlin', date: '2026-12-25', table: 'DE' },
            },
        });
        expect(decide(BERLIN, '2026-12-24T19:00:00Z', facts(), part).outcome).toBe('allow');
    });

    it('are not known beyond the years of their table', () => {
        const open = decide(BERLIN, '2028-01-03T11:00:00Z', facts(), part);
        expect(open).toMatchObject({
            outcome: 'warn',
            isDegraded: true,
            reason: { code: 'NOT_KNOWN', params: { what: 'holidays', why: 'out-of-date' } },
        });
        const closed = decide(BERLIN, '2028-01-03T23:00:00Z', facts(), part);
        expect(closed.reason.code).toBe('OUTSIDE_HOURS');
    });
});

describe('without certainty about the zone', () => {
    const noon = '2026-11-10T17:00:00Z';

    it('does not know when nothing tells a zone', () => {
        expect(decide(NO_ZONE, noon).reason).toEqual({
            code: 'NOT_KNOWN',
            params: { what: 'timeZone', why: 'none' },
        });
    });

    it('does not throw at a zone that the browser does not know', () => {
        const known = facts({ places: [place('address', 'Mars/Olympus')] });
        expect(decide(NEW_YORK, noon, known).reason).toEqual({
            code: 'NOT_KNOWN',
            params: { what: 'timeZone', why: 'unreadable' },
        });
    });

    it('does not take the hours of the number for those of places that could not be had', () => {
        const verdict = decide(NEW_YORK, noon, missingFacts('timed-out'));
        expect(verdict.reason.params).toEqual({ what: 'places', why: 'timed-out' });
        expect(verdict.asked[0]?.inputs).toContainEqual({
            name: 'places',
            value: 'timed-out',
            ageMs: null,
        });
    });

    it('is closed for sure where one zone is closed already', () => {
        const night = decide(NEW_YORK, '2026-11-10T05:00:00Z', missingFacts('timed-out'));
        expect(night).toMatchObject({ outcome: 'block', reason: { code: 'OUTSIDE_HOURS' } });
    });
});

describe('when clocks are changed', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    const part = { hours: daily(150, 210) }; // 02:30 to 03:30

    it('begins with the hour that follows a skipped one', () => {
        const outcome = (at: string): string => decide(BERLIN, at, facts(), part).outcome;
        expect(outcome('2026-03-29T00:59:59Z')).toBe('block');
        expect(outcome('2026-03-29T01:00:00Z')).toBe('allow');
        expect(outcome('2026-03-29T01:30:00Z')).toBe('block');
        const verdict = decide(BERLIN, '2026-03-29T00:30:00Z', facts(), part);
        expect(verdict.nextAllowedAt).toBe(Date.parse('2026-03-29T01:00:00Z'));
    });

    it('is open in both of the hours that come twice', () => {
        const outcome = (at: string): string => decide(BERLIN, at, facts(), part).outcome;
        expect(outcome('2026-10-25T00:29:00Z')).toBe('block');
        expect(outcome('2026-10-25T00:30:00Z')).toBe('allow');
        expect(outcome('2026-10-25T01:00:00Z')).toBe('block');
        expect(outcome('2026-10-25T01:30:00Z')).toBe('allow');
    });
});
