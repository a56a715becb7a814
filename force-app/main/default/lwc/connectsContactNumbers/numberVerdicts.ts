/** The verdicts of a person's numbers: asked together, and asked anew when they have become old. */
import { oldestInputMs } from 'c/connectsDialOrg';
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';

/** What is known of one number. */
export interface NumberVerdict {
    /** Null while it is asked for the first time, and when it could not be had. */
    readonly verdict: DialPolicyVerdict | null;
    /** Why there is no verdict; null while there is nothing to complain about. */
    readonly error: unknown;
    /** When the oldest thing that the verdict goes by was read; null without a verdict. */
    readonly knownAt: number | null;
}

/** What the verdicts are made of. */
export interface VerdictParts {
    /** Asks about a number as people write it; rejects with the signal's reason. */
    readonly explain: (number: string, signal: AbortSignal) => Promise<DialPolicyVerdict>;
    /** Called after a verdict has changed. */
    readonly onChange: () => void;
    readonly now: () => number;
}

/** How old verdicts may become while somebody looks at them, in ms. */
export const VERDICT_AGE_MS = 3 * 60_000;
const NOTHING: NumberVerdict = { verdict: null, error: null, knownAt: null };

/** See the file's head. */
export class NumberVerdicts {
    private readonly parts: VerdictParts;
    private numbers: readonly string[] = [];
    private known = new Map<string, NumberVerdict>();
    private asking: AbortController | null = null;
    private askedAt: number | null = null;

    constructor(parts: VerdictParts) {
        this.parts = parts;
    }

    /** Whether an answer is under way. */
    get isAsking(): boolean {
        return this.asking !== null;
    }

    /** What is known of a number now. */
    of(number: string): NumberVerdict {
        return this.known.get(number) ?? NOTHING;
    }

    /** For how long the oldest verdict may be out of date, in ms; null while there is none. */
    get ageMs(): number | null {
        const known = [...this.known.values()].flatMap(({ knownAt }) => knownAt ?? []);
        return known.length === 0 ? null : this.parts.now() - Math.min(...known);
    }

    /** Other numbers: what was known of those before is forgotten. */
    show(numbers: readonly string[]): void {
        this.numbers = numbers;
        this.known = new Map();
        this.ask();
    }

    /** Asks about all of them; the verdicts before stay until the new ones are there. */
    ask(): void {
        this.asking?.abort();
        this.asking = null;
        this.askedAt = this.parts.now();
        if (this.numbers.length > 0) {
            const asking = new AbortController();
            this.asking = asking;
            void this.askAll(asking);
        }
    }

    /** Asks anew once the verdicts are old, or the time has come at which one of them changes. */
    askIfOld(): void {
        const now = this.parts.now();
        const isDue = [...this.known.values()].some(({ verdict }) => {
            const next = verdict?.nextAllowedAt ?? null;
            return next !== null && this.askedAt !== null && this.askedAt < next && next <= now;
        });
        const isOld = this.askedAt !== null && now - this.askedAt >= VERDICT_AGE_MS;
        if ((isOld || isDue) && this.asking === null && this.numbers.length > 0) {
            this.ask();
        }
    }

    /** Nobody looks any more. */
    stop(): void {
        this.asking?.abort();
        this.asking = null;
        this.numbers = [];
        this.askedAt = null;
    }

    private async askAll(asking: AbortController): Promise<void> {
        const asked = this.numbers.map(async (number) => {
            const answer = await this.answerTo(number, asking.signal);
            if (this.asking === asking) {
                this.known.set(number, answer);
                this.parts.onChange();
            }
        });
        await Promise.all(asked);
        if (this.asking === asking) {
            this.asking = null;
            this.parts.onChange();
        }
    }

    private async answerTo(number: string, signal: AbortSignal): Promise<NumberVerdict> {
        const askedAt = this.parts.now();
        try {
            const verdict = await this.parts.explain(number, signal);
            return { verdict, error: null, knownAt: askedAt - (oldestInputMs(verdict) ?? 0) };
        } catch (error) {
            return { verdict: null, error, knownAt: null };
        }
    }
}
