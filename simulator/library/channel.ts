import type { LmsEnvironment } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Transport } from '../wire/envelope';
import { copyJson } from '../wire/json';

/** The part of the Visualforce global `sforce` that carries Lightning Message Service. */
interface SforceOne {
    publish(channel: string, message: object): void;
    subscribe(
        channel: string,
        handler: (message: unknown) => void,
        options: { scope: 'APPLICATION' },
    ): unknown;
    unsubscribe?(subscription: unknown): void;
}

/**
 * Turns an LMS environment into a transport (guide, "setLMSEnvironment").
 * @throws Error for an unknown mode or a missing attribute
 */
export function createChannel(settings: LmsEnvironment): Transport {
    const mode: unknown = (settings as Partial<LmsEnvironment> | undefined)?.mode;
    switch (settings?.mode) {
        case 'LWC':
            return lwcChannel(settings);
        case 'Visualforce':
            return visualforceChannel(settings);
        default:
            throw new Error(
                `setLMSEnvironment: mode must be "LWC" or "Visualforce", not ${JSON.stringify(mode)}.`,
            );
    }
}

function lwcChannel(settings: Extract<LmsEnvironment, { mode: 'LWC' }>): Transport {
    const { publishMethod, subscribeMethod } = settings;
    if (typeof publishMethod !== 'function' || typeof subscribeMethod !== 'function') {
        throw new Error('setLMSEnvironment: mode LWC needs publishMethod and subscribeMethod.');
    }
    return {
        send: (envelope) => publishMethod(copyJson(envelope)),
        listen(handler) {
            // The guide's subscribeMethod returns nothing to unsubscribe with: stop listening here.
            let listening = true;
            subscribeMethod((message) => {
                if (listening) {
                    handler(message);
                }
            });
            return () => {
                listening = false;
            };
        },
    };
}

function visualforceChannel(settings: Extract<LmsEnvironment, { mode: 'Visualforce' }>): Transport {
    const { channel } = settings;
    if (typeof channel !== 'string' || channel === '') {
        throw new Error('setLMSEnvironment: mode Visualforce needs the channel id.');
    }
    return {
        send: (envelope) => sforceOne().publish(channel, copyJson(envelope)),
        listen(handler) {
            const one = sforceOne();
            const subscription = one.subscribe(channel, handler, { scope: 'APPLICATION' });
            return () => one.unsubscribe?.(subscription);
        },
    };
}

function sforceOne(): SforceOne {
    const { sforce } = globalThis as { sforce?: { one?: SforceOne } };
    if (!sforce?.one) {
        throw new Error(
            'ConnectsIntegrationAPI: sforce.one is missing. Visualforce mode works only in a page shown in Lightning.',
        );
    }
    return sforce.one;
}
