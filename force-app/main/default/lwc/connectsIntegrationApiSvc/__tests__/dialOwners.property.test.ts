import fc from 'fast-check';
import {
    type GuardedPage,
    GuardedPages,
    type MakeGuard,
} from '../../../../../../jest/guardedPages';
import { Bus, Origin, type Place } from '../../../../../../jest/leaderWorld';
import { plantedNumber, plantedNumberIn } from '../../../../../../jest/plantedGuards';
import { prove } from '../../../../../../jest/proofs';
import type { DialVerdict } from '../dialAction';

const MAX_PAGES = 4;

const later =
    (ms: number, verdict: DialVerdict): MakeGuard =>
    (after) =>
    () => ({
        verdict: 'ask',
        ask: () =>
            new Promise((resolve) => {
                after(ms, () => resolve(verdict as { verdict: 'allow' }));
            }),
    });

const GUARDS = {
    allows: () => () => ({ verdict: 'allow' }),
    'allows after 3 s': later(3_000, { verdict: 'allow' }),
    'allows after 20 s': later(20_000, { verdict: 'allow' }),
    denies: () => () => ({ verdict: 'deny', reason: 'planted' }),
    'denies after 3 s': later(3_000, { verdict: 'deny', reason: 'planted' }),
    'puts a 0 before it':
        () =>
        ({ number }) =>
            number.startsWith('0')
                ? { verdict: 'allow' }
                : { verdict: 'change', number: `0${number}` },
} as const satisfies Record<string, MakeGuard>;

/** The pages, where they stand, and what was dialled at the gadget. */
class Office {
    readonly all: GuardedPages;
    readonly dialled: string[] = [];
    readonly diary: string[] = [];
    private readonly place: Place;
    private readonly away = new Set<GuardedPage>();

    constructor(assumptions: Record<string, string>, hasLocks: boolean) {
        this.all = new GuardedPages({ assumptions });
        const { world } = this.all;
        this.place = hasLocks ? { origin: new Origin(world) } : { buses: [new Bus(world)] };
    }

    get here(): readonly GuardedPage[] {
        return this.all.pages.filter((page) => page.isAlive && !this.away.has(page));
    }

    async open(guard: keyof typeof GUARDS): Promise<void> {
        if (this.here.length < MAX_PAGES) {
            const name = `page ${this.all.pages.length}`;
            await this.all.open(name, this.place, GUARDS[guard]);
        }
    }

    dial(): void {
        const number = plantedNumber(this.dialled.length);
        try {
            this.all.gadget.dial(number);
            this.dialled.push(number);
        } catch (error) {
            this.diary.push(`refused: ${String(error)}`);
        }
    }

    putAway(page: GuardedPage): void {
        this.away.add(page);
        page.putAway();
    }

    bringBack(): void {
        [...this.away].filter(({ isAlive }) => isAlive).forEach((page) => page.bringBack());
        this.away.clear();
    }
}

interface Action {
    run(office: Office): Promise<void> | void;
    [fc.toStringMethod](): string;
}

const action = (text: string, run: Action['run']): Action => ({
    run(office) {
        office.diary.push(`${text} (${office.all.world.ownerNames.join(', ')})`);
        return run(office);
    },
    [fc.toStringMethod]: () => text,
});

const toPage = (text: string, run: (page: GuardedPage, office: Office) => void) =>
    fc.nat(MAX_PAGES - 1).map((index) =>
        action(`${text} ${index}`, (office) => {
            const page = office.here[index];
            if (page !== undefined) {
                run(page, office);
            }
        }),
    );

const opening = fc
    .constantFrom<keyof typeof GUARDS>(...(Object.keys(GUARDS) as (keyof typeof GUARDS)[]))
    .map((guard) => action(`a page opens, which ${guard}`, (office) => office.open(guard)));
