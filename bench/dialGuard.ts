/**
 * What the do-not-call guard adds to a dial in a real Chromium, from the gadget's `onBeforeDial` to the
 * toolkit's `makeCall`, with an org that answers after 100 ms: for a number that nobody has asked about,
 * and for one whose verdict was shown before.
 */
import { inBrowser } from './browserBench';
import type { TimedDial } from './dialGuardPage/page';
import type { Figure } from './report';
import { median, percentile } from './statistics';

const DIALS = 60;
const QUESTIONS = 30;
const PARSED = 150;
/** The first ones find nothing compiled. */
const WARM_UP = 5;

const TARGETS = { onTopMs: 10, knownMs: 20 };

/** @returns the lines to print */
export function dialGuard(): Promise<Figure[]> {
    return inBrowser('dialGuardPage', 'dialGuardBench', async (open) => {
        const page = await open();
        await page.evaluate((count) => window.dialGuardBench.dialNew(count), WARM_UP);
        const fresh = await page.evaluate((count) => window.dialGuardBench.dialNew(count), DIALS);
        const known = await page.evaluate((count) => window.dialGuardBench.dialKnown(count), DIALS);
        const org = await page.evaluate((count) => window.dialGuardBench.askOrg(count), QUESTIONS);
        const parsing = await page.evaluate((count) => window.dialGuardBench.parse(count), PARSED);
        return figuresOf(fresh, known, org, parsing);
    });
}

function figuresOf(
    fresh: readonly TimedDial[],
    known: readonly TimedDial[],
    org: readonly number[],
    parsing: readonly number[],
): Figure[] {
    const onTop = fresh.map(({ totalMs, orgMs }) => totalMs - orgMs);
    const cached = known.map(({ totalMs }) => totalMs);
    return [
        roundTrips('round trips for each dial of a new number', fresh, 1),
        {
            what: 'onBeforeDial to makeCall, org and all, median',
            value: msText(median(fresh.map(({ totalMs }) => totalMs))),
        },
        { what: 'the bare round trip, median', value: msText(median(org)) },
        judged('  what the guard adds, 95th percentile', percentile(onTop, 95), TARGETS.onTopMs),
        { what: '  what the guard adds, median', value: msText(median(onTop)) },
        roundTrips('round trips for each dial of a known number', known, 0),
        judged(
            'onBeforeDial to makeCall, 95th percentile',
            percentile(cached, 95),
            TARGETS.knownMs,
        ),
        { what: '  median', value: msText(median(cached)) },
        {
            what: 'parsing the number with libphonenumber alone, mean',
            value: msText(mean(parsing)),
        },
    ];
}

function roundTrips(what: string, dials: readonly TimedDial[], target: number): Figure {
    const counts = [...new Set(dials.map((dial) => dial.roundTrips))];
    return {
        what,
        value: counts.join(', '),
        target: String(target),
        isMet: counts.every((count) => count === target),
    };
}

function judged(what: string, value: number, atMost: number): Figure {
    return { what, value: msText(value), target: `at most ${atMost} ms`, isMet: value <= atMost };
}

function msText(ms: number): string {
    return `${ms.toFixed(ms < 1 ? 3 : 1)} ms`;
}

/** The browser's clock is too coarse for a single number. */
function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
