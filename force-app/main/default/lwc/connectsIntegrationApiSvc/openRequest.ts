/** A promise that settles once, and what to clean up when it does. */
export class OpenRequest<T = unknown> {
    readonly promise: Promise<T>;
    isSettled = false;
    private readonly cleanUps: (() => void)[] = [];
    private resolve: (data: T) => void = () => undefined;
    private reject: (error: unknown) => void = () => undefined;

    constructor() {
        this.promise = new Promise((resolve, reject) => {
            this.resolve = resolve;
            this.reject = reject;
        });
    }

    whenSettled(cleanUp: () => void): void {
        this.cleanUps.push(cleanUp);
    }

    /** Resolves with what `read` returns or rejects with what it throws. */
    settleWith(read: () => T): void {
        this.attempt(() => {
            const data = read();
            this.finish(() => this.resolve(data));
        });
    }

    /** Rejects with what `run` throws. */
    attempt(run: () => void): void {
        try {
            run();
        } catch (error) {
            this.fail(error);
        }
    }

    fail(error: unknown): void {
        this.finish(() => this.reject(error));
    }

    private finish(settle: () => void): void {
        if (!this.isSettled) {
            this.isSettled = true;
            this.cleanUps.forEach((cleanUp) => cleanUp());
            settle();
        }
    }
}
