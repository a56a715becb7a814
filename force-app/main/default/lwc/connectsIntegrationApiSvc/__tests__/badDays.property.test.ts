import fc from 'fast-check';
import { BadDay, type DayPlan } from '../../../../../../jest/badDay';
import { type DayAction, dayActions, dayPlan } from '../../../../../../jest/badDayActions';
import { prove } from '../../../../../../jest/proofs';
import { UnhandledRejections } from '../../../../../../jest/unhandledRejections';

let consoleError: jest.SpyInstance;
const unhandled = new UnhandledRejections();

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    unhandled.start();
});

afterEach(() => {
    consoleError.mockRestore();
    unhandled.stop();
});

/** @returns what must not have been, with the day's diary; empty when all was well */
async function play(plan: DayPlan, actions: readonly DayAction[]): Promise<string> {
    const day = new BadDay(plan);
    try {
        await day.open();
        for (const { run } of actions) {
            await (day.isPageGone ? undefined : run(day));
            await day.look();
        }
        await day.close();
        (await unhandled.take()).forEach((reason) =>
            day.object(`nobody handled ${String(reason)}`),
        );
    } catch (error) {
        day.object(`thrown: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
    // It keeps every planted error otherwise.
    consoleError.mockClear();
    const { objections, diary } = day;
    return objections.length === 0
        ? ''
        : [...objections, 'The diary of the day:', ...diary].join('\n');
}

it('whatever happens, every event is delivered once, every dial is right, and the snapshot recovers', async () => {
    await prove(
        'Service: on the worst of days every event reaches each handler once and in order, no guard is passed over, no intent is dialled twice, the snapshot is true again after the next reading, and nothing stays behind',
        fc.asyncProperty(dayPlan, dayActions, async (plan, actions) => {
            expect(await play(plan, actions)).toBe('');
        }),
        { sample: 100, full: 10_000 },
    );
});
