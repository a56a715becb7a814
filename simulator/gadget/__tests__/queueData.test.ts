import type {
    IntegrationApi,
    QueueDataUpdateEvent,
    RealTimeQueue,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type Desk } from '../../__tests__/support/desk';

/** Registers for queue data. @returns the events, as they come */
function watchQueues(api: IntegrationApi): QueueDataUpdateEvent[] {
    const events: QueueDataUpdateEvent[] = [];
    api.waitReady(() => {
        api.onQueueDataUpdate = (event) => events.push(event);
    });
    return events;
}

const statesOf = (events: readonly QueueDataUpdateEvent[]) => events.map((each) => each.dataState);

const idsOf = (event: QueueDataUpdateEvent | undefined) => event?.queueData.map(({ Id }) => Id);

/** What the last event that had it says of a queue. */
function latest(events: readonly QueueDataUpdateEvent[], id: number): RealTimeQueue['Statistics'] {
    const found = events.flatMap(({ queueData }) => queueData).filter(({ Id }) => Id === id);
    const queue = found.at(-1);
    if (!queue || !('Statistics' in queue)) {
        throw new Error(`No figures of queue ${id} have come.`);
    }
    return queue.Statistics;
}

/** One agent alone in three queues, so that the figures are plain. */
async function openAlone(): Promise<Desk & { figures: QueueDataUpdateEvent[] }> {
    const desk = createDesk({ center: { agents: 1, teams: 1 } });
    const figures = watchQueues(desk.api);
    await desk.gadget.advance(1_000);
    return { ...desk, figures };
}

