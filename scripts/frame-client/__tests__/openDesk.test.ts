/** The client of embedded pages, against the real bridge. */
import { AllowedOrigins, FrameBridge } from 'c/connectsFrameBridgeCore';
import { envelopeOf, TO_PAGE } from 'c/connectsFrameProtocol';
import { workItem } from '../../../force-app/main/default/lwc/connectsWorkItems/__tests__/items';
import { type Desk, openDesk, type Topic } from '../browser/openDesk';

const DESK_ORIGIN = 'https://acme.lightning.force.com';
const PAGE_ORIGIN = 'https://pages.example.com';

/** What arrives in another window is a copy. */
function copyOf(data: unknown): unknown {
    return JSON.parse(JSON.stringify(data));
}

/** Two windows and the messages between them; a message arrives in a later microtask. */
class Browser {
    readonly done: string[] = [];
    readonly page = new EventTarget();
    readonly frame = {
        postMessage: (data: unknown, targetOrigin: string): void => {
            if (targetOrigin === PAGE_ORIGIN) {
                this.arrive(data);
            }
        },
    };
    readonly deskWindow = {
        postMessage: (data: unknown, targetOrigin: string): void => {
            if (targetOrigin === DESK_ORIGIN) {
                const copy = copyOf(data);
                queueMicrotask(() =>
                    this.bridge.receive({ source: this.frame, origin: PAGE_ORIGIN, data: copy }),
                );
            }
        },
    };
    /** What the client waits for. */
    readonly timers: (() => void)[] = [];
    readonly bridge = new FrameBridge(
        new AllowedOrigins([PAGE_ORIGIN], (error) => {
            throw error;
        }),
        {
            answer: async ({ Id }) => void this.done.push(`answer ${Id}`),
            hangUp: async ({ Id }) => void this.done.push(`hang up ${Id}`),
            showCard: (id, { name, imageUrl }) => this.done.push(`card ${id} ${name} ${imageUrl}`),
            report: ({ code }) => this.done.push(`report ${code}`),
        },
        { now: () => 0, newToken: () => 'token' },
    );

    constructor(workItemId: string | null) {
        this.bridge.addPage({ window: this.frame, url: `${PAGE_ORIGIN}/`, workItemId });
    }

    arrive(data: unknown, origin = DESK_ORIGIN, source: unknown = this.deskWindow): void {
        const event = Object.assign(new Event('message'), {
            data: copyOf(data),
            origin,
            source,
        });
        queueMicrotask(() => this.page.dispatchEvent(event));
    }

    open(...topics: [Topic, ...Topic[]]): Desk {
        const own = {
            addEventListener: this.page.addEventListener.bind(this.page),
            removeEventListener: this.page.removeEventListener.bind(this.page),
            setTimeout: (run: () => void) => this.timers.push(run),
        } as unknown as Window;
        const windows = { own, desk: this.deskWindow };
        return openDesk({ origin: DESK_ORIGIN, page: 'Orders', topics, windows });
    }
}

async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
}

test('a page hears of its work item, answers it and shows who calls', async () => {
    const browser = new Browser('12');
    browser.bridge.update({ channels: [], workItems: [workItem({ Id: '12', State: 'OFFERED' })] });
    const desk = browser.open('item');
    const heard: string[] = [];
    desk.on('welcome', ({ workItemId }) => heard.push(`welcome ${workItemId}`));
    desk.on('workItem', ({ workItemId, state }) => heard.push(`${workItemId} ${state}`));
    expect(await desk.answer()).toBe('done');
    expect(await desk.hangUp()).toBe('none-fits');
    desk.showCard('Ann', 'https://pages.example.com/ann.png');
    browser.bridge.update({ channels: [], workItems: [] });
    await settle();
    expect(heard).toEqual(['welcome 12', '12 OFFERED', '12 ENDED']);
    expect(browser.done).toEqual([
        'answer 12',
        'report command-failed',
        'card 12 Ann https://pages.example.com/ann.png',
    ]);
});

test('a page hears nobody but the desk, and nothing malformed', async () => {
    const browser = new Browser(null);
    const desk = browser.open('agent');
    await settle();
    const heard: unknown[] = [];
    desk.on('welcome', (body) => heard.push(body));
    const good = envelopeOf(TO_PAGE, 'welcome', { workItemId: null, correlation: 'x' });
    browser.arrive(good, 'https://evil.example');
    browser.arrive(good, DESK_ORIGIN, {});
    browser.arrive({ ...good, version: 2 });
    browser.arrive({ ...good, direction: 'to-desk' });
    browser.arrive({ ...good, body: { workItemId: 1, correlation: 'x' } });
    browser.arrive({ ...good, body: { workItemId: null, correlation: 'x', more: 1 } });
    await settle();
    expect(heard).toEqual([]);
    browser.arrive(good);
    await settle();
    expect(heard).toEqual([{ workItemId: null, correlation: 'x' }]);
});

test('a command that nobody answers ends as such', async () => {
    const browser = new Browser(null);
    const desk = browser.open('agent');
    desk.close();
    const outcome = desk.hangUp();
    browser.timers.forEach((run) => run());
    expect(await outcome).toBe('no-answer');
});

test('a closed page hears nothing any more', async () => {
    const browser = new Browser(null);
    const desk = browser.open('items');
    const heard: string[] = [];
    desk.on('workItem', ({ workItemId }) => heard.push(workItemId));
    await settle();
    desk.close();
    await settle();
    browser.bridge.update({ channels: [], workItems: [workItem({ Id: '12' })] });
    await settle();
    expect(heard).toEqual([]);
});

test.each(['*', '', 'https://acme.lightning.force.com/', 'acme'])('"%s" is no origin', (origin) => {
    expect(() => openDesk({ origin, page: 'Orders', topics: ['agent'] })).toThrow(TypeError);
});
