import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import {
    openServiceDesk,
    type ServiceDesk,
    settle,
    type TestComponent,
} from '../../../../../../jest/serviceDesk';
import type { IntegrationApi } from '../contract';

const COMPONENTS = 4;
const SLOTS = ['onWorkItemCreate', 'onWorkItemEnd', 'onCallVariableChanged'] as const;

type Slot = (typeof SLOTS)[number];
type HandlerKind = 'plain' | 'throws' | 'removes itself';

/** One component, what it got, and what the model says it should have got. */
interface Seat {
    readonly component: TestComponent;
    readonly api: IntegrationApi;
    readonly handlers: Map<Slot, HandlerKind>;
    readonly got: string[];
    readonly due: string[];
}

type Action = (seats: readonly Seat[], desk: ServiceDesk, step: number) => void;

const seat = fc.nat(COMPONENTS - 1);
const slot = fc.constantFrom(...SLOTS);
const kind = fc.constantFrom<HandlerKind>('plain', 'throws', 'removes itself');

const assign = fc.tuple(seat, slot, kind).map(([index, name, handlerKind]): Action => (seats) => {
    const { api, got, handlers } = at(seats, index);
    handlers.set(name, handlerKind);
    api[name] = (event: object) => {
        got.push(`${name} ${JSON.stringify(event)}`);
        if (handlerKind === 'removes itself') {
            api[name] = null;
        }
        if (handlerKind === 'throws') {
            throw new Error('planted');
        }
    };
});

const remove = fc.tuple(seat, slot).map(([index, name]): Action => (seats) => {
    const { api, handlers } = at(seats, index);
    handlers.delete(name);
    api[name] = null;
});

const move = fc.tuple(seat, fc.boolean()).map(([index, isConnected]): Action => (seats) => {
    at(seats, index).component.isConnected = isConnected;
});

const raise = slot.map((name): Action => (seats, desk, step) => {
    const event = { step };
    for (const { component, handlers, due } of seats) {
        if (component.isConnected && handlers.has(name)) {
            due.push(`${name} ${JSON.stringify(event)}`);
            if (handlers.get(name) === 'removes itself') {
                handlers.delete(name);
            }
        }
    }
    desk.gadget.emit(name, event);
});

const actions = fc.array(fc.oneof(assign, remove, move, { arbitrary: raise, weight: 2 }), {
    maxLength: 60,
});

let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => consoleError.mockRestore());

it('delivers every event exactly once, in order, to each handler that stands and is here', async () => {
    await prove(
        'Service: every event reaches each standing handler of a present component exactly once, in order, and no slot stays filled without one',
        fc.asyncProperty(actions, async (list) => {
            const desk = openServiceDesk();
            const seats = await Promise.all(
                Array.from({ length: COMPONENTS }, () => takeSeat(desk)),
            );
            list.forEach((act, step) => act(seats, desk, step));

            seats.forEach(({ got, due }) => expect(got).toEqual(due));
            const standing = new Set(seats.flatMap(({ handlers }) => [...handlers.keys()]));
            expect([...desk.counts.filled].sort()).toEqual([...standing].sort());
            expect(desk.counts.loads).toBe(1);
            desk.close();
            // It keeps every planted error otherwise.
            consoleError.mockClear();
        }),
        { sample: 200, full: 10_000 },
    );
});

async function takeSeat(desk: ServiceDesk): Promise<Seat> {
    const component = desk.component();
    const callback = jest.fn<undefined, [IntegrationApi | null]>();
    desk.service.callBackWhenReady(component, callback);
    await settle();
    const api = callback.mock.calls[0]?.[0];
    if (!api) {
        throw new Error('The service did not call back.');
    }
    return { component, api, handlers: new Map(), got: [], due: [] };
}

function at(seats: readonly Seat[], index: number): Seat {
    const found = seats[index];
    if (found === undefined) {
        throw new Error(`There is no seat ${index}.`);
    }
    return found;
}
