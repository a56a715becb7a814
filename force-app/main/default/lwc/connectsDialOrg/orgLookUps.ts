/**
 * Asks the org about numbers: one round trip for everything that is wanted at the same time, with a
 * deadline, and remembers answers for a while. Knows neither the platform nor the browser's clock.
 */
import {
    type CalleeFacts,
    type Fact,
    FACT_NAMES,
    type FactName,
    missingFacts,
} from 'c/connectsDialPolicy';
import { serverErrorText } from 'c/connectsFormat';
import type { Timers } from 'c/connectsLeader';
import { factOf, type ReadPlace } from './calleeFacts';
import type { DialOrg, NumberFlags } from './dialOrg';
import { isRefused } from './orgError';

/** What look-ups are made of. */
export interface LookUpParts {
    readonly org: Pick<DialOrg, 'lookUp'>;
    readonly timers: Timers;
    readonly readPlace: ReadPlace;
    /** Whether the user may ask at all. */
    readonly mayAsk: boolean;
    /** Dials of the number that are placed but not counted by the org yet: milliseconds since 1970. */
    readonly pendingDials?: (e164: string) => readonly number[];
    /** Called for each number about which a round trip did not bring everything. */
    readonly onFailure?: (failure: LookUpFailure) => void;
}

/** Limits of look-ups; what they are by default says `c/connectsDialSettings`. */
export interface LookUpLimits {
    /** From the question to giving the org up, in ms. */
    readonly deadlineMs: number;
    /** How long an answer is used again, in ms; 0: never. */
    readonly maxAgeMs: number;
    /** Numbers that are remembered, 500 by default; the one that was read longest ago goes first. */
    readonly maxNumbers?: number;
}

/** Why the org did not say everything. */
export interface LookUpFailure {
    readonly why: 'timed-out' | 'failed' | 'no-permission';
    /** Milliseconds since 1970. */
    readonly at: number;
    /** What the org said; null when it said nothing in time. */
    readonly message: string | null;
}

/** How to ask. */
export interface LookUpOptions {
    /** Gives the wait up; the promise rejects with `signal.reason`. The org is not told. */
    readonly signal?: AbortSignal;
}

type Answer = Pick<CalleeFacts, FactName>;

/** Somebody who waits for the next round trip. */
interface Wanted {
    readonly e164: string;
    readonly forms: readonly string[];
    readonly names: readonly FactName[];
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
}

/** Numbers that Apex takes in one call. */
const NUMBERS_PER_TRIP = 5;
const MAX_NUMBERS = 500;
const FORGOTTEN = 'The org answered without the number that it was asked about.';
/** What `within` gives when the time is over. */
const TOO_LATE = Symbol('too late');

/** See the file's head. */
export class OrgLookUps {
    private readonly parts: LookUpParts;
    private readonly limits: Required<LookUpLimits>;
    /** Known facts by number; the one that was read longest ago first. */
    private readonly remembered = new Map<string, Partial<Answer>>();
    private readonly underWay = new Map<string, Promise<void>>();
    private waiting: readonly Wanted[] = [];

    constructor(parts: LookUpParts, limits: LookUpLimits) {
        this.parts = parts;
        this.limits = { maxNumbers: MAX_NUMBERS, ...limits };
    }

    /**
     * What the org knows about a number. Never rejects but for the signal: what cannot be had is
     * missing, with the reason. What comes after the deadline is there for the next question.
     *
     * @param e164 "+18505550123"
     * @param forms how phone fields may hold it, see `storedForms`
     * @param names what is wanted; everything else is `not-asked`
     * @throws `signal.reason`
     */
    async lookUp(
        e164: string,
        forms: readonly string[],
        names: readonly FactName[],
        { signal }: LookUpOptions = {},
    ): Promise<CalleeFacts> {
        const isGivenUp = (): boolean => signal?.aborted === true;
        if (isGivenUp()) {
            throw signal?.reason;
        }
        const lacking = names.filter((name) => this.known(e164, name) === null);
        if (lacking.length === 0 || !this.parts.mayAsk) {
            return this.facts(e164, names, 'no-permission');
        }
        let why: LookUpFailure['why'] = 'failed';
        try {
            const arrival = await this.within(this.asked(e164, forms, lacking), signal);
            if (arrival === TOO_LATE) {
                why = 'timed-out';
                this.report(why, null);
            }
        } catch (error) {
            if (isGivenUp()) {
                throw error;
            }
            why = isRefused(error) ? 'no-permission' : 'failed';
            this.report(why, serverErrorText(error));
        }
        return this.facts(e164, names, why);
    }

    /** Forgets what is known of a number, or everything. */
    forget(e164?: string): void {
        if (e164 === undefined) {
            this.remembered.clear();
        } else {
            this.remembered.delete(e164);
        }
    }

    private known<K extends FactName>(e164: string, name: K): CalleeFacts[K] | null {
        const fact = this.remembered.get(e164)?.[name];
        const isFresh =
            fact?.state === 'known' && this.parts.timers.now() - fact.at <= this.limits.maxAgeMs;
        return isFresh ? fact : null;
    }

