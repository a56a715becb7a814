/** @jest-environment node */
import type {
    OpenTransport,
    Transport,
} from '../../force-app/main/default/lwc/connectsLeader/transport';
import { viewOf } from '../../force-app/main/default/lwc/connectsLeader/wire';
import { siblingTransport, type SiblingWindow, type TabWindow } from '../platform/siblingTransport';

const DUTY = 'dial-guard';
const VISUALFORCE = 'https://acme--c.vf.force.com';
const HELLO = viewOf({ duty: DUTY, from: 'a', at: 0, members: [], roll: 'a roll' });

type Listener = (event: MessageEvent<unknown>) => void;

/** A window with frames; what is posted to it arrives at once, from whoever posts now. */
class FakeWindow {
    static speaker: FakeWindow | null = null;
    readonly [frame: number]: TabWindow;
    readonly location: { readonly origin: string };
    readonly top: FakeWindow;
    readonly heard: unknown[] = [];
    readonly listeners = new Set<Listener>();
    length = 0;
    closed = false;

    constructor(origin: string, parent?: FakeWindow) {
        this.location = { origin };
        this.top = parent?.top ?? this;
        if (parent !== undefined) {
            Object.assign(parent, { [parent.length]: this, length: parent.length + 1 });
        }
    }

    postMessage(data: unknown, target: string): void {
        if (target !== '*' && target !== this.location.origin) {
            throw new Error(`A browser complains: ${target} is not ${this.location.origin}.`);
        }
        this.heard.push(data);
        const source = FakeWindow.speaker;
        const { origin } = source?.location ?? this.location;
        this.listeners.forEach((listener) =>
            speakAs(this, () => listener({ data, source, origin } as MessageEvent<unknown>)),
        );
    }

    addEventListener(_type: 'message', listener: Listener): void {
        this.listeners.add(listener);
    }

    removeEventListener(_type: 'message', listener: Listener): void {
        this.listeners.delete(listener);
    }
}

function speakAs(speaker: FakeWindow, run: () => void): void {
    const before = FakeWindow.speaker;
    FakeWindow.speaker = speaker;
    run();
    FakeWindow.speaker = before;
}

interface Page {
    readonly heard: unknown[];
    send(message: object): void;
    readonly close: () => void;
}

function open(window: FakeWindow): Page {
    const heard: unknown[] = [];
    const transport: Transport = siblingTransport(window as unknown as SiblingWindow);
    const made: { opened: OpenTransport | null } = { opened: null };
    speakAs(window, () => {
        const opening = transport.connect(
            DUTY,
            (data) => heard.push(data),
            () => undefined,
        );
        made.opened = 'unavailable' in opening ? null : opening;
    });
    return {
        heard,
        send: (message) => speakAs(window, () => made.opened?.send(message)),
        close: () => made.opened?.close(),
    };
}

let console: FakeWindow;
let gadget: FakeWindow;
let toolbar: FakeWindow;
let placed: FakeWindow;

beforeEach(() => {
    console = new FakeWindow('https://acme.my.salesforce.com');
    gadget = new FakeWindow('https://acme--cnx.vf.force.com', console);
    toolbar = new FakeWindow(VISUALFORCE, gadget);
    placed = new FakeWindow(VISUALFORCE, console);
});

it('lets pages of one origin hear each other, however deep they lie, whoever begins', () => {
    const first = open(toolbar);
    first.send(HELLO);
    expect(first.heard).toEqual([]);

    const second = open(placed);
    // What was said before comes anew, and calls no roll.
    expect(second.heard).toEqual([{ ...HELLO, at: expect.any(Number) as number, roll: null }]);
    first.send(HELLO);
    expect(second.heard).toHaveLength(2);
    second.send({ ...HELLO, from: 'b' });
    expect(first.heard).toEqual([{ ...HELLO, from: 'b' }]);
});

it('says nothing but a knock to pages of others, and hears nothing of them', () => {
    const page = open(toolbar);
    const stranger = new FakeWindow('https://evil.example', console);
    const knocks = gadget.heard.length;
    speakAs(stranger, () => toolbar.postMessage(console.heard.at(-1), '*'));
    speakAs(stranger, () =>
        toolbar.postMessage({ ...(console.heard.at(-1) as object), said: HELLO }, '*'),
    );
    page.send(HELLO);

    expect(page.heard).toEqual([]);
    expect(stranger.heard).toEqual([]);
    expect(gadget.heard).toHaveLength(knocks);
    expect(console.heard).toEqual([
        { protocol: 'connects-leader-sibling/1', duty: DUTY, said: null },
    ]);
});

it('speaks no more to a page that is gone, and hears nothing once it is closed', () => {
    const first = open(toolbar);
    const second = open(placed);
    second.send(HELLO);
    const before = placed.heard.length;
    placed.closed = true;
    first.send(HELLO);
    expect(placed.heard).toHaveLength(before);

    first.close();
    const heard = first.heard.length;
    second.send(HELLO);
    expect(first.heard).toHaveLength(heard);
});

it.each(['text', null, { protocol: 'somebody/1', duty: DUTY, said: HELLO }])(
    'takes no notice of %p',
    (data) => {
        const page = open(toolbar);
        open(placed);
        speakAs(placed, () => toolbar.postMessage(data, '*'));
        expect(page.heard).toEqual([]);
    },
);
