/** Makes a message at the moment it goes out, so that it carries the state of that moment. */
export type Dispatch = () => void;

/**
 * Sends in order, one after the other: what a receiver's reaction causes goes out after everything
 * that was caused before it.
 */
export class Outbox {
    private readonly queue: Dispatch[] = [];
    private busy = false;
    private holds = 0;

    post(dispatch: Dispatch): void {
        this.queue.push(dispatch);
        this.drain();
    }

    /** Runs `action`; what it posts goes out only when it is done. */
    together<T>(action: () => T): T {
        const wasBusy = this.busy;
        this.busy = true;
        try {
            return action();
        } finally {
            this.busy = wasBusy;
            this.drain();
        }
    }

    /**
     * Runs `action`, then sends `dispatch` together with what the action posted.
     * @param first whether `dispatch` goes before or after that
     */
    postAround<T>(action: () => T, dispatch: (result: T) => void, first: boolean): void {
        this.together(() => {
            const at = this.queue.length;
            const result = action();
            this.queue.splice(first ? at : this.queue.length, 0, () => dispatch(result));
        });
    }

    /** Nothing goes out until it is released. @returns releases it */
    hold(): () => void {
        this.holds += 1;
        let released = false;
        return () => {
            if (!released) {
                released = true;
                this.holds -= 1;
                this.drain();
            }
        };
    }

    private drain(): void {
        if (this.busy || this.holds > 0) {
            return;
        }
        this.busy = true;
        try {
            for (let next = this.take(); next; next = this.take()) {
                next();
            }
        } finally {
            this.busy = false;
        }
    }

    private take(): Dispatch | undefined {
        return this.holds > 0 ? undefined : this.queue.shift();
    }
}
