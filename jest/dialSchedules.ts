/** Random schedules of clicks and mishaps for the guards of a few documents, and how one is played. */
import fc from 'fast-check';
import type { NumberParser } from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { DIAL_KINDS } from './dialNumberKinds';
import { type DialPlan, DialWorld, MAX_DOCUMENTS } from './dialWorld';
import { AGENT_MOODS, type GuardDocument, ORG_MOODS, type Plants } from './guardDocument';
import { EVENT_FAULTS, REQUEST_FAULTS } from './leanGadget';

/** One thing that happens. */
export interface ScheduledAction {
    run(world: DialWorld): Promise<void> | void;
    [fc.toStringMethod](): string;
}

/** Later than the latest answer of gadget and org. */
const QUIET_MS = 25_000;
/** Longer than an agent may think about a question. */
const LONGEST_MS = 100_000;

const action = (text: string, run: ScheduledAction['run']): ScheduledAction => ({
    run,
    [fc.toStringMethod]: () => text,
});

const toDocument = (
    text: string,
    run: (world: DialWorld, document: GuardDocument) => Promise<void> | void,
): fc.Arbitrary<ScheduledAction> =>
    fc.nat(MAX_DOCUMENTS - 1).map((index) =>
        action(`${text} ${index}`, (world) => {
            const document = world.here[index];
            return document === undefined ? undefined : run(world, document);
        }),
    );

const oneOf = <T extends string>(
    text: string,
    values: readonly T[],
    run: (world: DialWorld, value: T) => void,
): fc.Arbitrary<ScheduledAction> =>
    fc
        .constantFrom(...values)
        .map((value) => action(`${text} ${value}`, (world) => run(world, value)));

const kinds = fc.constantFrom(...DIAL_KINDS);
const tabs = fc.nat(1);

const clicks = fc
    .tuple(tabs, kinds, fc.boolean())
    .map(([tab, kind, isTransfer]) =>
        action(`click ${kind} in tab ${tab}${isTransfer ? ' to transfer' : ''}`, (world) =>
            world.click(tab, kind, isTransfer),
        ),
    );
const repeats = fc
    .tuple(tabs, fc.boolean())
    .map(([tab, isTransfer]) =>
        action(`click the same in tab ${tab}`, (world) => world.clickAgain(tab, isTransfer)),
    );
const componentDials = fc.tuple(fc.nat(MAX_DOCUMENTS - 1), kinds).map(([index, kind]) =>
    action(`component of document ${index} dials ${kind}`, (world) => {
        const document = world.here[index];
        if (document !== undefined) {
            world.dial(document, kind);
        }
    }),
);
const openings = tabs.map((tab) => action(`open in tab ${tab}`, (world) => world.open(tab)));
const reloads = fc
    .tuple(tabs, fc.constantFrom(500, 8_000))
    .map(([tab, ms]) =>
        action(`gadget ${tab} reloads for ${ms} ms`, (world) =>
            world.tabs[tab % world.tabs.length]?.gadget.reload(ms),
        ),
    );
const hangUps = tabs.map((tab) =>
    action(`hang up in tab ${tab}`, (world) =>
        world.tabs[tab % world.tabs.length]?.gadget.hangUp(),
    ),
);
const pauses = fc
    .constantFrom(50, 400, 1_500, 4_000, 16_000)
    .map((ms) => action(`${ms} ms`, (world) => world.pass(ms)));
const eventFaults = oneOf('next event', EVENT_FAULTS, (world, fault) => {
    world.tabs.forEach(({ gadget }) => {
        gadget.nextEvent = fault;
    });
});
const requestFaults = oneOf('next request', REQUEST_FAULTS, (world, fault) => {
    world.tabs.forEach(({ gadget }) => {
        gadget.nextRequest = fault;
    });
});
const orgMoods = oneOf('org', ORG_MOODS, (world, mood) => {
    world.orgMood = mood;
});
const agentMoods = fc
    .tuple(fc.constantFrom(...AGENT_MOODS), fc.constantFrom(0, 2_000, 20_000))
    .map(([mood, ms]) =>
        action(`agent ${mood} after ${ms} ms`, (world) => {
            world.agentMood = mood;
            world.thinkingMs = ms;
        }),
    );
const mishaps = fc.oneof(
    toDocument('close', (world, document) => world.close(document, 'close')),
    toDocument('crash', (world, document) => world.close(document, 'crash')),
    toDocument('reload', (world, document) => world.reload(document)),
    toDocument('put away', (world, document) => world.putAway(document)),
    fc.constant(action('all come back', (world) => world.bringBack())),
    toDocument('hide', (_world, { document }) => document.show(false)),
    toDocument('show', (_world, { document }) => document.show(true)),
    toDocument('freeze', (world, document) => world.freeze(document)),
    toDocument('freeze with notice', (world, document) => {
        world.putAway(document);
        world.freeze(document);
    }),
    fc.constant(action('all thaw', (world) => world.thaw())),
    reloads,
    eventFaults,
    requestFaults,
    orgMoods,
    agentMoods,
);

/** What happens, after one document has opened in each tab. */
export const schedules: fc.Arbitrary<ScheduledAction[]> = fc.array(
    fc.oneof(
        { arbitrary: clicks, weight: 10 },
        { arbitrary: repeats, weight: 4 },
        { arbitrary: componentDials, weight: 2 },
        { arbitrary: openings, weight: 2 },
        { arbitrary: hangUps, weight: 3 },
        { arbitrary: pauses, weight: 9 },
        { arbitrary: mishaps, weight: 6 },
    ),
    { minLength: 4, maxLength: 20, size: 'max' },
);

/** What schedules are played with. */
export const dialPlansWith = (gadgets: 1 | 2): fc.Arbitrary<DialPlan> =>
    fc.record({
        assumptions: fc.record({
            'A-BDMANY': fc.constantFrom('all', 'last-only'),
            'A-BDGONE': fc.constantFrom('swallowed', 'default-action'),
            'A-BDNULL': fc.constantFrom('restores-default', 'stays-off'),
            'A-BDWAIT': fc.constantFrom('for-ever', '5000', '30000'),
            'A-READYAGAIN': fc.constantFrom('each-start', 'first-start'),
        }),
        gadgets: fc.constant(gadgets),
        hasLocks: fc.boolean(),
        refusesVariables: fc.boolean(),
        whenMissing: fc.constantFrom<'warn' | 'block'>('warn', 'block'),
        mayOverride: fc.boolean(),
        readingMs: fc.constantFrom(0, 1_000, 4_500, 5_500),
    });

/**
 * Plays a schedule to its quiet end.
 * @returns what happened, with what must not have; empty when all was well
 */
export async function playDials(
    plan: DialPlan,
    schedule: readonly ScheduledAction[],
    parser: NumberParser,
    plants: Plants = {},
): Promise<string> {
    const world = new DialWorld(plan, parser, plants);
    const { oracle } = world;
    try {
        for (const tab of world.tabs.keys()) {
            await world.open(tab);
        }
        for (const each of schedule) {
            oracle.note(each[fc.toStringMethod]());
            await each.run(world);
        }
        world.thaw();
        world.bringBack();
        await world.pass(QUIET_MS);
        for (let ms = QUIET_MS; world.hasOpenDials && ms < LONGEST_MS; ms += QUIET_MS) {
            await world.pass(QUIET_MS);
        }
    } catch (error) {
        oracle.object(`thrown: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
    return oracle.objections.length > 0 ? oracle.diary.join('\n') : '';
}
