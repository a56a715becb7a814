import { entriesOf, entryOf, findEntry } from '../agentEntry';
import { agent, liveTeam, NOW } from './team';

const LABEL = 'c.Connects_';

describe('the entry of an agent', () => {
    it('tells name, extension, team, state, reason and since when', () => {
        const lunch = agent('1', {
            firstName: 'Zoë',
            lastName: 'Müller',
            voice: { state: 'NOT_READY', reasonLabel: 'Lunch', since: NOW },
        });
        expect(entryOf(lunch, liveTeam([lunch]))).toMatchObject({
            id: '1',
            name: 'Zoë Müller',
            extension: '31',
            teamName: 'Customer Care',
            group: 'NOT_READY',
            state: `${LABEL}State_NotReady`,
            detail: 'Lunch',
            since: NOW,
        });
    });

    it.each([
        ['TALKING', ''],
        ['HOLD', `${LABEL}TeamStats_Hold`],
        ['RESERVED', `${LABEL}TeamStats_Reserved`],
        ['RESERVED_OUTBOUND', `${LABEL}TeamStats_ReservedOutbound`],
        ['RESERVED_OUTBOUND_PREVIEW', `${LABEL}TeamStats_ReservedPreview`],
    ] as const)('says what %s is about', (talkingStateDetail, detail) => {
        const busy = agent('1', { voice: { state: 'TALKING', talkingStateDetail } });
        expect(entryOf(busy, liveTeam([busy]))).toMatchObject({ group: 'TALKING', detail });
    });

    it('has the id for a name where there is none, and says when a state is not told', () => {
        const bare = agent('7', { firstName: '', lastName: '', channels: [] });
        const entry = entryOf(bare, liveTeam([bare], { name: '' }));
        expect(entry).toMatchObject({ name: '7', since: null, group: 'SIGNED_OUT' });
        expect(entry.state).toBe(`${LABEL}TeamStats_Unknown`);
        expect(entry.teamName).toBe(`${LABEL}TeamStats_Unnamed`);
    });

    it('takes the voice channel when there are others', () => {
        const ready = agent('1');
        const both = agent('1', {
            channels: [
                ...agent('1', { voice: { type: 'CHAT', state: 'LOGOUT' } }).channels,
                ...ready.channels,
            ],
        });
        expect(entryOf(both, liveTeam([both])).group).toBe('READY');
    });

    it('is the same object while agent and team name are the same', () => {
        const one = agent('1');
        const entry = entryOf(one, liveTeam([one]));
        expect(entryOf(one, liveTeam([one, agent('2')]))).toBe(entry);
        expect(entryOf(one, liveTeam([one], { name: 'Sales' })).teamName).toBe('Sales');
    });
});

it('finds agents of all teams by their id', () => {
    const teams = [liveTeam([agent('1')]), liveTeam([agent('2')], { id: '5010', name: 'Sales' })];
    expect(entriesOf(teams).map(({ id, teamName }) => [id, teamName])).toEqual([
        ['1', 'Customer Care'],
        ['2', 'Sales'],
    ]);
    expect(findEntry(teams, '2')?.teamId).toBe('5010');
    expect(findEntry(teams, '3')).toBeNull();
});
