/** @jest-environment node */
import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';
import { DialWorld, SharedStorage } from '../../../../../../jest/dialWorld';
import type { GuardDocument } from '../../../../../../jest/guardDocument';

// The compiler's marks on modules; Node has no page to render into.
jest.mock('lwc', () => ({ registerDecorators: <T>(made: T): T => made }));

const PLAN = {
    assumptions: {},
    gadgets: 1,
    // Messages between windows alone connect the two.
    hasLocks: false,
    refusesVariables: false,
    whenMissing: 'block',
    mayOverride: true,
    readingMs: 50,
} as const;
/** Longer than documents need to notice a crash. */
const NOTICED_MS = 8_000;

const parser = loadBuiltNumberParser();

let world: DialWorld;
/** The toolbar's origin is Visualforce's, and so is what it remembers. */
let storageOfToolbar: SharedStorage;

const toolbar = (): GuardDocument => at(0);
const utility = (): GuardDocument => at(1);
const asked = (document: GuardDocument): number =>
    world.oracle.diary.filter((line) => line.includes(`${document.name} asks`)).length;
const dialled = (): number => world.oracle.diary.filter((line) => / dials /.test(line)).length;

function at(index: number): GuardDocument {
    const document = world.here[index];
    if (document === undefined) {
        throw new Error(`There is no document ${index}.`);
    }
    return document;
}

beforeEach(async () => {
    world = new DialWorld(PLAN, parser);
    storageOfToolbar = new SharedStorage();
    await world.open(0, storageOfToolbar);
    await world.open(0);
    await world.pass(1_000);
    expect([toolbar().isOwner, utility().isOwner]).toEqual([true, false]);
});

afterEach(() => {
    // Whatever happens: no dial against a deny, and none twice for one wish.
    expect(world.oracle.objections).toEqual([]);
});

it('asks and dials once, in the toolbar alone', async () => {
    world.click(0, 'warned', false);
    await world.pass(20_000);

    expect([asked(toolbar()), asked(utility()), dialled()]).toEqual([1, 0, 1]);
});

it.each(['close', 'crash'] as const)(
    'takes over in the utility bar when the toolbar ends with a question open (%s), and dials nothing by itself',
    async (how) => {
        world.agentMood = 'is away';
        world.click(0, 'warned', false);
        await world.pass(1_000);
        const [ended, other] = [toolbar(), utility()];
        expect(asked(ended)).toBe(1);

        world.close(ended, how);
        await world.pass(NOTICED_MS);
        expect(other.isOwner).toBe(true);
        await world.pass(120_000);
        expect(dialled()).toBe(0);

        world.agentMood = 'says yes';
        world.clickAgain(0, false);
        await world.pass(20_000);
        expect([asked(ended), asked(other), dialled()]).toEqual([1, 1, 1]);
    },
);

it('tells of the dial whose outcome nobody saw in the toolbar that comes back from a crash', async () => {
    world.agentMood = 'is away';
    world.click(0, 'warned', false);
    await world.pass(1_000);
    const other = utility();
    world.close(toolbar(), 'crash');
    await world.pass(NOTICED_MS);
    await world.open(0, storageOfToolbar);

    const again = at(1);
    expect([other.isOwner, again.isOwner]).toEqual([true, false]);
    expect(again.endings).toEqual(['unknown']);
    await world.pass(120_000);
    expect(dialled()).toBe(0);
});

it('finds one owner when both begin at the same moment', async () => {
    world = new DialWorld(PLAN, parser);
    await Promise.all([world.open(0, storageOfToolbar), world.open(0)]);
    await world.pass(2_000);
    expect([toolbar().isOwner, utility().isOwner].filter(Boolean)).toHaveLength(1);

    world.click(0, 'warned', false);
    await world.pass(20_000);
    expect([asked(toolbar()) + asked(utility()), dialled()]).toEqual([1, 1]);
});
