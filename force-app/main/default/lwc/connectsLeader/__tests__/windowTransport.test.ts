import type { OpenTransport, Unavailable } from '../transport';
import { viewOf } from '../wire';
import { frameTransport, type OwnWindow, topTransport } from '../windowTransport';

const DUTY = 'dial-guard';
const LIGHTNING = 'https://acme.lightning.force.com';
const VISUALFORCE = 'https://acme--c.vf.force.com';
const STRANGER = 'https://evil.example';
const HELLO = viewOf({ duty: DUTY, from: 'a', at: 0, members: [], roll: null });

/** A window that others see as a proxy to post to, and that its own document listens to. */
class FakeWindow implements OwnWindow {
    readonly location: { readonly origin: string };
    readonly posted: { readonly data: unknown; readonly target: string }[] = [];
    readonly listeners = new Set<(event: MessageEvent<unknown>) => void>();
    closed = false;
    private readonly parent: FakeWindow | null;

    constructor(origin: string, parent: FakeWindow | null = null) {
        this.location = { origin };
        this.parent = parent;
    }

    get top(): Window {
        return (this.parent ?? this) as unknown as Window;
    }

    /** As the browser does it: delivered only to the origin that is meant. */
    postMessage(data: unknown, target: unknown): void {
        const origin =
            typeof target === 'string'
                ? target
                : (target as { readonly targetOrigin: string }).targetOrigin;
        this.posted.push({ data, target: origin });
    }

    addEventListener(_type: 'message', listener: (event: MessageEvent<unknown>) => void): void {
        this.listeners.add(listener);
    }

    removeEventListener(_type: 'message', listener: (event: MessageEvent<unknown>) => void): void {
        this.listeners.delete(listener);
    }

    /** A message comes in. */
    hear(data: unknown, source: FakeWindow | null, origin = source?.location.origin): void {
        const event = { data, source, origin } as unknown as MessageEvent<unknown>;
        this.listeners.forEach((listener) => listener(event));
    }
}

interface Opened {
    readonly transport: OpenTransport;
    readonly heard: unknown[];
    readonly reports: string[];
}

function open(kind: typeof frameTransport, origins: readonly string[], view: OwnWindow): Opened {
    const heard: unknown[] = [];
    const reports: string[] = [];
    const transport = kind(origins, view).connect(
        DUTY,
        (data) => heard.push(data),
        (problem) => reports.push(problem),
    );
    if ('unavailable' in transport) {
        throw new Error(transport.unavailable);
    }
    return { transport, heard, reports };
}

let top: FakeWindow;
let toolbar: FakeWindow;

beforeEach(() => {
    jest.useFakeTimers();
    top = new FakeWindow(LIGHTNING);
    toolbar = new FakeWindow(VISUALFORCE, top);
});

afterEach(() => {
    jest.useRealTimers();
});

describe('a page in a frame', () => {
    it('sends to its top window only, and only if that has one of the trusted origins', () => {
        const { transport } = open(frameTransport, [LIGHTNING, 'https://acme.my.site'], toolbar);
        transport.send(HELLO);

        expect(top.posted).toEqual([
            { data: HELLO, target: LIGHTNING },
            { data: HELLO, target: 'https://acme.my.site' },
        ]);
    });

    it('sends to the one origin that the top window has, once that has spoken', () => {
        const { transport } = open(frameTransport, [LIGHTNING, 'https://acme.my.site'], toolbar);
        toolbar.hear(HELLO, top);
        transport.send(HELLO);

        expect(top.posted.map(({ target }) => target)).toEqual([LIGHTNING]);
    });

    it('speaks again and again, without a roll, until the top window has answered', () => {
        const { transport } = open(frameTransport, [LIGHTNING], toolbar);
        jest.advanceTimersByTime(400);
        expect(top.posted).toEqual([]);
        transport.send({ ...HELLO, roll: 'a roll' });
        jest.advanceTimersByTime(700);

        const again = { data: { ...HELLO, at: Date.now() - 200 }, target: LIGHTNING };
        expect(top.posted).toHaveLength(3);
        expect(top.posted.at(-1)).toEqual(again);

        toolbar.hear(HELLO, top);
        jest.advanceTimersByTime(10_000);
        expect(top.posted).toHaveLength(3);
    });

    it('keeps silent when it closes before the top window has answered', () => {
        const { transport } = open(frameTransport, [LIGHTNING], toolbar);
        transport.send(HELLO);
        transport.close();
        jest.advanceTimersByTime(10_000);

        expect(top.posted).toHaveLength(1);
    });

    it('says nothing into a window that the browser knows to be of another origin', () => {
        Object.assign(toolbar.location, { ancestorOrigins: [VISUALFORCE, STRANGER] });
        const opening = frameTransport([LIGHTNING], toolbar).connect(
            DUTY,
            () => undefined,
            () => undefined,
        );

        expect((opening as Unavailable).unavailable).toContain(STRANGER);
        expect(top.posted).toEqual([]);
    });

    it('hears its top window, and no other window of that origin', () => {
        const { heard, reports } = open(frameTransport, [LIGHTNING], toolbar);
        toolbar.hear(HELLO, new FakeWindow(LIGHTNING));
        expect(heard).toEqual([]);
        toolbar.hear(HELLO, top);
        expect(heard).toEqual([HELLO]);
        expect(reports).toEqual([]);
    });

    it('ignores a top window of another origin, and reports it once', () => {
        const page = new FakeWindow(STRANGER);
        const frame = new FakeWindow(VISUALFORCE, page);
        const { heard, reports } = open(frameTransport, [LIGHTNING], frame);
        frame.hear(HELLO, page);
        frame.hear(HELLO, page);

        expect(heard).toEqual([]);
        expect(reports).toEqual([expect.stringContaining(STRANGER)]);
        expect(reports[0]).toContain(LIGHTNING);
    });

    it('is unavailable in a document that is the top window itself', () => {
        const opening = frameTransport([LIGHTNING], top).connect(
            DUTY,
            () => undefined,
            () => undefined,
        );
        expect((opening as Unavailable).unavailable).toContain('no frame');
    });

    it('stops listening when it closes', () => {
        const { transport, heard } = open(frameTransport, [LIGHTNING], toolbar);
        transport.close();
        toolbar.hear(HELLO, top);

        expect(heard).toEqual([]);
        expect(toolbar.listeners.size).toBe(0);
    });
});

