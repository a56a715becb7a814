import type {
    IntegrationApi,
    RealTimeAgent,
    TeamDataUpdateEvent,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk } from '../../__tests__/support/desk';
import { createLibrary, dropLibrary } from '../../index';

/** Registers for team data. @returns the events, as they come */
function watchTeam(api: IntegrationApi): TeamDataUpdateEvent[] {
    const events: TeamDataUpdateEvent[] = [];
    api.waitReady(() => {
        api.onTeamDataUpdate = (event) => events.push(event);
    });
    return events;
}

const statesOf = (events: readonly TeamDataUpdateEvent[]) => events.map((each) => each.dataState);

function channelOf(agent: RealTimeAgent | undefined): RealTimeAgent['Channels'][number] {
    const [channel] = agent?.Channels ?? [];
    if (!channel) {
        throw new Error('There is no such agent, or no channel.');
    }
    return channel;
}

describe('team data', () => {
    it('begins with all agents of the team and the team name', async () => {
        const { gadget, api } = createDesk();
        const events = watchTeam(api);
        await gadget.advance(61_000);
        const team = [gadget.agent, ...gadget.colleagues].filter(
            ({ teamId }) => teamId === gadget.agent.teamId,
        );
        expect(statesOf(events)).toEqual(['ENABLED']);
        expect(events[0]).toMatchObject({
            eventType: 'OnTeamDataUpdate',
            teamId: gadget.agent.teamId,
            teamName: gadget.agent.teamName,
        });
        expect(events[0]?.agentData.map(({ Agent }) => Agent)).toEqual(team.map(({ id }) => id));
        expect(team.length).toBeGreaterThan(1);
    });

    it('shows each change of one agent, with the finer state behind TALKING', async () => {
        const { gadget, api } = createDesk();
        const events = watchTeam(api);
        await gadget.advance(1_000);
        await gadget.play('incoming-call', { wrapUp: 'required' });
        await gadget.advance(1_000);
        const own = events.slice(1).map(({ agentData, teamName, dataState }) => {
            expect(agentData).toHaveLength(1);
            expect(teamName).toBeUndefined();
            const { State, TalkingStateDetail, StateChangeTime } = channelOf(agentData[0]);
            return [dataState, State, TalkingStateDetail, StateChangeTime];
        });
        expect(own).toEqual([
            ['UPDATED', 'READY', null, 0],
            ['UPDATED', 'TALKING', 'RESERVED', 0],
            ['UPDATED', 'TALKING', 'TALKING', 0],
            ['UPDATED', 'WORK_READY', null, 0],
            ['UPDATED', 'READY', null, 0],
        ]);
    });

    it.each([
        ['CCE', 'HOLD'],
        ['CCX', 'TALKING'],
    ] as const)('shows a held call on %s as %s', async (platform, expected) => {
        const { gadget, api } = createDesk({ platform });
        const events = watchTeam(api);
        await gadget.advance(1_000);
        await gadget.setAgentState('VOICE', 'READY');
        const id = gadget.queueCall('5217');
        gadget.answer(id);
        gadget.hold(id);
        const own = events
            .flatMap(({ agentData }) => agentData)
            .filter(({ Agent }) => Agent === gadget.agent.id);
        expect(channelOf(own.at(-1)).TalkingStateDetail).toBe(expected);
    });

    it('counts the seconds since the change, and names the reason', async () => {
        const { gadget } = createDesk();
        await gadget.setAgentState('VOICE', 'NOT_READY', '3');
        await gadget.advance(95_500);
        const events = watchTeam(createLibrary());
        await gadget.advance(1_000);
        const own = events[0]?.agentData.find(({ Agent }) => Agent === gadget.agent.id);
        expect(channelOf(own)).toEqual({
            Name: 'VOICE',
            State: 'NOT_READY',
            StateChangeTime: 95,
            ReasonCode: 3,
            ReasonName: 'Lunch',
            TalkingStateDetail: null,
        });
    });

    it('tells of colleagues of the own team only', async () => {
        const { gadget, api } = createDesk();
        const { teamId } = gadget.agent;
        const events = watchTeam(api);
        await gadget.advance(1_000);
        const mate = gadget.colleagues.find((each) => each.teamId === teamId);
        const stranger = gadget.colleagues.find((each) => each.teamId !== teamId);
        for (const colleague of [mate, stranger]) {
            await gadget.openGadget(colleague?.id ?? '').setAgentState('VOICE', 'READY');
        }
        await gadget.advance(1_000);
        const changed = events.slice(1).flatMap(({ agentData }) => agentData);
        expect(changed.map(({ Agent }) => Agent)).toEqual([mate?.id]);
        expect(channelOf(changed[0]).State).toBe('READY');
    });

    it('ends with the sign-out and begins again with the next sign-in', async () => {
        const { gadget, api } = createDesk();
        const events = watchTeam(api);
        await gadget.advance(1_000);
        gadget.signOut();
        await gadget.advance(1_000);
        expect(events.at(-1)).toEqual({
            eventType: 'OnTeamDataUpdate',
            dataState: 'DISABLED',
            teamId: gadget.agent.teamId,
            agentData: [],
        });
        gadget.signIn();
        await gadget.advance(1_000);
        expect(statesOf(events)).toEqual(['ENABLED', 'DISABLED', 'ENABLED']);
    });

    it('waits for the sign-in if it was asked for before', async () => {
        const { gadget, api } = createDesk({ signedIn: false });
        const events = watchTeam(api);
        await gadget.advance(60_000);
        expect(events).toEqual([]);
        gadget.signIn();
        await gadget.advance(1_000);
        expect(statesOf(events)).toEqual(['ENABLED']);
    });

    it('fails with a text, and begins again with the next sign-in', async () => {
        const { gadget, api } = createDesk();
        const events = watchTeam(api);
        await gadget.advance(1_000);
        gadget.failTeamData('Team unknown');
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(1_000);
        expect(events.at(-1)).toEqual({
            eventType: 'OnTeamDataUpdate',
            dataState: 'FAILED',
            teamId: gadget.agent.teamId,
            agentData: [],
            error: 'Team unknown',
        });
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        gadget.signOut();
        gadget.signIn();
        await gadget.advance(1_000);
        expect(statesOf(events)).toEqual(['ENABLED', 'FAILED', 'ENABLED']);
    });

    it('fails the next one who asks if nobody has data', async () => {
        const { gadget, api } = createDesk();
        gadget.failTeamData();
        const events = watchTeam(api);
        await gadget.advance(1_000);
        expect(events).toMatchObject([{ dataState: 'FAILED' }]);
        expect(events[0]?.error).toMatch(/^Service Unavailable: /);
        const others = watchTeam(createLibrary());
        await gadget.advance(1_000);
        expect(statesOf(others)).toEqual(['ENABLED']);
    });

    it('goes to each library from the moment it registered, until it stops or vanishes', async () => {
        const { gadget, api } = createDesk();
        const first = watchTeam(api);
        await gadget.advance(1_000);
        await gadget.setAgentState('VOICE', 'READY');
        const library = createLibrary();
        const second = watchTeam(library);
        const vanishing = createLibrary();
        const third = watchTeam(vanishing);
        await gadget.advance(1_000);
        expect(statesOf(first)).toEqual(['ENABLED', 'UPDATED']);
        expect([statesOf(second), statesOf(third)]).toEqual([['ENABLED'], ['ENABLED']]);
        library.onTeamDataUpdate = null;
        dropLibrary(vanishing);
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        await gadget.advance(1_000);
        expect([first, second, third].map((each) => each.length)).toEqual([3, 1, 1]);
    });

    it('leaves nothing in the trace while nobody has registered', async () => {
        const { gadget } = createDesk();
        await gadget.play('incoming-call');
        const names = gadget.trace.map(({ name }) => name);
        expect(names).toContain('onWorkItemEnd');
        expect(names).not.toContain('onTeamDataUpdate');
        expect(names).not.toContain('onQueueDataUpdate');
    });

    it.each([
        ['silent', ['ENABLED', 'ENABLED']],
        ['disabled', ['ENABLED', 'DISABLED', 'ENABLED']],
    ])('is complete again after a lost connection (A-DATAOUT: %s)', async (choice, expected) => {
        const { gadget, api } = createDesk({ assumptions: { 'A-DATAOUT': choice } });
        const events = watchTeam(api);
        await gadget.advance(1_000);
        gadget.loseConnection(30_000);
        const mate = gadget.colleagues.find(({ teamId }) => teamId === gadget.agent.teamId);
        void gadget.openGadget(mate?.id ?? '').setAgentState('VOICE', 'READY');
        await gadget.advance(31_000);
        expect(statesOf(events)).toEqual(expected);
        const seen = events.at(-1)?.agentData.find(({ Agent }) => Agent === mate?.id);
        expect(channelOf(seen).State).toBe('READY');
    });

    it('begins anew after a reload of the gadget', async () => {
        const { gadget, api } = createDesk();
        const events = watchTeam(api);
        await gadget.advance(1_000);
        gadget.reload(3_000);
        await gadget.advance(5_000);
        expect(statesOf(events)).toEqual(['ENABLED', 'ENABLED']);
    });

    it("spells NOT_READY as the guide's sample does, if told so (A-SPELL)", async () => {
        const { gadget, api } = createDesk({ assumptions: { 'A-SPELL': 'NOTREADY' } });
        const events = watchTeam(api);
        await gadget.advance(1_000);
        expect(channelOf(events[0]?.agentData[0]).State).toBe('NOTREADY');
    });

    it.each([
        ['own', false],
        ['supervised', true],
    ] as const)('tells a supervisor about the teams of A-SUPTEAMS: %s', async (choice, hasAll) => {
        const { gadget, api } = createDesk({
            supervisor: true,
            assumptions: { 'A-SUPTEAMS': choice },
        });
        const events = watchTeam(api);
        await gadget.advance(1_000);
        const everybody = [gadget.agent, ...gadget.colleagues];
        const names = new Set(everybody.map(({ teamName }) => teamName));
        const other = everybody.find(({ teamId }) => teamId !== gadget.agent.teamId);
        expect(events.map(({ teamName }) => teamName)).toEqual(
            hasAll ? [...names] : [gadget.agent.teamName],
        );
        await gadget.openGadget(other?.id).setAgentState('VOICE', 'READY');
        await gadget.advance(1_000);
        const updates = events.filter(({ dataState }) => dataState === 'UPDATED');
        expect(updates.map(({ teamId }) => teamId)).toEqual(hasAll ? [other?.teamId] : []);
        await gadget.setAgentState('VOICE', 'LOGOUT', '1000');
        await gadget.advance(1_000);
        const ended = events.filter(({ dataState }) => dataState === 'DISABLED');
        expect(ended).toHaveLength(hasAll ? names.size : 1);
    });

    it('tells an agent about the own team only, whatever supervisors get', async () => {
        const { gadget, api } = createDesk({ assumptions: { 'A-SUPTEAMS': 'supervised' } });
        const events = watchTeam(api);
        await gadget.advance(1_000);
        expect(events.map(({ teamId }) => teamId)).toEqual([gadget.agent.teamId]);
    });
});
