import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import type { SimulatorOptions } from '../../../../../../simulator/api';
import type * as LiveStateModule from '../connectsLiveState';
import type { DeskCondition } from '../connectsLiveState';

type Live = typeof LiveStateModule;

let desk: ComponentDesk;
let live: Live;

async function open(options: SimulatorOptions = {}): Promise<void> {
    desk = await openComponentDesk(options);
    live = await import('c/connectsLiveState');
}

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

/** Stands for a Lightning web component. */
const component = (): object => ({ isConnected: true });

const FRAME_MS = 100;

function callsWaiting(queues: LiveStateModule.LiveQueues): number {
    return queues.queues.reduce((sum, { statistics }) => sum + statistics.CallsInQueue, 0);
}

const signIn = async (): Promise<void> => {
    await desk.gadget.setAgentState('VOICE', 'READY');
    await desk.advance(1_000);
};

describe('the desk', () => {
    it('goes from loading to ready, with a client for the component', async () => {
        await open();
        const seen: DeskCondition[] = [];
        let snapshot = live.NO_DESK;
        const stages: LiveStateModule.LinkStage[] = [];
        const note = (): void => {
            seen.push(live.deskCondition(stages.at(-1) ?? 'loading', snapshot));
        };
        const watch = live.watchLive(component(), {
            stage(stage) {
                stages.push(stage);
                note();
            },
            desk(told) {
                snapshot = told;
                note();
            },
        });
        await desk.advance(1_000);
        expect(seen[0]).toBe('loading');
        expect(seen.at(-1)).toBe('ready');
        expect(watch.client?.snapshot).toEqual(snapshot);
    });

    it('says that the gadget is absent, waits on, and connects when it comes', async () => {
        await open({ startupMs: 60_000 });
        const stages: string[] = [];
        live.watchLive(component(), { stage: (stage) => stages.push(stage) });
        await desk.advance(11_000);
        expect(stages.at(-1)).toBe('absent');
        await desk.advance(60_000);
        expect(stages.at(-1)).toBe('connected');
    });

    it('tells an outage, and that it is over', async () => {
        await open();
        const told: boolean[] = [];
        live.watchLive(component(), {
            desk: ({ connection }) => told.push(connection.isConnected),
        });
        await desk.advance(1_000);
        desk.gadget.loseConnection(10_000);
        await desk.advance(1_000);
        expect(told.at(-1)).toBe(false);
        await desk.advance(20_000);
        expect(told.at(-1)).toBe(true);
    });

    it('names what has changed', async () => {
        await open();
        const changes: string[][] = [];
        live.watchLive(component(), { desk: (_, changed) => changes.push([...changed]) });
        await desk.advance(1_000);
        changes.length = 0;
        await desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        expect(changes).toEqual([['VOICE']]);
    });
});

describe('teams', () => {
    it('are complete for whoever comes late', async () => {
        await open();
        let first = live.NO_TEAMS;
        live.watchLive(component(), { teams: (teams) => (first = teams) });
        await desk.advance(2_000);
        let second = live.NO_TEAMS;
        live.watchLive(component(), { teams: (teams) => (second = teams) });
        expect(second).toBe(first);
        expect(second.status).toBe('live');
        expect(second.teams[0]?.agents.size).toBe(8);
    });

    it('are as the contact center has them after ten minutes of work', async () => {
        await open({ life: true, seed: 7 });
        let teams = live.NO_TEAMS;
        live.watchLive(component(), { teams: (told) => (teams = told) });
        await desk.advance(10 * 60_000);
        const told = [...(teams.teams[0]?.agents.values() ?? [])].map(({ id, channels }) => [
            id,
            channels[0]?.state,
        ]);
        // Whoever subscribes now is told everything anew.
        live.refreshTeams();
        await desk.advance(1_000);
        const fresh = [...(teams.teams[0]?.agents.values() ?? [])].map(({ id, channels }) => [
            id,
            channels[0]?.state,
        ]);
        expect(told).toEqual(fresh);
    });

    it('tell a failure in the gadget’s words, and come after another try', async () => {
        await open();
        desk.gadget.failTeamData('Not permitted');
        let teams = live.NO_TEAMS;
        live.watchLive(component(), { teams: (told) => (teams = told) });
        await desk.advance(2_000);
        expect(teams).toMatchObject({ status: 'failed', error: 'Not permitted' });
        live.refreshTeams();
        await desk.advance(2_000);
        expect(teams).toMatchObject({ status: 'live', error: null });
    });

    it('end with the sign-out, and come back with the next sign-in', async () => {
        await open();
        let teams = live.NO_TEAMS;
        live.watchLive(component(), { teams: (told) => (teams = told) });
        await desk.advance(2_000);
        desk.gadget.signOut();
        await desk.advance(2_000);
        expect(teams.status).toBe('ended');
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(teams.status).toBe('live');
    });
});