describe('the top window', () => {
    it('sends to nobody before a frame has spoken, and then to its very origin', () => {
        const { transport, heard } = open(topTransport, [VISUALFORCE], top);
        transport.send(HELLO);
        expect(toolbar.posted).toEqual([]);

        top.hear(HELLO, toolbar);
        transport.send(HELLO);

        expect(heard).toEqual([HELLO]);
        expect(toolbar.posted).toEqual([{ data: HELLO, target: VISUALFORCE }]);
    });

    it('passes on what one frame says to the others', () => {
        const another = new FakeWindow(VISUALFORCE, top);
        open(topTransport, [VISUALFORCE], top);
        top.hear(HELLO, toolbar);
        const answer = { ...HELLO, from: 'b' };
        top.hear(answer, another);

        expect(toolbar.posted.map(({ data }) => data)).toEqual([answer]);
        expect(another.posted).toEqual([]);
    });

    it('ignores frames of other origins, never answers them, and reports each once', () => {
        const stranger = new FakeWindow(STRANGER, top);
        const { transport, heard, reports } = open(topTransport, [VISUALFORCE], top);
        top.hear(HELLO, stranger);
        top.hear(HELLO, stranger);
        top.hear(HELLO, new FakeWindow('https://other.example', top));
        transport.send(HELLO);

        expect(heard).toEqual([]);
        expect(stranger.posted).toEqual([]);
        expect(reports).toEqual([
            expect.stringContaining(STRANGER),
            expect.stringContaining('https://other.example'),
        ]);
    });

    it('takes no notice of messages that are not of this protocol or not about this duty', () => {
        const { heard, reports } = open(topTransport, [VISUALFORCE], top);
        const another = new FakeWindow(VISUALFORCE, top);
        top.hear(HELLO, another);
        top.hear('ping', new FakeWindow(STRANGER, top));
        top.hear({ protocol: 'somebody/1', duty: DUTY }, toolbar);
        top.hear({ ...HELLO, duty: 'presence' }, toolbar);

        expect(heard).toEqual([HELLO]);
        expect(another.posted).toEqual([]);
        expect(reports).toEqual([]);
    });

    it('speaks no more to a frame that was removed', () => {
        const { transport } = open(topTransport, [VISUALFORCE], top);
        top.hear(HELLO, toolbar);
        toolbar.closed = true;
        transport.send(HELLO);
        toolbar.closed = false;
        transport.send(HELLO);

        expect(toolbar.posted).toEqual([]);
    });

    it('hears the goodbye of a frame that is gone when it arrives', () => {
        const another = new FakeWindow(VISUALFORCE, top);
        const { heard } = open(topTransport, [VISUALFORCE], top);
        top.hear(HELLO, another);
        const goodbye = { ...HELLO, from: 'b' };
        top.hear(goodbye, null, VISUALFORCE);

        expect(heard).toEqual([HELLO, goodbye]);
        expect(another.posted.map(({ data }) => data)).toEqual([goodbye]);
    });

    it('speaks to the frames it knows when it stands again, and until then not at all', () => {
        const { transport, heard } = open(topTransport, [VISUALFORCE], top);
        top.hear(HELLO, toolbar);
        transport.close();
        transport.send(HELLO);
        top.hear(HELLO, toolbar);

        expect(heard).toHaveLength(1);
        expect(toolbar.posted).toEqual([]);
        expect(top.listeners.size).toBe(0);

        open(topTransport, [VISUALFORCE], top).transport.send(HELLO);
        expect(toolbar.posted).toEqual([{ data: HELLO, target: VISUALFORCE }]);
    });

    it('forgets a frame whose origin it trusts no more', () => {
        open(topTransport, [VISUALFORCE], top).transport.close();
        top.hear(HELLO, toolbar);
        open(topTransport, ['https://acme--other.vf.force.com'], top).transport.send(HELLO);

        expect(toolbar.posted).toEqual([]);
    });
});

describe.each([
    ['a page in a frame', frameTransport],
    ['the top window', topTransport],
])('the trusted origins of %s', (_where, transport) => {
    it.each([
        'acme.lightning.force.com',
        'https://acme.lightning.force.com/',
        'https://acme.lightning.force.com/lightning/page',
        '*',
        'null',
        '',
    ])('refuse %p, which is no origin', (origin) => {
        expect(() => transport([origin], top)).toThrow('is no origin');
    });

    it('are needed', () => {
        expect(() => transport([], top)).toThrow('at least one trusted origin');
    });

    it('may have a port', () => {
        expect(() => transport(['http://localhost:3000'], top)).not.toThrow();
    });
});
