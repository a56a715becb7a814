import { entriesOf } from '../agentEntry';
import { type AgentFilter, arrange, NO_FILTER, type Sorting } from '../arrangement';
import { chosenTeams } from '../teamChoice';
import { thresholdOf } from '../thresholds';
import { agent, liveTeam, NOW } from './team';

const never = thresholdOf(0);
const THRESHOLDS = {
    READY: never,
    TALKING: never,
    HOLD: never,
    WRAP_UP: never,
    NOT_READY: thresholdOf(5),
};
const MINUTE = 60_000;

const CARE = liveTeam([
    agent('1', { firstName: 'Zoë', lastName: 'Müller', extension: '9' }),
    agent('2', {
        firstName: 'adam',
        lastName: 'Okafor',
        extension: '100',
        voice: { state: 'NOT_READY', reasonLabel: 'Lunch', since: NOW - 6 * MINUTE },
    }),
    agent('3', {
        firstName: 'Bea',
        lastName: 'Novák',
        extension: '20',
        voice: { state: 'TALKING', since: NOW - 2 * MINUTE },
    }),
    agent('4', {
        firstName: 'Bea',
        lastName: 'Novák',
        extension: '',
        voice: { state: 'LOGOUT', since: null },
    }),
]);
const SALES = liveTeam([agent('5', { firstName: 'Cem', lastName: 'Kaya' })], {
    id: '5010',
    name: 'Sales',
});

function orderOf(filter: Partial<AgentFilter>, sorting: Partial<Sorting> = {}): readonly string[] {
    const { order } = arrange(
        entriesOf([CARE, SALES]),
        { ...NO_FILTER, ...filter },
        { key: 'name', isDescending: false, ...sorting },
        THRESHOLDS,
        NOW,
    );
    return order;
}

describe('sorting', () => {
    it('by name knows no case, and tells namesakes apart', () => {
        expect(orderOf({})).toEqual(['2', '3', '4', '5', '1']);
        expect(orderOf({}, { isDescending: true })).toEqual(['1', '5', '4', '3', '2']);
    });

    it('by extension counts instead of spelling', () => {
        expect(orderOf({}, { key: 'extension' })).toEqual(['4', '1', '3', '5', '2']);
    });

    it('by state begins with who is ready', () => {
        expect(orderOf({}, { key: 'state' })).toEqual(['5', '1', '3', '2', '4']);
    });

    it('by time has who is longest in the state at one end, and unknown times last', () => {
        expect(orderOf({}, { key: 'time', isDescending: true })).toEqual(['2', '3', '5', '1', '4']);
        expect(orderOf({}, { key: 'time' })).toEqual(['5', '1', '3', '2', '4']);
    });

    it('by team keeps a team together', () => {
        expect(orderOf({}, { key: 'team', isDescending: true })[0]).toBe('5');
    });
});

describe('filtering', () => {
    it.each([
        ['muller', ['1']],
        ['MÜLLER zoe', ['1']],
        ['lunch', ['2']],
        ['100', ['2']],
        ['novak', ['3', '4']],
        ['sales', ['5']],
        ['   ', ['2', '3', '4', '5', '1']],
        ['muller lunch', []],
    ])('finds by %p', (text, found) => {
        expect(orderOf({ text })).toEqual(found);
    });

    it('shows the states that are chosen', () => {
        expect(orderOf({ groups: ['TALKING', 'NOT_READY'] })).toEqual(['2', '3']);
    });

    it('shows who is in the state for long', () => {
        expect(orderOf({ isLongOnly: true })).toEqual(['2']);
    });
});

it('counts everybody, shown or not', () => {
    const { total, counts, longCount } = arrange(
        entriesOf([CARE]),
        { ...NO_FILTER, text: 'nobody' },
        { key: 'name', isDescending: false },
        THRESHOLDS,
        NOW,
    );
    expect({ total, longCount }).toEqual({ total: 4, longCount: 1 });
    expect(counts).toEqual({ READY: 1, TALKING: 1, WRAP_UP: 0, NOT_READY: 1, SIGNED_OUT: 1 });
});

describe('the teams that are shown', () => {
    it.each([
        ['', [CARE, SALES]],
        ['5010', [SALES]],
        [' customer care ', [CARE]],
        ['Marketing', []],
    ])('for %p', (wanted, expected) => {
        expect(chosenTeams([CARE, SALES], wanted)).toEqual(expected);
    });
});
