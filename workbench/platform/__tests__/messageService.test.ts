import {
    APPLICATION_SCOPE,
    MessageContext,
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
    unsubscribe,
} from '../lightning/messageService';
import { setActiveArea } from '../messaging/navigationArea';

type Context = ReturnType<typeof createMessageContext>;

const channel = { channelName: 'Desk__c' };

/** A context as a component on a page gets it by the wire. */
function wiredContext(area?: string): { context: Context; disconnect: () => void } {
    let context: Context | undefined;
    const wire = new MessageContext((value) => {
        context = value;
    });
    wire.connect();
    wire.update({}, area === undefined ? undefined : { area });
    if (!context) {
        throw new Error('the wire gave no context');
    }
    return { context, disconnect: () => wire.disconnect() };
}

describe('lightning/messageService', () => {
    beforeEach(() => setActiveArea('agent'));

    it('delivers a copy, so that no object is shared', () => {
        const message = { item: { Id: '1' } };
        const heard: unknown[] = [];
        subscribe(createMessageContext(), channel, (value) => heard.push(value));

        publish(createMessageContext(), channel, message);

        expect(heard).toEqual([{ item: { Id: '1' } }]);
        expect(heard[0]).not.toBe(message);
    });

    it('gives each listener a copy of its own', () => {
        const heard: object[] = [];
        for (const context of [createMessageContext(), createMessageContext()]) {
            subscribe(context, channel, (value) => heard.push(value as object));
        }

        publish(createMessageContext(), channel, { a: 1 });

        expect(heard).toHaveLength(2);
        expect(heard[0]).not.toBe(heard[1]);
    });

    it('keeps channels apart', () => {
        const heard = jest.fn();
        subscribe(createMessageContext(), channel, heard);

        publish(createMessageContext(), { channelName: 'Other__c' }, {});

        expect(heard).not.toHaveBeenCalled();
    });

    it('replays nothing to a later subscriber', () => {
        const heard = jest.fn();
        publish(createMessageContext(), channel, { a: 1 });
        subscribe(createMessageContext(), channel, heard);

        expect(heard).not.toHaveBeenCalled();
    });

    it.each([
        ['a function', { run: () => undefined }, 'the function message.run'],
        ['a symbol', { tag: Symbol('x') }, 'the symbol message.tag'],
        ['a number too big for JSON', { list: [1n] }, 'the bigint message.list.0'],
    ])('refuses %s', (_kind, message, words) => {
        expect(() => publish(createMessageContext(), channel, message)).toThrow(words);
    });

    describe('scope', () => {
        it('leaves out components on a hidden page', () => {
            const shown = jest.fn();
            const hidden = jest.fn();
            subscribe(wiredContext('agent').context, channel, shown);
            subscribe(wiredContext('components').context, channel, hidden);

            publish(createMessageContext(), channel, {});

            expect(shown).toHaveBeenCalledTimes(1);
            expect(hidden).not.toHaveBeenCalled();
        });

        it('reaches them again when their page is shown', () => {
            const heard = jest.fn();
            subscribe(wiredContext('components').context, channel, heard);

            setActiveArea('components');
            publish(createMessageContext(), channel, {});

            expect(heard).toHaveBeenCalledTimes(1);
        });

        it('reaches hidden components that subscribed with APPLICATION_SCOPE', () => {
            const heard = jest.fn();
            const { context } = wiredContext('components');
            subscribe(context, channel, heard, { scope: APPLICATION_SCOPE });

            publish(createMessageContext(), channel, {});

            expect(heard).toHaveBeenCalledTimes(1);
        });

        it('always reaches utilities and contexts of modules', () => {
            const heard = jest.fn();
            subscribe(wiredContext().context, channel, heard);
            subscribe(createMessageContext(), channel, heard);

            publish(createMessageContext(), channel, {});

            expect(heard).toHaveBeenCalledTimes(2);
        });
    });

    describe('ends', () => {
        it('hears nothing after unsubscribing, also when told twice', () => {
            const heard = jest.fn();
            const subscription = subscribe(createMessageContext(), channel, heard);
            unsubscribe(subscription);
            unsubscribe(subscription);

            publish(createMessageContext(), channel, {});

            expect(heard).not.toHaveBeenCalled();
        });

        it('releases the context of a component that is disconnected', () => {
            const heard = jest.fn();
            const { context, disconnect } = wiredContext('agent');
            subscribe(context, channel, heard);
            disconnect();

            publish(createMessageContext(), channel, {});

            expect(heard).not.toHaveBeenCalled();
            expect(() => subscribe(context, channel, heard)).toThrow('missing or released');
        });

        it('refuses to publish with a released context', () => {
            const context = createMessageContext();
            releaseMessageContext(context);

            expect(() => publish(context, channel, {})).toThrow('missing or released');
        });
    });
});
