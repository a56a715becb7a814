/**
 * The desk's side of the bridge benchmark: two frames of another origin, one whose page speaks through
 * the bridge and the client script, and one that posts and listens without any of it.
 */
import { AllowedOrigins, FrameBridge } from 'c/connectsFrameBridgeCore';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** Who carries the messages. */
export type Way = 'bridge' | 'raw';

/** What the benchmark calls. */
export interface FrameBench {
    /** Shows the two pages. @param origin of both */
    open(origin: string): Promise<void>;
    /** Tells a page about so many changes of a call, each of which it answers. @returns milliseconds */
    exchange(way: Way, count: number): Promise<number>;
}

declare global {
    interface Window {
        frameBench: FrameBench;
    }
}

/** A second by second clock: the limit of messages is not what is measured. */
const STEP_MS = 1_000;
const pages = new Map<Way, Window>();
let pagesOrigin = '';
let now = 0;
let answers = 0;
let bridge: FrameBridge | null = null;

window.frameBench = {
    async open(origin) {
        pagesOrigin = origin;
        for (const way of ['bridge', 'raw'] as const) {
            pages.set(way, await show(`${origin}/bench-${way}.html`));
        }
        const origins = new AllowedOrigins([origin], (error) => {
            throw error;
        });
        bridge = new FrameBridge(
            origins,
            {
                answer: nothing,
                hangUp: nothing,
                showCard: () => (answers += 1),
                report: ({ code, detail }) => {
                    throw new Error(`${code}: ${detail}`);
                },
            },
            { now: () => (now += STEP_MS), newToken: () => 'bench' },
        );
        bridge.addPage({ window: windowOf('bridge'), url: `${origin}/`, workItemId: null });
        await greeting(bridge);
    },

    async exchange(way, count) {
        answers = 0;
        const listener = way === 'bridge' ? hearThroughBridge : hearRaw;
        window.addEventListener('message', listener);
        const started = performance.now();
        for (let change = 0; change < count; change += 1) {
            if (way === 'bridge') {
                bridge?.update({ channels: [], workItems: [callWith(change)] });
            } else {
                windowOf('raw').postMessage(rawMessage(change), pagesOrigin);
            }
        }
        await until(() => answers === count);
        const took = performance.now() - started;
        window.removeEventListener('message', listener);
        return took;
    },
};

function hearThroughBridge(event: MessageEvent<unknown>): void {
    bridge?.receive(event);
}

function hearRaw({ source }: MessageEvent<unknown>): void {
    if (source === windowOf('raw')) {
        answers += 1;
    }
}

/** What the bridge sends of the same change, made beforehand by nobody. */
function rawMessage(change: number): object {
    const { Id, Sender, CreatedTimeStamp } = callWith(change);
    return {
        protocol: 'raw',
        version: 1,
        direction: 'to-page',
        type: 'workItem',
        body: {
            workItemId: Id,
            channel: 'VOICE',
            state: 'ACTIVE',
            direction: 'inbound',
            callType: '',
            sender: Sender,
            destination: '1001',
            dialedNumber: '800',
            queue: 'Orders',
            subject: '',
            createdAt: CreatedTimeStamp,
        },
    };
}

function callWith(change: number): WorkItem {
    const call: Partial<WorkItem> = {
        Id: '16440452',
        Channel: 'VOICE',
        State: 'ACTIVE',
        Direction: 'inbound',
        CallType: '',
        Sender: `4179${change}`,
        Destination: '1001',
        DialedNumber: '800',
        QueueName: 'Orders',
        Subject: '',
        CreatedTimeStamp: 1_000,
    };
    // Pages see no other fields.
    return call as WorkItem;
}

function windowOf(way: Way): Window {
    const found = pages.get(way);
    if (found === undefined) {
        throw new Error(`The page "${way}" is not shown.`);
    }
    return found;
}

async function show(url: string): Promise<Window> {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
    });
    if (frame.contentWindow === null) {
        throw new Error('The frame has no window.');
    }
    return frame.contentWindow;
}

/** The page says hello when it is told to, and is welcome. */
async function greeting(to: FrameBridge): Promise<void> {
    await new Promise<void>((resolve) => {
        const hear = (event: MessageEvent<unknown>): void => {
            to.receive(event);
            window.removeEventListener('message', hear);
            resolve();
        };
        window.addEventListener('message', hear);
        windowOf('bridge').postMessage('begin', pagesOrigin);
    });
}

async function until(isDone: () => boolean): Promise<void> {
    while (!isDone()) {
        await new Promise((resolve) => {
            setTimeout(resolve);
        });
    }
}

async function nothing(): Promise<void> {
    // The pages of this benchmark ask for nothing.
}
