/**
 * Stand-in for `lightning/messageService`, with the platform's rules: a message reaches utilities
 * and contexts made by `createMessageContext` always, and components on a page that is not shown
 * only if they subscribed with APPLICATION_SCOPE. Nothing is replayed to a later subscriber.
 */
import { documentBus } from '../messaging/bus';
import { assertJson } from '../messaging/json';
import { isActiveArea } from '../messaging/navigationArea';

/** Makes a subscription hear messages wherever its component is. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** What pages provide to the components on them. */
export interface AreaContext {
    readonly area: string;
}

/** An opaque handle for its users; the fields are for this module. */
class Context {
    /** Name of the navigation page that it belongs to; null hears everything. */
    area: string | null = null;
    released = false;
    readonly subscriptions = new Set<Subscription>();
}

class Subscription {
    readonly stop: () => void;

    constructor(stop: () => void) {
        this.stop = stop;
    }
}

interface Channel {
    readonly channelName: string;
}

/** Wire adapter that gives a component its message context, released when it is disconnected. */
export class MessageContext {
    static readonly contextSchema = { area: 'optional' } as const;
    readonly #emit: (context: Context) => void;
    #context = new Context();

    constructor(dataCallback: (context: Context) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#context = new Context();
        this.#emit(this.#context);
    }

    update(_config: object, provided?: AreaContext): void {
        this.#context.area = provided?.area ?? null;
    }

    disconnect(): void {
        releaseMessageContext(this.#context);
    }
}

/** For modules that are no component; hears every scope. Release it with `releaseMessageContext`. */
export function createMessageContext(): Context {
    return new Context();
}

/** Ends a context and every subscription made with it. */
export function releaseMessageContext(context: Context): void {
    context.released = true;
    for (const subscription of [...context.subscriptions]) {
        unsubscribe(subscription);
    }
}

/**
 * Sends a copy of the message to every subscriber of the channel.
 *
 * @throws TypeError for an unusable context or channel, and for values that JSON cannot carry
 */
export function publish(context: Context, channel: Channel, message?: unknown): void {
    assertUsable(context, channel);
    assertJson(message);
    documentBus().send(channel.channelName, message);
}

/**
 * Listens to a channel.
 *
 * @param options `scope: APPLICATION_SCOPE` to hear messages while the component's page is hidden
 * @throws TypeError for an unusable context, channel or listener
 */
export function subscribe(
    context: Context,
    channel: Channel,
    listener: (message: unknown) => void,
    options?: { scope?: symbol },
): Subscription {
    assertUsable(context, channel);
    if (typeof listener !== 'function') {
        throw new TypeError('subscribe needs a function as its listener.');
    }
    const everywhere = options?.scope === APPLICATION_SCOPE;
    const stop = documentBus().listen(channel.channelName, (message) => {
        if (everywhere || isActiveArea(context.area)) {
            listener(message);
        }
    });
    const subscription = new Subscription(() => {
        stop();
        context.subscriptions.delete(subscription);
    });
    context.subscriptions.add(subscription);
    return subscription;
}

/** Ends one subscription; null and repeated calls are harmless. */
export function unsubscribe(subscription: Subscription | null | undefined): void {
    subscription?.stop();
}

function assertUsable(context: Context, channel: Channel): void {
    if (!(context instanceof Context) || context.released) {
        throw new TypeError(
            'The message context is missing or released. ' +
                'Use @wire(MessageContext) while the component is connected, or createMessageContext().',
        );
    }
    if (typeof channel?.channelName !== 'string') {
        throw new TypeError('The message channel must come from @salesforce/messageChannel/….');
    }
}
