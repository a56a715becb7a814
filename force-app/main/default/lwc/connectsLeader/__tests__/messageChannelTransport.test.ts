import CHANNEL from '@salesforce/messageChannel/ConnectsLeader__c';
import {
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
} from 'lightning/messageService';
import {
    messageChannelTransport,
    type SforceOne,
    visualforceService,
} from '../messageChannelTransport';
import type { OpenTransport, Transport, Unavailable } from '../transport';

const DUTY = 'dial-guard';

function open(
    transport: Transport,
    receive: (data: unknown) => void = () => undefined,
): OpenTransport {
    const opening = transport.connect(DUTY, receive, () => undefined);
    if ('unavailable' in opening) {
        throw new Error(opening.unavailable);
    }
    return opening;
}

describe('the message channel of a Lightning page', () => {
    it('carries what is sent to whoever listens on the channel', () => {
        const context = createMessageContext();
        const heard: unknown[] = [];
        subscribe(context, CHANNEL, (message) => heard.push(message));
        const transport = open(messageChannelTransport());

        transport.send({ text: 'hello' });
        transport.close();
        releaseMessageContext(context);

        expect(heard).toEqual([{ text: 'hello' }]);
    });

    it('hears what others publish, until it closes', () => {
        const context = createMessageContext();
        const heard: unknown[] = [];
        const transport = open(messageChannelTransport(), (data) => heard.push(data));

        publish(context, CHANNEL, { text: 'hello' });
        transport.close();
        publish(context, CHANNEL, { text: 'nobody hears this' });
        releaseMessageContext(context);

        expect(heard).toEqual([{ text: 'hello' }]);
    });

    it('has no lock, and gives its context back when it closes', () => {
        const transport = open(messageChannelTransport());
        expect(transport.lock).toBeNull();
        transport.close();

        expect(() => transport.send({ text: 'too late' })).toThrow('released');
    });
});

/** `sforce.one`, as far as messages go. */
class FakeSforceOne implements SforceOne {
    readonly subscriptions: object[] = [];
    private readonly listeners = new Map<string, Set<(message: unknown) => void>>();

    publish(channel: string, message: object): void {
        this.listeners.get(channel)?.forEach((listener) => listener(message));
    }

    subscribe(
        channel: string,
        listener: (message: unknown) => void,
        { scope }: { scope: 'APPLICATION' },
    ): object {
        const listeners = this.listeners.get(channel) ?? new Set();
        this.listeners.set(channel, listeners.add(listener));
        const subscription = { channel, listener, scope };
        this.subscriptions.push(subscription);
        return subscription;
    }

    unsubscribe(subscription: object): void {
        const { channel, listener } = subscription as {
            channel: string;
            listener: (message: unknown) => void;
        };
        this.listeners.get(channel)?.delete(listener);
        this.subscriptions.splice(this.subscriptions.indexOf(subscription), 1);
    }
}

describe('the message channel of a Visualforce page', () => {
    it('carries messages both ways over sforce.one, in every scope, until it closes', () => {
        const one = new FakeSforceOne();
        const channel = '0Mx000000000001';
        const heard: unknown[] = [];
        const transport = open(messageChannelTransport(visualforceService(one, channel)), (data) =>
            heard.push(data),
        );
        expect(one.subscriptions).toMatchObject([{ channel, scope: 'APPLICATION' }]);

        transport.send({ text: 'hello' });
        transport.close();
        one.publish(channel, { text: 'nobody hears this' });

        expect(heard).toEqual([{ text: 'hello' }]);
        expect(one.subscriptions).toEqual([]);
    });

    it('is unavailable in a page that Lightning does not show itself, and says why', () => {
        const missing = undefined as unknown as SforceOne;
        const opening = messageChannelTransport(visualforceService(missing, 'x')).connect(
            DUTY,
            () => undefined,
            () => undefined,
        );

        expect((opening as Unavailable).unavailable).toContain(
            'Lightning Message Service cannot be used',
        );
    });
});
