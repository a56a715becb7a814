import { resetPage } from '../../../../../../simulator/wire/page';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import { createLibrary, startSimulator } from '../../../../../../simulator/index';
import { settle } from '../../../../../../jest/serviceDesk';
import type { SimulatedGadget } from '../../../../../../simulator/api';
import type { ConnectsClient } from '../connectsClient';
import type { IntegrationApi } from '../contract';
import { LibrarySource } from '../librarySource';
import { Reporter } from '../reporter';
import { ServiceDocument } from '../serviceDocument';

/** What a component got that has connected. */
class Waiting {
    ready: ConnectsClient | null = null;
    readonly errors: unknown[] = [];

    /** @throws Error while there is none */
    get client(): ConnectsClient {
        if (this.ready === null) {
            throw new Error('The component has no client yet.');
        }
        return this.ready;
    }
}

/** A document whose library may be brought, on a clock that only the test moves. */
class BroughtDesk {
    readonly gadget: SimulatedGadget;
    readonly own: IntegrationApi[] = [];
    readonly source: LibrarySource;
    readonly service: ServiceDocument;
    readonly time = createManualClock();
    /** What the next own load fails with. */
    failure: Error | null = null;

    constructor() {
        resetPage();
        this.gadget = startSimulator({ clock: 'manual' });
        this.source = new LibrarySource(() => this.loadOwn(), new Reporter());
        this.service = new ServiceDocument(this.source.load, {
            now: () => this.time.now(),
            after: (ms, run) => this.time.setTimer(run, ms),
        });
    }

    /** A component connects; the client once the gadget is ready. */
    async connect(): Promise<Waiting> {
        const result = new Waiting();
        this.service.connect({ isConnected: true }).then(
            (client) => {
                result.ready = client;
            },
            (error: unknown) => result.errors.push(error),
        );
        await this.advance(100);
        return result;
    }

    /** An instance that its maker has waited for. */
    async readyLibrary(): Promise<IntegrationApi> {
        const library = createLibrary();
        const ready = jest.fn();
        library.waitReady(ready);
        await this.advance(100);
        expect(ready).toHaveBeenCalled();
        return library;
    }

    async advance(ms: number): Promise<void> {
        await this.gadget.advance(ms);
        this.time.advance(ms);
        await settle();
    }

    close(): void {
        this.gadget.stop();
        this.time.stop();
    }

    private loadOwn(): Promise<IntegrationApi> {
        if (this.failure !== null) {
            return Promise.reject(this.failure);
        }
        const library = createLibrary();
        this.own.push(library);
        return Promise.resolve(library);
    }
}

let desk: BroughtDesk;

beforeEach(() => {
    desk = new BroughtDesk();
});

afterEach(() => desk.close());

const host = { isConnected: true };

it('uses the instance of a host and loads none of its own', async () => {
    const delivery = desk.source.expect(host);
    const waiting = await desk.connect();
    expect(waiting.ready).toBeNull();

    const library = await desk.readyLibrary();
    expect(delivery.deliver(library)).toBe(true);
    await settle();

    waiting.client.on('agentStateChange', () => undefined);
    expect(waiting.client.snapshot.agent?.id).toBe(desk.gadget.agent.id);
    expect(library.onAgentStateChange).toBeInstanceOf(Function);
    expect(desk.own).toHaveLength(0);
});

it('is ready at once for components that come after the delivery', async () => {
    desk.source.expect(host).deliver(await desk.readyLibrary());
    const { ready } = await desk.connect();
    expect(ready).not.toBeNull();
    expect(desk.own).toHaveLength(0);
});

it('tells which setting may be missing when the host never delivers', async () => {
    desk.source.expect(host);
    const waiting = await desk.connect();
    await desk.advance(30_000);
    expect(waiting.errors).toEqual([
        expect.objectContaining({
            code: 'NOT_READY_IN_TIME',
            message: expect.stringContaining('Enable Integration API in Lightning'),
        }),
    ]);
});

it('keeps its own instance when a host comes later', async () => {
    await desk.connect();
    const library = await desk.readyLibrary();
    expect(desk.source.expect(host).deliver(library)).toBe(false);
    expect(desk.own).toHaveLength(1);
});

it('loads its own when the host leaves, and no subscriber hears anything twice or nothing', async () => {
    const delivery = desk.source.expect(host);
    const waiting = await desk.connect();
    const brought = await desk.readyLibrary();
    delivery.deliver(brought);
    await settle();
    const states: string[] = [];
    waiting.client.on('agentStateChange', ({ newState }) => states.push(newState.state));

    void desk.gadget.setAgentState('VOICE', 'READY');
    await desk.advance(1_000);
    delivery.withdraw();
    await desk.advance(1_000);
    expect(desk.own).toHaveLength(1);
    expect(brought.onAgentStateChange).toBeNull();

    void desk.gadget.setAgentState('VOICE', 'NOT_READY', '1');
    await desk.advance(1_000);
    expect(states).toEqual(['READY', 'NOT_READY']);
    const answer = waiting.client.setAgentState('VOICE', 'READY');
    await desk.advance(2_000);
    await answer;
    expect(states.at(-1)).toBe('READY');
});

it('reads again what happened between one instance and the next', async () => {
    const delivery = desk.source.expect(host);
    const waiting = await desk.connect();
    delivery.deliver(await desk.readyLibrary());
    await settle();
    desk.failure = new Error('no network');
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    delivery.withdraw();
    await settle();
    expect(complain).toHaveBeenCalledWith(
        expect.stringContaining('Load the page again'),
        desk.failure,
    );
    complain.mockRestore();

    void desk.gadget.setAgentState('VOICE', 'READY');
    const second = desk.source.expect({ isConnected: true });
    expect(second.deliver(await desk.readyLibrary())).toBe(true);
    await desk.advance(100);
    expect(waiting.client.snapshot.channels[0]?.state).toBe('READY');
});

it('takes the instance of another host before it loads its own', async () => {
    const first = desk.source.expect(host);
    const second = desk.source.expect({ isConnected: true });
    const waiting = await desk.connect();
    expect(first.deliver(await desk.readyLibrary())).toBe(true);
    const spare = await desk.readyLibrary();
    expect(second.deliver(spare)).toBe(false);
    waiting.client.on('agentStateChange', () => undefined);
    await settle();
    waiting.client.on('workItemCreate', () => undefined);
    first.withdraw();
    await desk.advance(100);
    expect(spare.onWorkItemCreate).toBeInstanceOf(Function);
    expect(desk.own).toHaveLength(0);
});

it('loads its own when the only host leaves before it has delivered', async () => {
    const delivery = desk.source.expect(host);
    const waiting = await desk.connect();
    delivery.withdraw();
    await desk.advance(100);
    expect(waiting.ready).not.toBeNull();
    expect(desk.own).toHaveLength(1);
});

it('refuses what is no instance of the library', () => {
    const delivery = desk.source.expect(host);
    expect(() => delivery.deliver(null as unknown as IntegrationApi)).toThrow(/waitReady/);
});
