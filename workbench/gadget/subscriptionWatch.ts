/** Hears on the message channel which callback slots the libraries of the page fill and empty. */
import { isEnvelope, type Transport } from '../../simulator/wire/envelope';

/** A library said hello, or filled or emptied a slot. */
export interface SubscriptionLine {
    readonly kind: 'subscription';
    readonly time: number;
    /** Name of the event, or `hello`. */
    readonly name: string;
    readonly detail: {
        readonly change: 'hello' | 'subscribe' | 'unsubscribe';
        /** Counts the libraries in the order in which they were first heard. */
        readonly library: number;
    };
}

/**
 * Starts listening.
 *
 * @param transport the channel of the vendor's package
 * @param now gives the simulated time in ms since 1970
 * @param onLine called for each change
 */
export function watchSubscriptions(
    transport: Transport,
    now: () => number,
    onLine: (line: SubscriptionLine) => void,
): void {
    const libraries: string[] = [];
    transport.listen((message) => {
        if (!isEnvelope(message) || message.to !== 'gadget') {
            return;
        }
        const { kind, libraryId } = message;
        if (!libraries.includes(libraryId)) {
            libraries.push(libraryId);
        }
        if (kind === 'hello' || kind === 'subscribe' || kind === 'unsubscribe') {
            onLine({
                kind: 'subscription',
                time: now(),
                name: kind === 'hello' ? 'hello' : message.eventName,
                detail: { change: kind, library: libraries.indexOf(libraryId) + 1 },
            });
        }
    });
}
