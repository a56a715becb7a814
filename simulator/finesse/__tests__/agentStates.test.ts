import { createDesk, type Desk } from '../../__tests__/support/desk';
import type { Platform } from '../../api';

type Wish = 'READY' | 'NOT_READY' | 'WORK' | 'WORK_READY' | 'LOGOUT';
const WISHES: readonly Wish[] = ['READY', 'NOT_READY', 'WORK', 'WORK_READY', 'LOGOUT'];

/** A reason where one is required. */
const reasonFor = (platform: Platform, wish: Wish): number =>
    wish === 'NOT_READY' ? 2 : wish === 'LOGOUT' ? (platform === 'CCE' ? 1000 : 100) : 0;

/** Ways to bring the agent into a state, by its Finesse name. */
const ENTER: Record<string, (desk: Desk) => Promise<void>> = {
    LOGOUT: async ({ gadget }) => gadget.signOut(),
    NOT_READY: async () => {},
    READY: async ({ gadget }) => {
        await gadget.setAgentState('VOICE', 'READY');
    },
    RESERVED: async ({ gadget }) => {
        void gadget.play('incoming-call', { agent: 'manual' });
    },
    TALKING: async ({ gadget, api }) => {
        void gadget.play('incoming-call', { agent: 'manual', talkMs: 60_000_000 });
        gadget.answer(api.getFirstWorkItemId('VOICE'));
    },
    wrapUp: async ({ gadget, api }) => {
        void gadget.play('incoming-call', { agent: 'manual', wrapUp: 'required' });
        gadget.answer(api.getFirstWorkItemId('VOICE'));
        gadget.hangUp(api.getFirstWorkItemId('VOICE'));
    },
};

/** What is granted: the state afterwards. What is missing is refused, and nothing changes. */
const GRANTED: Record<Platform, Record<string, Partial<Record<Wish, string>>>> = {
    CCE: {
        LOGOUT: {},
        NOT_READY: { READY: 'READY', NOT_READY: 'NOT_READY', LOGOUT: 'LOGOUT' },
        READY: { READY: 'READY', NOT_READY: 'NOT_READY' },
        RESERVED: {},
        TALKING: {
            READY: 'TALKING',
            NOT_READY: 'TALKING',
            LOGOUT: 'TALKING',
            WORK: 'TALKING',
            WORK_READY: 'TALKING',
        },
        wrapUp: { READY: 'READY', NOT_READY: 'NOT_READY' },
    },
    CCX: {
        LOGOUT: {},
        NOT_READY: { READY: 'READY', NOT_READY: 'NOT_READY', LOGOUT: 'LOGOUT' },
        READY: { READY: 'READY', NOT_READY: 'NOT_READY' },
        RESERVED: {},
        TALKING: { NOT_READY: 'TALKING', LOGOUT: 'TALKING', WORK: 'TALKING' },
        wrapUp: { READY: 'READY', NOT_READY: 'NOT_READY' },
    },
};

const CASES = (['CCE', 'CCX'] as const).flatMap((platform) =>
    Object.keys(ENTER).flatMap((from) =>
        WISHES.map((wish) => ({ platform, from, wish, to: GRANTED[platform][from]?.[wish] })),
    ),
);

describe('agent states', () => {
    it.each(CASES)('$platform: $wish from $from → $to', async ({ platform, from, wish, to }) => {
        const desk = createDesk({ platform });
        await ENTER[from]?.(desk);
        const before = desk.api.getChannel('VOICE')?.State;
        const reason = String(reasonFor(platform, wish));
        const { success } = await desk.gadget.setAgentState('VOICE', wish, reason);
        expect({ success, state: desk.gadget.ctiData?.Channels[0]?.State }).toEqual({
            success: to !== undefined,
            state: to ?? before,
        });
    });

    it('signs in to NOT_READY and keeps the present state when signed in already', async () => {
        const { gadget, takeEvents } = createDesk({ signedIn: false });
        gadget.signIn();
        await gadget.setAgentState('VOICE', 'READY');
        gadget.signIn();
        expect(takeEvents()).toEqual([
            'ASC VOICE LOGOUT→NOT_READY 0 (0)',
            'ASC VOICE NOT_READY→READY 0 (0)',
        ]);
    });

    it('notifies another reason for NOT_READY, but not the same one again', async () => {
        const { gadget, takeEvents } = createDesk();
        await gadget.setAgentState('VOICE', 'NOT_READY', '2');
        await gadget.setAgentState('VOICE', 'NOT_READY', '2');
        await gadget.setAgentState('VOICE', 'NOT_READY', '3');
        expect(takeEvents()).toEqual([
            'ASC VOICE NOT_READY→NOT_READY 0 (2)',
            'ASC VOICE NOT_READY→NOT_READY 0 (3)',
        ]);
    });
});

