import {
    APPLICATION_SCOPE,
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
    unsubscribe,
} from 'lightning/messageService';
import type { Transport } from '../../../../../simulator/wire/envelope';

/** A way onto a message channel, until it is left. */
export interface Joined {
    readonly transport: Transport;
    leave(): void;
}

/** @param channel the imported message channel */
export function joinChannel(channel: object): Joined {
    const context = createMessageContext();
    return {
        transport: {
            send: (envelope) => publish(context, channel, envelope),
            listen(handler) {
                const subscription = subscribe(context, channel, handler, {
                    scope: APPLICATION_SCOPE,
                });
                return () => unsubscribe(subscription);
            },
        },
        leave: () => releaseMessageContext(context),
    };
}
