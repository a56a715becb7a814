/**
 * How long an event takes from the gadget's message to the frame that shows it, in a real Chromium,
 * and into how many frames a burst of queue figures falls.
 */
import { inBrowser } from './browserBench';
import type { PaintedComponent } from './paintPage/page';
import type { Figure } from './report';
import { median, percentile } from './statistics';

const SAMPLES = 60;
/** Whole calls take longer than events. */
const CALLS = 15;
const BURSTS = 15;

/** Each component with what it is told. Team messages have no event: they are asked for. */
const MEASURED: readonly (readonly [PaintedComponent, string, number])[] = [
    ['connectsAgentStateBar', 'the agent changes state', SAMPLES],
    ['connectsCallPanel', 'a call is held', SAMPLES / 2],
    ['connectsCallHistory', 'a call ends (the history is asked for)', CALLS],
    ['connectsTranscriptViewer', 'a line of the transcript', SAMPLES],
    ['connectsTeamStats', 'a colleague changes state', SAMPLES],
    ['connectsQueueStats', 'figures of a queue', SAMPLES],
    ['connectsCtiData', 'the agent changes state', SAMPLES],
];

/** @returns the lines to print */
export function eventToPaint(): Promise<Figure[]> {
    return inBrowser('paintPage', 'paintBench', async (open) => {
        const figures: Figure[] = [];
        for (const [name, what, count] of MEASURED) {
            const page = await open();
            const times = await page.evaluate(
                ([component, samples]) => window.paintBench.timeEvents(component, samples),
                [name, count] as const,
            );
            await page.close();
            figures.push(line(`${name}: ${what}`, times));
        }
        const page = await open();
        const { queues, frames } = await page.evaluate(
            (count) => window.paintBench.burst(count),
            BURSTS,
        );
        const drawn = Math.max(...frames);
        return [
            ...figures,
            {
                what: `connectsQueueStats: ${queues} queues change at once (largest of ${BURSTS} times)`,
                value: `${drawn} ${drawn === 1 ? 'render' : 'renders'}`,
                target: 'one',
                isMet: drawn === 1,
            },
        ];
    });
}

function line(what: string, times: readonly number[]): Figure {
    const missing = times.filter(Number.isNaN).length;
    if (missing > 0) {
        throw new Error(`${what}: ${missing} of ${times.length} events were never shown.`);
    }
    const value = `${median(times).toFixed(1)} ms, 95th percentile ${percentile(times, 95).toFixed(1)} ms`;
    return { what, value };
}
