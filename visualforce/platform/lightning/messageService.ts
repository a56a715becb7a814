/**
 * `lightning/messageService` for Visualforce, over `sforce.one` (Visualforce Developer Guide, "Message
 * Channels"). Only pages that Lightning itself shows have it: in a toolbar and in the Classic console
 * nothing can be created, and whoever tries is told.
 */
import type { PageChannel } from '../salesforce/messageChannels';
import { sforceOne, type SforceOne } from '../sforce';

/** Every subscription hears the whole application: a page in a frame is in no navigation tab. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** An opaque handle for its users. */
class Context {
    readonly one: SforceOne;
    readonly subscriptions = new Set<object>();

    constructor(one: SforceOne) {
        this.one = one;
    }
}

/** For modules that are no component. @throws Error where there is no Lightning Message Service */
export function createMessageContext(): Context {
    const one = sforceOne();
    if (one === null) {
        throw new Error(
            'Lightning Message Service is not here: this page is not shown by Lightning itself.',
        );
    }
    return new Context(one);
}

/** Ends a context and every subscription made with it. */
export function releaseMessageContext(context: Context): void {
    context.subscriptions.forEach((subscription) => context.one.unsubscribe(subscription));
    context.subscriptions.clear();
}

/** @throws Error when the page does not name the channel */
export function publish(context: Context, channel: PageChannel, message?: unknown): void {
    context.one.publish(renderedOf(channel), message);
}

/** @returns for `unsubscribe` @throws Error when the page does not name the channel */
export function subscribe(
    context: Context,
    channel: PageChannel,
    listener: (message: unknown) => void,
    _options?: { readonly scope?: symbol },
): { readonly end: () => void } {
    const subscription = context.one.subscribe(renderedOf(channel), listener, {
        scope: 'APPLICATION',
    });
    context.subscriptions.add(subscription);
    return {
        end: () => {
            if (context.subscriptions.delete(subscription)) {
                context.one.unsubscribe(subscription);
            }
        },
    };
}

/** Ends one subscription; null and repeated calls are harmless. */
export function unsubscribe(subscription: { readonly end: () => void } | null | undefined): void {
    subscription?.end();
}

function renderedOf({ channelName, rendered }: PageChannel): string {
    if (rendered === null) {
        throw new Error(
            `This page does not name the message channel ${channelName} in messageChannels. ` +
                'See docs/visualforce.md.',
        );
    }
    return rendered;
}
