/** What the snapshot makes of an outage whose end was never told. */
import { openDialDesk } from '../../../../../../jest/dialDesk';
import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import type { ConnectsClient } from '../connectsClient';
import type { AgentChannelType } from '../contract';
import { REREAD_EVERY_MS } from '../deskMonitor';

let desk: ServiceDesk;
let client: ConnectsClient;

beforeEach(async () => {
    desk = openServiceDesk({ channels: ['VOICE', 'CHAT'] });
    client = await desk.service.connect(desk.component());
});

afterEach(() => desk.close());

function lose(...affectedChannels: AgentChannelType[]): void {
    desk.gadget.emit('onClientInterfaceConnectionLost', { affectedChannels });
}

function stateChange(channelType: AgentChannelType, State: string): object {
    const newState = { Name: channelType, State };
    return { channelType, newState, oldState: { Name: channelType, State: 'NOT_READY' } };
}

function changeState(channelType: AgentChannelType, State: string): void {
    desk.gadget.emit('onAgentStateChange', stateChange(channelType, State));
}

/** Lets the gadget answer what was asked. */
async function answered<T>(request: Promise<T>): Promise<T> {
    request.catch(() => undefined);
    await settle();
    await desk.gadget.advance(1_000);
    await settle();
    return request;
}

describe('an outage whose end no event told', () => {
    it('is over for a channel whose state changes', async () => {
        lose('VOICE');
        const at = desk.gadget.now();
        desk.wait(5_000);
        changeState('VOICE', 'READY');
        expect(client.health).toEqual({
            isConnected: true,
            lostChannels: [],
            since: expect.any(Number) as number,
        });
        expect(client.health.since).toBeGreaterThan(at);
    });

    it.each([
        'onWorkItemCreate',
        'onWorkItemConnect',
        'onWorkItemPause',
        'onWorkItemResume',
        'onWorkItemWrapup',
    ] as const)('is over for the channel of %s', (eventName) => {
        lose('VOICE', 'CHAT');
        desk.gadget.emit(eventName, { item: { Id: '1', Channel: 'CHAT', State: 'ACTIVE' } });
        expect(client.health).toMatchObject({ isConnected: false, lostChannels: ['VOICE'] });
        desk.gadget.emit(eventName, { item: { Id: '2', Channel: 'VOICE', State: 'ACTIVE' } });
        expect(client.health).toMatchObject({ isConnected: true, lostChannels: [] });
    });

    it('is over for the channel on which the contact center carries out what it is asked', async () => {
        lose('VOICE', 'CHAT');
        desk.gadget.inject('event-dropped', { event: 'onAgentStateChange' });
        await answered(client.setAgentState('VOICE', 'READY'));
        expect(client.health).toMatchObject({ isConnected: false, lostChannels: ['CHAT'] });
    });

    it('is over at the first sign when nothing tells which channels it concerned', async () => {
        const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const other = openDialDesk();
        other.isBroken = true;
        const late = await other.client();
        other.raise('onClientInterfaceConnectionLost', { affectedChannels: [] });
        expect(late.health).toMatchObject({ isConnected: false, lostChannels: [] });
        other.raise('onAgentStateChange', stateChange('VOICE', 'READY'));
        expect(late.health.isConnected).toBe(true);
        consoleError.mockRestore();
    });

    it("has the gadget's data read again, as after an outage whose end was told", () => {
        lose('VOICE');
        const truth = client.snapshot.channels;
        changeState('VOICE', 'READY');
        expect(client.health.isConnected).toBe(true);
        expect(client.snapshot.channels).toEqual(truth);
    });
});

describe('an outage goes on', () => {
    it.each<[string, () => void | Promise<void>]>([
        ["however often the gadget's data is read", () => desk.wait(4 * REREAD_EVERY_MS)],
        ['when another channel lives', () => changeState('CHAT', 'READY')],
        [
            'when the channel is signed out, which the gadget may do by itself',
            () => changeState('VOICE', 'LOGOUT'),
        ],
        [
            'when a work item ends, which the gadget may do by itself',
            () => desk.gadget.emit('onWorkItemEnd', { item: { Id: '1', Channel: 'VOICE' } }),
        ],
        [
            'when Salesforce saves an activity',
            () =>
                desk.gadget.emit('onActivitySave', {
                    recordId: '00T',
                    item: { Id: '1', Channel: 'VOICE' },
                }),
        ],
        [
            'when an event cannot be read',
            () => {
                const consoleError = jest
                    .spyOn(console, 'error')
                    .mockImplementation(() => undefined);
                desk.gadget.emit('onAgentStateChange', { channelType: 'VOICE', newState: 7 });
                consoleError.mockRestore();
            },
        ],
        [
            'when the gadget answers for itself',
            async () => {
                await answered(client.showError('ERROR', 'title', 'text'));
            },
        ],
        [
            'when a request fails',
            async () => {
                desk.gadget.failNext('setAgentState', 'planted');
                await answered(client.setAgentState('VOICE', 'READY')).catch(() => undefined);
            },
        ],
    ])('%s', async (_name, happen) => {
        lose('VOICE');
        await happen();
        expect(client.health).toMatchObject({ isConnected: false, lostChannels: ['VOICE'] });
    });

    it('when an answer comes to what was asked before it', async () => {
        desk.gadget.inject('event-dropped', { event: 'onAgentStateChange' });
        const request = client.setAgentState('VOICE', 'READY');
        await settle();
        lose('VOICE');
        await answered(request);
        expect(client.health.isConnected).toBe(false);
    });
});

it.each(['CCE', 'CCX'] as const)(
    'an outage on a %s day full of calls lasts exactly as long as it does',
    async (platform) => {
        desk.close();
        desk = openServiceDesk({ platform, channels: ['VOICE', 'CHAT'] });
        client = await desk.service.connect(desk.component());
        await answered(client.setAgentState('OVERALL', 'READY'));
        let outages = 0;
        for (let minute = 0; minute < 30; minute += 1) {
            if (minute % 3 === 0) {
                // It outlives the outage that follows.
                desk.gadget.play('incoming-call', { talkMs: 90_000 }).catch(() => undefined);
            }
            if (minute % 3 === 1) {
                desk.gadget.loseConnection(50_000);
                outages += 1;
            }
            for (let seconds = 0; seconds < 60; seconds += 5) {
                const said = client.setAgentState('VOICE', 'READY').catch(() => undefined);
                await desk.gadget.advance(5_000);
                desk.wait(5_000);
                await Promise.all([said, settle()]);
                expect(client.health.isConnected).toBe(desk.gadget.status.connected);
            }
        }
        expect(outages).toBe(10);
        const connects = desk.gadget.trace.filter(({ name }) => name === 'onWorkItemConnect');
        expect(connects.length).toBeGreaterThanOrEqual(outages);
    },
);

it('is not disturbed by signs of life while there is no outage', () => {
    const { connection } = client.snapshot;
    changeState('VOICE', 'READY');
    expect(client.snapshot.connection).toBe(connection);
});
