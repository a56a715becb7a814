/** Wire adapters whose answer never changes. */

/** What the engine makes of a wire adapter's class. */
export interface FixedWire {
    connect(): void;
    update(): void;
    disconnect(): void;
}

/**
 * Makes a wire adapter.
 * @param read asked whenever a component comes onto the page
 */
export function fixedWire<T>(read: () => T): new (dataCallback: (value: T) => void) => FixedWire {
    return class {
        private readonly emit: (value: T) => void;

        constructor(dataCallback: (value: T) => void) {
            this.emit = dataCallback;
        }

        connect(): void {
            this.emit(read());
        }

        update(): void {
            // The answer never changes.
        }

        disconnect(): void {
            // Nothing to release.
        }
    };
}
