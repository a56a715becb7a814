import { EVENT_NAMES, faults } from '../../../simulator/index';
import type { FaultOrder } from '../../gadget/control';
import { changeAddress } from '../address';
import { faultEntries, ORDER_ENTRIES, readFaults } from '../faultAddress';

const orders = (search: string) => readFaults(search, faults).orders;
const problems = (search: string) => readFaults(search, faults).problems;
const written = (list: readonly FaultOrder[], search = '') =>
    changeAddress(search, faultEntries(search, list));

describe('readFaults', () => {
    it('reads names, parameters in their types, moments and chances, in the order of the numbers', () => {
        const search =
            '?fault.10=second-tab&fault.10.dialGuard=true&fault.10.atStep=incoming-call: answer' +
            '&fault.2=request-late&fault.2.request=makeCall&fault.2.ms=2500' +
            '&fault.3=event-malformed&fault.3.form=empty&fault.3.afterEvent=onWorkItemCreate' +
            '&fault.4=slow-handler&fault.4.events=2&fault.4.chance=0.25' +
            '&fault.11=request-failed&fault.11.error=a, b %26 c&seed=7';

        expect(readFaults(search, faults)).toEqual({
            orders: [
                { name: 'request-late', parameters: { request: 'makeCall', ms: 2500 } },
                {
                    name: 'event-malformed',
                    parameters: { form: 'empty' },
                    afterEvent: 'onWorkItemCreate',
                },
                { name: 'slow-handler', parameters: { events: 2 }, probability: 0.25 },
                {
                    name: 'second-tab',
                    parameters: { dialGuard: true },
                    atStep: 'incoming-call: answer',
                },
                { name: 'request-failed', parameters: { error: 'a, b & c' } },
            ],
            problems: [],
        });
    });

    it.each([
        ['fault.1.ms=long', 'a number from 0'],
        ['fault.1.request=callMum', 'the name of a request'],
        ['fault.1.form=odd', 'the fault has only request, ms, atStep, afterEvent, chance'],
    ])(
        'leaves out the parameter "%s", tells what it takes, and orders the fault',
        (entry, takes) => {
            const search = `?fault.1=request-late&${entry}`;

            expect(orders(search)).toEqual([{ name: 'request-late', parameters: {} }]);
            expect(problems(search)).toEqual([expect.stringContaining(takes)]);
            expect(problems(search)[0]).toContain(entry);
        },
    );

    it.each([
        ['fault.1=request-lost', 'it takes request-failed, request-unanswered'],
        ['fault.1=event-dropped&fault.1.chance=2', 'fault.1.chance=2: it takes a number from 0'],
        ['fault.1=event-dropped&fault.1.chance=often', 'a number from 0'],
        ['fault.1=event-dropped&fault.1.afterEvent=onLunch', 'the name of an event'],
        ['fault.1=event-dropped&fault.1.atStep=', 'the name of a step'],
        ['fault.1=event-dropped&fault.1.atStep=answer&fault.1.chance=1', 'not atStep and chance'],
        ['fault.1=library-slow&fault.1.chance=1', 'holds from the start of the page'],
        ['fault.1.ms=5', 'fault.1.ms=5: it needs the fault that it belongs to, as fault.1=…'],
        ['fault=event-dropped', 'numbers from 1, as in fault.1='],
        ['fault.0=event-dropped', 'numbers from 1'],
    ])('orders nothing for "%s", tells why, and orders the next one', (entry, text) => {
        const search = `?${entry}&fault.2=reasons-empty`;

        expect(orders(search)).toEqual([{ name: 'reasons-empty', parameters: {} }]);
        expect(problems(search)).toEqual([expect.stringContaining(text)]);
    });

    it('finds nothing in an address without faults', () => {
        expect(readFaults('?seed=7&faulty=1', faults)).toEqual({ orders: [], problems: [] });
    });
});

describe('faultEntries', () => {
    /** Every fault of the catalogue, with each parameter set to what it takes. */
    const all: readonly FaultOrder[] = faults.map(({ name, parameters }) => ({
        name,
        parameters: Object.fromEntries(
            Object.entries(parameters).map(([parameter, { default: value, choices }]) => [
                parameter,
                choices?.at(-1) ?? value,
            ]),
        ),
    }));

    it('writes every fault of the catalogue so that it reads back the same', () => {
        expect(readFaults(written(all), faults)).toEqual({ orders: all, problems: [] });
    });

    it.each<Partial<FaultOrder>>([
        { atStep: 'incoming-call: answer' },
        { afterEvent: EVENT_NAMES[0] },
        { probability: 0.05 },
    ])('keeps %j', (more) => {
        const ordered = all
            .filter(({ name }) => !name.startsWith('library-'))
            .map((order) => ({ ...order, ...more }));

        expect(orders(written(ordered))).toEqual(ordered);
    });

    it('takes out the faults that were there, and leaves everything else', () => {
        const before = '?seed=7&fault.1=request-late&fault.1.ms=5&fault.9=reasons-empty&fault=x';
        const dropped = { name: 'event-dropped', parameters: {} };

        expect(written([dropped], before)).toBe('?seed=7&fault.1=event-dropped');
        expect(written([], before)).toBe('?seed=7');
    });

    it('has no name that a parameter of a fault has as well', () => {
        const names = faults.flatMap(({ parameters }) => Object.keys(parameters));

        expect(names.filter((name) => ORDER_ENTRIES.some((entry) => entry === name))).toEqual([]);
    });
});
