import {
    event,
    eventually,
    itemEvent,
    maybe,
    never,
    sequence,
    stateChange,
    unordered,
    within,
    type Expectation,
} from '../expectation';
import { findDifference } from '../check';
import { observedEvents, type ObservedEvent } from '../observed';
import { same } from '../pattern';

/** An event of work item `id`, `at` ms after the start. */
function item(name: string, id: string, State: string, at = 0): ObservedEvent {
    const payload = { eventType: name, item: { Id: id, Channel: 'VOICE', State } };
    return { time: at, name: `onWorkItem${name}`, payload, afresh: false };
}

const CREATE_A = item('Create', 'a', 'OFFERED', 0);
const CONNECT_A = item('Connect', 'a', 'ACTIVE', 100);
const CREATE_B = item('Create', 'b', 'OFFERED', 200);
const END_A = item('End', 'a', 'ENDED', 300);
const END_B = item('End', 'b', 'ENDED', 400);

const create = (id: string) => event('onWorkItemCreate', { item: { Id: id } });
const connect = event('onWorkItemConnect');
const end = (id: string) => event('onWorkItemEnd', { item: { Id: id } });

const TABLE: readonly [string, ObservedEvent[], Expectation, boolean][] = [
    ['a sequence, as it is', [CREATE_A, CONNECT_A], sequence(create('a'), connect), true],
    ['a sequence, turned round', [CONNECT_A, CREATE_A], sequence(create('a'), connect), false],
    [
        'a sequence with another between',
        [CREATE_A, CREATE_B, CONNECT_A],
        sequence(create('a'), connect),
        false,
    ],
    ['one event too many', [CREATE_A, CONNECT_A, END_A], sequence(create('a'), connect), false],
    ['one event too few', [CREATE_A], sequence(create('a'), connect), false],
    ['whatever order', [CREATE_B, CREATE_A], unordered([create('a'), create('b')]), true],
    [
        'whatever order, one twice',
        [CREATE_A, CREATE_A],
        unordered([create('a'), create('b')]),
        false,
    ],
    [
        'two sequences that alternate',
        [CREATE_A, CREATE_B, END_A, END_B],
        unordered([sequence(create('a'), end('a')), sequence(create('b'), end('b'))]),
        true,
    ],
    [
        'two sequences, one of them turned round',
        [END_A, CREATE_B, CREATE_A, END_B],
        unordered([sequence(create('a'), end('a')), sequence(create('b'), end('b'))]),
        false,
    ],
    ['eventually, after others', [CREATE_A, CONNECT_A, END_A], eventually(end('a')), true],
    ['eventually, but it never comes', [CREATE_A, CONNECT_A], eventually(end('a')), false],
    ['maybe, and it comes', [CREATE_A, CONNECT_A], sequence(create('a'), maybe(connect)), true],
    [
        'maybe, and it does not',
        [CREATE_A, END_A],
        sequence(create('a'), maybe(connect), end('a')),
        true,
    ],
    ['in time', [CREATE_A, CONNECT_A], sequence(create('a'), within(100, connect)), true],
    ['too late', [CREATE_A, CONNECT_A], sequence(create('a'), within(99, connect)), false],
    [
        'never, and it does not come',
        [CREATE_A, CONNECT_A],
        sequence(never(end('a')), create('a'), connect),
        true,
    ],
    [
        'never, but it comes at last',
        [CREATE_A, CONNECT_A, END_A],
        sequence(create('a'), never(end('a')), connect, eventually(end('a'))),
        false,
    ],
    [
        'never from here on, after it came',
        [END_A, CREATE_B],
        sequence(end('a'), never(end('a')), create('b')),
        true,
    ],
];

describe('an expectation', () => {
    it.each(TABLE)('%s', (_name, events, expectation, holds) => {
        expect(findDifference(events, expectation) === null).toBe(holds);
    });

    it('may leave open what comes after it', () => {
        expect(findDifference([CREATE_A, CONNECT_A], create('a'), false)).toBeNull();
    });

    it('names a value that is not known before, and holds on to it', () => {
        const expectation = sequence(
            event('onWorkItemCreate', { item: { Id: same('customer') } }),
            event('onWorkItemCreate', { item: { Id: same('consult') } }),
            event('onWorkItemEnd', { item: { Id: same('customer') } }),
        );
        expect(findDifference([CREATE_A, CREATE_B, END_A], expectation)).toBeNull();
        expect(findDifference([CREATE_A, CREATE_B, END_B], expectation)).not.toBeNull();
        expect(findDifference([CREATE_A, CREATE_A, END_A], expectation)).not.toBeNull();
    });

    it('looks at the fields of payloads', () => {
        const change: ObservedEvent = {
            time: 0,
            name: 'onAgentStateChange',
            payload: {
                channelType: 'VOICE',
                oldState: { State: 'READY', WorkItemCount: 0 },
                newState: { State: 'TALKING', WorkItemCount: 1, ReasonCode: '0' },
            },
            afresh: false,
        };
        const isZero = (code: string) => Number(code) === 0;
        expect(findDifference([change], stateChange('READY', 'TALKING', 1))).toBeNull();
        expect(
            findDifference([change], stateChange('READY', 'TALKING', 1, { ReasonCode: isZero })),
        ).toBeNull();
        expect(findDifference([change], stateChange('READY', 'TALKING', 0))).not.toBeNull();
        expect(
            findDifference([change], stateChange('READY', 'TALKING', 1, {}, 'CHAT')),
        ).not.toBeNull();
        expect(findDifference([CREATE_A], itemEvent('onWorkItemCreate', 'ACTIVE'))).not.toBeNull();
    });

    it('shows the trace around the first difference', () => {
        const difference = findDifference(
            [CREATE_A, CONNECT_A, CREATE_B, END_A],
            sequence(create('a'), connect, itemEvent('onWorkItemPause', 'PAUSED')),
        );
        expect(difference).toBe(
            [
                'Expected onWorkItemPause { item: { State: "PAUSED" } }',
                'at the line marked ">":',
                '  1. +0.000s onWorkItemCreate[OFFERED] VOICE a',
                '  2. +0.100s onWorkItemConnect[ACTIVE] VOICE a',
                '> 3. +0.200s onWorkItemCreate[OFFERED] VOICE b',
                '  4. +0.300s onWorkItemEnd[ENDED] VOICE a',
            ].join('\n'),
        );
    });

    it('says that the trace ended too early', () => {
        expect(findDifference([CREATE_A], sequence(create('a'), connect))).toContain(
            '> the trace ends here',
        );
    });
});

describe('events of a trace', () => {
    it('are those that went out, with the marks of a fresh start', () => {
        const events = observedEvents([
            { time: 1, kind: 'step', name: 'x: start', detail: null },
            { time: 1, kind: 'event', name: 'onWorkItemCreate', detail: { a: 1 } },
            { time: 2, kind: 'connection', name: 'connection lost', detail: null },
            { time: 3, kind: 'connection', name: 'connection established', detail: null },
            { time: 4, kind: 'event', name: 'onWorkItemEnd', detail: { b: 2 } },
        ]);
        expect(events).toEqual([
            { time: 1, name: 'onWorkItemCreate', payload: { a: 1 }, afresh: false },
            { time: 4, name: 'onWorkItemEnd', payload: { b: 2 }, afresh: true },
        ]);
    });
});
