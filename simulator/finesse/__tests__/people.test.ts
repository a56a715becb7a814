import { createRandom } from '../../random/random';
import { createCenterConfiguration } from '../people';

const create = (agents: number, teams: number, queues: number, supervisor = false) =>
    createCenterConfiguration(
        'CCE',
        { agents, teams, queues },
        supervisor,
        createRandom(3).stream('configuration'),
    );

describe('the people of a contact center', () => {
    it.each([
        [1, 1, 1],
        [24, 3, 3],
        [1_000, 20, 50],
    ])('%d agents in %d teams with %d queues have ids and extensions of their own', (...size) => {
        const { agents, teams, queues } = create(...size);
        const [count, teamCount, queueCount] = size;
        expect(new Set(agents.map(({ id }) => id)).size).toBe(count);
        expect(new Set(agents.map(({ extension }) => extension)).size).toBe(count);
        expect(new Set(teams.map(({ teamId }) => teamId)).size).toBe(teamCount);
        expect(new Set(queues.map(({ number }) => number)).size).toBe(queueCount);
        const known = new Set(queues.map(({ number }) => number));
        for (const { queueNumbers } of agents) {
            expect(queueNumbers.length).toBe(Math.min(3, queueCount));
            expect(queueNumbers.every((number) => known.has(number))).toBe(true);
        }
    });

    it('are at most 50 in a team, each team with one supervisor', () => {
        for (const supervisor of [false, true]) {
            const { agents, teams } = create(1_000, 20, 50, supervisor);
            for (const { teamId } of teams) {
                const team = agents.filter((agent) => agent.teamId === teamId);
                expect(team.length).toBeLessThanOrEqual(50);
                expect(team.filter((agent) => agent.supervisor)).toHaveLength(1);
            }
        }
    });

    it('begin with the same agent, however many they are', () => {
        const [first] = create(1, 1, 1).agents;
        const [again] = create(1_000, 20, 50).agents;
        expect({ ...again, queueNumbers: [] }).toEqual({ ...first, queueNumbers: [] });
    });
});
