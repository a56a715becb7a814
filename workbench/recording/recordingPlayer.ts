/**
 * Plays a recording to the components of a page: the recorded events come at their times, and the
 * requests that the components send get the recorded answers. What the agent clicked then is not
 * clicked again, its effects are among the events.
 */
import {
    argumentsIn,
    LOG_REQUESTS,
    RecordedLibrary,
    type RecordedEntry,
    type Recording,
} from 'c/connectsFlightRecording';
import { RequestMatcher } from './requestMatcher';

/** What happens in a replay, in order. Times are those of the recording, in ms since 1970. */
export type ReplayNews =
    | { readonly kind: 'event'; readonly time: number; readonly name: string; detail: unknown }
    | { readonly kind: 'connection'; readonly time: number; readonly name: string }
    | {
          readonly kind: 'request';
          readonly time: number;
          /** Counts the requests of the page. */
          readonly number: number;
          readonly name: string;
          readonly args: readonly unknown[];
      }
    | {
          readonly kind: 'response';
          readonly time: number;
          readonly number: number;
          readonly name: string;
          readonly response: unknown;
      };

/** How a replay stands. */
export interface ReplayProgress {
    /** Ms from the start of the recording. */
    readonly position: number;
    readonly duration: number;
    readonly played: number;
    readonly total: number;
    /** False until a component of the page subscribes. */
    readonly hasBegun: boolean;
    /** How many times faster than recorded; Infinity: as fast as possible. */
    readonly speed: number;
    readonly isPaused: boolean;
    readonly isEnded: boolean;
    /** Requests that the components of this page have sent. */
    readonly requests: number;
    /** Those of them that the recording does not have. */
    readonly unknown: number;
    readonly firstUnknown: {
        readonly at: number;
        readonly name: string;
        readonly args: readonly unknown[];
    } | null;
}

/** Time as the player needs it. */
export interface PlayerClock {
    /** Ms of any origin. */
    now(): number;
    /** @returns takes it back */
    after(ms: number, run: () => void): () => void;
}

type Run = (...args: unknown[]) => void;
type Response = Extract<RecordedEntry, { kind: 'response' }>;

/** What a component hears when the recording has no such request. */
export const NO_ANSWER = {
    success: false,
    error: 'The recording has no request like this one.',
} as const;

/** From the first subscription until time begins: the rest of the page subscribes. */
const SETTLING_MS = 300;
/** The service asks for the desk's data that soon after an event. */
const READ_WINDOW_MS = 1_000;
/** The longest wait in one piece, so that the position moves on while nothing happens. */
const TICK_MS = 100;

/** One replay on one page. */
export class RecordingPlayer {
    readonly #recording: Recording;
    readonly #clock: PlayerClock;
    readonly #library: RecordedLibrary;
    readonly #matcher: RequestMatcher;
    readonly #thrown = new Map<number, string>();
    /** Answers that were played before a component asked. */
    readonly #answers = new Map<number, Response[]>();
    /** Who waits for the answers to a recorded request. */
    readonly #waiting = new Map<number, Run[]>();
    readonly #observers = new Set<() => void>();
    readonly #onNews: (news: ReplayNews) => void;
    #next = 0;
    #position = 0;
    #speed = 1;
    #isPaused = false;
    /** When the position was last brought up to date; null while time stands still. */
    #movedAt: number | null = null;
    #stopWaiting = (): void => undefined;
    #hasBegun = false;
    #requests = 0;
    #unknown = 0;
    #firstUnknown: ReplayProgress['firstUnknown'] = null;