    private facts(
        e164: string,
        names: readonly FactName[],
        why: LookUpFailure['why'],
    ): CalleeFacts {
        const notAsked = missingFacts('not-asked');
        const missing = missingFacts(why);
        const pick = <K extends FactName>(name: K): CalleeFacts[K] =>
            names.includes(name) ? (this.known(e164, name) ?? missing[name]) : notAsked[name];
        return {
            listing: pick('listing'),
            doNotCall: pick('doNotCall'),
            consents: pick('consents'),
            places: pick('places'),
            dials: this.withPending(e164, pick('dials')),
            listLoads: pick('listLoads'),
        };
    }

    /** Dials that wait in the queue count as well; one that the org has just counted counts once. */
    private withPending(e164: string, dials: Fact<readonly number[]>): Fact<readonly number[]> {
        const pending = this.parts.pendingDials?.(e164) ?? [];
        return dials.state === 'known' && pending.length > 0
            ? { ...dials, value: [...new Set([...dials.value, ...pending])].sort((a, b) => a - b) }
            : dials;
    }

    /** The answer to a question is shared by everybody who has the same one at the same time. */
    private asked(
        e164: string,
        forms: readonly string[],
        names: readonly FactName[],
    ): Promise<void> {
        const question = [e164, ...names].join(' ');
        const shared = this.underWay.get(question);
        if (shared !== undefined) {
            return shared;
        }
        const answer = new Promise<void>((resolve, reject) => {
            this.waiting = [...this.waiting, { e164, forms, names, resolve, reject }];
        }).finally(() => this.underWay.delete(question));
        this.underWay.set(question, answer);
        if (this.waiting.length === 1) {
            // Whoever asks within the same moment comes along; nobody waits for it.
            queueMicrotask(() => this.leave());
        }
        return answer;
    }

    private leave(): void {
        const { waiting } = this;
        this.waiting = [];
        const numbers = [...new Set(waiting.map(({ e164 }) => e164))];
        for (let first = 0; first < numbers.length; first += NUMBERS_PER_TRIP) {
            const aboard = numbers.slice(first, first + NUMBERS_PER_TRIP);
            void this.travel(waiting.filter(({ e164 }) => aboard.includes(e164)));
        }
    }

    /** One round trip. */
    private async travel(wanted: readonly Wanted[]): Promise<void> {
        const at = this.parts.timers.now();
        const names = FACT_NAMES.filter((name) => wanted.some((each) => each.names.includes(name)));
        const queries = new Map(wanted.map(({ e164, forms }) => [e164, { e164, forms }]));
        try {
            const answers = await this.parts.org.lookUp([...queries.values()], names);
            const flags = new Map(answers.map((answer) => [answer.e164, answer]));
            queries.forEach((_query, e164) => this.take(flags.get(e164), names, at));
            wanted.forEach(({ e164, resolve, reject }) =>
                flags.has(e164) ? resolve() : reject(new Error(FORGOTTEN)),
            );
        } catch (error) {
            wanted.forEach(({ reject }) => reject(error));
        }
    }

    private take(flags: NumberFlags | undefined, names: readonly FactName[], at: number): void {
        if (flags === undefined) {
            return;
        }
        const read = names
            .map((name) => [name, factOf(name, flags, at, this.parts.readPlace)] as const)
            // What another number needed may fail here, where it is known already.
            .filter(([, { state }]) => state === 'known');
        this.remember(flags.e164, Object.fromEntries(read));
        if ((flags.failed ?? []).length > 0) {
            this.report('failed', flags.failure ?? null);
        }
    }

    private remember(e164: string, facts: Partial<Answer>): void {
        const all = { ...this.remembered.get(e164), ...facts };
        this.remembered.delete(e164);
        this.remembered.set(e164, all);
        const [oldest] = this.remembered.keys();
        if (this.remembered.size > this.limits.maxNumbers && oldest !== undefined) {
            this.remembered.delete(oldest);
        }
    }

    private async within(
        trip: Promise<void>,
        signal: AbortSignal | undefined,
    ): Promise<void | typeof TOO_LATE> {
        let end = (): void => undefined;
        const limit = new Promise<typeof TOO_LATE>((resolve, reject) => {
            const cancel = this.parts.timers.after(this.limits.deadlineMs, () => resolve(TOO_LATE));
            const abort = (): void => reject(signal?.reason as Error);
            signal?.addEventListener('abort', abort);
            end = () => {
                cancel();
                signal?.removeEventListener('abort', abort);
            };
        });
        // Nobody may be waiting any more when the org refuses.
        trip.catch(() => undefined);
        try {
            return await Promise.race([trip, limit]);
        } finally {
            end();
        }
    }

    private report(why: LookUpFailure['why'], message: string | null): void {
        this.parts.onFailure?.({ why, at: this.parts.timers.now(), message });
    }
}
