/** The recorder: what it does when it is started and stopped, and what it tells its observers. */
import {
    DEFAULT_LIMITS,
    type MemoryLimits,
    type Recording,
    RecordingMemory,
} from 'c/connectsFlightRecording';
import type { TapListener } from 'c/connectsIntegrationApiSvc';

/** Figures of a recording. */
export interface RecordingFigures {
    /** When it was started, in milliseconds since 1970. */
    readonly since: number;
    /** Entries in the memory. */
    readonly entries: number;
    /** What they weigh: UTF-16 units of JSON text plus an allowance for each entry. */
    readonly bytes: number;
    /** The oldest entries, for which there was no room any more. */
    readonly dropped: number;
}

/** How the recorder stands. */
export type RecorderState =
    | { readonly phase: 'idle' }
    | ({ readonly phase: 'recording' } & RecordingFigures)
    | ({
          readonly phase: 'stopped';
          readonly stoppedAt: number;
          /** As it was recorded: see `fileText` for a file that may be handed on. */
          readonly recording: Recording;
      } & RecordingFigures);

export type StateObserver = (state: RecorderState) => void;

/** What the recorder needs of its surroundings. */
export interface RecorderPorts {
    /** See `tapTraffic` of the service. */
    tap(listener: TapListener, onHistoryTold: () => void): () => void;
    /** Milliseconds since 1970. */
    now(): number;
    /** Calls `run` once after `ms` milliseconds. */
    after(ms: number, run: () => void): void;
}

/** While entries come, observers hear of them together, this long after the first. */
const OBSERVE_EVERY_MS = 250;

/** A recording that runs. */
interface Run {
    readonly since: number;
    readonly memory: RecordingMemory;
    readonly stopListening: () => void;
}

/** Records one recording at a time; keeps the last one until it is discarded or the next starts. */
export class FlightRecorder {
    private readonly ports: RecorderPorts;
    private readonly observers = new Set<{ readonly call: StateObserver }>();
    private run: Run | null = null;
    private settled: RecorderState = { phase: 'idle' };
    private isNewsPending = false;

    constructor(ports: RecorderPorts) {
        this.ports = ports;
    }

    get state(): RecorderState {
        return this.run === null
            ? this.settled
            : { phase: 'recording', since: this.run.since, ...countsOf(this.run.memory) };
    }

    /**
     * Calls at once, after each change of phase, and now and then while entries come.
     * @returns stops observing
     */
    observe(observer: StateObserver): () => void {
        // The same function may observe twice; each has an end of its own.
        const entry = { call: observer };
        this.observers.add(entry);
        observer(this.state);
        return () => {
            this.observers.delete(entry);
        };
    }

    /**
     * Starts a recording; the last one is given up.
     * @throws RangeError for limits that are no positive numbers
     * @throws Error while a recording is running
     */
    start(limits: Partial<MemoryLimits> = {}): void {
        const since = this.ports.now();
        const memory = new RecordingMemory(since, completeLimits(limits));
        let isHistory = true;
        const stopListening = this.ports.tap(
            (entry) => {
                if (isHistory) {
                    memory.addToSnapshot(entry);
                } else {
                    memory.add(entry);
                    this.tellSoon();
                }
            },
            () => {
                isHistory = false;
            },
        );
        this.run = { since, memory, stopListening };
        this.settled = { phase: 'idle' };
        this.tell();
    }

    /**
     * Ends the recording that is running.
     * @returns it, as it was recorded
     * @throws Error when none is running
     */
    stop(): Recording {
        if (this.run === null) {
            throw new Error('No flight recording is running: start one first.');
        }
        const { since, memory, stopListening } = this.run;
        stopListening();
        this.run = null;
        const stoppedAt = this.ports.now();
        const recording = memory.toRecording(stoppedAt);
        this.settled = { phase: 'stopped', since, stoppedAt, recording, ...countsOf(memory) };
        this.tell();
        return recording;
    }

    /** Forgets the last recording; one that is running goes on. */
    discard(): void {
        this.settled = { phase: 'idle' };
        this.tell();
    }

    /** Costs the service next to nothing for each entry. */
    private tellSoon(): void {
        if (this.isNewsPending || this.observers.size === 0) {
            return;
        }
        this.isNewsPending = true;
        this.ports.after(OBSERVE_EVERY_MS, () => {
            this.isNewsPending = false;
            if (this.run !== null) {
                this.tell();
            }
        });
    }

    private tell(): void {
        const { state } = this;
        [...this.observers].forEach(({ call }) => call(state));
    }
}

function countsOf({ count, bytes, dropped }: RecordingMemory): Omit<RecordingFigures, 'since'> {
    return { entries: count, bytes, dropped };
}

function completeLimits(limits: Partial<MemoryLimits>): MemoryLimits {
    const complete = { ...DEFAULT_LIMITS, ...limits };
    for (const [name, limit] of Object.entries(complete)) {
        // Not a number counts as wrong too.
        if (!(limit > 0)) {
            throw new RangeError(`The limit "${name}" must be a number above 0, not ${limit}.`);
        }
    }
    return complete;
}
