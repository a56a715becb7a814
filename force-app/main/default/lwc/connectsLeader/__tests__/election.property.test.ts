/**
 * @jest-environment node
 */
import fc from 'fast-check';
import { Bus, LeaderWorld, Origin, type WorldDocument } from '../../../../../../jest/leaderWorld';
import { prove } from '../../../../../../jest/proofs';

const PAGES = 2;
/** Answers of the last phase come in time through four hops and back. */
const CALM_DELAY_MS = 200;
/** Longer than any answer may take: documents take each other for gone, and come back. */
const STORMY_DELAY_MS = 4_000;
/** Time for every roll call, its consequences, and the messages that were under way. */
const CALM_MS = 30_000;

/** Two tabs, each with Lightning documents, frames of another origin, and a toolbar. */
interface Surroundings {
    readonly world: LeaderWorld;
    readonly lightning: Origin;
    readonly visualforce: Origin;
    readonly pages: readonly Bus[];
    readonly frames: readonly Bus[];
}

type Kind = 'lightning' | 'visualforce' | 'old browser' | 'toolbar' | 'top';
type Action = (surroundings: Surroundings, step: number) => void;

const KINDS: readonly Kind[] = ['lightning', 'visualforce', 'old browser', 'toolbar', 'top'];

const join = fc
    .record({
        kind: fc.constantFrom(...KINDS),
        page: fc.nat(PAGES - 1),
        priority: fc.constantFrom(0, 0, 0, 1),
        isVisible: fc.boolean(),
    })
    .map(({ kind, page, priority, isVisible }): Action => (surroundings, step) => {
        const place = { ...placeOf(kind, page, surroundings), isVisible };
        surroundings.world.open(`${kind}-${step}`, { ...place, options: { priority } });
    });

const onOne = (act: (document: WorldDocument) => void): fc.Arbitrary<Action> =>
    fc.nat(20).map((index): Action => ({ world }) => {
        const alive = world.documents.filter((document) => document.isAlive);
        const chosen = alive[index % Math.max(1, alive.length)];
        if (chosen !== undefined) {
            act(chosen);
        }
    });

const onBus = fc.tuple(fc.nat(PAGES - 1), fc.constantFrom('pages', 'frames'));

const cut = fc
    .tuple(onBus, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
    .map(([[page, kind], far]): Action => (surroundings) => {
        const bus = at(surroundings[kind], page);
        bus.cut(bus.documents.filter((_document, index) => far[index % far.length]));
    });

const heal = onBus.map(([page, kind]): Action => (surroundings) => {
    at(surroundings[kind], page).heal();
});

const wait = fc.nat(6_000).map(
    (ms): Action =>
        ({ world }) =>
            world.advance(ms),
);

const actions = fc.array(
    fc.oneof(
        { arbitrary: join, weight: 4 },
        onOne((document) => document.leave()),
        onOne((document) => document.crash()),
        onOne((document) => document.show(!document.isVisible)),
        onOne((document) => {
            document.putAway();
            document.bringBack();
        }),
        cut,
        heal,
        { arbitrary: wait, weight: 3 },
    ),
    { maxLength: 40 },
);

it('ends with exactly one owner wherever documents hear each other and one is visible', async () => {
    await prove(
        'Leader: whatever happened, documents that hear each other, one of them visible, agree on one owner; no origin ever has two',
        fc.property(actions, fc.infiniteStream(fc.nat(STORMY_DELAY_MS)), (list, delays) => {
            const surroundings = newSurroundings();
            const { world, lightning, visualforce } = surroundings;
            world.delay = () => Number(delays.next().value);
            const check = (): void => {
                [lightning, visualforce].forEach(assertAtMostOneOwner);
            };
            list.forEach((act, step) => {
                act(surroundings, step);
                check();
            });

            world.advance(STORMY_DELAY_MS, check);
            world.delay = () => Number(delays.next().value) % CALM_DELAY_MS;
            world.advance(CALM_MS, check);

            for (const group of connectedGroups(world)) {
                if (group.some(({ isVisible }) => isVisible)) {
                    expectOneOwner(group);
                }
            }
            expect(world.documents.flatMap(({ reports }) => reports)).toEqual([]);
        }),
        { sample: 100, full: 2_000 },
    );
});

it('hands over within 2 s inside one origin, whoever is hidden', async () => {
    await prove(
        'Leader: when the owner of an origin ends in any way, the next one owns within 2 s, hidden or not',
        fc.property(
            fc.array(fc.record({ isVisible: fc.boolean(), crashes: fc.boolean() }), {
                minLength: 2,
                maxLength: 8,
            }),
            fc.nat(100_000),
            (documents, ms) => {
                const world = new LeaderWorld();
                const origin = new Origin(world);
                documents.forEach(({ isVisible }, index) =>
                    world.open(String(index), { origin, isVisible }),
                );
                world.advance(ms + 2_000);
                documents.forEach(({ crashes }, index) => {
                    expect(world.ownerNames).toEqual([String(index)]);
                    const [owner] = world.owners;
                    owner?.[crashes ? 'crash' : 'leave']();
                    world.advance(2_000);
                });
            },
        ),
        { sample: 100, full: 2_000 },
    );
});

function newSurroundings(): Surroundings {
    const world = new LeaderWorld();
    const buses = (): Bus[] => Array.from({ length: PAGES }, () => new Bus(world));
    return {
        world,
        lightning: new Origin(world),
        visualforce: new Origin(world),
        pages: buses(),
        frames: buses(),
    };
}

function placeOf(
    kind: Kind,
    index: number,
    { lightning, visualforce, pages, frames }: Surroundings,
): { readonly origin?: Origin; readonly buses: readonly Bus[] } {
    const [page, frame] = [at(pages, index), at(frames, index)];
    switch (kind) {
        case 'lightning':
            return { origin: lightning, buses: [page] };
        case 'visualforce':
            return { origin: visualforce, buses: [page] };
        case 'old browser':
            return { buses: [page] };
        case 'toolbar':
            return { origin: visualforce, buses: [frame] };
        case 'top':
            return { origin: lightning, buses: [page, frame] };
        default:
            throw new Error(`There is no place for ${String(kind)}.`);
    }
}

/** Runs after every message: `expect` would cost more than the message. */
function assertAtMostOneOwner({ bus }: Origin): void {
    const owners = bus.documents.filter(({ isOwner }) => isOwner);
    if (owners.length > 1) {
        throw new Error(`Of one origin own: ${owners.map(({ name }) => name).join(', ')}`);
    }
}

function expectOneOwner(group: readonly WorldDocument[]): void {
    const owners = group.filter(({ isOwner }) => isOwner);
    expect(owners).toHaveLength(1);
    const host = owners[0]?.candidacy.state.owner?.host;
    group.forEach(({ candidacy }) => expect(candidacy.state.owner?.host).toBe(host));
}

/** Documents that hear each other, directly or through others. */
function connectedGroups(world: LeaderWorld): WorldDocument[][] {
    const left = new Set(world.documents.filter(({ isAlive }) => isAlive));
    const groups: WorldDocument[][] = [];
    for (const start of left) {
        const group = [start];
        left.delete(start);
        for (const reached of group) {
            const next = [...left].filter((other) => reached.hears(other));
            next.forEach((other) => left.delete(other));
            group.push(...next);
        }
        groups.push(group);
    }
    return groups;
}

function at<T>(list: readonly T[], index: number): T {
    const found = list[index];
    if (found === undefined) {
        throw new Error(`There is nothing at ${index}.`);
    }
    return found;
}
