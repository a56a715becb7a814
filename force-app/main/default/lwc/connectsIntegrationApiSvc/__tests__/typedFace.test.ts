import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import type { ConnectsClient } from '../connectsClient';
import { REREAD_EVERY_MS } from '../deskMonitor';
import type { DeskSnapshot } from '../deskSnapshot';
import {
    ClientReleasedError,
    ConnectionLostError,
    NotReadyInTimeError,
    RequestFailedError,
    RequestTimedOutError,
} from '../errors';
import { REQUEST_DEADLINE_MS } from '../requests';

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

const connect = (): Promise<ConnectsClient> => desk.service.connect(desk.component());

/** Runs a request against the simulated time that it needs. */
async function during<T>(request: Promise<T>, ms = 1_000): Promise<T> {
    request.catch(() => undefined);
    await settle();
    await desk.gadget.advance(ms);
    await settle();
    return request;
}

/** The error that a promise rejects with; taken at once, so that no rejection goes unhandled. */
function rejection(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => {
            throw new Error('The promise was fulfilled.');
        },
        (error: unknown) => error,
    );
}

describe('requests', () => {
    it('resolves when the gadget reports success', async () => {
        const client = await connect();
        await during(client.setAgentState('VOICE', 'READY'));
        expect(client.snapshot.channels[0]?.state).toBe('READY');
    });

    it('sends the reason as the number that the guide asks for', async () => {
        const client = await connect();
        const [reason] = await during(client.getReasonCodeList('NOTREADY'));
        await during(
            client.setAgentState('VOICE', 'NOT_READY', { reasonCode: reason?.ReasonCode }),
        );
        const entry = desk.gadget.requests.find(({ name }) => name === 'setAgentState');
        expect(entry?.args.slice(0, 3)).toEqual(['VOICE', 'NOT_READY', Number(reason?.ReasonCode)]);
        expect(client.snapshot.channels[0]).toMatchObject({
            reasonCode: reason?.ReasonCode,
            reasonLabel: reason?.Label,
        });
    });

    it('gives lists parsed and settings as text', async () => {
        desk.close();
        desk = openServiceDesk({ customSettings: { Mine: 'a=1' } });
        const client = await connect();
        expect(Array.isArray(await during(client.getReasonCodeList('LOGOUT')))).toBe(true);
        await expect(during(client.getCustomSettings('Mine'))).resolves.toBe('a=1');
        await expect(during(client.getCustomSettings('Other'))).rejects.toThrow(RequestFailedError);
        await expect(during(client.getFinesseVersion())).resolves.toMatchObject({
            major: expect.any(Number) as number,
        });
    });

    it("rejects with the gadget's own text when it refuses", async () => {
        const client = await connect();
        desk.gadget.failNext('setAgentState', 'Invalid State: planted');
        const request = during(client.setAgentState('VOICE', 'READY'));
        await expect(request).rejects.toThrow(RequestFailedError);
        await expect(request).rejects.toThrow('Invalid State: planted');
    });

    it('times out when the gadget never answers', async () => {
        const client = await connect();
        desk.gadget.hangNext('setAgentState');
        const request = client.setAgentState('VOICE', 'READY');
        const outcome = rejection(request);
        desk.wait(REQUEST_DEADLINE_MS);
        expect(await outcome).toBeInstanceOf(RequestTimedOutError);
    });

    it('takes the deadline of the caller', async () => {
        const client = await connect();
        desk.gadget.hangNext();
        const request = client.getReasonCodeList('NOTREADY', { deadlineMs: 50 });
        const outcome = rejection(request);
        desk.wait(50);
        expect(await outcome).toMatchObject({
            message: expect.stringContaining('50 ms') as string,
        });
    });

    it('notes an answer that comes after the deadline and changes nothing by it', async () => {
        const client = await connect();
        const request = client.setAgentState('VOICE', 'READY', { deadlineMs: 10 });
        const outcome = rejection(request);
        desk.wait(10);
        expect(await outcome).toBeInstanceOf(RequestTimedOutError);
        await desk.gadget.advance(1_000);
        expect(desk.gadget.log.at(-1)).toMatchObject({ level: 'debug' });
        expect(desk.gadget.log.at(-1)?.message).toContain('again or too late');
    });

    it('gives up when its signal says so, before or after sending', async () => {
        const client = await connect();
        const early = AbortSignal.abort(new Error('left the page'));
        await expect(client.getFinesseVersion({ signal: early })).rejects.toThrow('left the page');
        const controller = new AbortController();
        const request = client.getFinesseVersion({ signal: controller.signal });
        controller.abort(new Error('changed my mind'));
        await expect(request).rejects.toThrow('changed my mind');
    });

    it('says that the connection is lost instead of blaming the request', async () => {
        const client = await connect();
        desk.gadget.loseConnection();
        await settle();
        const request = during(client.setAgentState('VOICE', 'READY'));
        await expect(request).rejects.toThrow(ConnectionLostError);
        expect(client.health).toMatchObject({ isConnected: false, lostChannels: ['VOICE'] });
        desk.gadget.restoreConnection();
        await desk.gadget.advance(60_000);
        expect(client.health).toMatchObject({ isConnected: true, lostChannels: [] });
        await during(client.setAgentState('VOICE', 'READY'));
        expect(client.snapshot.channels[0]?.state).toBe('READY');
    });

    it('rejects what is waiting when the client is released', async () => {
        const client = await connect();
        desk.gadget.hangNext();
        const request = client.getFinesseVersion();
        const outcome = rejection(request);
        await settle();
        client.release();
        expect(await outcome).toBeInstanceOf(ClientReleasedError);
        await expect(client.getFinesseVersion()).rejects.toThrow(ClientReleasedError);
    });
});

