import { NO_TEAMS } from 'c/connectsLiveState';
import { withOwnTeamNamed } from '../ownTeam';
import { liveTeam } from './team';

const AGENT = {
    id: '1001',
    firstName: 'Jane',
    lastName: 'Doe',
    extension: '3001',
    teamId: '5000',
    teamName: 'Customer Care',
    isSupervisor: false,
};

describe('the name of the own team', () => {
    const unnamed = liveTeam([], { id: '5000', name: '' });
    const other = liveTeam([], { id: '5001', name: '' });

    it('comes from the agent where team data does not tell it', () => {
        const live = { ...NO_TEAMS, teams: [unnamed, other] };
        expect(withOwnTeamNamed(live, AGENT).teams.map(({ name }) => name)).toEqual([
            'Customer Care',
            '',
        ]);
    });

    it('changes nothing that team data has told', () => {
        const live = { ...NO_TEAMS, teams: [liveTeam([], { id: '5000', name: 'Care' }), other] };
        expect(withOwnTeamNamed(live, AGENT)).toBe(live);
        expect(withOwnTeamNamed(live, null)).toBe(live);
    });
});
