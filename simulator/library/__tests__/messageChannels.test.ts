import type { IntegrationApi } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createLibrary, startSimulator } from '../../index';
import type { Envelope } from '../../wire/envelope';

type Handler = (message: unknown) => void;

/** How a message channel delivers. */
type Delivery = (deliver: () => void) => void;

const SYNCHRONOUS: Delivery = (deliver) => deliver();
const IN_A_MICROTASK: Delivery = (deliver) => void Promise.resolve().then(deliver);
const IN_A_TIMER: Delivery = (deliver) => void setTimeout(deliver, 0);

/** A channel like Lightning Message Service; everybody hears everything, the sender included. */
function createChannel(delivery: Delivery) {
    const handlers: Handler[] = [];
    return {
        handlers,
        published: 0,
        publish(message: object) {
            this.published += 1;
            const text = JSON.stringify(message);
            for (const handler of [...handlers]) {
                delivery(() => handler(JSON.parse(text)));
            }
        },
        subscribe(handler: Handler) {
            handlers.push(handler);
        },
    };
}

function connect(channel: ReturnType<typeof createChannel>): IntegrationApi {
    const api = createLibrary().noConflict();
    api.setLMSEnvironment({
        mode: 'LWC',
        publishMethod: (message) => channel.publish(message),
        subscribeMethod: (handler) => channel.subscribe(handler),
    });
    return api;
}

/** Lets messages under way arrive, however they travel. */
async function settle(): Promise<void> {
    for (let i = 0; i < 5; i++) {
        await new Promise((resolve) => setTimeout(resolve, 0));
    }
}

describe.each([
    ['synchronous', SYNCHRONOUS],
    ['in a microtask', IN_A_MICROTASK],
    ['in a timer', IN_A_TIMER],
])('LWC mode, delivery %s', (_name, delivery) => {
    it.each([
        ['before', 10],
        ['after', 0],
    ])('the gadget starts %s the libraries', async (order, readyAtFirst) => {
        const channel = createChannel(delivery);
        let gadget = startSimulator({ clock: 'manual' });
        if (order === 'after') {
            gadget.stop();
        }
        const libraries = Array.from({ length: 10 }, () => connect(channel));
        const ready = jest.fn();
        libraries.forEach((api) => api.waitReady(ready));
        await settle();
        expect(ready).toHaveBeenCalledTimes(readyAtFirst);
        if (order === 'after') {
            gadget = startSimulator({ clock: 'manual' });
            await settle();
        }
        expect(ready).toHaveBeenCalledTimes(10);
        const handlers = libraries.map((api) => (api.onAgentStateChange = jest.fn()));
        await settle();
        const answered = jest.fn();
        libraries[3]?.setAgentState('VOICE', 'READY', 0, answered);
        await settle();
        await gadget.advance(1_000);
        await settle();
        expect(answered.mock.calls).toEqual([[{ success: true }]]);
        handlers.forEach((handler) => expect(handler).toHaveBeenCalledTimes(1));
        const before = channel.published;
        gadget.emit('onWorkItemEnd', {});
        // However many libraries share the channel: the gadget is on it once.
        expect(channel.published - before).toBe(1);
        gadget.stop();
    });
});

describe('LWC mode', () => {
    it('does no harm to a gadget that was attached by hand as well', async () => {
        const channel = createChannel(SYNCHRONOUS);
        const gadget = startSimulator({ clock: 'manual' });
        gadget.attach({
            send: (envelope) => channel.publish(envelope),
            listen: (handler) => {
                channel.subscribe(handler);
                return () => {};
            },
        });
        const api = connect(channel);
        api.waitReady(() => {
            api.onWorkItemEnd = jest.fn();
        });
        gadget.emit('onWorkItemEnd', {});
        expect(api.onWorkItemEnd).toHaveBeenCalledTimes(1);
        expect(channel.handlers).toHaveLength(2);
    });

    it('tells the libraries of another document when a ready gadget joins their channel', () => {
        const sent: Envelope[] = [];
        const gadget = startSimulator({ clock: 'manual' });
        gadget.attach({ send: (envelope) => sent.push(envelope), listen: () => () => {} });
        expect(sent).toMatchObject([{ to: 'library', kind: 'ready', libraryId: null }]);
    });

    it('reaches libraries on separate channels', () => {
        const gadget = startSimulator({ clock: 'manual' });
        const handlers = [1, 2].map(() => {
            const api = connect(createChannel(SYNCHRONOUS));
            const handler = jest.fn();
            api.waitReady(() => {
                api.onWorkItemEnd = handler;
            });
            return handler;
        });
        gadget.emit('onWorkItemEnd', {});
        handlers.forEach((handler) => expect(handler).toHaveBeenCalledTimes(1));
    });

    it('ignores what others put on the channel', () => {
        const channel = createChannel(SYNCHRONOUS);
        startSimulator({ clock: 'manual' });
        const api = connect(channel);
        const ready = jest.fn();
        api.waitReady(ready);
        for (const stranger of [{}, { protocol: 'other/1' }, { recordId: '1' }]) {
            channel.publish(stranger);
        }
        expect(ready).toHaveBeenCalledTimes(1);
    });

    it('hears nothing from a gadget that was stopped', () => {
        const channel = createChannel(SYNCHRONOUS);
        const gadget = startSimulator({ clock: 'manual' });
        const api = connect(channel);
        api.waitReady(() => {
            api.onWorkItemEnd = jest.fn();
        });
        gadget.stop();
        const before = channel.published;
        expect(() => gadget.emit('onWorkItemEnd', {})).toThrow('stopped');
        api.writeLogDebug('nobody hears this');
        expect(channel.published - before).toBe(1);
        expect(api.onWorkItemEnd).not.toHaveBeenCalled();
    });

    it.each([
        [undefined],
        [{}],
        [{ mode: 'Aura' }],
        [{ mode: 'LWC' }],
        [{ mode: 'Visualforce' }],
        [{ mode: 'Visualforce', channel: '' }],
    ])('refuses the settings %p', (settings) => {
        const api = createLibrary();
        expect(() => api.setLMSEnvironment(settings as never)).toThrow('setLMSEnvironment');
    });
});

describe('Visualforce mode', () => {
    const holder = globalThis as { sforce?: unknown };

    afterEach(() => {
        delete holder.sforce;
    });

    it('uses sforce.one with the given channel and application scope', async () => {
        const channel = createChannel(SYNCHRONOUS);
        const publish = jest.fn((_id: string, message: object) => channel.publish(message));
        const subscribe = jest.fn((_id: string, handler: Handler) => channel.subscribe(handler));
        holder.sforce = { one: { publish, subscribe } };
        const gadget = startSimulator({ clock: 'manual' });
        const api = createLibrary();
        api.setLMSEnvironment({ mode: 'Visualforce', channel: '0Mw000000000001' });
        api.waitReady(() => {
            api.onAgentStateChange = jest.fn();
        });
        await gadget.setAgentState('VOICE', 'READY');
        expect(api.onAgentStateChange).toHaveBeenCalledTimes(1);
        expect(publish.mock.calls.every(([id]) => id === '0Mw000000000001')).toBe(true);
        expect(subscribe).toHaveBeenCalledWith('0Mw000000000001', expect.any(Function), {
            scope: 'APPLICATION',
        });
    });

    it('says so when sforce.one is missing', () => {
        const api = createLibrary();
        api.setLMSEnvironment({ mode: 'Visualforce', channel: '0Mw000000000001' });
        expect(() => api.waitReady(() => {})).toThrow('sforce.one');
    });
});
