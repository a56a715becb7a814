import type { EventExpectation, Expectation } from './expectation';
import { describeObserved, type ObservedEvent } from './observed';
import { describePattern, matchPattern, type Bindings } from './pattern';

/** How far an expectation got: which events are used up, and what names stand for. */
interface Progress {
    /** The next event that is not used yet. */
    readonly at: number;
    readonly bindings: Bindings;
}

/** How many events around the first difference a message shows. */
const SHOWN_BEFORE = 4;
const SHOWN_AFTER = 3;

/**
 * Compares a trace with what is expected of it.
 * @param complete whether events after the last expected one are a difference too
 * @returns null, or the first difference with the trace around it
 */
export function findDifference(
    events: readonly ObservedEvent[],
    expectation: Expectation,
    complete = true,
): string | null {
    const matching = new Matching(events);
    for (const { at } of matching.match(expectation, { at: 0, bindings: new Map() })) {
        if (!complete || at === events.length) {
            return null;
        }
        matching.miss(at, 'the end');
    }
    return matching.describeMiss();
}

/** Tries every way in which events can fit; remembers where the one that got furthest ended. */
class Matching {
    private readonly events: readonly ObservedEvent[];
    private furthest = 0;
    private missing = new Set<string>();

    constructor(events: readonly ObservedEvent[]) {
        this.events = events;
    }

    *match(expected: Expectation, from: Progress): Generator<Progress> {
        switch (expected.kind) {
            case 'event':
                yield* this.matchEvent(expected, from);
                break;
            case 'sequence':
                yield* this.matchSequence(expected.parts, from);
                break;
            case 'unordered':
                yield* this.matchUnordered(expected.parts, from);
                break;
            case 'eventually':
                for (let at = from.at; at <= this.events.length; at++) {
                    yield* this.match(expected.part, { ...from, at });
                }
                break;
            case 'maybe':
                yield* this.match(expected.part, from);
                yield from;
                break;
            case 'within':
                yield* this.matchWithin(expected.part, expected.ms, from);
                break;
            case 'never':
                yield* this.matchNever(expected.event, from);
                break;
        }
    }

    miss(at: number, wanted: string): void {
        if (at > this.furthest) {
            this.furthest = at;
            this.missing = new Set();
        }
        if (at === this.furthest) {
            this.missing.add(wanted);
        }
    }

    describeMiss(): string {
        const from = Math.max(0, this.furthest - SHOWN_BEFORE);
        const shown = this.events.slice(from, this.furthest + SHOWN_AFTER + 1);
        const start = this.events[0]?.time ?? 0;
        const lines = shown.map((observed, i) => {
            const mark = from + i === this.furthest ? '>' : ' ';
            const seconds = ((observed.time - start) / 1_000).toFixed(3);
            return `${mark} ${from + i + 1}. +${seconds}s ${describeObserved(observed)}`;
        });
        if (this.furthest >= this.events.length) {
            lines.push('> the trace ends here');
        }
        const wanted = [...this.missing].join('\n       or ');
        return `Expected ${wanted || 'nothing'}\nat the line marked ">":\n${lines.join('\n')}`;
    }

    private *matchEvent(expected: EventExpectation, from: Progress): Generator<Progress> {
        const observed = this.events[from.at];
        const bindings = observed && matchEvent(expected, observed, from.bindings);
        if (bindings) {
            yield { at: from.at + 1, bindings };
        } else {
            this.miss(from.at, describeExpected(expected));
        }
    }

    private *matchSequence(parts: readonly Expectation[], from: Progress): Generator<Progress> {
        const [first, ...rest] = parts;
        if (!first) {
            yield from;
            return;
        }
        for (const progress of this.match(first, from)) {
            yield* this.matchSequence(rest, progress);
        }
    }

    /** One step of any part at a time, so that the events of two parts may alternate. */
    private *matchUnordered(parts: readonly Expectation[], from: Progress): Generator<Progress> {
        const open = parts.filter((part) => !isEmpty(part));
        if (open.length === 0) {
            yield from;
            return;
        }
        for (const [i, part] of open.entries()) {
            const others = open.filter((_, j) => j !== i);
            const [step, rest] = firstStep(part);
            for (const progress of this.match(step, from)) {
                yield* this.matchUnordered([...others, ...rest], progress);
            }
        }
    }

    private *matchWithin(part: Expectation, ms: number, from: Progress): Generator<Progress> {
        const start = this.events[Math.max(0, from.at - 1)]?.time ?? 0;
        for (const progress of this.match(part, from)) {
            const last = this.events[progress.at - 1]?.time ?? start;
            if (last - start <= ms) {
                yield progress;
            } else {
                this.miss(progress.at - 1, `this within ${ms} ms instead of ${last - start} ms`);
            }
        }
    }

    private *matchNever(expected: EventExpectation, from: Progress): Generator<Progress> {
        const at = this.events.findIndex(
            (observed, i) => i >= from.at && matchEvent(expected, observed, from.bindings),
        );
        if (at === -1) {
            yield from;
        } else {
            this.miss(at, `no ${describeExpected(expected)}`);
        }
    }
}

function matchEvent(
    { name, payload }: EventExpectation,
    observed: ObservedEvent,
    bindings: Bindings,
): Bindings | null {
    if (observed.name !== name) {
        return null;
    }
    return payload === null ? bindings : matchPattern(payload, observed.payload, bindings);
}

function describeExpected({ name, payload }: EventExpectation): string {
    return payload === null ? name : `${name} ${describePattern(payload)}`;
}

function isEmpty(part: Expectation): boolean {
    return part.kind === 'sequence' && part.parts.length === 0;
}

/** A sequence gives its parts one by one, all else is one step. */
function firstStep(part: Expectation): [Expectation, Expectation[]] {
    if (part.kind !== 'sequence') {
        return [part, []];
    }
    const [first, ...rest] = part.parts;
    if (!first) {
        return [part, []];
    }
    const [step, more] = firstStep(first);
    return [step, [{ kind: 'sequence', parts: [...more, ...rest] }]];
}
