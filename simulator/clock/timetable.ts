/** One entry: what is due when. Becomes empty when it is taken or struck out. */
export interface Appointment {
    readonly due: number;
    /** Breaks ties: what was entered first is taken first. */
    readonly order: number;
    callback: (() => void) | null;
}

/** Fewer struck-out entries than this are not worth sweeping. */
const SWEEP_FROM = 1_000;

/**
 * What falls due, soonest first, in a binary heap: a shift of a thousand agents has thousands of
 * waits at a time and millions in all. A struck-out entry stays where it is until it comes up, or
 * until half of all entries are struck out.
 */
export class Timetable {
    private heap: Appointment[] = [];
    private entered = 0;
    private struckOut = 0;

    enter(due: number, callback: () => void): Appointment {
        const appointment: Appointment = { due, order: this.entered, callback };
        this.entered += 1;
        this.heap.push(appointment);
        this.rise(this.heap.length - 1);
        return appointment;
    }

    /** Harmless for an entry that has been taken. */
    strikeOut(appointment: Appointment): void {
        if (appointment.callback === null) {
            return;
        }
        // Let go at once: it may hold whole calls.
        appointment.callback = null;
        this.struckOut += 1;
        if (this.struckOut > SWEEP_FROM && this.struckOut > this.heap.length / 2) {
            this.sweep();
        }
    }

    /** When the next entry is due; null if there is none. */
    get nextDue(): number | null {
        for (let next = this.heap[0]; next; next = this.heap[0]) {
            if (next.callback !== null) {
                return next.due;
            }
            this.removeFirst();
            this.struckOut -= 1;
        }
        return null;
    }

    /** Takes the next entry out. @returns its callback; null if there is none */
    take(): (() => void) | null {
        const [next] = this.nextDue === null ? [] : this.heap;
        if (!next) {
            return null;
        }
        const { callback } = next;
        next.callback = null;
        this.removeFirst();
        return callback;
    }

    clear(): void {
        this.heap.forEach((appointment) => (appointment.callback = null));
        this.heap = [];
        this.struckOut = 0;
    }

    private sweep(): void {
        // A sorted list is a heap.
        this.heap = this.heap.filter(({ callback }) => callback !== null).sort(byTime);
        this.struckOut = 0;
    }

    private removeFirst(): void {
        const last = this.heap.pop();
        if (last && this.heap.length > 0) {
            this.heap[0] = last;
            this.sink(0);
        }
    }

    private rise(start: number): void {
        let at = start;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (!this.swapIfEarlier(at, parent)) {
                return;
            }
            at = parent;
        }
    }

    private sink(start: number): void {
        let at = start;
        for (;;) {
            const left = 2 * at + 1;
            const earlier = this.isEarlier(left + 1, left) ? left + 1 : left;
            if (!this.swapIfEarlier(earlier, at)) {
                return;
            }
            at = earlier;
        }
    }

    private isEarlier(at: number, than: number): boolean {
        const [candidate, other] = [this.heap[at], this.heap[than]];
        return candidate !== undefined && other !== undefined && byTime(candidate, other) < 0;
    }

    private swapIfEarlier(at: number, than: number): boolean {
        const [candidate, other] = [this.heap[at], this.heap[than]];
        if (!candidate || !other || byTime(candidate, other) > 0) {
            return false;
        }
        this.heap[at] = other;
        this.heap[than] = candidate;
        return true;
    }
}

function byTime(left: Appointment, right: Appointment): number {
    return left.due - right.due || left.order - right.order;
}
