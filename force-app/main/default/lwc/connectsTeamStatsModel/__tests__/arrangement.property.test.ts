import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { entriesOf, STATE_GROUPS } from '../agentEntry';
import { arrange, type AgentFilter, type Sorting } from '../arrangement';
import { thresholdOf } from '../thresholds';
import { agent, liveTeam, NOW } from './team';

const MINUTE = 60_000;
const THRESHOLDS = {
    READY: thresholdOf(1),
    TALKING: thresholdOf(1),
    HOLD: thresholdOf(1),
    WRAP_UP: thresholdOf(1),
    NOT_READY: thresholdOf(1),
};
const STATES = ['READY', 'NOT_READY', 'TALKING', 'ACTIVE', 'WORK', 'WORK_READY', 'LOGOUT'] as const;

const somebody = fc.record({
    lastName: fc.constantFrom('Ng', 'Özil', 'ozil', 'Kaya', ''),
    extension: fc.constantFrom('', '7', '33', '100'),
    state: fc.constantFrom(...STATES),
    age: fc.option(fc.integer({ min: 0, max: 3 * MINUTE })),
});
const people = fc.array(somebody, { maxLength: 30 }).map((drawn) =>
    drawn.map(({ lastName, extension, state, age }, index) =>
        agent(String(index), {
            firstName: '',
            lastName,
            extension,
            voice: { state, since: age === null ? null : NOW - age },
        }),
    ),
);
const sortings: fc.Arbitrary<Sorting> = fc.record({
    key: fc.constantFrom('name', 'extension', 'team', 'state', 'time'),
    isDescending: fc.boolean(),
});
const filters: fc.Arbitrary<AgentFilter> = fc.record({
    text: fc.constantFrom('', 'ozil', 'OZIL', '3', 'nobody'),
    groups: fc.subarray([...STATE_GROUPS]),
    isLongOnly: fc.boolean(),
});

it('shows some of the agents once each, and counts all', () =>
    prove(
        'A list of agents shows nobody twice and nobody it does not know, and its counts add up',
        fc.property(people, filters, sortings, (agents, filter, sorting) => {
            const entries = entriesOf([liveTeam(agents)]);
            const arrangement = arrange(entries, filter, sorting, THRESHOLDS, NOW);
            const ids = new Set(arrangement.order);
            expect(ids.size).toBe(arrangement.order.length);
            expect([...ids].every((id) => entries.some((entry) => entry.id === id))).toBe(true);
            const counted = Object.values(arrangement.counts).reduce((sum, each) => sum + each, 0);
            expect(counted).toBe(agents.length);
            expect(arrangement.total).toBe(agents.length);
        }),
        { sample: 200, full: 5_000 },
    ));

it('does not depend on the order in which agents come', () =>
    prove(
        'A list of agents is the same however the gadget orders them',
        fc.property(people, filters, sortings, fc.infiniteStream(fc.nat()), (...drawn) => {
            const [agents, filter, sorting, dice] = drawn;
            const shuffled = agents
                .map((each) => ({ each, rank: dice.next().value }))
                .sort((left, right) => left.rank - right.rank)
                .map(({ each }) => each);
            const orderOf = (list: typeof agents): readonly string[] =>
                arrange(entriesOf([liveTeam(list)]), filter, sorting, THRESHOLDS, NOW).order;
            expect(orderOf(shuffled)).toEqual(orderOf(agents));
        }),
        { sample: 200, full: 5_000 },
    ));

it('shows with two filters whom both show', () =>
    prove(
        'A list filtered by text and by state shows exactly whom each filter alone shows',
        fc.property(people, filters, sortings, (agents, filter, sorting) => {
            const entries = entriesOf([liveTeam(agents)]);
            const orderOf = (given: Partial<AgentFilter>): readonly string[] => {
                const all = { text: '', groups: [], isLongOnly: false, ...given };
                return arrange(entries, all, sorting, THRESHOLDS, NOW).order;
            };
            const alone = [
                orderOf({ text: filter.text }),
                orderOf({ groups: filter.groups }),
                orderOf({ isLongOnly: filter.isLongOnly }),
            ];
            const both = orderOf({}).filter((id) => alone.every((order) => order.includes(id)));
            expect(orderOf(filter)).toEqual(both);
        }),
        { sample: 200, full: 5_000 },
    ));