describe('queue data', () => {
    it("begins with all of the agent's queues", async () => {
        const { figures } = await openAlone();
        expect(statesOf(figures)).toEqual(['ENABLED']);
        expect(idsOf(figures[0])).toEqual([5217, 5218, 5219]);
        expect(figures[0]?.queueData[0]).toEqual({
            Channel: 'VOICE',
            Name: 'Customer Service',
            Id: 5217,
            Statistics: {
                CallsInQueue: 0,
                StartTimeOfLongestCallInQueue: null,
                AgentsReady: 0,
                AgentsNotReady: 1,
                AgentsBusyOther: 0,
                AgentsTalkingInbound: 0,
                AgentsTalkingInternal: 0,
                AgentsTalkingOutbound: 0,
                AgentsWrapupNotReady: 0,
                AgentsWrapupReady: 0,
            },
        });
    });

    it('tells in one burst every 10 seconds what changed, queue by queue', async () => {
        const { gadget, figures } = await openAlone();
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(8_000);
        expect(figures).toHaveLength(1);
        await gadget.advance(1_000);
        expect(statesOf(figures)).toEqual(['ENABLED', 'UPDATED', 'UPDATED', 'UPDATED']);
        expect(figures.slice(1).map(idsOf)).toEqual([[5217], [5218], [5219]]);
        expect(latest(figures, 5218).AgentsReady).toBe(1);
        await gadget.advance(60_000);
        expect(figures).toHaveLength(4);
    });

    it('says nothing of what changed back within the 10 seconds', async () => {
        const { gadget, figures } = await openAlone();
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        await gadget.advance(60_000);
        expect(statesOf(figures)).toEqual(['ENABLED']);
    });

    it('shows who waits, and since when', async () => {
        const { gadget, figures } = await openAlone();
        await gadget.advance(2_500);
        gadget.queueCall('5218');
        await gadget.advance(1_000);
        gadget.queueCall('5218');
        await gadget.advance(10_000);
        expect(latest(figures, 5218)).toMatchObject({
            CallsInQueue: 2,
            StartTimeOfLongestCallInQueue: '2026-01-05T09:00:03Z',
        });
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(10_000);
        expect(latest(figures, 5218)).toMatchObject({
            CallsInQueue: 1,
            StartTimeOfLongestCallInQueue: '2026-01-05T09:00:04Z',
        });
    });

    it('counts the talking agent in the queue of the call, and as busy in the others', async () => {
        const { gadget, figures } = await openAlone();
        await gadget.setAgentState('VOICE', 'READY');
        const id = gadget.queueCall('5218');
        await gadget.advance(9_000);
        const none = {
            AgentsReady: 0,
            AgentsNotReady: 0,
            AgentsBusyOther: 0,
            AgentsTalkingInbound: 0,
        };
        // A call that rings is in none of the figures.
        expect(latest(figures, 5218)).toMatchObject(none);
        expect(latest(figures, 5217)).toMatchObject({ ...none, AgentsBusyOther: 1 });
        gadget.answer(id);
        await gadget.advance(10_000);
        expect(latest(figures, 5218)).toMatchObject({ ...none, AgentsTalkingInbound: 1 });
        expect(latest(figures, 5217)).toMatchObject({ ...none, AgentsBusyOther: 1 });
        await gadget.setAgentState('VOICE', 'WORK_READY');
        gadget.hangUp(id);
        await gadget.advance(10_000);
        expect(latest(figures, 5218)).toMatchObject({ ...none, AgentsWrapupReady: 1 });
        expect(latest(figures, 5217)).toMatchObject({ ...none, AgentsBusyOther: 1 });
    });

    it("counts a consultation as internal talk in the customer's queue", async () => {
        const { gadget, api } = createDesk();
        const figures = watchQueues(api);
        await gadget.advance(1_000);
        await gadget.setAgentState('VOICE', 'READY');
        const id = gadget.queueCall('5217');
        gadget.answer(id);
        gadget.dial('4444');
        await gadget.advance(10_000);
        expect(latest(figures, 5217)).toMatchObject({
            AgentsTalkingInbound: 0,
            AgentsTalkingInternal: 1,
        });
    });

    it.each([
        ['every-queue', { AgentsTalkingOutbound: 1, AgentsBusyOther: 0 }],
        ['busy-other', { AgentsTalkingOutbound: 0, AgentsBusyOther: 1 }],
    ])('counts a dialled call as A-OWNCALL says (%s)', async (choice, expected) => {
        const { gadget, api } = createDesk({
            center: { agents: 1, teams: 1 },
            assumptions: { 'A-OWNCALL': choice },
        });
        const figures = watchQueues(api);
        await gadget.advance(1_000);
        gadget.dial('+41319175200');
        await gadget.advance(10_000);
        expect(latest(figures, 5217)).toMatchObject(expected);
        expect(latest(figures, 5219)).toMatchObject(expected);
    });

    it('tells at once of a queue that the agent gets or loses', async () => {
        const { gadget, figures } = await openAlone();
        gadget.addQueue('7000', 'Night Line');
        gadget.removeQueue('5218');
        expect(statesOf(figures)).toEqual(['ENABLED', 'ADDED', 'DELETED']);
        expect(figures[1]?.queueData).toMatchObject([
            { Id: 7000, Name: 'Night Line', Statistics: { AgentsNotReady: 1 } },
        ]);
        expect(figures[2]?.queueData).toEqual([{ Id: 5218 }]);
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(10_000);
        expect(figures.slice(3).flatMap(idsOf)).toEqual([5217, 5219, 7000]);
    });

    it('refuses queues that the agent is in already, or not in', async () => {
        const { gadget } = await openAlone();
        expect(() => gadget.addQueue('5217')).toThrow('in queue 5217 already');
        expect(() => gadget.addQueue('seven')).toThrow('one to nine digits');
        expect(() => gadget.removeQueue('7000')).toThrow('5217, 5218, 5219');
    });

    it.each([
        ['an agent the own queues', false, 3],
        ['a supervisor the queues of all the supervised teams', true, 12],
    ])('shows %s', async (_who, supervisor, count) => {
        const center = { agents: 30, teams: 2, queues: 12 };
        const { gadget, api } = createDesk({ center, supervisor });
        const figures = watchQueues(api);
        await gadget.advance(1_000);
        expect(idsOf(figures[0])).toHaveLength(count);
    });

    it('ends with the sign-out and begins again with the next sign-in', async () => {
        const { gadget, figures } = await openAlone();
        gadget.signOut();
        await gadget.advance(60_000);
        expect(figures.at(-1)).toEqual({
            eventType: 'OnQueueDataUpdate',
            dataState: 'DISABLED',
            queueData: [],
        });
        gadget.signIn();
        await gadget.advance(1_000);
        expect(statesOf(figures)).toEqual(['ENABLED', 'DISABLED', 'ENABLED']);
    });

    it('fails with a text and is silent then', async () => {
        const { gadget, figures } = await openAlone();
        gadget.failQueueData('No statistics server');
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(60_000);
        expect(figures.slice(1)).toEqual([
            {
                eventType: 'OnQueueDataUpdate',
                dataState: 'FAILED',
                queueData: [],
                error: 'No statistics server',
            },
        ]);
    });

    it('stops when the library empties the slot', async () => {
        const { gadget, api, figures } = await openAlone();
        api.onQueueDataUpdate = null;
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(60_000);
        expect(statesOf(figures)).toEqual(['ENABLED']);
    });

    it.each([
        ['failed-once', ['FAILED']],
        ['silent', []],
    ])('is not there on CCX (A-CCXQUEUE: %s)', async (choice, expected) => {
        const { gadget, api } = createDesk({
            platform: 'CCX',
            assumptions: { 'A-CCXQUEUE': choice },
        });
        const figures = watchQueues(api);
        await gadget.advance(1_000);
        gadget.signOut();
        gadget.signIn();
        await gadget.advance(60_000);
        expect(statesOf(figures)).toEqual(expected);
    });
});
