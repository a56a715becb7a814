import { type Arrangement, NO_FILTER } from 'c/connectsTeamStatsModel';
import { barParts, filterAfter, LONG, stateChips } from '../stateChips';
import { announcementOf, countText, teamsText } from '../summary';
import { agent, liveTeam } from '../../connectsTeamStatsModel/__tests__/team';

const TEAM = 'c.Connects_TeamStats_';
const FIGURES: Arrangement = {
    order: ['1', '2'],
    total: 3,
    counts: { READY: 1, TALKING: 2, WRAP_UP: 0, NOT_READY: 0, SIGNED_OUT: 0 },
    longCount: 0,
};

describe('the chips', () => {
    it('count every state', () => {
        expect(stateChips(FIGURES, NO_FILTER).map(({ key, count }) => [key, count])).toEqual([
            ['READY', 1],
            ['TALKING', 2],
            ['WRAP_UP', 0],
            ['NOT_READY', 0],
            ['SIGNED_OUT', 0],
        ]);
    });

    it('point at long states only where there are some, or while they are filtered by', () => {
        const keys = (longCount: number, isLongOnly: boolean): string[] =>
            stateChips({ ...FIGURES, longCount }, { ...NO_FILTER, isLongOnly }).map(
                ({ key }) => key,
            );
        expect(keys(0, false)).not.toContain(LONG);
        expect(keys(1, false)).toContain(LONG);
        expect(keys(0, true)).toContain(LONG);
    });

    it('add a state to the filter and take it back', () => {
        const once = filterAfter(NO_FILTER, 'TALKING');
        expect(once.groups).toEqual(['TALKING']);
        expect(filterAfter(once, 'READY').groups).toEqual(['TALKING', 'READY']);
        expect(filterAfter(once, 'TALKING')).toEqual(NO_FILTER);
        expect(filterAfter(NO_FILTER, LONG).isLongOnly).toBe(true);
        expect(filterAfter(once, 'no state')).toBe(once);
    });
});

it('gives each state its share of the bar', () => {
    expect(barParts(FIGURES).map(({ style }) => style.split(';')[0])).toEqual(
        [1, 2, 0, 0, 0].map((count) => `flex-grow: ${count}`),
    );
});

it('sums up how many agents are shown', () => {
    expect(countText(FIGURES)).toBe(`${TEAM}CountShown`);
    expect(countText({ ...FIGURES, total: 2 })).toBe(`${TEAM}CountAll`);
    expect(countText({ ...FIGURES, order: ['1'], total: 1 })).toBe(`${TEAM}CountOne`);
    expect(announcementOf(FIGURES, { key: 'time', isDescending: true })).toBe(
        `${TEAM}Announcement`,
    );
});

it('names the team, or counts the teams', () => {
    const care = liveTeam([agent('1')]);
    expect(teamsText([care])).toBe('Customer Care');
    expect(teamsText([care, liveTeam([], { name: 'Sales' })])).toBe(`${TEAM}TeamsShown`);
    expect(teamsText([])).toBe('');
});
