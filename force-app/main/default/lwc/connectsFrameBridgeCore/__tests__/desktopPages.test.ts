/** The protocol of the other agent desktop, as its pages meet it. */
import { BridgeDesk, channel, registration, settle, workItem } from './frames';

const RINGING = workItem({ Id: '11', State: 'OFFERED' });
const TALKING = workItem({ Id: '12', State: 'ACTIVE' });
const TASK = workItem({ Id: 'task_7', Channel: 'TICKET', State: 'ACTIVE' });

const acknowledge = (change: object = {}): object => ({
    messageType: 'ClientEventSubscriptionAcknowledge',
    contactId: null,
    reason: 'Success',
    status: 'OK',
    ...change,
});

describe('registration', () => {
    test.each([
        [['agent'], ['AgentState']],
        [['contact'], ['ContactEvent 12']],
        [['contacts'], ['ContactEvent 11', 'ContactEvent 12']],
        [
            ['CONTACT', 'Agent'],
            ['AgentState', 'ContactEvent 12'],
        ],
        [['sessionInfo'], ['SessionInfo']],
        [['ALL'], ['AgentState', 'ContactEvent 11', 'ContactEvent 12', 'SessionInfo']],
    ])('%j is acknowledged and answered with the current states', (types, expected) => {
        const desk = new BridgeDesk([RINGING, TALKING], [channel()]);
        const { window } = desk.open('12');
        desk.say(window, registration(types));
        expect(window.posts).toHaveLength(1);
        expect(window.posts[0]).toMatchObject({
            origin: 'https://pages.example.com',
            message: { issuer: 'MAX', contactId: 12 },
        });
        const [first, ...states] = window.takeEvents();
        expect(first).toEqual(acknowledge({ contactId: 12 }));
        expect(
            states.map(({ messageType, contactId }) =>
                typeof contactId === 'number' ? `${String(messageType)} ${contactId}` : messageType,
            ),
        ).toEqual(expected);
    });

    test.each([
        ['an empty list', registration([]), 'Invalid Subscription Types'],
        ['no list', registration(undefined), 'Invalid Subscription Types'],
        ['only unknown types', registration(['calls', 7]), 'Invalid Subscription Types'],
        ['contact zero', registration(['all'], { contactId: 0 }), 'Invalid Contact ID'],
        ['another text', registration(['all'], { contactId: '1.5' }), 'Invalid Contact ID'],
        ['both wrong', registration([], { contactId: 'x' }), 'Invalid Contact ID'],
    ])('%s is an error, and nothing follows', (_, message, reason) => {
        const desk = new BridgeDesk([], [channel()]);
        const { window } = desk.open();
        desk.say(window, message);
        expect(window.takeEvents()).toEqual([acknowledge({ reason, status: 'ERROR' })]);
        desk.bridge.update({ channels: [channel({ state: 'READY' })], workItems: [TALKING] });
        expect(window.take()).toEqual([]);
    });

    test('a contact can be named by its number as text', () => {
        const desk = new BridgeDesk([RINGING, TALKING]);
        const { window } = desk.open();
        desk.say(window, registration(['contact'], { contactId: '11' }));
        expect(window.takeEvents()).toMatchObject([
            acknowledge({ contactId: 11 }),
            { contactId: 11, workItemId: '11' },
        ]);
    });

    test('a work item whose id is no number gets one that stays', () => {
        const desk = new BridgeDesk([TASK]);
        const { window } = desk.open('task_7');
        desk.say(window, registration(['contact']));
        expect(window.takeEvents()).toMatchObject([
            acknowledge({ contactId: -1 }),
            { contactId: -1, workItemId: 'task_7' },
        ]);
        desk.bridge.update({ channels: [], workItems: [{ ...TASK, State: 'WRAPUP' }] });
        expect(window.takeEvents()).toMatchObject([{ contactId: -1, state: 'WRAPUP' }]);
    });

    test('the session token is no session: it differs by frame and is nothing but a name', () => {
        const desk = new BridgeDesk();
        const tokens = [desk.open(), desk.open()].map(({ window }) => {
            desk.say(window, registration(['sessioninfo']));
            return window.takeEvents().at(-1);
        });
        expect(tokens).toEqual([
            { messageType: 'SessionInfo', sessionToken: 'token-1' },
            { messageType: 'SessionInfo', sessionToken: 'token-2' },
        ]);
    });
});

describe('one registration per window', () => {
    test('a second one gets no answer and a warning in the log', () => {
        const desk = new BridgeDesk([], [channel()]);
        const { window, frame } = desk.open();
        desk.say(window, registration(['agent']));
        frame.loaded();
        window.take();
        desk.say(window, registration(['all']));
        expect(window.take()).toEqual([]);
        expect(desk.reports).toMatchObject([{ code: 'already-registered', issuer: 'Test' }]);
    });

    test('after unregistering it is answered again, and nothing comes between', () => {
        const desk = new BridgeDesk([], [channel()]);
        const { window } = desk.open();
        desk.say(window, registration(['agent']));
        desk.say(window, { messageType: 'UnregisterFromClientEvents' });
        window.take();
        desk.bridge.update({ channels: [channel({ state: 'READY' })], workItems: [] });
        expect(window.take()).toEqual([]);
        desk.say(window, registration(['agent']));
        expect(window.takeEvents()).toMatchObject([acknowledge(), { state: 'READY' }]);
    });

    test.each(['before', 'after'])(
        'a reloaded page that registers %s it has loaded is served',
        (when) => {
            const desk = new BridgeDesk([], [channel()]);
            const { window, frame } = desk.open();
            desk.say(window, registration(['agent']));
            frame.loaded();
            window.take();
            if (when === 'after') {
                frame.loaded();
            }
            desk.say(window, registration(['agent']));
            if (when === 'before') {
                frame.loaded();
            }
            expect(window.takeEvents()).toMatchObject([
                acknowledge(),
                { messageType: 'AgentState' },
            ]);
        },
    );
});

