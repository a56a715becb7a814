/**
 * The proof that no day is too bad for the service. Each platform has a test file of its own, so
 * that two workers can share the days.
 */
import fc from 'fast-check';
import type { Platform } from '../simulator/api';
import { BadDay, type DayPlan } from './badDay';
import { type DayAction, dayActions, dayPlanOn } from './badDayActions';
import { prove } from './proofs';
import { UnhandledRejections } from './unhandledRejections';

/** The platforms see days of their own, not the same ones twice. */
const SEED_SHIFTS: Readonly<Record<Platform, number>> = { CCE: 0, CCX: 1 };

/**
 * Tries bad days on one platform.
 * @throws Error with the smallest one that the service did not survive, and its diary
 */
export async function expectServiceToSurvive(platform: Platform): Promise<void> {
    // Handlers throw on purpose, and the service reports it.
    const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const unhandled = new UnhandledRejections();
    unhandled.start();
    try {
        await prove(
            `Service on ${platform}: on the worst of days every event reaches each handler once and in order, no guard is passed over, no intent is dialled twice, the snapshot is true again after the next reading, and nothing stays behind`,
            fc.asyncProperty(dayPlanOn(platform), dayActions, async (plan, actions) => {
                const objections = await play(plan, actions, unhandled);
                // It keeps every planted error otherwise.
                consoleError.mockClear();
                expect(objections).toBe('');
            }),
            { sample: 50, full: 5_000, seedShift: SEED_SHIFTS[platform] },
        );
    } finally {
        consoleError.mockRestore();
        unhandled.stop();
    }
}

/** @returns what must not have been, with the day's diary; empty when all was well */
async function play(
    plan: DayPlan,
    actions: readonly DayAction[],
    unhandled: UnhandledRejections,
): Promise<string> {
    const day = new BadDay(plan);
    try {
        await day.open();
        for (const action of actions) {
            await (day.isPageGone ? undefined : action.run(day));
            await day.look();
        }
        await day.close();
        (await unhandled.take()).forEach((reason) =>
            day.object(`nobody handled ${String(reason)}`),
        );
    } catch (error) {
        day.object(`thrown: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
    const { objections, diary } = day;
    return objections.length === 0
        ? ''
        : [...objections, 'The diary of the day:', ...diary].join('\n');
}
