import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import { createLibrary, dropLibrary } from '../../../../../../simulator/index';
import type { DialDecision, DialGuard } from '../dialAction';
import type { ServiceDocument } from '../serviceDocument';

/** What nobody documents about onBeforeDial: the service has to be right whichever is true. */
const VARIANTS = ['all', 'last-only'].flatMap((many) =>
    ['restores-default', 'stays-off'].flatMap((emptied) =>
        ['for-ever', '5000'].map((wait) => ({
            'A-BDMANY': many,
            'A-BDNULL': emptied,
            'A-BDWAIT': wait,
        })),
    ),
);

const NUMBER = '41791234567';

let desk: ServiceDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
    desk.close();
    consoleError.mockRestore();
});

/** Lets time pass for the gadget and for the page. */
async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 500) {
        desk.wait(500);
        await desk.gadget.advance(500);
        await settle();
    }
}

async function guarded(guard: DialGuard, service: ServiceDocument = desk.service) {
    const client = await service.connect(desk.component());
    const decisions: DialDecision[] = [];
    client.observeDials((decision) => decisions.push(decision));
    return { client, decisions, remove: client.addDialGuard(guard) };
}

const allow: DialGuard = () => ({ verdict: 'allow' });
const deny: DialGuard = () => ({ verdict: 'deny', reason: 'listed' });
const slowly =
    (ms: number): DialGuard =>
    () => ({
        verdict: 'ask',
        ask: () =>
            new Promise((resolve) => {
                desk.after(ms, () => resolve({ verdict: 'allow' }));
            }),
    });

/** Every call that the agent's phone placed, by whoever asked for it. */
function callsPlaced(): number {
    const created = desk.gadget.trace.filter(({ name }) => name === 'onWorkItemCreate');
    return created.length;
}

function immediateCalls(): number {
    return desk.gadget.requests.filter(({ name, args }) => name === 'makeCall' && args[2] === true)
        .length;
}

describe.each(VARIANTS)('with %p', (assumptions) => {
    const gadgetActsByItself = assumptions['A-BDWAIT'] !== 'for-ever';

    beforeEach(() => {
        desk = openServiceDesk({ assumptions });
    });

    it('an allowed number is dialled once', async () => {
        const { decisions } = await guarded(allow);
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(callsPlaced()).toBe(1);
        expect(immediateCalls()).toBe(1);
        expect(decisions).toMatchObject([{ outcome: 'dialled', number: NUMBER }]);
    });

    it('a changed number is dialled once, and the number of the agent never', async () => {
        await guarded(({ number }) =>
            number.startsWith('0')
                ? { verdict: 'allow' }
                : { verdict: 'change', number: `0${number}` },
        );
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(callsPlaced()).toBe(1);
        expect(desk.gadget.ctiData?.Channels[0]?.Items[0]?.DialedNumber).toBe(`0${NUMBER}`);
    });

    it('the service sends nothing for a denied number', async () => {
        const { decisions } = await guarded(deny);
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(immediateCalls()).toBe(0);
        expect(decisions).toMatchObject([{ outcome: 'denied' }]);
        // A gadget that does not wait for an answer cannot be kept from dialling.
        expect(callsPlaced()).toBe(gadgetActsByItself ? 1 : 0);
    });

    it('a number that is allowed late is dialled once, by the gadget or by the service', async () => {
        await guarded(slowly(8_000));
        desk.gadget.dial(NUMBER);
        await pass(12_000);
        expect(callsPlaced()).toBe(1);
        expect(immediateCalls()).toBe(gadgetActsByItself ? 0 : 1);
    });

    it('a number that is allowed late is dialled once, also when the event that tells of the call is lost', async () => {
        const { decisions } = await guarded(slowly(8_000));
        desk.gadget.dial(NUMBER);
        await pass(4_000);
        desk.gadget.inject('event-dropped', { event: 'onWorkItemCreate' });
        await pass(8_000);
        expect(immediateCalls()).toBe(gadgetActsByItself ? 0 : 1);
        expect(decisions).toMatchObject([{ outcome: gadgetActsByItself ? 'lapsed' : 'dialled' }]);
    });

    it('a number is dialled once after the last guard has left', async () => {
        const { remove } = await guarded(deny);
        remove();
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(callsPlaced()).toBe(1);
    });

    it('a number is dialled once although two pages have guards, and only the owner decides', async () => {
        const ownership = { isOwner: false, observe: () => () => undefined };
        const other = desk.anotherDocument();
        other.setDialOwnership(ownership);
        const standby = jest.fn(deny);
        await guarded(standby, other);
        await guarded(allow);
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(callsPlaced()).toBe(1);
        expect(immediateCalls()).toBe(1);
        expect(standby).not.toHaveBeenCalled();
    });

    it('guards go on after the gadget has reloaded', async () => {
        const guard = jest.fn(allow);
        await guarded(guard);
        desk.gadget.reload(1_000);
        await pass(2_000);
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(guard).toHaveBeenCalledTimes(1);
        expect(callsPlaced()).toBe(1);
    });

    it("a component's immediate dial is decided and placed once", async () => {
        await guarded(allow);
        const client = await desk.service.connect(desk.component());
        const promise = client.makeCall(NUMBER, { immediately: true });
        await pass(8_000);
        await promise;
        expect(callsPlaced()).toBe(1);
    });
});

it.each(['swallowed', 'default-action'])(
    'a page that vanished with a guard (A-BDGONE %s) leaves the guards of this page alone',
    async (gone) => {
        desk = openServiceDesk({ assumptions: { 'A-BDGONE': gone } });
        const vanished = createLibrary();
        vanished.waitReady(() => {
            vanished.onBeforeDial = () => undefined;
        });
        dropLibrary(vanished);
        const { decisions } = await guarded(allow);
        desk.gadget.dial(NUMBER);
        await pass(8_000);
        expect(decisions).toMatchObject([{ outcome: 'dialled' }]);
        expect(callsPlaced()).toBe(1);
    },
);

it('a refusal of Finesse is a failed dial, with its text', async () => {
    desk = openServiceDesk();
    const { decisions } = await guarded(allow);
    desk.gadget.failNext('makeCall', 'Invalid Destination: planted');
    desk.gadget.dial(NUMBER);
    await pass(2_000);
    expect(decisions).toMatchObject([
        { outcome: 'failed', reason: 'Invalid Destination: planted' },
    ]);
});
