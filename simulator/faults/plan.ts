import type { Random } from '../random/random';
import { strikes, type Fault, type FaultNameOf, type FaultTarget } from './catalogue';

/** A fault that comes by chance. */
export interface RandomFault {
    readonly fault: Fault;
    /** From 0, never, to 1, each time. */
    readonly probability: number;
}

/** Probabilities are drawn as whole numbers out of so many. */
const DRAWS = 1_000_000;

/** Faults of these names take a request for themselves; the others may meet in one. */
const EXCLUSIVE: ReadonlySet<string> = new Set(['request-unanswered']);

/**
 * The faults that wait for their request or event, each used once, oldest first; and those that
 * come by chance, at each request or event anew.
 */
export class FaultPlan {
    private readonly random: Random;
    private readonly waiting: Fault[] = [];
    private readonly chances = new Set<readonly RandomFault[]>();

    /** @param random a stream that nobody else draws from */
    constructor(random: Random) {
        this.random = random;
    }

    /** @returns takes the fault back, if it has not struck yet */
    add(fault: Fault): () => void {
        this.waiting.push(fault);
        return () => {
            const at = this.waiting.indexOf(fault);
            if (at !== -1) {
                this.waiting.splice(at, 1);
            }
        };
    }

    /** @returns ends the chances */
    addRandom(faults: readonly RandomFault[]): () => void {
        const entry = [...faults];
        this.chances.add(entry);
        return () => {
            this.chances.delete(entry);
        };
    }

    /**
     * The faults that strike this request or event, each kind at most once.
     * @param subject its name
     */
    take<T extends FaultTarget>(target: T, subject: string): Fault<FaultNameOf<T>>[] {
        const taken: Fault<FaultNameOf<T>>[] = [];
        for (const fault of [...this.waiting]) {
            if (strikes(fault, target) && waitsFor(fault, subject) && goesWith(taken, fault)) {
                this.waiting.splice(this.waiting.indexOf(fault), 1);
                taken.push(fault);
            }
        }
        for (const fault of this.draw(target, subject)) {
            if (goesWith(taken, fault)) {
                taken.push(fault);
            }
        }
        return taken;
    }

    /** Draws once for each chance, whatever came before, so that the same seed gives the same. */
    draw<T extends FaultTarget>(target: T, subject: string): Fault<FaultNameOf<T>>[] {
        const drawn: Fault<FaultNameOf<T>>[] = [];
        for (const { fault, probability } of [...this.chances].flat()) {
            if (strikes(fault, target) && waitsFor(fault, subject)) {
                if (this.random.integer(0, DRAWS - 1) < probability * DRAWS) {
                    drawn.push(fault);
                }
            }
        }
        return drawn;
    }
}

function waitsFor(fault: Fault, subject: string): boolean {
    if (fault.name === 'reasons-empty') {
        return subject === 'getReasonCodeList';
    }
    const { request = '', event = '' } = fault.parameters as { request?: string; event?: string };
    const wanted = request === '' ? event : request;
    return wanted === '' || wanted === subject;
}

function goesWith(taken: readonly Fault[], fault: Fault): boolean {
    if (taken.some(({ name }) => EXCLUSIVE.has(name))) {
        return false;
    }
    return EXCLUSIVE.has(fault.name)
        ? taken.length === 0
        : taken.every(({ name }) => name !== fault.name);
}
