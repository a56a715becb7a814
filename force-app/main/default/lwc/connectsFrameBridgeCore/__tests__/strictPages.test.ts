/** The toolkit's own protocol, and what holds for frames of either. */
import { AllowedOrigins, FrameAddressError } from '../connectsFrameBridgeCore';
import { BridgeDesk, channel, ORIGIN, originsOf, settle, strict, workItem } from './frames';

const hello = (...topics: string[]): object => strict('hello', { page: 'Orders', topics });
const TALKING = workItem({ Id: '12' });
const OTHER = workItem({ Id: '13', State: 'PAUSED' });

describe('hello', () => {
    test('is answered with a welcome and the current states', () => {
        const desk = new BridgeDesk([TALKING, OTHER], [channel()]);
        const { window } = desk.open('12');
        desk.say(window, hello('agent', 'item'));
        expect(window.posts.map(({ origin }) => origin)).toEqual([ORIGIN, ORIGIN, ORIGIN]);
        expect(window.take()).toMatchObject([
            {
                protocol: 'connects-frame',
                version: 1,
                direction: 'to-page',
                type: 'welcome',
                body: { workItemId: '12', correlation: 'token-1' },
            },
            { type: 'agentState', body: { channel: 'VOICE', state: 'NOT_READY' } },
            { type: 'workItem', body: { workItemId: '12', sender: '41791234567' } },
        ]);
    });

    test('comes anew from a reloaded page', () => {
        const desk = new BridgeDesk([TALKING, OTHER]);
        const { window } = desk.open('12');
        desk.say(window, hello('item'));
        window.take();
        desk.say(window, hello('items'));
        expect(window.take()).toMatchObject([
            { type: 'welcome' },
            { body: { workItemId: '12' } },
            { body: { workItemId: '13' } },
        ]);
    });

    test('is needed before anything else', async () => {
        const desk = new BridgeDesk([TALKING]);
        const { window } = desk.open('12');
        desk.say(window, strict('hangUp', { request: '1', workItemId: null }));
        await settle();
        expect(desk.done).toEqual([]);
        expect(desk.reportCodes).toEqual(['not-registered']);
    });
});

test.each([
    ['hangUp', null, 'done', ['hang up 12']],
    ['hangUp', '13', 'done', ['hang up 13']],
    ['answer', null, 'none-fits', []],
    ['hangUp', '99', 'none-fits', []],
])('%s of %s gets the result "%s"', async (type, workItemId, outcome, done) => {
    const desk = new BridgeDesk([TALKING, OTHER]);
    const { window } = desk.open();
    desk.say(window, hello('agent'));
    window.take();
    desk.say(window, strict(type, { request: 'r1', workItemId }));
    await settle();
    expect(window.take()).toMatchObject([{ type: 'result', body: { request: 'r1', outcome } }]);
    expect(desk.done).toEqual(done);
});

test('a result does not reach the document that was loaded meanwhile', async () => {
    const desk = new BridgeDesk([TALKING]);
    const { window } = desk.open();
    desk.say(window, hello('agent'));
    desk.say(window, strict('hangUp', { request: '1', workItemId: null }));
    desk.say(window, hello('agent'));
    window.take();
    await settle();
    expect(desk.done).toEqual(['hang up 12']);
    expect(window.take()).toEqual([]);
});

test('goodbye ends it', () => {
    const desk = new BridgeDesk();
    const { window } = desk.open();
    desk.say(window, hello('items'));
    desk.say(window, strict('goodbye', {}));
    window.take();
    desk.bridge.update({ channels: [], workItems: [TALKING] });
    expect(window.take()).toEqual([]);
});

test('a page that talks too much is cut off, logged once, and heard again later', async () => {
    const desk = new BridgeDesk([TALKING]);
    const { window } = desk.open();
    desk.say(window, hello('agent'));
    for (let count = 0; count < 100; count += 1) {
        desk.say(window, strict('showCard', { name: 'x', imageUrl: null, workItemId: null }));
    }
    expect(desk.cards).toHaveLength(19);
    expect(desk.reportCodes).toEqual(['too-many']);
    desk.now += 1_000;
    for (let count = 0; count < 100; count += 1) {
        desk.say(window, strict('showCard', { name: 'x', imageUrl: null, workItemId: null }));
    }
    expect(desk.cards).toHaveLength(29);
    expect(desk.reportCodes).toEqual(['too-many', 'too-many']);
});

test('a page that went to another origin cannot flood the log', () => {
    const desk = new BridgeDesk();
    const { window } = desk.open();
    for (let count = 0; count < 100; count += 1) {
        desk.say(window, {}, 'https://elsewhere.example');
    }
    expect(desk.reportCodes.filter((code) => code === 'foreign-origin')).toHaveLength(20);
    expect(desk.reportCodes.slice(20)).toEqual(['too-many']);
});

describe('allowed origins', () => {
    test.each([
        '*',
        'https://*.example.com',
        'http://pages.example.com',
        'pages.example.com',
        'https://pages.example.com/orders',
        'https://me:secret@pages.example.com',
        'ftp://pages.example.com',
        'http://localhost.example.com',
        'http://notlocalhost',
    ])('cannot be "%s"', (text) => {
        expect(() => originsOf(text)).toThrow(FrameAddressError);
    });

    test.each([
        'https://pages.example.com.evil.example/',
        'https://pages.example.com:8443/',
        'http://pages.example.com/',
        'data:text/html,x',
        '/page',
    ])('let "%s" out', (url) => {
        const origins = originsOf(ORIGIN);
        expect(() => origins.originOf(url)).toThrow(FrameAddressError);
    });

    test.each(['http://localhost:3000', 'http://pages.localhost'])(
        'can be "%s", of the computer itself, without HTTPS',
        (origin) => {
            expect(originsOf(origin).originOf(`${origin}/orders`)).toBe(origin);
        },
    );

    test('count even if another one of the list is a mistake, which is told', () => {
        const told: string[] = [];
        const listed = ['https://pages.example.com/orders', ORIGIN];
        const origins = new AllowedOrigins(listed, ({ address }) => told.push(address));
        expect(origins.originOf(`${ORIGIN}/orders`)).toBe(ORIGIN);
        expect(told).toEqual(['https://pages.example.com/orders']);
    });

    test('say what to do', () => {
        const origins = originsOf();
        expect(() => origins.originOf('https://a.example/x')).toThrow(
            '"https://a.example/x": add https://a.example to the allowed origins to embed it.',
        );
    });
});
