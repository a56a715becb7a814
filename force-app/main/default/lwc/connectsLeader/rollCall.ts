/**
 * Finds out who is still there where no lock tells: calls the roll, and names those who stay silent.
 * Runs only while the document is visible, because timers of hidden tabs come when they like; and a
 * deadline that comes late proves that this document slept, not that the others have gone.
 */
import type { Timers } from './timers';

/** A visible document that heard no roll call for so long calls one. */
export const ROLL_EVERY_MS = 3_000;
/** Time to answer a roll call. */
export const ANSWER_WITHIN_MS = 2_000;
/** A timer this late is no proof of anything. */
const SLEPT_MS = 1_000;

export interface RollCallPorts {
    /** Sends a roll call of this name to everybody. */
    call(name: string): void;
    /** Versions of the records of the others that are thought to be here. */
    presentSeqs(): ReadonlyMap<string, number>;
    /** These did not answer. */
    onSilent(ids: readonly string[]): void;
    newName(): string;
}

/** The roll calls of one candidate. */
export class RollCall {
    private readonly timers: Timers;
    private readonly ports: RollCallPorts;
    private cancelTimer: () => void = () => undefined;
    private isRunning = false;
    private isCalling = false;

    constructor(timers: Timers, ports: RollCallPorts) {
        this.timers = timers;
        this.ports = ports;
    }

    /** Calls the roll now, and again and again until `stop`. */
    start(): void {
        this.stop();
        this.isRunning = true;
        this.isCalling = true;
        const before = this.ports.presentSeqs();
        this.ports.call(this.ports.newName());
        const due = this.timers.now() + ANSWER_WITHIN_MS;
        this.cancelTimer = this.timers.after(ANSWER_WITHIN_MS, () => this.finish(before, due));
    }

    /** Somebody else called: this candidate need not for a while. */
    heardAnother(): void {
        if (this.isRunning && !this.isCalling) {
            this.callAfter(ROLL_EVERY_MS);
        }
    }

    stop(): void {
        this.cancelTimer();
        this.isRunning = false;
        this.isCalling = false;
    }

    private finish(before: ReadonlyMap<string, number>, due: number): void {
        this.isCalling = false;
        this.callAfter(ROLL_EVERY_MS - ANSWER_WITHIN_MS);
        if (this.timers.now() - due <= SLEPT_MS) {
            const now = this.ports.presentSeqs();
            const silent = [...before].filter(([id, seq]) => now.get(id) === seq);
            this.ports.onSilent(silent.map(([id]) => id));
        }
    }

    private callAfter(ms: number): void {
        this.cancelTimer();
        this.cancelTimer = this.timers.after(ms, () => this.start());
    }
}
