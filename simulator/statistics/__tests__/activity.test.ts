import type { Agent } from '../../finesse/agent';
import type { CampaignMode } from '../../finesse/outboundOption';
import type { Queue } from '../../finesse/queues';
import { activityIn } from '../activity';
import { createTestCenter, type TestCenter } from './support';

interface Scene extends TestCenter {
    readonly agent: Agent;
    readonly queue: Queue;
}

/** One READY agent in one queue. */
function createScene(): Scene {
    const world = createTestCenter({ agents: 1, teams: 1, queues: 1 });
    const [agent] = world.center.people;
    const [queue] = world.center.queues.all;
    if (!agent || !queue) {
        throw new Error('The contact center is empty.');
    }
    world.center.collect(() => agent.voice.request('READY', 0, null));
    return { ...world, agent, queue };
}

function reserve({ center, agent, clock }: Scene, mode: CampaignMode): string | null {
    const id = center.collect(() =>
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
        }),
    );
    clock.advance(2_000);
    return id;
}

describe('what a queue counts an agent as', () => {
    it.each(['progressive', 'predictive'] as const)(
        'lists nowhere who talks for a %s campaign',
        (mode) => {
            const scene = createScene();
            reserve(scene, mode);
            expect(scene.agent.voice.status.state).toBe('TALKING');
            expect(activityIn(scene.agent, scene.queue, 'every-queue')).toBe('unlisted');
        },
    );

    it('counts who talks after a preview among the outbound ones', () => {
        const scene = createScene();
        const { center, agent, queue, clock } = scene;
        const id = reserve(scene, 'preview') ?? '';
        expect(activityIn(agent, queue, 'every-queue')).toBe('unlisted');
        center.collect(() => center.outbound.accept(agent, id));
        clock.advance(2_000);
        expect(agent.voice.status.state).toBe('TALKING');
        expect(activityIn(agent, queue, 'every-queue')).toBe('talkingOutbound');
    });

    it('counts nobody who is signed out', () => {
        const { center, agent, queue } = createScene();
        expect(activityIn(agent, queue, 'every-queue')).toBe('ready');
        center.collect(() => agent.voice.signOut({ code: 0, label: '' }));
        expect(activityIn(agent, queue, 'every-queue')).toBeNull();
    });
});
