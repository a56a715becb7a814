import fc from 'fast-check';
import { hours, PUBLIC_NUMBERS, rulesOf, situationsOf } from '../../../../../../jest/anyDialRules';
import {
    DAY_MS,
    facts,
    HOLIDAYS,
    policyOf,
    question,
    rule,
} from '../../../../../../jest/dialRules';
import { prove } from '../../../../../../jest/proofs';
import { Temporal } from '../../../../../../jest/temporal';
import { calleeOf } from '../facts';
import {
    type CalleeFacts,
    type DialOutcome,
    type DialQuestion,
    type DialRule,
    type FactName,
    missingFacts,
    type WindowRule,
} from '../connectsDialPolicy';
import { scopingOf } from '../scope';

const MINUTE_MS = 60_000;
const RUNS = { sample: 150, full: 10_000 };
const STRICTNESS: Readonly<Record<DialOutcome, number>> = { allow: 0, warn: 1, block: 2 };

const allOutcomes = ['allow', 'warn', 'block', 'rewrite', 'attach'] as const;
const anyRules = rulesOf(...allOutcomes);
const situations = situationsOf(PUBLIC_NUMBERS);

it('never allows more when a block is added', async () => {
    const additions = rulesOf('block').filter(({ length }) => length > 0);
    await prove(
        'Dial policy: adding a rule that blocks, anywhere, never makes a verdict less strict',
        fc.property(anyRules, additions, fc.nat(8), situations, (rules, [added], at, asked) => {
            const block = { ...added, name: 'added' } as DialRule;
            const before = decide(rules, asked);
            const after = decide(rules.toSpliced(at, 0, block), asked);
            expect(STRICTNESS[after.outcome]).toBeGreaterThanOrEqual(STRICTNESS[before.outcome]);
            expect(after.dialString).toBe(before.dialString);
        }),
        RUNS,
    );
});

it('lets emergency and internal numbers pass, whatever the rules are', async () => {
    const free = situationsOf(['112', '911', '9112', '9911', '4711', '94711']);
    await prove(
        'Dial policy: emergency and internal numbers, with and without the outside line, pass every rule set, unchanged, and nothing is looked up for them',
        fc.property(anyRules, free, (rules, asked) => {
            const policy = policyOf(rules, { unreadable: 'block' });
            const { outcome, dialString } = policy.decide(asked.question, asked.facts);
            expect({ outcome, dialString }).toEqual({
                outcome: 'allow',
                dialString: asked.question.dialString,
            });
            expect(policy.needs(asked.question).facts).toEqual([]);
        }),
        RUNS,
    );
});

it('gives the same verdict for the same inputs', async () => {
    await prove(
        'Dial policy: the same rules, question and facts give the same verdict, whatever was asked in between',
        fc.property(anyRules, situations, situations, (rules, asked, other) => {
            const policy = policyOf(rules);
            const first = policy.decide(asked.question, asked.facts);
            policy.decide(other.question, other.facts);
            expect(policy.decide(asked.question, asked.facts)).toEqual(first);
            expect(
                policyOf(JSON.parse(JSON.stringify(rules)) as DialRule[]).decide(
                    asked.question,
                    asked.facts,
                ),
            ).toEqual(first);
        }),
        RUNS,
    );
});

it('comes to the same outcome in every order of rules without exceptions', async () => {
    const shuffled = rulesOf('warn', 'block', 'attach').chain((rules) =>
        fc.tuple(
            fc.constant(rules),
            fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }),
        ),
    );
    await prove(
        'Dial policy: without exceptions and rewriting, every order of the rules gives the same outcome, next allowed time and degradation',
        fc.property(shuffled, situations, ([rules, others], asked) => {
            const essence = (list: readonly DialRule[]): object => {
                const { outcome, nextAllowedAt, isDegraded } = decide(list, asked);
                return { outcome, nextAllowedAt, isDegraded };
            };
            expect(essence(others)).toEqual(essence(rules));
        }),
        RUNS,
    );
});

it('asks exactly the rules in scope and in force, up to an exception', async () => {
    await prove(
        'Dial policy: the rules asked are those in whose scope the dial is or may be, which are in force, in order, until an exception holds',
        fc.property(anyRules, situations, (rules, asked) => {
            const verdict = decide(rules, asked);
            const callee = calleeOf(verdict.number, asked.facts);
            const today = dateIn('Europe/Berlin', asked.question.at);
            const expected = rules
                .filter(({ outcome }) => callee !== null && outcome !== 'rewrite')
                .filter(
                    ({ validFrom = '', validTo = '9' }) => validFrom <= today && today <= validTo,
                )
                .filter(
                    (one) =>
                        callee !== null && scopingOf(one, asked.question, callee) !== 'outside',
                )
                .map(({ name }) => name);
            const answers = verdict.asked.filter(({ outcome }) => outcome !== 'rewrite');
            const exception = answers.findIndex(
                ({ result, outcome }) => result === 'matched' && outcome === 'allow',
            );
            const length = exception < 0 ? expected.length : exception + 1;
            expect(answers.map(({ name }) => name)).toEqual(expected.slice(0, length));
        }),
        RUNS,
    );
});

