import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { ActivityWorld, addition, type Mood, type Page } from './activityWorld';

/** Something that happens to the tabs of a browser. */
type Step =
    | { readonly does: 'call'; readonly tabs: readonly number[]; readonly delay: number }
    | { readonly does: 'again'; readonly tab: number }
    | { readonly does: 'own'; readonly tab: number | null }
    | { readonly does: 'reload'; readonly tab: number }
    | { readonly does: 'mood'; readonly mood: Mood }
    | { readonly does: 'wait'; readonly ms: number };

const TABS = 3;
const tab = fc.nat({ max: TABS - 1 });

function stepsWith(moods: readonly Mood[]): fc.Arbitrary<Step[]> {
    const step: fc.Arbitrary<Step> = fc.oneof(
        fc.record({
            does: fc.constant('call' as const),
            tabs: fc.uniqueArray(tab, { minLength: 1, maxLength: TABS }),
            delay: fc.constantFrom(0, 15_000),
        }),
        fc.record({ does: fc.constant('again' as const), tab }),
        fc.record({ does: fc.constant('own' as const), tab: fc.option(tab) }),
        fc.record({ does: fc.constant('reload' as const), tab }),
        fc.record({ does: fc.constant('mood' as const), mood: fc.constantFrom(...moods) }),
        fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
    );
    return fc.array(step, { maxLength: 40 });
}

/** Tabs of which at most one owns the duty. */
class Browser {
    readonly world = new ActivityWorld();
    readonly keys: string[] = [];
    private readonly pages = Array.from({ length: TABS }, () => this.world.open());

    async run(step: Step): Promise<void> {
        switch (step.does) {
            case 'call': {
                const key = `call-${this.keys.length}`;
                this.keys.push(key);
                const notBefore = this.world.timers.now() + step.delay;
                step.tabs.forEach((each) =>
                    this.page(each).queue.put(addition(key, { notBefore })),
                );
                break;
            }
            case 'again':
                // A tab that slept hears of the end of a call late.
                this.keys.forEach((key) => this.page(step.tab).queue.put(addition(key)));
                break;
            case 'own':
                this.own(step.tab);
                break;
            case 'reload':
                this.page(step.tab).queue.stop();
                this.pages[step.tab] = this.world.open();
                break;
            case 'mood':
                this.world.org.mood = step.mood;
                break;
            default:
                await this.world.pass(step.ms);
        }
        await this.world.pass();
    }

    async end(): Promise<void> {
        this.world.org.mood = 'well';
        this.own(0);
        await this.world.pass(1_000_000);
    }

    private own(owner: number | null): void {
        this.pages.forEach((page, index) => page.own(index === owner));
    }

    private page(index: number): Page {
        const page = this.pages[index];
        if (page === undefined) {
            throw new Error(`There is no tab ${index}.`);
        }
        return page;
    }
}

async function lived(steps: readonly Step[]): Promise<Browser> {
    const browser = new Browser();
    for (const step of steps) {
        await browser.run(step);
    }
    await browser.end();
    return browser;
}

describe('activities', () => {
    it('are written, each once, whatever happens to tabs, owners and org', async () => {
        await prove(
            'whatever happens to tabs, owners and org, each call has its activity, and one only',
            fc.asyncProperty(
                stepsWith([
                    'well',
                    'fails',
                    'locks',
                    'silent',
                    'takes-and-fails',
                    'takes-and-silent',
                ]),
                async (steps) => {
                    const { keys, world } = await lived(steps);
                    expect([...world.org.tasks.keys()].sort()).toEqual([...keys].sort());
                },
            ),
            { sample: 60, full: 1_000 },
        );
    });

    it('are sent once, too, where no answer of the org gets lost', async () => {
        await prove(
            'where no answer gets lost, no activity that the org has is sent again',
            fc.asyncProperty(stepsWith(['well']), async (steps) => {
                const { keys, world } = await lived(steps);
                expect(world.org.calls.flat().sort()).toEqual([...keys].sort());
            }),
            { sample: 60, full: 1_000 },
        );
    });
});