describe('queues', () => {
    it('come, go and change while they are watched', async () => {
        await open();
        let queues = live.NO_QUEUES;
        live.watchLive(component(), { queues: (told) => (queues = told) });
        await desk.advance(12_000);
        expect(queues.status).toBe('live');
        const count = queues.queues.length;
        desk.gadget.addQueue('7777', 'Callbacks');
        await desk.advance(12_000);
        expect(queues.queues).toHaveLength(count + 1);
        desk.gadget.removeQueue('7777');
        await desk.advance(12_000);
        expect(queues.queues).toHaveLength(count);
        const [queue] = queues.queues;
        expect(queue).toBeDefined();
        expect(callsWaiting(queues)).toBe(0);
    });

    it('say on CCX that there are none', async () => {
        await open({ platform: 'CCX' });
        let queues = live.NO_QUEUES;
        live.watchLive(component(), { queues: (told) => (queues = told) });
        await desk.advance(12_000);
        expect(queues.status).not.toBe('live');
        expect(queues.queues).toEqual([]);
    });
});

describe('conversations', () => {
    it('are kept while somebody collects, and forgotten when the agent signs out', async () => {
        await open({ ai: true });
        let told = live.NO_CONVERSATIONS;
        live.watchLive(component(), { conversations: (state) => (told = state) });
        await desk.advance(1_000);
        await signIn();
        const call = desk.gadget.play('incoming-call');
        await desk.advance(60_000);
        expect(told.calls).toHaveLength(1);
        expect(told.calls[0]?.lineCount).toBeGreaterThan(0);
        await desk.advance(5 * 60_000);
        await call;
        expect(told.calls).toHaveLength(1);
        await desk.gadget.setAgentState('VOICE', 'NOT_READY');
        await desk.advance(1_000);
        desk.gadget.signOut();
        await desk.advance(2_000);
        expect(told.calls).toEqual([]);
    });
});

describe('telling', () => {
    it('is one call per frame for a burst of events', async () => {
        await open();
        let count = 0;
        live.watchLive(component(), { queues: () => (count += 1) });
        await desk.advance(12_000);
        const before = count;
        for (let number = 0; number < 50; number += 1) {
            desk.gadget.emit('onQueueDataUpdate', {
                eventType: 'OnQueueDataUpdate',
                dataState: 'ADDED',
                queueData: [queueData(number)],
            });
        }
        await desk.advance(FRAME_MS);
        expect(count).toBe(before + 1);
    });

    it('goes on when a listener throws', async () => {
        await open();
        const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        let isFirst = true;
        let told = live.NO_DESK;
        live.watchLive(component(), {
            desk() {
                if (!isFirst) {
                    throw new Error('broken component');
                }
                isFirst = false;
            },
        });
        live.watchLive(component(), { desk: (state) => (told = state) });
        await desk.advance(1_000);
        expect(told.agent).not.toBeNull();
        expect(error.mock.calls[0]?.[0]).toContain('a listener of the live state failed');
        error.mockRestore();
    });

    it('ends with the component, and the gadget is asked no longer', async () => {
        await open();
        let count = 0;
        const watch = live.watchLive(component(), { teams: () => (count += 1) });
        await desk.advance(2_000);
        watch.stop();
        const before = count;
        await signIn();
        await desk.advance(60_000);
        expect(count).toBe(before);
        expect(watch.client).toBeNull();
    });
});

function queueData(number: number): object {
    return {
        Channel: 'VOICE',
        Name: `Burst ${number}`,
        Id: 900 + number,
        Statistics: {
            CallsInQueue: 0,
            StartTimeOfLongestCallInQueue: null,
            AgentsReady: 0,
            AgentsNotReady: 0,
            AgentsBusyOther: 0,
            AgentsTalkingInbound: 0,
            AgentsTalkingInternal: 0,
            AgentsTalkingOutbound: 0,
            AgentsWrapupNotReady: 0,
            AgentsWrapupReady: 0,
        },
    };
}
