/**
 * The ways between the documents of one gadget, as a Lightning page has them: its message channel, and
 * messages between windows to pages in plain frames, such as a custom toolbar of the gadget. The pages
 * of Visualforce have a file of their own in its place.
 */
import visualforceOrigin from '@salesforce/apex/ConnectsOrigins.visualforce';
import { type BrowserStorage, browserStorage, writeTo } from 'c/connectsBrowserQueue';
import { messageChannelTransport } from './messageChannelTransport';
import { browserTimers, type Timers } from './timers';
import type { LateTransport, Transport, Unavailable } from './transport';
import { isOrigin, topTransport } from './windowTransport';

/** Where the browser keeps what the org has said, for pages that open later. */
const REMEMBERED = 'connects.visualforceOrigin';
/** From one attempt to ask the org to the next, in ms. */
const RETRIES_MS = [1_000, 5_000, 30_000];

/**
 * Their order is that of the states and messages. Only the first page of a browser waits for the org:
 * what it has said holds for the pages that open after it. They ask all the same, for the next ones.
 * @param ask the org; it answers with an origin
 */
export function gadgetWays(
    storage: BrowserStorage = browserStorage(),
    ask: () => Promise<unknown> = () => visualforceOrigin(),
): readonly (Transport | LateTransport)[] {
    const remembered = storage.getItem(REMEMBERED);
    const whenKnown = wayToFrames(async () => {
        const origin = await ask();
        if (typeof origin === 'string' && isOrigin(origin)) {
            // Without room the next page waits as this one does.
            writeTo(storage, REMEMBERED, origin);
        }
        return origin;
    });
    return [
        messageChannelTransport(),
        remembered !== null && isOrigin(remembered)
            ? topTransport([remembered])
            : { name: 'window', whenKnown },
    ];
}

/**
 * Asks the org where its Visualforce pages are; more than once if need be, for a custom toolbar that
 * nothing connects would guard as well.
 * @param ask the org; it answers with an origin
 */
export async function wayToFrames(
    ask: () => Promise<unknown> = () => visualforceOrigin(),
    timers: Timers = browserTimers,
    pauses: readonly number[] = RETRIES_MS,
): Promise<Transport | Unavailable> {
    try {
        const origin = await ask();
        return typeof origin === 'string'
            ? topTransport([origin])
            : unknownOrigin(`it said ${String(origin)}`);
    } catch (error) {
        const [pause, ...rest] = pauses;
        if (pause === undefined) {
            return unknownOrigin(messageOf(error));
        }
        await new Promise<void>((resolve) => {
            timers.after(pause, resolve);
        });
        return wayToFrames(ask, timers, rest);
    }
}

function unknownOrigin(reason: string): Unavailable {
    return {
        unavailable: `The org does not say where its Visualforce pages are: ${reason}`,
        advice:
            `The org does not say where its Visualforce pages are (${reason}), so a guard in a custom ` +
            'toolbar may ask and dial as well. Give users the Apex class ConnectsOrigins (permission ' +
            'set Connects Dial Guard), or name the host that guards in the setting "configuredHost".',
    };
}

/** Lightning puts what Apex has thrown into `body`. */
function messageOf(error: unknown): string {
    const { body, message } = (error ?? {}) as {
        readonly body?: { readonly message?: string };
        readonly message?: string;
    };
    return body?.message ?? message ?? String(error);
}
