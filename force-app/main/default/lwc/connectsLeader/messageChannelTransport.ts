/**
 * Connects the documents of one Lightning page over the toolkit's own message channel: Lightning web
 * components and the Visualforce pages that Lightning itself shows, though they are of another
 * origin. Reach: neither other browser tabs, nor pages in plain frames such as a toolbar of the
 * gadget. It has no locks. A context of `createMessageContext` hears every scope.
 */
import CHANNEL from '@salesforce/messageChannel/ConnectsLeader__c';
import {
    APPLICATION_SCOPE,
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
} from 'lightning/messageService';
import type { Transport } from './transport';

/** The part of a message service that is needed, so that Visualforce can bring its own. */
export interface MessageService {
    publish(message: object): void;
    /** @returns ends it */
    subscribe(listener: (message: unknown) => void): () => void;
}

/** @param openService opens the message service; Lightning web components leave it out */
export function messageChannelTransport(
    openService: () => MessageService = lightningService,
): Transport {
    return {
        name: 'message-channel',
        connect: (_duty, receive) => {
            try {
                const service = openService();
                const close = service.subscribe(receive);
                return { lock: null, send: (message) => service.publish(message), close };
            } catch (error) {
                return {
                    unavailable: `Lightning Message Service cannot be used: ${String(error)}`,
                };
            }
        },
    };
}

function lightningService(): MessageService {
    const context = createMessageContext();
    return {
        publish: (message) => publish(context, CHANNEL, message),
        subscribe: (listener) => {
            subscribe(context, CHANNEL, listener, { scope: APPLICATION_SCOPE });
            return () => releaseMessageContext(context);
        },
    };
}

/** `sforce.one` of a Visualforce page in Lightning Experience. */
export interface SforceOne {
    publish(channel: string, message: object): void;
    subscribe(
        channel: string,
        listener: (message: unknown) => void,
        options: { scope: 'APPLICATION' },
    ): object;
    unsubscribe(subscription: object): void;
}

/**
 * The message service of a Visualforce page.
 * @param one `sforce.one`
 * @param channel what `{!$MessageChannel.ConnectsLeader__c}` renders
 */
export function visualforceService(one: SforceOne, channel: string): () => MessageService {
    return () => ({
        publish: (message) => one.publish(channel, message),
        subscribe: (listener) => {
            const subscription = one.subscribe(channel, listener, { scope: 'APPLICATION' });
            return () => one.unsubscribe(subscription);
        },
    });
}
