/**
 * A promise that notices when somebody awaits it. A native promise cannot tell; the manual clock
 * has to, because awaiting a scenario there plays what is left of it.
 */
export class LazyPromise<T> implements Promise<T> {
    readonly [Symbol.toStringTag] = 'Promise';
    private readonly promise: Promise<T>;
    private readonly awaited: () => void;

    /** @param awaited called each time that somebody waits for the outcome */
    constructor(promise: Promise<T>, awaited: () => void) {
        this.promise = promise;
        this.awaited = awaited;
        // A failure that nobody waits for is reported by the scenario itself, not as unhandled.
        this.promise.catch(() => undefined);
    }

    then<A = T, B = never>(
        onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
        onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
    ): Promise<A | B> {
        this.awaited();
        return this.promise.then(onFulfilled, onRejected);
    }

    catch<B = never>(
        onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
    ): Promise<T | B> {
        return this.then(undefined, onRejected);
    }

    finally(onFinally?: (() => void) | null): Promise<T> {
        this.awaited();
        return this.promise.finally(onFinally);
    }
}