describe('events', () => {
    it('are delivered in normal form until unsubscribed', async () => {
        const client = await connect();
        const handler = jest.fn();
        const stop = client.on('agentStateChange', handler);
        await during(client.setAgentState('VOICE', 'READY'));
        expect(handler).toHaveBeenCalledTimes(1);
        expect(handler).toHaveBeenCalledWith({
            channelType: 'VOICE',
            newState: expect.objectContaining({ state: 'READY', reasonCode: null }) as unknown,
            oldState: expect.objectContaining({ state: 'NOT_READY' }) as unknown,
        });
        stop();
        stop();
        await during(client.setAgentState('VOICE', 'NOT_READY', { reasonCode: '1' }));
        expect(handler).toHaveBeenCalledTimes(1);
    });

    it('stop with the client that a component had before it connected anew', async () => {
        const component = desk.component();
        const handler = jest.fn();
        for (let time = 0; time < 3; time += 1) {
            const client = await desk.service.connect(component);
            client.on('workItemCreate', handler);
        }
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.counts.slots.get('onWorkItemCreate')).toBe(3);
    });

    it('do not reach a component off the page', async () => {
        const component = desk.component();
        const client = await desk.service.connect(component);
        const handler = jest.fn();
        client.on('workItemCreate', handler);
        component.isConnected = false;
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        expect(handler).not.toHaveBeenCalled();
    });

    it('do not reach a handler that another handler of the same event has unsubscribed', async () => {
        const client = await connect();
        const second = jest.fn();
        let stop = (): void => undefined;
        client.on('workItemCreate', () => stop());
        stop = client.on('workItemCreate', second);
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        expect(second).not.toHaveBeenCalled();
    });

    it('do not reach a client that one of its handlers has released', async () => {
        const client = await connect();
        const second = jest.fn();
        client.on('workItemCreate', () => client.release());
        client.on('workItemCreate', second);
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        expect(second).not.toHaveBeenCalled();
    });

    it('that are malformed are reported and not delivered', async () => {
        const client = await connect();
        const handler = jest.fn();
        client.on('workItemCreate', handler);
        desk.gadget.emit('onWorkItemCreate', { item: null });
        expect(handler).not.toHaveBeenCalled();
        expect(desk.gadget.log.at(-1)?.message).toContain('onWorkItemCreate');
    });

    it('of an unknown name are refused with the names that exist', async () => {
        const client = await connect();
        expect(() => client.on('workItemCrate' as 'workItemCreate', jest.fn())).toThrow(
            'workItemCreate',
        );
    });
});

describe('a component that connects again before the first answer', () => {
    it('is served once, and the first client stays silent', async () => {
        const component = desk.component();
        const handler = jest.fn();
        const observer = jest.fn();
        const clients = await Promise.all([
            desk.service.connect(component),
            desk.service.connect(component),
        ]);
        clients.forEach((client) => {
            client.on('workItemCreate', handler);
            client.observe(observer);
        });
        expect(observer).toHaveBeenCalledTimes(1);
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        expect(handler).toHaveBeenCalledTimes(1);
        expect(observer).toHaveBeenCalledTimes(2);
    });
});

describe('an outage', () => {
    it('of one channel leaves the refusals of another their own text', async () => {
        desk.close();
        desk = openServiceDesk({ channels: ['VOICE', 'CHAT'] });
        const client = await connect();
        desk.gadget.emit('onClientInterfaceConnectionLost', { affectedChannels: ['CHAT'] });
        desk.gadget.failNext('setAgentState', 'planted');
        const refused = await rejection(during(client.setAgentState('VOICE', 'READY')));
        expect(refused).toBeInstanceOf(RequestFailedError);
        desk.gadget.failNext('setAgentState', 'planted');
        const cutOff = await rejection(during(client.setAgentState('CHAT', 'READY')));
        expect(cutOff).toBeInstanceOf(ConnectionLostError);
    });

    it('that names no channel concerns all of them', async () => {
        const client = await connect();
        desk.gadget.emit('onClientInterfaceConnectionLost', { affectedChannels: [] });
        expect(client.health.lostChannels).toEqual(['VOICE']);
        desk.gadget.emit('onClientInterfaceConnectionEstablished', { affectedChannels: [] });
        expect(client.health).toMatchObject({ isConnected: true, lostChannels: [] });
    });
});

