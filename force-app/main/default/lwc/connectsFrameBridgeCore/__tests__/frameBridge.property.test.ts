/** What is foreign or malformed has no effect, whatever it is. */
import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { BridgeDesk, channel, ORIGIN, registration, settle, strict, workItem } from './frames';

const RUNS = { sample: 150, full: 5_000 };
const ITEMS = [workItem({ Id: '11', State: 'OFFERED' }), workItem({ Id: '12' })];

/** Messages that do something. */
const GOOD: readonly Record<string, unknown>[] = [
    strict('hello', { page: 'Orders', topics: ['agent', 'items'] }),
    strict('goodbye', {}),
    strict('answer', { request: '1', workItemId: null }),
    strict('hangUp', { request: '1', workItemId: '12' }),
    strict('showCard', { name: 'Ann', imageUrl: null, workItemId: null }),
];
const DESKTOP: readonly object[] = [
    registration(['all']),
    { messageType: 'UnregisterFromClientEvents' },
    { messageType: 'AnswerEvent' },
    { messageType: 'HangupEvent', contactId: 12 },
    { messageType: 'MuteEvent' },
    { messageType: 'ContactCardData', contactCardData: { name: 'Ann', userImg: '' } },
];

const good = fc.constantFrom(...GOOD);
const origins = fc.oneof(
    fc.webUrl({ withFragments: false }).filter((url) => url !== ORIGIN),
    fc.constantFrom(
        'null',
        '',
        '*',
        `${ORIGIN}/`,
        `${ORIGIN}:443`,
        `${ORIGIN}.evil.example`,
        'http://pages.example.com',
        'https://PAGES.example.com',
    ),
);
const wrong = fc.anything().filter((value) => value !== 1);
/** A good message with one thing in its envelope or body that is not as it has to be. */
const broken = fc.oneof(
    fc.tuple(good, wrong).map(([message, version]) => ({ ...message, version })),
    fc.tuple(good, fc.constantFrom('to-page', 'to-desk ', null)).map(([message, direction]) => ({
        ...message,
        direction,
    })),
    fc
        .tuple(good, fc.constantFrom('toString', '__proto__', 'welcome', 'result', 'Hello', ''))
        .map(([message, type]) => ({ ...message, type })),
    fc.tuple(good, fc.string()).map(([message, key]) => ({ ...message, [`${key}+`]: 1 })),
    fc.tuple(good, fc.string({ minLength: 1 }), fc.anything()).map(([message, key, value]) => ({
        ...message,
        body: { ...(message.body as object), [`${key}+`]: value },
    })),
    fc
        .tuple(
            fc.constantFrom(...GOOD.filter(({ type }) => type !== 'goodbye')),
            fc.nat(),
            fc.oneof(fc.integer(), fc.constant(undefined), fc.constant({}), fc.constant([])),
        )
        .map(([message, index, value]) => {
            const body = message.body as Record<string, unknown>;
            const keys = Object.keys(body);
            return { ...message, body: { ...body, [keys[index % keys.length] ?? '']: value } };
        }),
    fc
        .tuple(good, fc.constantFrom(null, [], 'body', 1, undefined))
        .map(([message, body]) => ({ ...message, body })),
);
/** Anything that is a message of neither protocol. */
const rubbish = fc.oneof(
    fc.anything(),
    fc.record({ messageType: fc.string(), issuer: fc.anything() }),
    fc.record({
        messageType: fc.constant('ContactCardData'),
        contactCardData: fc.oneof(fc.string(), fc.record({ name: fc.integer() }), fc.constant([])),
    }),
    fc.record({ messageType: fc.constant('HangupEvent'), issuer: fc.integer() }),
);

/** A desk with a page of each protocol, both registered. */
function desk(): { desk: BridgeDesk; windows: ReturnType<BridgeDesk['open']>['window'][] } {
    const world = new BridgeDesk(ITEMS, [channel()]);
    const { window: own } = world.open();
    world.say(own, GOOD[0]);
    const { window: other } = world.open('12');
    world.say(other, DESKTOP[0]);
    own.take();
    other.take();
    return { desk: world, windows: [own, other] };
}

/** Whether the pages still get what they registered for, and nothing was done or said. */
async function assertUntouched({ desk: world, windows }: ReturnType<typeof desk>): Promise<void> {
    await settle();
    expect(world.done).toEqual([]);
    expect(world.cards).toEqual([]);
    windows.forEach((window) => expect(window.take()).toEqual([]));
    world.bridge.update({ channels: [channel({ state: 'READY' })], workItems: ITEMS });
    windows.forEach((window) => expect(window.take()).toHaveLength(1));
}

test('messages of a foreign origin have no effect', async () => {
    await prove(
        'bridge: messages of a foreign origin have no effect',
        fc.asyncProperty(
            fc.array(fc.tuple(fc.constantFrom(...GOOD, ...DESKTOP), origins), { maxLength: 8 }),
            async (messages) => {
                const world = desk();
                messages.forEach(([data, origin]) =>
                    world.windows.forEach((window) => world.desk.say(window, data, origin)),
                );
                await assertUntouched(world);
            },
        ),
        RUNS,
    );
});

test('messages of a window that is no frame have no effect', async () => {
    await prove(
        'bridge: messages of a foreign window have no effect',
        fc.asyncProperty(
            fc.array(fc.constantFrom(...GOOD, ...DESKTOP), { maxLength: 8 }),
            fc.constantFrom<unknown>(null, undefined, {}, 'window'),
            async (messages, source) => {
                const world = desk();
                messages.forEach((data) =>
                    world.desk.bridge.receive({ source, origin: ORIGIN, data }),
                );
                await assertUntouched(world);
            },
        ),
        RUNS,
    );
});

test('messages of another version, or with anything missing, too much or of another kind have no effect', async () => {
    await prove(
        'bridge: malformed messages have no effect',
        fc.asyncProperty(
            fc.array(fc.oneof(broken, rubbish), { minLength: 1, maxLength: 8 }),
            async (messages) => {
                const world = desk();
                messages.forEach((data) =>
                    world.windows.forEach((window) => world.desk.say(window, data)),
                );
                await assertUntouched(world);
                expect(new Set(world.desk.reportCodes)).toEqual(new Set(['malformed']));
            },
        ),
        RUNS,
    );
});

test('whatever pages say, everything goes to their own origin and no more is done than asked', async () => {
    await prove(
        'bridge: replies go to the registered origin only',
        fc.asyncProperty(
            fc.array(fc.oneof(fc.constantFrom(...GOOD, ...DESKTOP), broken, rubbish), {
                maxLength: 40,
            }),
            async (messages) => {
                const world = desk();
                const [window] = world.windows;
                messages.forEach((data) => window !== undefined && world.desk.say(window, data));
                await settle();
                const asked = messages.filter(
                    (data) => GOOD.includes(data as never) || DESKTOP.includes(data as never),
                );
                expect(world.desk.done.length).toBeLessThanOrEqual(asked.length);
                window?.posts.forEach(({ origin }) => expect(origin).toBe(ORIGIN));
            },
        ),
        RUNS,
    );
});
