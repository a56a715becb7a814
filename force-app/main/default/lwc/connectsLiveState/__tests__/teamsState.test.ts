import type { TeamAgent, TeamDataUpdate } from 'c/connectsIntegrationApiSvc';
import { type LiveTeams, NO_TEAMS, withoutTeams, withTeamData } from '../teamsState';

const NOW = 1_000_000;

function agent(id: string, state: 'READY' | 'NOT_READY' = 'READY', since = 0): TeamAgent {
    return {
        id,
        extension: `9${id}`,
        firstName: 'Kim',
        lastName: id,
        channels: [
            {
                type: 'VOICE',
                state,
                talkingStateDetail: null,
                reasonCode: null,
                reasonLabel: '',
                since,
            },
        ],
    };
}

function update(change: Partial<TeamDataUpdate>): TeamDataUpdate {
    return {
        dataState: 'UPDATED',
        teamId: '5000',
        teamName: null,
        agents: [],
        error: null,
        ...change,
    };
}

const enabled = (...agents: TeamAgent[]): TeamDataUpdate =>
    update({ dataState: 'ENABLED', teamName: 'Sales', agents });

/** The state after events, and what the last one changed. */
function after(...updates: readonly TeamDataUpdate[]): {
    state: LiveTeams;
    changed: readonly string[];
} {
    return updates.reduce<{ state: LiveTeams; changed: readonly string[] }>(
        ({ state }, each, index) => withTeamData(state, each, NOW + index),
        { state: NO_TEAMS, changed: [] },
    );
}

const ids = ({ teams: [team] }: LiveTeams): string[] => [...(team?.agents.keys() ?? [])];

it('has everybody after the first event, with the name of the team', () => {
    const { state, changed } = after(enabled(agent('1'), agent('2')));
    expect(state).toMatchObject({ status: 'live', updatedAt: NOW });
    expect(state.teams[0]).toMatchObject({ id: '5000', name: 'Sales', status: 'live' });
    expect(ids(state)).toEqual(['1', '2']);
    expect(changed).toEqual(['5000', '1', '2']);
});

it('replaces one agent, and leaves the others the very same', () => {
    const before = after(enabled(agent('1'), agent('2'))).state;
    const { state, changed } = withTeamData(
        before,
        update({ agents: [agent('2', 'NOT_READY')] }),
        NOW,
    );
    expect(changed).toEqual(['2']);
    expect(state.teams[0]?.agents.get('1')).toBe(before.teams[0]?.agents.get('1'));
    expect(state.teams[0]?.agents.get('2')?.channels[0]?.state).toBe('NOT_READY');
    expect(state.teams[0]?.name).toBe('Sales');
});

it('takes a repeated event for nothing new', () => {
    const list = enabled(agent('1'), agent('2'));
    const { changed } = after(list, list);
    expect(changed).toEqual([]);
});

it('takes a start that wavers by a second for the same start: the event tells whole seconds', () => {
    const { changed } = after(
        enabled(agent('1', 'READY', 5_000)),
        enabled(agent('1', 'READY', 5_900)),
    );
    expect(changed).toEqual([]);
});

it('forgets who is not on the list any more', () => {
    const { state, changed } = after(enabled(agent('1'), agent('2')), enabled(agent('2')));
    expect(ids(state)).toEqual(['2']);
    expect(changed).toEqual(['1']);
});

it('does not take one agent for the whole team when the list was lost', () => {
    const { state } = after(update({ agents: [agent('1')] }));
    expect(state.status).toBe('waiting');
    expect(ids(state)).toEqual(['1']);
});

it('ends empty', () => {
    const { state, changed } = after(enabled(agent('1')), update({ dataState: 'DISABLED' }));
    expect(state.status).toBe('ended');
    expect(ids(state)).toEqual([]);
    expect(changed).toEqual(['5000', '1']);
});

it('keeps the words of a failure, until figures come', () => {
    const failed = update({ dataState: 'FAILED', error: 'no right' });
    expect(after(failed).state).toMatchObject({ status: 'failed', error: 'no right' });
    expect(after(failed, enabled(agent('1'))).state).toMatchObject({ status: 'live', error: null });
});

it('keeps teams apart, and lives while one of them does', () => {
    const other = { ...enabled(agent('7')), teamId: '6000', teamName: 'Service' };
    const { state } = after(enabled(agent('1')), other, update({ dataState: 'DISABLED' }));
    expect(state.status).toBe('live');
    expect(state.teams.map(({ name, status }) => [name, status])).toEqual([
        ['Sales', 'ended'],
        ['Service', 'live'],
    ]);
});

it('knows nothing when nobody listened', () => {
    const { state } = after(enabled(agent('1')));
    expect(withoutTeams(state)).toEqual({ state: NO_TEAMS, changed: ['5000'] });
    expect(withoutTeams(NO_TEAMS).changed).toEqual([]);
});