describe('the snapshot', () => {
    it('is complete for somebody who comes late', async () => {
        const early = await connect();
        await during(early.setAgentState('VOICE', 'READY'));
        const seen: DeskSnapshot[] = [];
        (await connect()).observe((snapshot) => seen.push(snapshot));
        expect(seen).toHaveLength(1);
        expect(seen[0]?.channels[0]?.state).toBe('READY');
        expect(seen[0]?.agent?.id).toBe(desk.gadget.ctiData?.Agent);
    });

    it('is told after every change, until the observer stops', async () => {
        const client = await connect();
        const states: (string | undefined)[] = [];
        const stop = client.observe(({ channels }) => states.push(channels[0]?.state));
        await during(client.setAgentState('VOICE', 'READY'));
        stop();
        await during(client.setAgentState('VOICE', 'NOT_READY', { reasonCode: '1' }));
        expect(states).toEqual(['NOT_READY', 'READY']);
    });

    it('is frozen, so that nobody changes what others see', async () => {
        const { snapshot } = await connect();
        expect(Object.isFrozen(snapshot)).toBe(true);
        expect(Object.isFrozen(snapshot.channels[0])).toBe(true);
    });

    it('knows of an outage that began and ended while nobody was connected', async () => {
        (await connect()).release();
        desk.gadget.loseConnection();
        const client = await connect();
        expect(client.health.isConnected).toBe(false);
        client.release();
        desk.gadget.restoreConnection();
        expect((await connect()).health.isConnected).toBe(true);
    });

    it('has the extension as soon as the agent has signed in', async () => {
        desk.close();
        desk = openServiceDesk({ signedIn: false });
        const client = await connect();
        expect(client.snapshot.agent?.extension).toBe('');
        desk.gadget.signIn();
        expect(client.snapshot.agent?.extension).not.toBe('');
    });

    it('comes back to the truth by itself after a malformed event', async () => {
        const client = await connect();
        const before = client.snapshot;
        desk.gadget.emit('onAgentStateChange', { channelType: 'VOICE', newState: 7 });
        expect(client.snapshot).toBe(before);
        expect(desk.gadget.log.at(-1)?.message).toContain('read again');
    });

    it('comes back to the truth by itself after an event that lied', async () => {
        const client = await connect();
        const state = { State: 'TALKING', ReasonCode: '0', WorkItemCount: 1 };
        desk.gadget.emit('onAgentStateChange', {
            channelType: 'VOICE',
            newState: state,
            oldState: state,
        });
        expect(client.snapshot.channels[0]?.state).toBe('TALKING');
        desk.wait(REREAD_EVERY_MS);
        expect(client.snapshot.channels[0]?.state).toBe('NOT_READY');
    });
});

describe('connecting', () => {
    it('is refused after the deadline and can be asked again', async () => {
        desk.close();
        desk = openServiceDesk({ startupMs: 60_000 });
        const component = desk.component();
        const first = desk.service.connect(component, { readyDeadlineMs: 5_000 });
        const outcome = rejection(first);
        await settle();
        desk.wait(5_000);
        expect(await outcome).toBeInstanceOf(NotReadyInTimeError);
        const second = desk.service.connect(component, { readyDeadlineMs: Infinity });
        desk.wait(3_600_000);
        await desk.gadget.advance(60_000);
        await expect(second).resolves.toHaveProperty('snapshot');
    });

    it('is given up when its signal says so', async () => {
        desk.close();
        desk = openServiceDesk({ startupMs: Infinity });
        const controller = new AbortController();
        const connecting = desk.service.connect(desk.component(), { signal: controller.signal });
        controller.abort(new Error('gone'));
        await expect(connecting).rejects.toThrow('gone');
    });

    it('leaves only the watch on the connection behind when the last client is released', async () => {
        const [one, other] = [await connect(), await connect()];
        one.on('workItemCreate', jest.fn());
        one.observe(jest.fn());
        other.on('workItemCreate', jest.fn());
        one.release();
        expect([...desk.counts.filled]).toContain('onWorkItemCreate');
        other.release();
        expect([...desk.counts.filled]).toEqual([
            'onClientInterfaceConnectionLost',
            'onClientInterfaceConnectionEstablished',
        ]);
    });
});
