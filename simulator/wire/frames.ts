/**
 * The way between a page and the gadget where there is no Lightning Message Service (`A-NOLMS`):
 * messages between windows. Each side names the windows that it speaks with and their origins, sends
 * to those alone and hears those alone.
 */
import { isEnvelope, type Transport } from './envelope';
import { copyJson } from './json';

/** A window that messages may be sent to. */
export type PeerWindow = Pick<Window, 'postMessage'>;

/** What is needed of the own window. */
export type OwnWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * @param view the own window
 * @param peers gives the windows of the other side, each with its origin
 * @param options.afterHello sends only to peers that have spoken: pages that are still loading have
 *     another origin, of which browsers warn
 */
export function frameTransport(
    view: OwnWindow,
    peers: () => ReadonlyMap<PeerWindow, string>,
    { afterHello = false } = {},
): Transport {
    const heard = new WeakSet<PeerWindow>();
    return {
        send(envelope) {
            const copy = copyJson(envelope);
            for (const [peer, origin] of peers()) {
                if (!afterHello || heard.has(peer)) {
                    peer.postMessage(copy, origin);
                }
            }
        },
        listen(handler) {
            const receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
                const known = source === null ? undefined : peers().get(source as PeerWindow);
                if (known === origin && isEnvelope(data)) {
                    heard.add(source as PeerWindow);
                    handler(data);
                }
            };
            view.addEventListener('message', receive);
            return () => view.removeEventListener('message', receive);
        },
    };
}

/**
 * Origins of the windows around a page as the browser knows them, the nearest first.
 *
 * @param view window of the page
 */
export function ancestorOrigins({
    location,
    document,
}: Pick<Window, 'location' | 'document'>): readonly string[] {
    // Firefox has no list; there the referrer is the nearest one.
    const { ancestorOrigins: list } = location as Partial<Pick<Location, 'ancestorOrigins'>>;
    if (list) {
        return [...list];
    }
    return document.referrer === '' ? [] : [new URL(document.referrer).origin];
}
