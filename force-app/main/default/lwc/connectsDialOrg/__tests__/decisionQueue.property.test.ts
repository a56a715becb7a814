import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import type { DecisionQueue } from '../decisionQueue';
import { settled } from './handTimers';
import { BODY, type Mood, QueueWorld } from './queueWorld';

/** Something that happens to the pages of a browser with two users. */
type Step =
    | { readonly does: 'log' | 'count' | 'reload'; readonly user: string; readonly tab: number }
    | { readonly does: 'mood'; readonly mood: Mood }
    | { readonly does: 'wait'; readonly ms: number };

const USERS = ['005A', '005B'];
const page = { user: fc.constantFrom(...USERS), tab: fc.nat({ max: 1 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ does: fc.constantFrom('log' as const, 'count' as const), ...page }),
    fc.record({ does: fc.constant('reload' as const), ...page }),
    fc.record({
        does: fc.constant('mood' as const),
        mood: fc.constantFrom<Mood>('well', 'fails', 'takes-and-fails', 'silent'),
    }),
    fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
);

/** What was added, by user. */
class Browser {
    readonly world = new QueueWorld();
    readonly added = { decisions: new Map<string, number>(), dials: 0 };
    private readonly pages = new Map<string, DecisionQueue>();

    async run(next: Step): Promise<void> {
        switch (next.does) {
            case 'log':
                this.page(next).log({ ...BODY, rule: next.user });
                this.added.decisions.set(next.user, (this.added.decisions.get(next.user) ?? 0) + 1);
                break;
            case 'count':
                this.page(next).count('+18505550123', this.added.dials);
                this.added.dials += 1;
                break;
            case 'reload':
                this.page(next).stop();
                this.pages.delete(next.user + String(next.tab));
                break;
            case 'mood':
                this.world.org.mood = next.mood;
                break;
            default:
                await this.world.timers.pass(next.ms);
        }
    }

    async end(): Promise<void> {
        this.world.org.mood = 'well';
        await this.world.timers.pass(1_000_000);
        await Promise.all(USERS.map((user) => this.page({ user, tab: 0 }).send()));
        await settled();
    }

    private page({ user, tab }: { user: string; tab: number }): DecisionQueue {
        const key = user + String(tab);
        const queue = this.pages.get(key) ?? this.world.open(user);
        this.pages.set(key, queue);
        return queue;
    }
}

describe('decision queues', () => {
    it('bring everything to the org once, without gaps, under its own user', async () => {
        await prove(
            'whatever happens to pages and org, the log has each entry once and no gap',
            fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
                const browser = new Browser();
                for (const next of steps) {
                    await browser.run(next);
                }
                await browser.end();
                const stored = [...browser.world.org.decisions.values()];
                for (const user of USERS) {
                    const own = stored.filter(({ rule }) => rule === user);
                    const count = browser.added.decisions.get(user) ?? 0;
                    expect(own.map(({ queueNumber }) => queueNumber).sort((a, b) => a - b)).toEqual(
                        Array.from({ length: count }, (_, index) => index + 1),
                    );
                    expect(new Set(own.map(({ queueId }) => queueId)).size).toBe(
                        Math.min(1, count),
                    );
                }
                expect(browser.world.org.dials.size).toBe(browser.added.dials);
            }),
            { sample: 150, full: 2_000 },
        );
    });
});
