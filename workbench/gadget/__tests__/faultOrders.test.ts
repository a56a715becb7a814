import { startSimulator } from '../../../simulator/index';
import type { FaultOrder } from '../control';
import { FaultOrders } from '../faultOrders';

function setUp() {
    const gadget = startSimulator({ clock: 'manual' });
    const faults = new FaultOrders(gadget);
    const traced = () =>
        gadget.trace.filter(({ kind }) => kind === 'fault').map(({ name }) => name);
    return { gadget, faults, traced };
}

const dropped: FaultOrder = { name: 'event-dropped', parameters: {} };

describe('ordered faults', () => {
    it('happen once, after the event that they are put off to, and stay in the list', async () => {
        const { gadget, faults, traced } = setUp();
        const order = {
            ...dropped,
            parameters: { event: 'onWorkItemConnect' },
            afterEvent: 'onWorkItemCreate',
        };
        faults.order(order);
        const played = gadget.play('incoming-call');
        await gadget.advance(600_000);
        await played;

        expect(traced()).toEqual([
            'event-dropped planned',
            'event-dropped next onWorkItemConnect',
            'event-dropped onWorkItemConnect',
        ]);
        expect(faults.orders).toEqual([order]);
    });

    it('wait for the step that they are put off to', async () => {
        const { gadget, faults, traced } = setUp();
        faults.order({ ...dropped, atStep: 'answer' });
        expect(traced()).toEqual(['event-dropped planned']);
        const played = gadget.play('incoming-call');
        await gadget.advance(600_000);
        await played;

        expect(traced()[1]).toBe('event-dropped next event');
    });

    it('take the place of an earlier chance of the same fault, and not of one ordered once', () => {
        const { faults } = setUp();
        faults.order(dropped);
        faults.order({ ...dropped, probability: 0.5 });
        faults.order({ name: 'event-delayed', parameters: {}, probability: 0.1 });
        faults.order({ ...dropped, probability: 1 });

        expect(faults.orders.map(({ name, probability }) => [name, probability])).toEqual([
            ['event-dropped', undefined],
            ['event-delayed', 0.1],
            ['event-dropped', 1],
        ]);
    });

    it('of loading are kept in the list and not injected', () => {
        const { faults, traced } = setUp();
        const slow = { name: 'library-slow', parameters: { ms: 5_000 } };
        faults.order(slow);

        expect(faults.orders).toEqual([slow]);
        expect(traced()).toEqual([]);
    });

    it.each<[FaultOrder, string]>([
        [{ name: 'request-lost', parameters: {} }, 'Unknown fault'],
        [{ name: 'library-slow', parameters: { ms: -1 } }, 'milliseconds from 0'],
        [{ ...dropped, probability: 3 }, 'from 0 to 1'],
        [{ name: 'library-missing', parameters: {}, probability: 1 }, 'not by chance'],
    ])('that are refused, as %j, are not in the list', (order, message) => {
        const { faults } = setUp();

        expect(() => faults.order(order)).toThrow(message);
        expect(faults.orders).toEqual([]);
    });

    it('are all taken back at once', async () => {
        const { gadget, faults, traced } = setUp();
        faults.order(dropped);
        faults.order({ ...dropped, probability: 1 });
        faults.end();
        const before = traced().length;
        const played = gadget.play('incoming-call');
        await gadget.advance(600_000);
        await played;

        expect(traced()).toHaveLength(before);
        expect(faults.orders).toEqual([]);
    });
});