it('decides the same without the facts that it does not need', async () => {
    await prove(
        'Dial policy: facts that were not named as needed change nothing in the verdict',
        fc.property(anyRules, situations, (rules, asked) => {
            const policy = policyOf(rules);
            const needed = policy.needs(asked.question);
            const some = only(needed.facts, asked.facts);
            const verdictOf = (known: CalleeFacts): object => ({
                ...policy.decide(asked.question, known),
                // Rules that come into force later may need more.
                nextAllowedAt: null,
            });
            expect(verdictOf(some)).toEqual(verdictOf(asked.facts));
            expect(policy.decide(asked.question, some).number).toEqual(needed.number);
        }),
        RUNS,
    );
});

it('names the first minute at which the dial is allowed', async () => {
    const minutes = fc.array(fc.nat(14 * 24 * 60 - 1), { minLength: 20, maxLength: 20 });
    await prove(
        'Dial policy: at the next allowed time the verdict is allow, and at no minute before it; where there is none, at no minute of the next 14 days',
        fc.property(
            rulesOf('allow', 'warn', 'block', 'rewrite'),
            situations,
            minutes,
            (rules, asked, sample) => {
                const policy = policyOf(rules);
                const outcomeAt = (at: number): DialOutcome =>
                    policy.decide({ ...asked.question, at }, asked.facts).outcome;
                const { at } = asked.question;
                const { outcome, nextAllowedAt, reason } = policy.decide(
                    asked.question,
                    asked.facts,
                );
                fc.pre(outcome !== 'allow' && reason.code !== 'UNREADABLE');
                const first = Math.ceil((at + 1) / MINUTE_MS) * MINUTE_MS;
                const end = nextAllowedAt ?? at + 14 * DAY_MS;
                const before = sample.map((minute) => first + minute * MINUTE_MS);
                expect(end % MINUTE_MS === 0 || nextAllowedAt === null).toBe(true);
                expect(nextAllowedAt === null || outcomeAt(nextAllowedAt) === 'allow').toBe(true);
                before.push(end - MINUTE_MS);
                for (const minute of before.filter(
                    (candidate) => candidate > at && candidate < end,
                )) {
                    expect(outcomeAt(minute)).not.toBe('allow');
                }
            },
        ),
        RUNS,
    );
});

it('is open when Temporal’s clock is within the hours of every zone', async () => {
    const zones = fc.subarray(
        [
            'America/New_York',
            'America/Los_Angeles',
            'Asia/Kathmandu',
            'Australia/Lord_Howe',
            'Europe/Berlin',
            'Pacific/Apia',
            'Pacific/Kiritimati',
        ],
        { minLength: 1, maxLength: 3 },
    );
    // The table of holidays begins with the year, in every zone.
    const first = Date.parse('2026-01-02T00:00:00Z');
    const ats = fc.integer({ min: first, max: first + 700 * DAY_MS });
    await prove(
        'Dial policy: a window is open exactly when the local time, as Temporal has it, is within its hours and on no holiday in every zone',
        fc.property(zones, hours, ats, fc.boolean(), (timeZones, open, at, hasHolidays) => {
            const window = rule<WindowRule>({
                kind: 'window',
                name: 'hours',
                hours: open,
                holidays: hasHolidays ? 'DE' : undefined,
            });
            const isOpen = timeZones.every((zone) => {
                const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
                const minute = local.hour * 60 + local.minute;
                const isHoliday = HOLIDAYS.days.includes(local.toPlainDate().toString());
                return (
                    !(hasHolidays && isHoliday) &&
                    Object.entries(open).some(
                        ([weekday, spans]) =>
                            Number(weekday) === local.dayOfWeek &&
                            spans.some(({ from, to }) => from <= minute && minute < to),
                    )
                );
            });
            const known = facts({
                places: [{ from: 'address', country: null, region: null, timeZones }],
            });
            const verdict = policyOf([window]).decide(question('+80012345678', { at }), known);
            expect(verdict.outcome).toBe(isOpen ? 'allow' : 'block');
        }),
        RUNS,
    );
});

interface Asked {
    readonly question: DialQuestion;
    readonly facts: CalleeFacts;
}

function decide(rules: readonly DialRule[], asked: Asked) {
    return policyOf(rules).decide(asked.question, asked.facts);
}

function dateIn(zone: string, at: number): string {
    return Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString();
}

function only(needed: readonly FactName[], known: CalleeFacts): CalleeFacts {
    const kept = Object.entries(known).filter(([name]) => needed.some((fact) => fact === name));
    return { ...missingFacts('not-asked'), ...Object.fromEntries(kept) };
}