describe('wishes during a call', () => {
    async function talk(platform: Platform, wrapUp = 'optional'): Promise<Desk> {
        const desk = createDesk({ platform });
        void desk.gadget.play('incoming-call', { agent: 'manual', wrapUp, talkMs: 60_000_000 });
        desk.gadget.answer(desk.api.getFirstWorkItemId('VOICE'));
        desk.takeEvents();
        return desk;
    }
    const end = ({ gadget, api }: Desk) => gadget.hangUp(api.getFirstWorkItemId('VOICE'));
    const stateChanges = (desk: Desk) => desk.takeEvents().filter((line) => line.startsWith('ASC'));

    it('take effect silently at the end of the call', async () => {
        const desk = await talk('CCE');
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '3');
        expect(stateChanges(desk)).toEqual([]);
        end(desk);
        expect(stateChanges(desk)).toEqual(['ASC VOICE TALKING→NOT_READY 0 (3)']);
    });

    it('raise an event at once under A-PENDING event', async () => {
        const desk = createDesk({ assumptions: { 'A-PENDING': 'event' } });
        await ENTER.TALKING?.(desk);
        desk.takeEvents();
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '3');
        expect(stateChanges(desk)).toEqual(['ASC VOICE TALKING→TALKING 1 (0)']);
    });

    it('CCE: a second NOT_READY replaces the first', async () => {
        const desk = await talk('CCE');
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '3');
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '4');
        end(desk);
        expect(stateChanges(desk)).toEqual(['ASC VOICE TALKING→NOT_READY 0 (4)']);
    });

    it('CCX: a second NOT_READY is refused', async () => {
        const desk = await talk('CCX');
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '3');
        const second = await desk.gadget.setAgentState('VOICE', 'NOT_READY', '4');
        expect(second).toEqual({ success: false, error: expect.stringContaining('265') });
    });

    it('LOGOUT is carried out after the call', async () => {
        const desk = await talk('CCE');
        await desk.gadget.setAgentState('VOICE', 'LOGOUT', '1000');
        end(desk);
        expect(stateChanges(desk)).toEqual(['ASC VOICE TALKING→LOGOUT 0 (1000)']);
    });

    it.each([
        ['CCE', 'WORK', 'WORK', 'NOT_READY'],
        ['CCE', 'WORK_READY', 'WORK_READY', 'READY'],
        ['CCX', 'WORK', 'WORK', 'READY'],
    ] as const)('%s: %s leads to %s, then %s', async (platform, wish, during, after) => {
        const desk = await talk(platform);
        await desk.gadget.setAgentState('VOICE', wish);
        end(desk);
        expect(stateChanges(desk)).toEqual([`ASC VOICE TALKING→${during} 1 (0)`]);
        end(desk);
        expect(stateChanges(desk)).toEqual([
            `ASC VOICE ${during}→${after} 1 (0)`,
            `ASC VOICE ${after}→${after} 0 (0)`,
        ]);
    });

    it('wrap-up that the call does not allow is refused', async () => {
        const desk = await talk('CCE', 'none');
        const { success } = await desk.gadget.setAgentState('VOICE', 'WORK');
        expect(success).toBe(false);
    });

    it.each([
        ['CCE', 'WORK_READY→READY 1 (0)'],
        ['CCX', 'WORK→NOT_READY 1 (32758)'],
    ] as const)('%s: the wrap-up timer ends wrap-up: %s', async (platform, change) => {
        const desk = await talk(platform, 'required');
        end(desk);
        desk.takeEvents();
        await desk.gadget.advance(7_200_000);
        expect(stateChanges(desk)[0]).toBe(`ASC VOICE ${change}`);
        expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
    });

    it('CCE: wrap-up of an agent who was NOT_READY is WORK', async () => {
        const desk = createDesk();
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '2');
        void desk.gadget.play('incoming-call', {
            agent: 'manual',
            direct: true,
            wrapUp: 'required',
        });
        desk.gadget.answer(desk.api.getFirstWorkItemId('VOICE'));
        desk.takeEvents();
        end(desk);
        end(desk);
        expect(stateChanges(desk)).toEqual([
            'ASC VOICE TALKING→WORK 1 (0)',
            'ASC VOICE WORK→NOT_READY 1 (2)',
            'ASC VOICE NOT_READY→NOT_READY 0 (2)',
        ]);
    });
});

describe('media channels', () => {
    it('know READY, NOT_READY and LOGOUT', async () => {
        const { gadget, takeEvents } = createDesk({ channels: ['VOICE', 'TICKET', 'CHAT'] });
        await gadget.setAgentState('CHAT', 'READY');
        await gadget.setAgentState('CHAT', 'NOT_READY', '1');
        await gadget.setAgentState('TICKET', 'LOGOUT', '1000');
        expect(takeEvents()).toEqual([
            'ASC CHAT NOT_READY→READY 0 (0)',
            'ASC CHAT READY→NOT_READY 0 (1)',
            'ASC TICKET NOT_READY→LOGOUT 0 (1000)',
        ]);
    });

    it.each(['WORK', 'WORK_READY'] as const)('refuse %s', async (wish) => {
        const { gadget } = createDesk({ channels: ['VOICE', 'CHAT'] });
        expect((await gadget.setAgentState('CHAT', wish)).error).toContain('Invalid Input');
        expect((await gadget.setAgentState('OVERALL', wish)).error).toContain('Invalid Input');
    });

    it('OVERALL asks every channel and answers with the first error', async () => {
        const { gadget, takeEvents } = createDesk({ channels: ['VOICE', 'TICKET', 'CHAT'] });
        await gadget.setAgentState('VOICE', 'READY');
        takeEvents();
        const answer = await gadget.setAgentState('OVERALL', 'LOGOUT', '1000');
        expect(answer).toEqual({ success: false, error: expect.stringContaining('Invalid State') });
        expect(takeEvents()).toEqual([
            'ASC TICKET NOT_READY→LOGOUT 0 (1000)',
            'ASC CHAT NOT_READY→LOGOUT 0 (1000)',
        ]);
    });

    it('OVERALL stops at the first error under that assumption', async () => {
        const { gadget, takeEvents } = createDesk({
            channels: ['VOICE', 'CHAT'],
            assumptions: { 'A-OVERALL': 'stop-at-first-error' },
        });
        await gadget.setAgentState('VOICE', 'READY');
        takeEvents();
        expect((await gadget.setAgentState('OVERALL', 'LOGOUT', '1000')).success).toBe(false);
        expect(takeEvents()).toEqual([]);
    });
});
