/** @jest-environment node */
import fc from 'fast-check';
import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';
import { dialPlansWith, playDials, schedules } from '../../../../../../jest/dialSchedules';
import type { Plants } from '../../../../../../jest/guardDocument';
import { rememberingParser } from '../../../../../../jest/rememberedNumbers';
import { ALWAYS_OWNER } from '../../connectsIntegrationApiSvc/takenOverSlot';

// The compiler's marks on modules; Node has no page to render into.
jest.mock('lwc', () => ({ registerDecorators: <T>(made: T): T => made }));

jest.mock('../configuration', () =>
    jest
        .requireActual<typeof import('../../../../../../jest/rememberedConfigurations')>(
            '../../../../../../jest/rememberedConfigurations',
        )
        .rememberingConfigurations(jest.requireActual('../configuration')),
);

const FLAWS: readonly (readonly [flaw: string, plants: Plants, objection: RegExp])[] = [
    [
        'a guard that dials by itself as well',
        {
            guard:
                (guard, { library }) =>
                async (intent, context) => {
                    const verdict = await guard(intent, context);
                    library.api.makeCall(intent.number, {}, true);
                    return verdict;
                },
        },
        /dials, wanted|without the agent's consent|no answer yet/,
    ],
    [
        'a guard that allows what the policy denies',
        { guard: () => () => ({ verdict: 'allow' }) },
        /without the agent's consent/,
    ],
    [
        'a leader that lets two own',
        { ownership: () => ALWAYS_OWNER },
        /2 dials, wanted 1 times|decided 2 times/,
    ],
    [
        'a runtime that forgets its open dials',
        { guard: (_guard, _document, fresh) => (intent, context) => fresh()(intent, context) },
        /although (?:the first dial has no answer yet|its call lives)/,
    ],
];

const parser = rememberingParser(loadBuiltNumberParser());
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => consoleError.mockRestore());

it.each(FLAWS)('schedules find %s', async (_flaw, plants, objection) => {
    let found = '';
    await fc.check(
        fc.asyncProperty(dialPlansWith(1), schedules, async (plan, schedule) => {
            found = await playDials(plan, schedule, parser, plants);
            return !objection.test(found);
        }),
        { seed: 1, numRuns: 500, endOnFailure: true },
    );

    expect(found).toMatch(objection);
});
