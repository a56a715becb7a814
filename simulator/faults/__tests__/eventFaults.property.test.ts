import fc from 'fast-check';
import { createDesk, type Desk } from '../../__tests__/support/desk';
import { prove } from '../../../jest/proofs';
import type { FaultName } from '../catalogue';

const FAULTS: readonly FaultName[] = [
    'event-dropped',
    'event-duplicated',
    'event-reordered',
    'event-delayed',
    'event-malformed',
    'slow-handler',
    'gadget-reloaded',
    'connection-lost',
];

const chance = fc.record({
    name: fc.constantFrom(...FAULTS),
    probability: fc.constantFrom(0.05, 0.3, 1),
});

const scenario = fc.constantFrom('incoming-call-with-wrap-up', 'unanswered-call', 'outgoing-call');

/** Longer than any fault holds anything back, outages included. */
const EVERYTHING_SETTLED_MS = 300_000;

/** Plays on and lets faults come by chance; a scenario that a fault spoils may fail. */
async function badDay(
    { gadget }: Desk,
    names: readonly string[],
    chances: readonly { name: FaultName; probability: number }[],
): Promise<void> {
    const stop = gadget.injectRandomly(chances);
    for (const name of names) {
        void gadget.play(name);
        await gadget.advance(120_000);
    }
    stop();
    await gadget.advance(EVERYTHING_SETTLED_MS);
}

describe('whatever happens to events', () => {
    it('a library that reads the data again finds what the gadget shows', async () => {
        await prove(
            'Simulator: whatever happens to events, a library that reads the data again finds the truth',
            fc.asyncProperty(
                fc.integer({ min: 1, max: 1_000 }),
                fc.array(scenario, { minLength: 1, maxLength: 4 }),
                fc.array(chance, { minLength: 1, maxLength: 4 }),
                async (seed, names, chances) => {
                    const desk = createDesk({ seed });
                    await badDay(desk, names, chances);
                    expect(desk.gadget.status).toMatchObject({ ready: true, connected: true });
                    expect(desk.api.getCtiData()).toEqual(desk.gadget.ctiData);
                    desk.gadget.stop();
                },
            ),
            { sample: 40, full: 1_000 },
        );
    });
});
