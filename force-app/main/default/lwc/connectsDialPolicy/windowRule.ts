/** Rules of kind `window`: match outside the hours, by the clocks wherever the callee may be. */
import { dateOf, weekdayOf } from './calendarDay';
import type { HourSpan, Reason, RuleInput, WindowRule } from './contract';
import { type Callee, factInput } from './facts';
import type { Holidays } from './holidays';
import type { FoundProblem } from './problems';
import { matched, NEVER, type NotKnown, notKnown, passed, type RuleTest } from './ruleTest';
import type { ZoneCandidate } from './zoneCandidates';
import type { LocalTime } from './zoneTime';

const MINUTES_OF_DAY = 1_440;

/** The hours of a rule, ready to be asked. */
interface Calendar {
    readonly hours: WindowRule['hours'];
    readonly edges: ReadonlyMap<number, readonly number[]>;
    readonly holidays: Holidays | null;
}

/** What the clocks of one zone say: no time to call, not known, or nothing against it. */
type Look = 'open' | 'closed' | 'holiday' | 'unknown-zone' | 'unknown-year';

/** The test of a rule of kind `window`. */
export function windowTest(rule: WindowRule, holidays: Holidays | null): RuleTest {
    const calendar: Calendar = { hours: rule.hours, edges: edgesOf(rule), holidays };
    return {
        needs: ['places'],
        ask: (callee, at) => {
            const inputs = inputsOf(callee, at);
            const looks = callee.zones.map((zone) => lookAt(zone, calendar, at));
            const closed = callee.zones.find((_zone, index) => isClosed(looks[index]));
            const local = closed?.time?.localAt(at);
            if (closed !== undefined && local !== undefined) {
                return matched(reasonOf(closed.name, local, calendar), inputs);
            }
            const doubt = doubtAbout(callee, looks);
            return doubt === null ? passed(inputs) : notKnown(doubt, inputs);
        },
        // One zone that is closed is enough: as long as the last of them stays so, nothing changes.
        nextChange: ({ zones }, at) => {
            const looks = zones.map((zone) => lookAt(zone, calendar, at));
            const closed = zones.filter((_zone, index) => isClosed(looks[index]));
            const changes = (closed.length > 0 ? closed : zones).map((zone) =>
                nextEdge(zone, calendar, at),
            );
            return closed.length > 0 ? Math.max(...changes) : Math.min(NEVER, ...changes);
        },
    };
}

/** @param tables codes of the tables of holidays that there are */
export function windowProblems(
    { hours, holidays }: WindowRule,
    tables: ReadonlySet<string>,
): FoundProblem[] {
    const spans = spansOf(hours);
    const problems = spans
        .filter((span) => !isSpan(span))
        .map(({ from, to }): FoundProblem => ({ code: 'bad-hours', value: `${from}-${to}` }));
    if (spans.length === 0) {
        problems.push({ code: 'no-hours', value: '' });
    }
    if (holidays !== undefined && !tables.has(holidays)) {
        problems.push({ code: 'unknown-holidays', value: holidays });
    }
    return problems;
}

function lookAt({ time }: ZoneCandidate, { hours, holidays }: Calendar, at: number): Look {
    if (time === null) {
        return 'unknown-zone';
    }
    const { day, minute } = time.localAt(at);
    const holiday = holidays?.at(day) ?? 'workday';
    if (holiday === 'holiday') {
        return 'holiday';
    }
    const spans = hours[weekdayOf(day)] ?? [];
    if (!spans.some(({ from, to }) => minute >= from && minute < to)) {
        return 'closed';
    }
    return holiday === 'unknown' ? 'unknown-year' : 'open';
}

function isClosed(look: Look | undefined): boolean {
    return look === 'closed' || look === 'holiday';
}

/** @returns the next begin or end of hours, or midnight */
function nextEdge({ time }: ZoneCandidate, { edges, holidays }: Calendar, at: number): number {
    if (time === null) {
        return NEVER;
    }
    const { day } = time.localAt(at);
    const ofDay = holidays?.at(day) === 'holiday' ? [] : (edges.get(weekdayOf(day)) ?? []);
    return time.nextShowing(at, ofDay);
}

function reasonOf(zone: string, { day, minute }: LocalTime, { holidays }: Calendar): Reason {
    return holidays?.at(day) === 'holiday'
        ? { code: 'HOLIDAY', params: { zone, date: dateOf(day), table: holidays.code } }
        : {
              code: 'OUTSIDE_HOURS',
              params: { zone, weekday: weekdayOf(day), time: timeText(minute) },
          };
}

/** Places that could not be had may lie in another zone, where it is later or earlier. */
function doubtAbout({ facts: { places } }: Callee, looks: readonly Look[]): NotKnown | null {
    if (places.state === 'missing') {
        return { what: 'places', why: places.why };
    }
    if (looks.length === 0) {
        return { what: 'timeZone', why: 'none' };
    }
    if (looks.includes('unknown-zone')) {
        return { what: 'timeZone', why: 'unreadable' };
    }
    return looks.includes('unknown-year') ? { what: 'holidays', why: 'out-of-date' } : null;
}

function inputsOf({ zones, facts: { places } }: Callee, at: number): RuleInput[] {
    const inputs = zones.map(({ name, from, readAt }) => ({
        name: `timeZone:${from}`,
        value: name,
        ageMs: readAt === null ? null : at - readAt,
    }));
    return places.state === 'missing'
        ? [...inputs, factInput('places', places, at, String)]
        : inputs;
}

/** Begins and ends of the hours of each weekday, ascending. */
function edgesOf({ hours }: WindowRule): ReadonlyMap<number, readonly number[]> {
    return new Map(
        Object.entries(hours).map(([weekday, spans]) => [
            Number(weekday),
            spans.flatMap(({ from, to }) => [from, to]).sort((left, right) => left - right),
        ]),
    );
}

function spansOf(hours: WindowRule['hours']): readonly HourSpan[] {
    return Object.values(hours).flat();
}

function isSpan({ from, to }: HourSpan): boolean {
    return (
        Number.isInteger(from) &&
        Number.isInteger(to) &&
        from >= 0 &&
        from < to &&
        to <= MINUTES_OF_DAY
    );
}

function timeText(minute: number): string {
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}
