import type { AgentEntry } from 'c/connectsTeamStatsModel';
import { inOrder, matching, reachable } from '../colleagueChoice';
import { placeAfter } from '../listKeys';

function entry(id: string, given: Partial<AgentEntry> = {}): AgentEntry {
    return {
        id,
        name: `Agent ${id}`,
        extension: `3${id}`,
        teamId: '5000',
        teamName: 'Customer Care',
        group: 'READY',
        look: 'ready',
        state: 'Ready',
        detail: '',
        isOnHold: false,
        since: null,
        searchText: '',
        ...given,
    };
}

const ids = (entries: readonly AgentEntry[]): string[] => entries.map(({ id }) => id);

describe('who can be reached', () => {
    it('is everybody who is signed in with an extension, but the agent', () => {
        const entries = [
            entry('1'),
            entry('2', { group: 'SIGNED_OUT' }),
            entry('3', { extension: '' }),
            entry('4', { group: 'TALKING' }),
        ];
        expect(ids(reachable(entries, '1'))).toEqual(['4']);
    });
});

describe('what is typed', () => {
    const entries = [
        entry('1', { name: 'Ana Müller', extension: '4711' }),
        entry('2', { name: 'Ben Anders', extension: '4722' }),
    ];

    it.each([
        ['', ['1', '2']],
        ['an', ['1', '2']],
        ['muller', ['1']],
        ['  anders BEN ', ['2']],
        ['472', ['2']],
        ['722', []],
        ['0041', []],
    ])('"%s" finds by the beginnings of names and extensions', (text, found) => {
        expect(ids(matching(entries, text))).toEqual(found);
    });
});

describe('the order', () => {
    const ready = entry('1', { name: 'Zoe' });
    const talking = entry('2', { name: 'Abe', group: 'TALKING' });
    const away = entry('3', { name: 'Ada', group: 'NOT_READY' });

    it('has Ready ones first, then goes by state and name', () => {
        const other = entry('4', { name: 'Amy' });
        expect(ids(inOrder([away, talking, ready, other], []))).toEqual(['4', '1', '2', '3']);
    });

    it('stays as it is when states change; newcomers come last', () => {
        const newcomer = entry('9', { name: 'Ann' });
        const changed = { ...ready, group: 'NOT_READY' as const };
        expect(ids(inOrder([newcomer, away, talking, changed], ['1', '2', '3']))).toEqual([
            '1',
            '2',
            '3',
            '9',
        ]);
    });
});

describe('the keys', () => {
    it.each([
        ['ArrowDown', 0, 1],
        ['ArrowDown', 2, 2],
        ['ArrowUp', 1, 0],
        ['ArrowUp', 0, -1],
        ['Home', 2, 0],
        ['End', 0, 2],
        ['Tab', 1, null],
    ])('%s leads from place %d of three to %s', (key, at, next) => {
        expect(placeAfter(key, at, 3)).toBe(next);
    });
});