describe('events', () => {
    test('a page is told what changed, once, and that a work item has ended', () => {
        const desk = new BridgeDesk([TALKING], [channel()]);
        const { window } = desk.open();
        desk.say(window, registration(['agent', 'contacts']));
        window.take();
        desk.bridge.update({ channels: [channel()], workItems: [{ ...TALKING, PerVar1: 'x' }] });
        expect(window.take()).toEqual([]);
        desk.bridge.update({ channels: [channel({ state: 'WORK' })], workItems: [] });
        expect(window.take()).toMatchObject([
            {
                issuer: 'MAX',
                events: [
                    { messageType: 'AgentState', state: 'WORK' },
                    { messageType: 'ContactEvent', contactId: 12, state: 'ENDED' },
                ],
            },
        ]);
    });

    test('a closed frame is told nothing any more', () => {
        const desk = new BridgeDesk([], [channel()]);
        const { window, frame } = desk.open();
        desk.say(window, registration(['agent']));
        window.take();
        frame.close();
        desk.bridge.update({ channels: [channel({ state: 'READY' })], workItems: [] });
        desk.say(window, registration(['agent']));
        expect(window.take()).toEqual([]);
    });
});

describe('commands', () => {
    test('need no registration, answer and hang up what is meant, and say nothing', async () => {
        const desk = new BridgeDesk([RINGING, workItem({ Id: '13', State: 'PAUSED' }), TALKING]);
        const { window } = desk.open();
        desk.say(window, { messageType: 'AnswerEvent' });
        desk.say(window, { messageType: 'HangupEvent' });
        desk.say(window, { messageType: 'HangupEvent', contactId: 13 });
        await settle();
        expect(desk.done).toEqual(['answer 11', 'hang up 12', 'hang up 13']);
        expect(window.take()).toEqual([]);
    });

    test('mean the contact of the panel', async () => {
        const desk = new BridgeDesk([TASK, TALKING]);
        const { window } = desk.open('task_7');
        desk.say(window, { messageType: 'HangupEvent' });
        await settle();
        expect(desk.done).toEqual(['hang up task_7']);
    });

    test.each(['RefuseEvent', 'HoldEvent', 'MuteEvent', 'MaskEvent', 'RecordEvent'])(
        '%s is answered as unsupported',
        async (command) => {
            const desk = new BridgeDesk([TALKING]);
            const { window } = desk.open();
            desk.say(window, registration(['agent']));
            window.take();
            desk.say(window, { messageType: command, contactId: 12 });
            await settle();
            expect(window.takeEvents()).toEqual([
                {
                    messageType: 'CommandUnsupported',
                    command,
                    contactId: 12,
                    reason: 'not-in-integration-api',
                },
            ]);
            expect(desk.done).toEqual([]);
        },
    );

    test.each([
        ['nothing rings', [TALKING], 'none-fits'],
        ['two ring', [RINGING, workItem({ Id: '14', State: 'OFFERED' })], 'several-fit'],
    ])('are answered with the reason when %s', async (_, items, reason) => {
        const desk = new BridgeDesk(items);
        const { window } = desk.open();
        desk.say(window, registration(['agent']));
        window.take();
        desk.say(window, { messageType: 'AnswerEvent' });
        await settle();
        expect(window.takeEvents()).toMatchObject([{ messageType: 'CommandFailed', reason }]);
        expect(desk.done).toEqual([]);
    });

    test('that the gadget rejects are answered and logged with the error', async () => {
        const desk = new BridgeDesk([TALKING]);
        desk.refusal = new Error('Not now');
        const { window } = desk.open();
        desk.say(window, registration(['agent']));
        window.take();
        desk.say(window, { messageType: 'HangupEvent' });
        await settle();
        expect(window.takeEvents()).toMatchObject([
            { messageType: 'CommandFailed', command: 'HangupEvent', reason: 'failed' },
        ]);
        expect(desk.reports).toMatchObject([{ code: 'command-failed', error: desk.refusal }]);
    });
});

describe('contact cards', () => {
    test('reach the desk for the panel, with pictures by HTTPS only', () => {
        const desk = new BridgeDesk([TASK]);
        const { window } = desk.open('task_7');
        const card = (userImg: string): object => ({
            messageType: 'ContactCardData',
            contactCardData: { name: 'Ann Miller', userImg },
        });
        desk.say(window, card('https://pages.example.com/ann.png'));
        desk.say(window, card('data:image/svg+xml,<svg/>'));
        expect(desk.cards).toEqual([
            ['task_7', { name: 'Ann Miller', imageUrl: 'https://pages.example.com/ann.png' }],
            ['task_7', { name: 'Ann Miller', imageUrl: null }],
        ]);
        expect(desk.reportCodes).toEqual(['invalid-image']);
    });

    test('of a contact that is not there are dropped', () => {
        const desk = new BridgeDesk([TASK]);
        const { window } = desk.open('task_7');
        desk.say(window, {
            messageType: 'ContactCardData',
            contactId: 99,
            contactCardData: { name: 'Ann' },
        });
        expect(desk.cards).toEqual([]);
        expect(desk.reportCodes).toEqual(['invalid-contact']);
    });
});
