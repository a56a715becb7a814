/**
 * `sforce.one`: what a Visualforce page that is shown in Lightning has of the platform. Messages are
 * carried over to the Lightning page, to Visualforce's own origin, as Salesforce's bridge does.
 */
import { MessageBus } from '../../platform/messaging/bus';
import { assertJson } from '../../platform/messaging/json';

interface Subscription {
    readonly stop: () => void;
}

export interface SforceOne {
    publish(channel: string, message?: unknown): void;
    subscribe(
        channel: string,
        listener: (message: unknown) => void,
        options?: { readonly scope?: string },
    ): Subscription;
    unsubscribe(subscription: Subscription | null | undefined): void;
    navigateToURL(url: string): void;
    navigateToSObject(recordId: string): void;
}

/**
 * @param view window of the page
 * @param workbench origin of the Lightning page around it
 */
export function createSforceOne(view: Window, workbench: string): SforceOne {
    const bus = new MessageBus(view, view.parent, { hub: workbench, guest: null });
    const open = (request: Readonly<Record<string, string>>): void =>
        view.parent.postMessage({ protocol: 'workbench-navigation/1', ...request }, workbench);
    return {
        publish(channel, message) {
            assertChannel(channel);
            assertJson(message);
            bus.send(channel, message);
        },
        subscribe(channel, listener, options = {}) {
            assertChannel(channel);
            if (options.scope !== undefined && options.scope !== 'APPLICATION') {
                throw new TypeError('sforce.one.subscribe: scope takes "APPLICATION" or nothing.');
            }
            return { stop: bus.listen(channel, listener) };
        },
        unsubscribe(subscription) {
            subscription?.stop();
        },
        navigateToURL: (url) => open({ kind: 'url', url }),
        navigateToSObject: (recordId) => open({ kind: 'record', recordId }),
    };
}

function assertChannel(channel: unknown): void {
    if (typeof channel !== 'string' || !channel.endsWith('__c')) {
        throw new TypeError('sforce.one: the channel must come from {!$MessageChannel.…}.');
    }
}
