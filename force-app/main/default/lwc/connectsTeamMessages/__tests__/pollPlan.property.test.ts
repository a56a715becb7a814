import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import {
    gapMs,
    isDue,
    JITTER_SHARE,
    LONGEST_GAP_MS,
    looked,
    looking,
    MIN_GAP_MS,
    pollInterval,
    pollPlan,
    type PollPlan,
    wanted,
} from '../pollPlan';

/** What happens in a second of a day. */
type Moment = 'nothing' | 'hide' | 'show' | 'signOut' | 'signIn' | 'want' | 'succeed' | 'fail';

const moment = fc.constantFrom<Moment>(
    'nothing',
    'hide',
    'show',
    'signOut',
    'signIn',
    'want',
    'succeed',
    'fail',
);

interface Day {
    readonly looks: readonly number[];
    /** The longest time in which a look was possible and none came, in ms. */
    readonly longestWait: number;
}

/** Lives through the moments, one each second, with `quiet` seconds after each. */
function live(plan: PollPlan, moments: readonly Moment[], quiet: number): Day {
    let present = plan;
    let isVisible = true;
    let canLook = true;
    const looks: number[] = [];
    let waitingSince = 0;
    let longestWait = 0;
    moments.forEach((what, index) => {
        for (let second = 0; second <= quiet; second += 1) {
            const now = (index * (quiet + 1) + second) * 1_000;
            if (second === 0) {
                isVisible = what === 'hide' ? false : isVisible || what === 'show';
                canLook = what === 'signOut' ? false : canLook || what === 'signIn';
                present = what === 'want' ? wanted(present) : present;
            }
            if (!isVisible || !canLook) {
                waitingSince = now;
            }
            if (isDue(present, { canLook, isVisible }, now)) {
                looks.push(now);
                present = looked(looking(present, now), what !== 'fail');
                waitingSince = now;
            }
            longestWait = Math.max(longestWait, now - waitingSince);
        }
    });
    return { looks, longestWait };
}

const day = fc.record({
    moments: fc.array(moment, { maxLength: 60 }),
    quiet: fc.integer({ min: 0, max: 90 }),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    seconds: fc.integer({ min: 1, max: 900 }),
});

describe('looking for messages', () => {
    it('is never faster than the minimum', async () => {
        await prove(
            'Team messages are never asked for faster than the minimum gap.',
            fc.property(day, ({ moments, quiet, chance, seconds }) => {
                const plan = pollPlan(pollInterval(seconds), chance);
                const { looks } = live(plan, moments, quiet);
                looks.slice(1).forEach((at, index) => {
                    expect(at - (looks[index] ?? 0)).toBeGreaterThanOrEqual(MIN_GAP_MS);
                });
            }),
            { sample: 100, full: 5_000 },
        );
    });

    it('is never forgotten while it is possible', async () => {
        await prove(
            'Team messages are asked for again within the longest gap while that is possible.',
            fc.property(day, ({ moments, quiet, chance, seconds }) => {
                const interval = pollInterval(seconds);
                const { longestWait } = live(pollPlan(interval, chance), moments, quiet);
                const longest = Math.max(interval * (1 + JITTER_SHARE), LONGEST_GAP_MS);
                expect(longestWait).toBeLessThanOrEqual(longest + 1_000);
            }),
            { sample: 100, full: 5_000 },
        );
    });

    it('is further apart after each failure, up to the longest gap, and back after a success', () => {
        let plan = looking(pollPlan(60_000, 0), 0);
        const gaps = [1, 2, 3, 4, 5].map(() => {
            plan = looked(plan, false);
            return gapMs(plan);
        });
        expect(gaps).toEqual([120_000, 240_000, 480_000, 600_000, 600_000]);
        expect(gapMs(looked(plan, true))).toBe(60_000);
    });

    it('of two desks with other chances is not in the same second', () => {
        const gap = (chance: number): number =>
            gapMs(looked(looking(pollPlan(60_000, chance), 0), true));
        expect(gap(1) - gap(0)).toBe(12_000);
    });

    it('waits for the answer, whatever else happens', () => {
        const plan = wanted(looking(pollPlan(60_000, 0), 0));
        const situation = { canLook: true, isVisible: true };
        expect(isDue(plan, situation, 3_600_000)).toBe(false);
        expect(isDue(looked(plan, true), situation, 3_600_000)).toBe(true);
    });

    it('goes on when the clock was set back', () => {
        const plan = looked(looking(pollPlan(60_000, 0), 1_000_000), true);
        expect(isDue(plan, { canLook: true, isVisible: true }, 900_000)).toBe(true);
    });

    it.each([
        [60, 60_000],
        ['30', 30_000],
        [1, 15_000],
        ['soon', 60_000],
        [null, 60_000],
        [-5, 60_000],
        ['', 60_000],
    ])('takes %p seconds for %p ms', (given, expected) => {
        expect(pollInterval(given)).toBe(expected);
    });
});
