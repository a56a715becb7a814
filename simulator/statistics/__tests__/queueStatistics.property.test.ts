import fc from 'fast-check';
import { prove } from '../../../jest/proofs';
import type { Agent } from '../../finesse/agent';
import { NO_VARIABLES } from '../../finesse/callVariables';
import { FinesseError } from '../../finesse/errors';
import type { CampaignMode } from '../../finesse/outboundOption';
import { NO_REASON } from '../../finesse/reasonCodes';
import { ACTIVITIES, type OwnCallRule } from '../activity';
import { countMembers, QueueStatistics } from '../queueStatistics';
import { createTestCenter, type TestCenter } from './support';

const SIZE = { agents: 6, teams: 2, queues: 4 };

/** Anything that may happen to one agent; `id` is the agent's first call, `other` the second. */
type Deed = (world: TestCenter, agent: Agent, id: string, other: string) => void;

const campaign =
    (mode: CampaignMode): Deed =>
    ({ center }, agent) => {
        center.outbound.reserve(agent, {
            mode,
            number: '41791234567',
            campaign: 'Spring',
            customerName: 'Stone, Grace',
            accountNumber: '',
            dialedListId: '1',
            timeZone: '+00060',
            ringMs: 1_000,
            answered: true,
        });
    };

const dial =
    (number: string): Deed =>
    ({ center }, agent) =>
        void center.dialling.dial(agent, number, NO_VARIABLES, { ringMs: 2_000 });

const ask =
    (state: 'READY' | 'NOT_READY' | 'WORK_READY' | 'WORK'): Deed =>
    (_world, agent) =>
        agent.voice.request(state, 0, agent.legs[0]?.facts ?? null);

/** What chance alone seldom brings about: a call that a queue delivers, and a conversation. */
const talk: Deed = (world, agent) => {
    agent.voice.request('READY', 0, null);
    const [queue] = world.center.queues.of(agent);
    const id = world.call(queue?.configuration.number ?? '');
    world.center.control.answer(agent, id);
};

const DEEDS: readonly Deed[] = [
    talk,
    ask('READY'),
    ask('READY'),
    ask('WORK'),
    ask('WORK_READY'),
    (_world, agent) => agent.voice.signIn(),
    (_world, agent) => {
        if (agent.legs.length === 0) {
            agent.voice.signOut(NO_REASON);
        }
    },
    dial('41791234567'),
    // A colleague, who may be anybody.
    (world, agent) =>
        dial(world.center.people[1]?.configuration.extension ?? '')(world, agent, '', ''),
    campaign('progressive'),
    campaign('preview'),
    ({ center }, agent, id) => center.outbound.accept(agent, id),
    ({ center }, agent, id) => center.control.answer(agent, id),
    ({ center }, agent, id) => center.control.answer(agent, id),
    ({ center }, agent, id) => center.control.hold(agent, id),
    ({ center }, agent, id) => center.control.retrieve(agent, id),
    ({ center }, agent, id) => center.control.drop(agent, id),
    ({ center }, agent, _id, other) => center.control.drop(agent, other),
    ({ center }, agent, id) => center.joining.transfer(agent, id),
    ({ center }, agent, id) => center.joining.conference(agent, id),
    ({ center }, agent, id) =>
        center.joining.blindTransfer(agent, id, center.people[2]?.configuration.extension),
    ({ center }, agent) => center.assignQueue(agent, { number: '9000', name: 'Night Line' }),
    ({ center }, agent) => center.unassignQueue(agent, '5217'),
];

const step = fc.record({
    agent: fc.nat(SIZE.agents - 1),
    deed: fc.nat(DEEDS.length),
    queue: fc.nat(SIZE.queues - 1),
    ms: fc.constantFrom(0, 0, 500, 3_000, 16_000),
});

/** Does one thing; what is impossible at the moment is refused. */
function act(
    world: TestCenter,
    { agent: at, deed, queue }: { agent: number; deed: number; queue: number },
) {
    const agent = world.center.people[at];
    const number = world.center.queues.all[queue]?.configuration.number ?? '';
    if (!agent) {
        throw new Error(`There is no agent ${at}.`);
    }
    const doIt = DEEDS[deed];
    if (!doIt) {
        world.call(number);
        return;
    }
    const [first, second] = agent.legs.map(({ dialog }) => dialog.id);
    try {
        world.center.collect(() => doIt(world, agent, first ?? '', second ?? ''));
    } catch (error) {
        if (!(error instanceof FinesseError)) {
            throw error;
        }
    }
}

/**
 * Compares every queue with a count from scratch, without `expect`: that would cost more than all
 * the rest.
 * @returns what differs
 */
function wrongFigures(
    { center }: TestCenter,
    statistics: QueueStatistics,
    rule: OwnCallRule,
): string[] {
    return center.queues.all.flatMap((queue) => {
        const { agents, callsInQueue } = statistics.figuresOf(queue);
        const counted = countMembers(queue, rule);
        const signedIn = [...queue.members].filter(
            ({ voice }) => voice.status.state !== 'LOGOUT',
        ).length;
        const total = Object.values(agents).reduce((sum, count) => sum + count, 0);
        const { number } = queue.configuration;
        return [
            ...ACTIVITIES.map((name) => [name, agents[name], counted[name]] as const),
            ['agents', total, signedIn] as const,
            ['calls in queue', callsInQueue, queue.waiting.size] as const,
        ]
            .filter(([, figure, truth]) => figure !== truth)
            .map(([name, figure, truth]) => `${number}: ${figure} ${name} instead of ${truth}`);
    });
}

describe('figures of the queues', () => {
    it.each(['every-queue', 'busy-other'] as const)(
        'are the same as if counted from scratch, whatever happens (%s)',
        async (rule) => {
            await prove(
                `Simulator: queue figures kept change by change equal a count from scratch and add up to the agents logged on (${rule})`,
                fc.property(
                    fc.array(step, { minLength: 10, maxLength: 60 }),
                    fc.integer({ min: 1, max: 7 }),
                    (steps, every) => {
                        const world = createTestCenter(SIZE);
                        const statistics = new QueueStatistics(world.center, rule);
                        const wrong = steps.flatMap((each, index) => {
                            act(world, each);
                            world.clock.advance(each.ms);
                            return index % every === 0 || index === steps.length - 1
                                ? wrongFigures(world, statistics, rule)
                                : [];
                        });
                        expect(wrong).toEqual([]);
                    },
                ),
                { sample: 60, full: 5_000 },
            );
        },
    );
});
