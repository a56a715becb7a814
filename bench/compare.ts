/**
 * Times several ways to do the same thing. The ways take turns, round by round, and ratios are
 * formed inside a round, so that a machine that slows down for a while slows all of them. Each
 * round starts with another way, because the first one pays for what the others find warm.
 */
import { Bench } from 'tinybench';
import { median } from './statistics';

const ROUNDS = 9;
const ROUND_MS = 100;

/** Figures of one comparison. */
export interface Comparison {
    /** Median over the rounds of a way's median, in microseconds. */
    readonly microseconds: (way: string) => number;
    /** Median over the rounds of how many times longer `way` takes than `peer`. */
    readonly ratio: (way: string, peer: string) => number;
}

/** @param ways what to time, by name; each is called many times, and awaited if it is a promise */
export async function compare(
    ways: Readonly<Record<string, () => void | Promise<void>>>,
): Promise<Comparison> {
    const rounds: Map<string, number>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        rounds.push(await timeOnce(rotated(Object.entries(ways), round)));
    }
    const over = (figure: (medians: Map<string, number>) => number): number =>
        median(rounds.map(figure));
    const msOf = (medians: Map<string, number>, way: string): number => medians.get(way) ?? NaN;
    return {
        microseconds: (way) => over((medians) => msOf(medians, way)) * 1000,
        ratio: (way, peer) => over((medians) => msOf(medians, way) / msOf(medians, peer)),
    };
}

type Way = readonly [name: string, run: () => void | Promise<void>];

async function timeOnce(ways: readonly Way[]): Promise<Map<string, number>> {
    const bench = new Bench({ time: ROUND_MS, warmupTime: ROUND_MS / 4 });
    ways.forEach(([name, run]) => bench.add(name, run));
    const tasks = await bench.run();
    return new Map(
        tasks.map(({ name, result }) => {
            if (!('latency' in result)) {
                throw new Error(`The benchmark "${name}" gave no result.`);
            }
            return [name, result.latency.p50];
        }),
    );
}

function rotated<T>(list: readonly T[], by: number): T[] {
    const start = by % list.length;
    return [...list.slice(start), ...list.slice(0, start)];
}
