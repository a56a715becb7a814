import type { Transport } from './envelope';
import { copyJson } from './json';

/**
 * A message channel inside one window: synchronous, and everybody hears everything, the sender
 * included. What is sent is copied as JSON once; receivers copy what they hand on.
 */
export function createBus(): Transport {
    const handlers = new Set<(message: unknown) => void>();
    return {
        send(envelope) {
            const copy = copyJson(envelope);
            for (const handler of [...handlers]) {
                handler(copy);
            }
        },
        listen(handler) {
            handlers.add(handler);
            return () => {
                handlers.delete(handler);
            };
        },
    };
}
