/**
 * Two tabs of one browser, each with a gadget of its own that tells only its own tab, and a
 * do-not-call guard in each. What matters: no listed number is dialled, whichever tab it was
 * clicked in.
 */
import type { SimulatedGadget } from '../../../../../../simulator/api';
import {
    type GuardedPage,
    GuardedPages,
    type MakeGuard,
    type Tab,
} from '../../../../../../jest/guardedPages';
import { Bus, Origin, type Place } from '../../../../../../jest/leaderWorld';

const LISTED = '41791234567';
const ALLOWED = '41797654321';

const guard: MakeGuard =
    () =>
    ({ number }) =>
        number === LISTED ? { verdict: 'deny', reason: 'listed' } : { verdict: 'allow' };

let office: GuardedPages;
let secondTab: Tab;

beforeEach(() => {
    office = new GuardedPages({});
    secondTab = office.openTab();
});

afterEach(() => office.stop());

/** The gadgets, and the pages that guard them. */
async function openBoth(places: readonly [Place, Place]): Promise<[GuardedPage, GuardedPage]> {
    return [
        await office.open('first tab', places[0], guard),
        await office.open('second tab', places[1], guard, secondTab),
    ];
}

/** @returns how many calls the gadget has placed because of the click */
async function click(gadget: SimulatedGadget, number: string): Promise<number> {
    const placed = (): number =>
        gadget.trace.filter(({ name }) => name === 'onWorkItemCreate').length;
    const before = placed();
    gadget.dial(number);
    await office.pass(8_000);
    return placed() - before;
}

/** What dials are guarded with by default: each tab has a message channel of its own. */
function channelsOfTheirOwn(): [Place, Place] {
    const { world } = office;
    return [{ buses: [new Bus(world)] }, { buses: [new Bus(world)] }];
}

it.each(['first', 'second'])(
    'by default each tab guards the dials of its own gadget (click in the %s)',
    async (clicked) => {
        const [first, second] = await openBoth(channelsOfTheirOwn());
        const [here, gadget, elsewhere] =
            clicked === 'first'
                ? [first, office.gadget, second]
                : [second, secondTab.gadget, first];
        expect([first, second].map(({ document }) => document.isOwner)).toEqual([true, true]);

        expect(await click(gadget, LISTED)).toBe(0);
        expect(await click(gadget, ALLOWED)).toBe(1);
        expect(here.decisions).toMatchObject([
            { outcome: 'denied', number: LISTED },
            { outcome: 'dialled', number: ALLOWED },
        ]);
        expect(elsewhere.decisions).toEqual([]);
    },
);

it('a tab goes on guarding when the other is closed', async () => {
    const [first] = await openBoth(channelsOfTheirOwn());
    first.close();
    await office.pass(1_000);

    expect(await click(secondTab.gadget, LISTED)).toBe(0);
    expect(await click(secondTab.gadget, ALLOWED)).toBe(1);
});

it('of two pages in a tab one guards, whatever is open in the other tab', async () => {
    const [firstPlace, secondPlace] = channelsOfTheirOwn();
    const [, bar] = await openBoth([firstPlace, secondPlace]);
    const record = await office.open('record page', secondPlace, guard, secondTab);
    expect([bar, record].map(({ document }) => document.isOwner)).toEqual([true, false]);

    expect(await click(secondTab.gadget, LISTED)).toBe(0);
    expect(await click(secondTab.gadget, ALLOWED)).toBe(1);
    bar.crash();
    await office.pass(10_000);
    expect(record.document.isOwner).toBe(true);
    expect(await click(secondTab.gadget, LISTED)).toBe(0);
});

it('with a lock of the origin, which has to be asked for, the tab that stands by guards nothing', async () => {
    const origin = new Origin(office.world);
    const [, second] = await openBoth([{ origin }, { origin }]);
    expect(second.document.isOwner).toBe(false);

    expect(await click(office.gadget, LISTED)).toBe(0);
    expect(await click(secondTab.gadget, LISTED)).toBe(1);
});
