import type { Random } from '../random/random';

/** A span of time to draw from, in ms: from, to. */
export type Span = readonly [from: number, to: number];

/** How busy a contact center is, and how its people work. Times in ms, shares from 0 to 1. */
export interface Pace {
    /** Calls to all queues, per agent who works there. */
    readonly callsPerAgentHour: number;
    /** How long a waiting caller has patience, on average; never less than `leastPatience`. */
    readonly patience: number;
    readonly leastPatience: number;
    /** How long a call rings until the agent takes it. */
    readonly ring: Span;
    /** Share of the calls that the agent lets ring until they are taken away. */
    readonly missedShare: number;
    /** How long a talk lasts on average beyond `leastTalk`. */
    readonly talk: number;
    readonly leastTalk: number;
    /** Share of the talks that end with a transfer to a colleague. */
    readonly transferShare: number;
    readonly consultation: Span;
    /** Share of the calls that are followed by wrap-up. */
    readonly wrapUpShare: number;
    readonly wrapUp: Span;
    readonly timeBetweenBreaks: Span;
    readonly breakTime: Span;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A well-staffed service desk: people are busy, few callers give up. */
export const USUAL_PACE: Pace = {
    callsPerAgentHour: 20,
    patience: 90 * SECOND,
    leastPatience: 10 * SECOND,
    ring: [2 * SECOND, 6 * SECOND],
    missedShare: 0.005,
    talk: 95 * SECOND,
    leastTalk: 20 * SECOND,
    transferShare: 0.05,
    consultation: [5 * SECOND, 25 * SECOND],
    wrapUpShare: 0.6,
    wrapUp: [10 * SECOND, 40 * SECOND],
    timeBetweenBreaks: [80 * MINUTE, 140 * MINUTE],
    breakTime: [5 * MINUTE, 20 * MINUTE],
};

/** As fine as chances are drawn. */
const PARTS = 1_000_000;

/** A whole number of ms within the span. */
export function drawSpan(random: Random, [from, to]: Span): number {
    return random.integer(from, to);
}

/** Whole ms that are `mean` on average and mostly shorter, as times between calls are. */
export function drawExponential(random: Random, mean: number): number {
    return Math.round(-Math.log(random.integer(1, PARTS) / PARTS) * mean);
}

/** Whether something happens that happens in that share of all cases. */
export function drawChance(random: Random, share: number): boolean {
    return random.integer(1, PARTS) <= share * PARTS;
}