    /**
     * @param recording what to play; time begins with the page's first subscription
     * @param clock moves the replay
     * @param onNews told of each thing that happens
     */
    constructor(recording: Recording, clock: PlayerClock, onNews: (news: ReplayNews) => void) {
        this.#recording = recording;
        this.#clock = clock;
        this.#onNews = onNews;
        this.#matcher = new RequestMatcher(recording.entries);
        for (const entry of recording.entries) {
            if (entry.kind === 'threw') {
                const { of, data } = entry;
                this.#thrown.set(of, typeof data === 'string' ? data : JSON.stringify(data));
            }
        }
        this.#library = new RecordedLibrary({
            onRequest: (name, args) => this.receive(name, args),
            onRegistration: () => this.begin(),
        });
        this.applySnapshot();
    }

    /** The library of the page, in place of the vendor's; to be called when the page loads it. */
    openLibrary(): RecordedLibrary['api'] {
        if (!this.#recording.snapshot.some(({ kind }) => kind === 'ready')) {
            // Nobody subscribes before the gadget is ready, and the recording tells when it was.
            this.begin();
        }
        return this.#library.api;
    }

    /** The time of the replay, in ms since 1970; it stands still while the replay does. */
    get now(): number {
        return this.timeOf(this.positionNow());
    }

    get progress(): ReplayProgress {
        const { entries } = this.#recording;
        return {
            position: this.#position,
            duration: this.duration,
            played: this.#next,
            total: entries.length,
            hasBegun: this.#hasBegun,
            speed: this.#speed,
            isPaused: this.#isPaused,
            isEnded: this.#next >= entries.length && this.#position >= this.duration,
            requests: this.#requests,
            unknown: this.#unknown,
            firstUnknown: this.#firstUnknown,
        };
    }

    /** @returns stops observing */
    observe(observer: () => void): () => void {
        this.#observers.add(observer);
        return () => {
            this.#observers.delete(observer);
        };
    }

    /** @param speed above 0; Infinity for as fast as possible */
    setSpeed(speed: number): void {
        this.move();
        this.#speed = speed;
        this.goOn();
    }

    pause(): void {
        this.move();
        this.#isPaused = true;
        this.goOn();
    }

    resume(): void {
        this.#isPaused = false;
        this.goOn();
    }

    private get duration(): number {
        const { entries, startedAt, stoppedAt } = this.#recording;
        return Math.max(stoppedAt - startedAt, entries.at(-1)?.at ?? 0);
    }

    private applySnapshot(): void {
        for (const entry of this.#recording.snapshot) {
            if (entry.kind === 'ready') {
                this.tellReady(0);
            } else if (entry.kind === 'read') {
                this.#library.setResult(entry.name, entry.data);
            }
        }
        // Reads right at the start belong to how things stood.
        this.applyReads(0);
    }

    private begin(): void {
        if (this.#hasBegun) {
            return;
        }
        this.#hasBegun = true;
        this.#clock.after(SETTLING_MS, () => {
            for (const entry of this.#recording.snapshot) {
                if (entry.kind === 'event') {
                    this.raise(entry.name, entry.data, 0);
                }
            }
            this.#movedAt = this.#clock.now();
            this.goOn();
        });
    }

    private goOn(): void {
        this.#stopWaiting();
        if (this.#movedAt !== null) {
            this.#movedAt = this.#clock.now();
            this.waitForNext();
        }
        this.changed();
    }

    private waitForNext(): void {
        const { entries } = this.#recording;
        if (this.#isPaused || this.progress.isEnded) {
            return;
        }
        const due = entries[this.#next]?.at ?? this.duration;
        const ms = Math.max(0, (due - this.#position) / this.#speed);
        this.#stopWaiting = this.#clock.after(Math.min(ms, TICK_MS), () => {
            this.move();
            this.playDue();
            this.waitForNext();
            this.changed();
        });
    }

    /** Brings the position up to date. */
    private move(): void {
        this.#position = this.positionNow();
        if (this.#movedAt !== null) {
            this.#movedAt = this.#clock.now();
        }
    }

    private positionNow(): number {
        if (this.#movedAt === null || this.#isPaused || !Number.isFinite(this.#speed)) {
            return this.#position;
        }
        const moved = this.#position + (this.#clock.now() - this.#movedAt) * this.#speed;
        return Math.min(moved, this.duration);
    }

    private playDue(): void {
        const { entries } = this.#recording;
        if (!Number.isFinite(this.#speed)) {
            // One moment after the other, so that the page can follow.
            this.#position = entries[this.#next]?.at ?? this.duration;
        }
        let until = this.#next;
        while (until < entries.length && (entries[until]?.at ?? 0) <= this.#position) {
            until += 1;
        }
        this.playUntil(until);
    }

    private playUntil(end: number): void {
        while (this.#next < end) {
            const entry = this.#recording.entries[this.#next];
            this.#next += 1;
            if (entry !== undefined) {
                this.#position = Math.max(this.#position, entry.at);
                this.play(entry);
            }
        }
    }

    private play(entry: RecordedEntry): void {
        switch (entry.kind) {
            case 'ready':
                this.applyReads(this.#next);
                this.tellReady(entry.at);
                break;
            case 'event':
                this.applyReads(this.#next);
                this.raise(entry.name, entry.data, entry.at);
                break;
            case 'read':
                this.#library.setResult(entry.name, entry.data);
                break;
            case 'response':
                this.applyReads(this.#next);
                this.answer(entry);
                break;
            default:
            // Everything else came from the components then; those of this page act for themselves.
        }
    }

    /** What the service read after an input stood when the input came. */
    private applyReads(from: number): void {
        const { entries } = this.#recording;
        const start = entries[from - 1]?.at ?? 0;
        for (const entry of entries.slice(from)) {
            const isNextInput =
                entry.kind === 'event' || entry.kind === 'ready' || entry.kind === 'response';
            if (isNextInput || entry.at > start + READ_WINDOW_MS) {
                return;
            }
            if (entry.kind === 'read') {
                this.#library.setResult(entry.name, entry.data);
            }
        }
    }

    private tellReady(at: number): void {
        this.#onNews({ kind: 'connection', time: this.timeOf(at), name: 'gadget ready' });
        this.#library.becomeReady();
    }

    private raise(name: string, detail: RecordedEntry['data'], at: number): void {
        this.#onNews({ kind: 'event', time: this.timeOf(at), name, detail });
        this.#library.raise(name, detail);
    }

    /** A request of the page's components. @throws Error where the recorded library threw */
    private receive(name: string, args: readonly unknown[]): void {
        if (LOG_REQUESTS.has(name) || name === 'setLMSEnvironment') {
            return;
        }
        this.#requests += 1;
        const number = this.#requests;
        const at = this.#position;
        this.#onNews({ kind: 'request', time: this.timeOf(at), number, name, args });
        const recorded = this.#matcher.take(name, args, at);
        const callback = args.find((argument) => typeof argument === 'function') as Run | undefined;
        const respond: Run = (...response) => {
            const time = this.timeOf(this.#position);
            this.#onNews({ kind: 'response', time, number, name, response: response[0] });
            callback?.(...response);
        };
        if (recorded === undefined) {
            this.#unknown += 1;
            this.#firstUnknown ??= { at, name, args };
            this.#clock.after(0, () => respond(NO_ANSWER));
        } else {
            this.wait(recorded.n, respond);
        }
        this.changed();
        const thrown = recorded && this.#thrown.get(recorded.n);
        if (thrown !== undefined) {
            throw new Error(thrown);
        }
    }

    private wait(request: number, respond: Run): void {
        this.#waiting.set(request, [...(this.#waiting.get(request) ?? []), respond]);
        for (const entry of this.#answers.get(request) ?? []) {
            this.#clock.after(0, () => respond(...answerIn(entry)));
        }
    }

    private answer(entry: Response): void {
        this.#answers.set(entry.of, [...(this.#answers.get(entry.of) ?? []), entry]);
        for (const respond of this.#waiting.get(entry.of) ?? []) {
            respond(...answerIn(entry));
        }
    }

    private timeOf(at: number): number {
        return Math.floor(this.#recording.startedAt + at);
    }

    private changed(): void {
        for (const observer of [...this.#observers]) {
            observer();
        }
    }
}

/** A copy for each who asked: the service may keep what it is given. */
function answerIn({ data }: Response): unknown[] {
    return JSON.parse(JSON.stringify(argumentsIn(data))) as unknown[];
}
