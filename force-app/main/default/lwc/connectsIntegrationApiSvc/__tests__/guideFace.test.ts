import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import { NEXT_TASK_MS } from '../clock';
import { MAX_AWAY_MS } from '../componentPresence';
import type { IntegrationApi } from '../contract';
import type { HostComponent } from '../componentPresence';
import { LibraryMissingError, NotReadyInTimeError } from '../errors';
import { GUARD_DEADLINE_MS } from '../guardSeat';
import { REPEAT_WITHIN_MS } from '../guideGuard';
import { READY_DEADLINE_MS } from '../readiness';
import { REQUEST_DEADLINE_MS } from '../requests';
import { ServiceDocument } from '../serviceDocument';

let desk: ServiceDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openServiceDesk();
});

afterEach(() => {
    desk.close();
    consoleError.mockRestore();
});

async function apiFor(component: HostComponent): Promise<IntegrationApi> {
    const callback = jest.fn();
    desk.service.callBackWhenReady(component, callback);
    await settle();
    expect(callback).toHaveBeenCalledTimes(1);
    const [api] = callback.mock.calls[0] as [IntegrationApi | null];
    if (api === null) {
        throw new Error('The service called back without an API.');
    }
    return api;
}

/** Weak references are cleared between tasks only, so it waits for the next one. */
async function collectGarbage(): Promise<void> {
    setFlagsFromString('--expose-gc');
    await new Promise((resolve) => setTimeout(resolve, 0));
    (runInNewContext('gc') as () => void)();
}

const ITEM = { Id: '1', Channel: 'VOICE' };

