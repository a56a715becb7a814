/**
 * What one more line of a transcript costs in a real browser, early and late in a very long call, and
 * what lines leave on the heap: the viewer with everything behind it, from the gadget's event to the
 * finished layout, against a plain list that is handed its lines.
 */
import type { CDPSession, Page } from 'playwright-core';
import { inBrowser } from './browserBench';
import type { Figure } from './report';
import { median } from './statistics';
import type { Way } from './transcriptPage/page';

/** Two parts of a transcript: every place of a line in its part is in it. */
const SAMPLES = 100;
const EARLY = 100;
const MIDDLE = 5_000;
const LATE = 10_000;
const LARGEST_RATIO = 2;
/** The second half may take so many times the heap of the first one, line by line. */
const LARGEST_BEND = 1.5;

interface Run {
    /** Median ms of one line around the 100th and the 10,000th. */
    readonly early: number;
    readonly late: number;
    readonly drawn: number;
    /** Bytes of one line, from the 100th to the 5,000th, and from there to the 10,000th. */
    readonly firstBytes: number;
    readonly secondBytes: number;
}

/** @returns the lines to print */
export function transcriptCost(): Promise<Figure[]> {
    return inBrowser('transcriptPage', 'transcriptBench', async (open) =>
        figures(await run(await open(), 'viewer'), await run(await open(), 'plain')),
    );
}

async function run(page: Page, way: Way): Promise<Run> {
    await page.evaluate((wanted) => window.transcriptBench.open(wanted), way);
    const devtools = await page.context().newCDPSession(page);
    const early = await medianAt(page, EARLY);
    const heapEarly = await heapOf(devtools);
    await page.evaluate((count) => window.transcriptBench.growTo(count), MIDDLE);
    const heapMiddle = await heapOf(devtools);
    const late = await medianAt(page, LATE);
    const heapLate = await heapOf(devtools);
    const drawn = await page.evaluate(() => window.transcriptBench.drawn());
    if (drawn < EARLY) {
        throw new Error(`The ${way} shows ${drawn} lines: it is not connected.`);
    }
    return {
        early,
        late,
        drawn,
        firstBytes: (heapMiddle - heapEarly) / (MIDDLE - EARLY),
        secondBytes: (heapLate - heapMiddle) / (LATE - MIDDLE),
    };
}

/** The lines around that number, the first half of them before it. */
async function medianAt(page: Page, count: number): Promise<number> {
    await page.evaluate((before) => window.transcriptBench.growTo(before), count - SAMPLES / 2);
    const times = await page.evaluate((some) => window.transcriptBench.timeLines(some), SAMPLES);
    return median(times);
}

async function heapOf(devtools: CDPSession): Promise<number> {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize;
}

function figures(viewer: Run, plain: Run): Figure[] {
    const ratio = ({ late, early }: Run): number => late / early;
    const bend = viewer.secondBytes / viewer.firstBytes;
    return [
        line('one more line, the 100th', viewer.early, plain.early),
        line('one more line, the 10,000th', viewer.late, plain.late),
        {
            what: 'the 10,000th against the 100th',
            value: `${ratio(viewer).toFixed(2)} times (plain list: ${ratio(plain).toFixed(1)} times)`,
            target: `at most ${LARGEST_RATIO} times`,
            isMet: ratio(viewer) <= LARGEST_RATIO,
        },
        {
            what: 'lines in the page at 10,000',
            value: `${viewer.drawn} (plain list: ${plain.drawn})`,
        },
        {
            what: 'heap of a line',
            value: `${bytes(viewer.secondBytes)} (plain list: ${bytes(plain.secondBytes)})`,
        },
        {
            what: 'heap of a line in the second half of the call against the first',
            value: `${bend.toFixed(2)} times`,
            target: `at most ${LARGEST_BEND} times`,
            isMet: bend <= LARGEST_BEND,
        },
    ];
}

function line(what: string, viewer: number, plain: number): Figure {
    const value = `${viewer.toFixed(2)} ms (plain list: ${plain.toFixed(2)} ms)`;
    return { what, value };
}

function bytes(count: number): string {
    return `${Math.round(count)} bytes`;
}
