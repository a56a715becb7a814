/**
 * The proof that no schedule makes the guards dial what is denied, or twice. One gadget and two have
 * test files of their own, so that two workers can share the schedules.
 */
import fc from 'fast-check';
import { loadBuiltNumberParser } from './dialNumbersScript';
import { dialPlansWith, playDials, schedules } from './dialSchedules';
import type { Plants } from './guardDocument';
import { prove, type Runs } from './proofs';
import { rememberingParser } from './rememberedNumbers';
import { UnhandledRejections } from './unhandledRejections';

const WHERE = { 1: 'documents of one gadget', 2: 'two tabs with a gadget each' } as const;

/** Both see schedules of their own. */
const SEED_SHIFTS = { 1: 0, 2: 1 } as const;

/** In full they are 100,000 together. */
const RUNS: Runs = { sample: 150, full: 50_000 };

/**
 * Tries random schedules.
 * @param plants guards and ownerships that are broken on purpose
 * @throws Error with the shortest schedule after which something was dialled that should not have been
 */
export async function expectNoWrongDial(
    gadgets: 1 | 2,
    plants: Plants = {},
    runs = RUNS,
): Promise<void> {
    const parser = rememberingParser(loadBuiltNumberParser());
    const unhandled = new UnhandledRejections();
    // The service reports what the schedule breaks.
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    unhandled.start();
    try {
        await prove(
            `Do-not-call guard, ${WHERE[gadgets]}: whatever becomes of pages, gadget and org, no number goes out that is denied or not confirmed, and at most one dial for one intent`,
            fc.asyncProperty(dialPlansWith(gadgets), schedules, async (plan, schedule) => {
                expect(await playDials(plan, schedule, parser, plants)).toBe('');
                expect(await unhandled.take()).toEqual([]);
                consoleError.mockClear();
            }),
            { ...runs, seedShift: SEED_SHIFTS[gadgets] },
        );
    } finally {
        consoleError.mockRestore();
        unhandled.stop();
    }
}