describe('one library for the whole page', () => {
    it('loads once, fills each slot once and delivers to ten components', async () => {
        const components = Array.from({ length: 10 }, () => desk.component());
        const handlers = components.map(() => jest.fn());
        const apis = await Promise.all(components.map(apiFor));
        apis.forEach((api, index) => {
            api.onWorkItemCreate = handlers[index];
        });

        desk.gadget.emit('onWorkItemCreate', { item: ITEM });

        expect(desk.counts.loads).toBe(1);
        expect([...desk.counts.slots]).toEqual([['onWorkItemCreate', 1]]);
        handlers.forEach((handler) => expect(handler).toHaveBeenCalledTimes(1));
        expect(handlers[9]).toHaveBeenCalledWith({ item: ITEM });
    });

    it('gives a component the same object, however often it asks', async () => {
        const component = desk.component();
        const first = await apiFor(component);
        const handler = jest.fn();
        for (let rendering = 0; rendering < 1000; rendering += 1) {
            desk.service.callBackWhenReady(component, (api) => {
                expect(api).toBe(first);
                if (api) {
                    api.onWorkItemEnd = handler;
                }
            });
        }
        await settle();
        desk.gadget.emit('onWorkItemEnd', { item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.counts.slots.get('onWorkItemEnd')).toBe(1);
    });

    it('empties a slot when its last handler goes, and fills it again for the next', async () => {
        const api = await apiFor(desk.component());
        api.onWorkItemEnd = jest.fn();
        api.onWorkItemEnd = null;
        expect(api.onWorkItemEnd).toBeNull();
        const handler = jest.fn();
        api.onWorkItemEnd = handler;
        desk.gadget.emit('onWorkItemEnd', { item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.counts.slots.get('onWorkItemEnd')).toBe(2);
    });
});

describe("the guide's object", () => {
    it('carries enumerations, synchronous getters and callback requests', async () => {
        const api = await apiFor(desk.component());
        expect(api.CHANNEL.TYPE.VOICE).toBe('VOICE');
        expect(api.getChannel('VOICE')?.State).toBe('NOT_READY');
        const callback = jest.fn();
        api.setAgentState('VOICE', 'READY', 0, callback);
        await desk.gadget.advance(1_000);
        expect(callback).toHaveBeenCalledWith(expect.objectContaining({ success: true }));
        expect(api.getCtiData()?.Channels[0]?.State).toBe('READY');
    });

    it('is the instance of a class, so that Lightning does not make it read-only', async () => {
        const api = await apiFor(desk.component());
        expect(Object.getPrototypeOf(api)).not.toBe(Object.prototype);
        expect(Object.getPrototypeOf(api)).not.toBeNull();
        expect(Array.isArray(api)).toBe(false);
    });

    it('keeps handlers and properties of one component from another', async () => {
        const [mine, yours] = await Promise.all([desk.component(), desk.component()].map(apiFor));
        const handler = jest.fn();
        Object.assign(mine as object, { onWorkItemCreate: handler, note: 'mine' });
        expect(mine?.onWorkItemCreate).toBe(handler);
        expect(yours?.onWorkItemCreate).toBeNull();
        expect(yours).not.toHaveProperty('note');
        Object.assign(yours as object, { onWorkItemCreate: null });
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
    });

    it('passes events and functions of a newer library through', async () => {
        const extra = jest.fn(() => 'result');
        const library: Record<string, unknown> = {
            waitReady: (callback: () => void) => callback(),
            writeLogDebug: jest.fn(),
            writeLogError: jest.fn(),
            doSomethingNew: extra,
            VERSION: '6.0',
        };
        const service = new ServiceDocument(
            () => Promise.resolve(library as unknown as IntegrationApi),
            { now: () => 0, after: () => () => undefined },
        );
        const callback = jest.fn();
        service.callBackWhenReady(desk.component(), callback);
        await settle();
        const [api] = callback.mock.calls[0] as [Record<string, unknown>];
        const handler = jest.fn();
        api.onSomethingNew = handler;
        (library.onSomethingNew as (event: unknown) => void)({ any: 'thing' });
        expect(handler).toHaveBeenCalledWith({ any: 'thing' });
        expect((api.doSomethingNew as (x: number) => unknown)(7)).toBe('result');
        expect(extra).toHaveBeenCalledWith(7);
        expect(api.VERSION).toBe('6.0');
        expect('doSomethingNew' in api).toBe(true);
    });

    it('refuses a handler that is no function', async () => {
        const api = await apiFor(desk.component());
        expect(() => Object.assign(api, { onWorkItemEnd: 'oops' })).toThrow(
            'onWorkItemEnd takes a function',
        );
    });

    it('does no harm when a component sets the library up once more', async () => {
        const api = await apiFor(desk.component());
        const callback = jest.fn();
        api.setLMSEnvironment({ mode: 'Visualforce', channel: 'x' });
        api.waitReady(callback);
        await settle();
        expect(callback).toHaveBeenCalledTimes(1);
        expect((api as unknown as { noConflict(): unknown }).noConflict()).toBe(api);
    });
});

describe('a component off the page', () => {
    it('receives nothing while it is away and everything after it is back', async () => {
        const component = desk.component();
        const api = await apiFor(component);
        const handler = jest.fn();
        api.onWorkItemCreate = handler;
        component.isConnected = false;
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(handler).not.toHaveBeenCalled();
        component.isConnected = true;
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
    });

    it('is forgotten after ten minutes, and its slot with it', async () => {
        const component = desk.component();
        const api = await apiFor(component);
        const handler = jest.fn();
        api.onWorkItemCreate = handler;
        component.isConnected = false;
        desk.wait(MAX_AWAY_MS + 120_000);
        component.isConnected = true;
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(handler).not.toHaveBeenCalled();

        const again = await apiFor(component);
        expect(again).toBe(api);
        again.onWorkItemCreate = handler;
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
    });

    it('gets its callback when it is back, if it left before the library was ready', async () => {
        const component = desk.component(false);
        const callback = jest.fn();
        desk.service.callBackWhenReady(component, callback);
        await settle();
        expect(callback).not.toHaveBeenCalled();
        component.isConnected = true;
        desk.wait(1_000);
        expect(callback).toHaveBeenCalledTimes(1);
    });
});

describe('a library that says ready once more', () => {
    it('gets its slots filled anew, the snapshot is read again, and who wants to know is told', async () => {
        const readyCallbacks: (() => void)[] = [];
        const library: Record<string, unknown> = {
            waitReady: (callback: () => void) => readyCallbacks.push(callback),
            getCtiData: jest.fn(() => null),
            writeLogDebug: jest.fn(),
            writeLogError: jest.fn(),
        };
        const service = new ServiceDocument(
            () => Promise.resolve(library as unknown as IntegrationApi),
            { now: () => 0, after: () => () => undefined },
        );
        const connecting = service.connect(desk.component());
        await settle();
        readyCallbacks.forEach((callback) => callback());
        const client = await connecting;
        const handler = jest.fn();
        const told = jest.fn();
        const stopped = jest.fn();
        client.observeRestarts(told);
        client.observeRestarts(stopped)();
        client.on('workItemCreate', handler);
        client.addDialGuard(() => ({ verdict: 'allow' }));
        const reads = (library.getCtiData as jest.Mock).mock.calls.length;
        library.onWorkItemCreate = null;
        library.onBeforeDial = null;
        expect(told).not.toHaveBeenCalled();

        readyCallbacks.forEach((callback) => callback());

        expect(library.onBeforeDial).toBeInstanceOf(Function);
        (library.onWorkItemCreate as (event: unknown) => void)({ item: ITEM });
        expect(handler).toHaveBeenCalledTimes(1);
        expect((library.getCtiData as jest.Mock).mock.calls.length).toBeGreaterThan(reads);
        expect(told).toHaveBeenCalledTimes(1);
        expect(stopped).not.toHaveBeenCalled();
        client.release();
        readyCallbacks.forEach((callback) => callback());
        expect(told).toHaveBeenCalledTimes(1);
    });
});

describe('bad days', () => {
    it('reports a handler that throws and serves the others, in order', async () => {
        const order: string[] = [];
        const apis = await Promise.all(
            [desk.component(), desk.component(), desk.component()].map(apiFor),
        );
        const handlers = [
            () => order.push('first'),
            () => {
                throw new Error('planted');
            },
            () => order.push('third'),
        ];
        apis.forEach((api, index) => {
            api.onWorkItemCreate = handlers[index];
        });
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(order).toEqual(['first', 'third']);
        expect(desk.gadget.log.at(-1)).toMatchObject({ level: 'error' });
        expect(desk.gadget.log.at(-1)?.message).toContain('planted');
    });

    it('delivers an event that a handler causes after the one that it handles', async () => {
        const order: string[] = [];
        const [first, second] = await Promise.all([desk.component(), desk.component()].map(apiFor));
        if (!first || !second) {
            throw new Error('unreachable');
        }
        first.onWorkItemCreate = () => {
            order.push('first create');
            desk.gadget.emit('onWorkItemEnd', { item: ITEM });
        };
        first.onWorkItemEnd = () => order.push('first end');
        second.onWorkItemCreate = () => order.push('second create');
        second.onWorkItemEnd = () => order.push('second end');
        desk.gadget.emit('onWorkItemCreate', { item: ITEM });
        expect(order).toEqual(['first create', 'second create', 'first end', 'second end']);
    });

    it('hands a malformed event to the guide’s face as it is', async () => {
        const api = await apiFor(desk.component());
        const handler = jest.fn();
        api.onAgentStateChange = handler;
        desk.gadget.emit('onAgentStateChange', 'not an object');
        expect(handler).toHaveBeenCalledWith('not an object');
    });

    it('names the toggle when the gadget is never ready, and serves the caller when it is after all', async () => {
        desk.close();
        desk = openServiceDesk({ startupMs: 60_000 });
        const callback = jest.fn();
        desk.service.callBackWhenReady(desk.component(), callback);
        await settle();
        desk.wait(READY_DEADLINE_MS - 1);
        expect(callback).not.toHaveBeenCalled();
        desk.wait(1);
        expect(callback).toHaveBeenCalledTimes(1);
        const [api, error] = callback.mock.calls[0] as [unknown, Error];
        expect(api).toBeNull();
        expect(error).toBeInstanceOf(NotReadyInTimeError);
        expect(error.message).toContain('Enable Integration API in Lightning');

        await desk.gadget.advance(60_000);
        await settle();
        expect(callback).toHaveBeenCalledTimes(2);
        expect(callback.mock.calls[1]).toHaveLength(1);
    });

    it('does not keep a component alive whose callback waits for a gadget that never comes', async () => {
        desk.close();
        desk = openServiceDesk({ startupMs: Infinity });
        const ask = (): WeakRef<HostComponent> => {
            const component = desk.component();
            desk.service.callBackWhenReady(component, () => expect(component).toBeDefined());
            return new WeakRef(component);
        };
        const ref = ask();
        await settle();
        desk.wait(READY_DEADLINE_MS);
        await collectGarbage();
        expect(ref.deref()).toBeUndefined();
    });

    it('does not keep a component alive for the guards and observers that it left behind', async () => {
        const guardAndLeave = async (): Promise<WeakRef<HostComponent>> => {
            const component = desk.component();
            const client = await desk.service.connect(component);
            client.addDialGuard(() => {
                expect(component).toBeDefined();
                return { verdict: 'allow' };
            });
            client.observeDials(() => expect(component).toBeDefined());
            const api = await apiFor(component);
            api.onBeforeDial = ({ dialedNumber }) => {
                expect(component).toBeDefined();
                api.makeCall(dialedNumber, {}, true);
            };
            desk.gadget.dial('41791234567');
            await settle();
            await desk.gadget.advance(1_000);
            await settle();
            return new WeakRef(component);
        };
        const ref = await guardAndLeave();
        desk.wait(REPEAT_WITHIN_MS + REQUEST_DEADLINE_MS + GUARD_DEADLINE_MS);
        await collectGarbage();
        expect(ref.deref()).toBeUndefined();
    });

    it('reports a missing library at once, and loads again for a later caller', async () => {
        const { service, load, advance } = serviceWithoutLibrary();
        const callback = jest.fn();
        service.callBackWhenReady(desk.component(), callback);
        await settle();
        expect(callback).toHaveBeenCalledTimes(1);
        service.callBackWhenReady(desk.component(), callback);
        await advance(NEXT_TASK_MS);
        expect(callback.mock.calls).toEqual([
            [null, expect.any(LibraryMissingError)],
            [null, expect.any(LibraryMissingError)],
        ]);
        expect(load).toHaveBeenCalledTimes(1);

        await advance(10_000);
        load.mockRejectedValueOnce(new Error('surprise'));
        service.callBackWhenReady(desk.component(), callback);
        await settle();
        expect(load).toHaveBeenCalledTimes(2);
        expect(callback).toHaveBeenLastCalledWith(null, expect.any(LibraryMissingError));
    });

    it('leaves the page a task between two tries of a component that asks again at once', async () => {
        const { service, advance } = serviceWithoutLibrary();
        const component = desk.component();
        const failed = jest.fn(() => {
            if (failed.mock.calls.length < 100) {
                service.callBackWhenReady(component, failed);
            }
        });
        service.callBackWhenReady(component, failed);
        await settle();
        await settle();
        expect(failed).toHaveBeenCalledTimes(1);
        await advance(NEXT_TASK_MS);
        expect(failed).toHaveBeenCalledTimes(2);
    });

    it('reports a callback that throws', async () => {
        desk.service.callBackWhenReady(desk.component(), () => {
            throw new Error('in the callback');
        });
        await settle();
        expect(consoleError.mock.calls[0]?.[0]).toContain('callback of getIntegrationApi');
    });
});

/** A service whose library cannot be loaded, on a clock of its own. */
function serviceWithoutLibrary(): {
    service: ServiceDocument;
    load: jest.Mock<Promise<IntegrationApi>, [object]>;
    advance(ms: number): Promise<void>;
} {
    const time = createManualClock();
    const load = jest
        .fn<Promise<IntegrationApi>, [object]>()
        .mockRejectedValueOnce(new LibraryMissingError('gone'));
    return {
        service: new ServiceDocument(load, {
            now: () => time.now(),
            after: (ms, run) => time.setTimer(run, ms),
        }),
        load,
        async advance(ms) {
            time.advance(ms);
            await settle();
        },
    };
}
