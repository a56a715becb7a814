import {
    type GuardedPage,
    GuardedPages,
    type MakeGuard,
} from '../../../../../../jest/guardedPages';
import { Bus, Origin, type Place } from '../../../../../../jest/leaderWorld';
import type { DialVerdict } from '../dialAction';

const NUMBER = '41791234567';
const ANOTHER = '41797654321';

/** What nobody documents about onBeforeDial: two guarded pages have to get on whichever is true. */
const VARIANTS = ['all', 'last-only'].flatMap((many) =>
    ['swallowed', 'default-action'].flatMap((gone) =>
        ['restores-default', 'stays-off'].flatMap((emptied) =>
            ['for-ever', '5000'].map((wait) => ({
                'A-BDMANY': many,
                'A-BDGONE': gone,
                'A-BDNULL': emptied,
                'A-BDWAIT': wait,
            })),
        ),
    ),
);

const allow: MakeGuard = () => () => ({ verdict: 'allow' });
const deny: MakeGuard = () => () => ({ verdict: 'deny', reason: 'listed' });
const allowAfter =
    (ms: number): MakeGuard =>
    (after) =>
    () => ({
        verdict: 'ask',
        ask: () =>
            new Promise((resolve) => {
                after(ms, () => resolve({ verdict: 'allow' }));
            }),
    });

let office: GuardedPages;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
    office.stop();
    consoleError.mockRestore();
});

/** Two pages of one origin; the first one owns the dials. */
async function openTwo(first: MakeGuard, second: MakeGuard): Promise<[GuardedPage, GuardedPage]> {
    const origin = new Origin(office.world);
    return [
        await office.open('one', { origin }, first),
        await office.open('two', { origin }, second),
    ];
}

describe.each(VARIANTS)('two guarded pages, %p:', (assumptions) => {
    /** The gadget dials by itself when nobody has answered it after 5 s: nobody can keep it from that. */
    const byItself = assumptions['A-BDWAIT'] === '5000' ? 1 : 0;

    beforeEach(() => {
        office = new GuardedPages({ assumptions });
    });

    it('the owner alone is asked, and dials once', async () => {
        const standby = jest.fn((): DialVerdict => ({ verdict: 'deny', reason: 'listed' }));
        const [one] = await openTwo(allow, () => standby);
        expect(office.world.ownerNames).toEqual(['one']);
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([NUMBER]);
        expect(office.callsPlaced).toBe(1);
        expect(one.decisions).toMatchObject([{ outcome: 'dialled' }]);
        expect(standby).not.toHaveBeenCalled();
    });

    it('no page dials what the owner denies, though a gadget that does not wait does', async () => {
        await openTwo(deny, allow);
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([]);
        expect(office.callsPlaced).toBe(byItself);
    });

    it.each(['closes', 'is put away'])(
        'the owner %s while it decides: no page dials that number (a gadget that does not wait does), and the other one decides the next',
        async (ending) => {
            const [one, two] = await openTwo(allowAfter(20_000), allow);
            office.gadget.dial(NUMBER);
            await office.pass(2_000);
            one[ending === 'closes' ? 'close' : 'putAway']();
            await office.pass(30_000);
            expect(office.dialledByPages).toEqual([]);
            expect(office.callsPlaced).toBe(byItself);
            expect(one.decisions).toMatchObject([{ outcome: 'lapsed' }]);

            office.gadget.dial(ANOTHER);
            await office.pass(8_000);
            expect(office.dialledByPages).toEqual([ANOTHER]);
            expect(office.callsPlaced).toBe(byItself + 1);
            expect(two.decisions).toMatchObject([{ outcome: 'dialled', number: ANOTHER }]);
        },
    );

    it('the owner crashes while it decides: that dial is lost (unless the gadget does not wait), and the other page decides the next', async () => {
        const [one] = await openTwo(allowAfter(20_000), allow);
        office.gadget.dial(NUMBER);
        await office.pass(2_000);
        one.crash();
        await office.pass(30_000);
        expect(office.world.ownerNames).toEqual(['two']);
        expect(office.dialledByPages).toEqual([]);
        expect(office.callsPlaced).toBe(byItself);

        office.gadget.dial(ANOTHER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([ANOTHER]);
        expect(office.callsPlaced).toBe(byItself + 1);
    });

    it('the owner crashes in the call that it dialled: the call goes on, and the other page decides the consultation', async () => {
        const [one, two] = await openTwo(allow, allow);
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        one.crash();
        await office.pass(2_000);
        office.gadget.dial(ANOTHER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([NUMBER, ANOTHER]);
        expect(office.callsPlaced).toBe(2);
        expect(two.decisions).toMatchObject([{ intent: { callType: 'CONSULT' } }]);
    });

    it('the owner is put away and comes back: it stands by, and each number is dialled once', async () => {
        const [one, two] = await openTwo(allow, allow);
        one.putAway();
        await office.pass(3_000);
        one.bringBack();
        await office.pass(3_000);
        expect(office.world.ownerNames).toEqual(['two']);
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([NUMBER]);
        expect(office.callsPlaced).toBe(1);
        expect(two.decisions).toHaveLength(1);

        two.crash();
        await office.pass(3_000);
        office.gadget.dial(ANOTHER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([NUMBER, ANOTHER]);
        expect(one.decisions).toHaveLength(1);
    });

    it('where no lock tells of a crash, dials are lost until the other page has noticed it, and then dialled once', async () => {
        const bus = new Bus(office.world);
        const place: Place = { buses: [bus] };
        const one = await office.open('one', place, allow);
        await office.open('two', place, allow);
        expect(office.world.ownerNames).toEqual(['one']);
        one.crash();
        office.gadget.dial(NUMBER);
        await office.pass(10_000);
        // Nobody sends; the gadget does when it has noticed that the page is gone, or does not wait.
        expect(office.dialledByPages).toEqual([]);
        const isNoticed = assumptions['A-BDGONE'] === 'default-action';
        expect(office.callsPlaced).toBe(isNoticed ? 1 : byItself);
        const before = office.callsPlaced;

        expect(office.world.ownerNames).toEqual(['two']);
        office.gadget.dial(ANOTHER);
        await office.pass(8_000);
        expect(office.dialledByPages).toEqual([ANOTHER]);
        expect(office.callsPlaced).toBe(before + 1);
    });

    it('the last page crashes: the gadget dials only where it notices, or does not wait', async () => {
        const one = await office.open('one', { origin: new Origin(office.world) }, allow);
        one.crash();
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        const isNoticed = assumptions['A-BDGONE'] === 'default-action';
        expect(office.callsPlaced).toBe(isNoticed ? 1 : byItself);
    });

    it('the last page closes: the gadget dials only where null gives its own dialling back, where it notices, or does not wait', async () => {
        const one = await office.open('one', { origin: new Origin(office.world) }, allow);
        one.close();
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        const isBack =
            assumptions['A-BDNULL'] === 'restores-default' ||
            assumptions['A-BDGONE'] === 'default-action';
        expect(office.callsPlaced).toBe(isBack ? 1 : byItself);
    });

    it('two owners that do not hear each other both dial where all pages are told, and one does where only the last is', async () => {
        await office.open('one', { origin: new Origin(office.world) }, allow);
        await office.open('two', { origin: new Origin(office.world) }, allow);
        expect(office.world.ownerNames).toEqual(['one', 'two']);
        office.gadget.dial(NUMBER);
        await office.pass(8_000);
        const isToldToAll = assumptions['A-BDMANY'] === 'all';
        expect(office.dialledByPages).toEqual(isToldToAll ? [NUMBER, NUMBER] : [NUMBER]);
    });
});
