/** Two ways to the other side as one. */
import type { Transport } from './envelope';

/** Everything goes both ways; a message that arrives twice is taken once. */
export function both(one: Transport, other: Transport | null): Transport {
    if (other === null) {
        return one;
    }
    return {
        send(envelope) {
            one.send(envelope);
            other.send(envelope);
        },
        listen(handler) {
            const stops = [one.listen(handler), other.listen(handler)];
            return () => stops.forEach((stop) => stop());
        },
    };
}
