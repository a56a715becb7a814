import { createDesk } from '../../__tests__/support/desk';

const READY = 'ASC VOICE NOT_READY→READY 0 (0)';
const NOT_READY = 'ASC VOICE READY→NOT_READY 0 (1)';

describe('faults of events', () => {
    it('event-dropped: no library hears, but its data are right', async () => {
        const { gadget, api, takeEvents } = createDesk();
        gadget.inject('event-dropped', { event: 'onAgentStateChange' });
        await gadget.setAgentState('VOICE', 'READY');
        expect(takeEvents()).toEqual([]);
        expect(api.getChannel('VOICE')?.State).toBe('READY');
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        expect(takeEvents()).toEqual([NOT_READY]);
    });

    it('event-duplicated: twice the same', async () => {
        const { gadget, events } = createDesk();
        gadget.inject('event-duplicated');
        await gadget.setAgentState('VOICE', 'READY');
        expect(events).toHaveLength(2);
        expect(events[0]).toEqual(events[1]);
    });

    it('event-reordered: the next event overtakes it', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-reordered');
        await gadget.setAgentState('VOICE', 'READY');
        expect(takeEvents()).toEqual([]);
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        expect(takeEvents()).toEqual([NOT_READY, READY]);
        await gadget.advance(60_000);
        expect(takeEvents()).toEqual([]);
    });

    it('event-reordered: goes out by itself when nothing overtakes it', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-reordered', { ms: 700 });
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(699);
        expect(takeEvents()).toEqual([]);
        await gadget.advance(1);
        expect(takeEvents()).toEqual([READY]);
    });

    it('event-delayed: later, and overtaken by whatever happens meanwhile', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-delayed', { ms: 700 });
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        await gadget.advance(700);
        expect(takeEvents()).toEqual([NOT_READY, READY]);
    });

    it.each([
        ['no-payload', null],
        ['empty', {}],
        [
            'hollow',
            {
                eventType: 'OnAgentStateChange',
                channelType: 'VOICE',
                newState: null,
                oldState: null,
            },
        ],
        ['unknown-values', expect.objectContaining({ channelType: '?VOICE' })],
    ] as const)('event-malformed: %s', async (form, payload) => {
        const { gadget, events } = createDesk();
        gadget.inject('event-malformed', { form });
        await gadget.setAgentState('VOICE', 'READY');
        expect(events.map((event) => event.payload)).toEqual([payload]);
    });

    it('combine: malformed, twice, and late', async () => {
        const { gadget, events } = createDesk();
        gadget.inject('event-malformed', { form: 'empty' });
        gadget.inject('event-duplicated');
        gadget.inject('event-delayed', { ms: 100 });
        await gadget.setAgentState('VOICE', 'READY');
        expect(events).toEqual([]);
        await gadget.advance(100);
        expect(events.map(({ payload }) => payload)).toEqual([{}, {}]);
    });

    it('keep the event as it was raised in the trace', async () => {
        const { gadget } = createDesk();
        gadget.inject('event-dropped');
        await gadget.setAgentState('VOICE', 'READY');
        expect(gadget.trace.at(-1)).toMatchObject({
            kind: 'fault',
            name: 'event-dropped onAgentStateChange',
            detail: { payload: { newState: { State: 'READY' } } },
        });
    });

    it('a reload forgets what is held back', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-delayed');
        await gadget.setAgentState('VOICE', 'READY');
        gadget.reload(10);
        await gadget.advance(60_000);
        expect(takeEvents()).toEqual([]);
    });
});

describe('a slow page', () => {
    it('gets to each event later, in order, answers too, and then catches up', async () => {
        const { gadget, api, takeEvents } = createDesk();
        gadget.inject('slow-handler', { ms: 1_000, events: 2 });
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        const answer = jest.fn();
        api.getFinesseVersion(answer);
        await gadget.advance(999);
        expect(takeEvents()).toEqual([]);
        expect(api.getChannel('VOICE')?.State).toBe('NOT_READY');
        await gadget.advance(1);
        expect(takeEvents()).toEqual([READY]);
        expect(api.getChannel('VOICE')?.State).toBe('READY');
        expect(answer).not.toHaveBeenCalled();
        await gadget.advance(1_000);
        expect(takeEvents()).toEqual([NOT_READY]);
        expect(answer).toHaveBeenCalledTimes(1);
        await gadget.setAgentState('VOICE', 'READY');
        expect(takeEvents()).toEqual([READY]);
    });
});