const dial = fc.constant(action('the agent dials', (office) => office.dial()));
const crash = toPage('crash of', (page) => page.crash());
const close = toPage('close', (page) => page.close());
const putAway = toPage('put away', (page, office) => office.putAway(page));
const bringBack = fc.constant(action('all come back', (office) => office.bringBack()));
const hide = toPage('hide the tab of', (page) => page.document.show(false));
const show = toPage('show the tab of', (page) => page.document.show(true));
const wait = fc
    .constantFrom(300, 2_000, 12_000)
    .map((ms) => action(`${ms} ms pass`, (office) => office.all.pass(ms)));

const actions = fc
    .tuple(
        opening,
        fc.array(
            fc.oneof(
                { arbitrary: opening, weight: 3 },
                { arbitrary: dial, weight: 5 },
                { arbitrary: crash, weight: 2 },
                { arbitrary: close, weight: 1 },
                { arbitrary: putAway, weight: 1 },
                { arbitrary: bringBack, weight: 1 },
                { arbitrary: hide, weight: 1 },
                { arbitrary: show, weight: 1 },
                { arbitrary: wait, weight: 5 },
            ),
            { maxLength: 15, size: 'max' },
        ),
    )
    .map(([first, rest]) => [first, ...rest]);

const assumptions = fc.record({
    'A-BDMANY': fc.constantFrom('all', 'last-only'),
    'A-BDGONE': fc.constantFrom('swallowed', 'default-action'),
    'A-BDNULL': fc.constantFrom('restores-default', 'stays-off'),
    'A-BDWAIT': fc.constantFrom('for-ever', '5000', '30000'),
});

let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => consoleError.mockRestore());

/** Such a gadget tells the page that registered last, even after that page has set null. */
function isNeverToldOff(assumed: Readonly<Record<string, string>>): boolean {
    return assumed['A-BDMANY'] === 'last-only' && assumed['A-BDNULL'] === 'stays-off';
}

/** @returns what must not have been */
function objectionsOf({ all, diary }: Office): string[] {
    const denied = new Set(
        all.pages.flatMap(({ decisions }) =>
            decisions
                .filter(({ outcome }) => outcome === 'denied')
                .map(({ intent }) => intent.number),
        ),
    );
    const meant = all.dialledByPages.map((number) => plantedNumberIn(number) ?? number);
    const wrong = meant.filter((number, at) => denied.has(number) || meant.indexOf(number) < at);
    return wrong.length === 0 ? [] : [`twice, or although denied: ${wrong.join(', ')}`, ...diary];
}

it('one page at a time decides dials, whatever becomes of the others', async () => {
    await prove(
        'Guarded pages: among pages that hear each other no number is dialled twice or although denied, and when all is quiet the owner among those that are left decides, unless without locks a gadget tells only the last and ignores null',
        fc.asyncProperty(assumptions, fc.boolean(), actions, async (assumed, hasLocks, list) => {
            const office = new Office(assumed, hasLocks);
            for (const { run } of list) {
                await run(office);
            }
            // Waits end, hidden tabs are shown, and somebody new dials once more.
            office.bringBack();
            office.here.forEach(({ document }) => document.show(true));
            await office.all.pass(45_000);
            const owners = office.here.filter(({ document }) => document.isOwner);
            expect(owners).toHaveLength(Math.min(1, office.here.length));
            const before = owners.flatMap(({ decisions }) => decisions).length;
            const { length } = office.dialled;
            office.dial();
            await office.all.pass(25_000);
            const decided = owners.flatMap(({ decisions }) => decisions).length - before;
            const expected = office.dialled.length > length ? owners.length : 0;
            // Where nothing takes a page off the list, one that owned for a moment keeps the events.
            expect(isNeverToldOff(assumed) && !hasLocks ? expected : decided).toBe(expected);

            expect(objectionsOf(office)).toEqual([]);
            office.all.stop();
            consoleError.mockClear();
        }),
        { sample: 40, full: 1_000 },
    );
});
