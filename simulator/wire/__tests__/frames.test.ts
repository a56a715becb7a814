import { consoleTransport, type ConsoleEvents } from '../consoleEvents';
import { WIRE_PROTOCOL, type Envelope } from '../envelope';
import { ancestorOrigins, frameTransport, type PeerWindow } from '../frames';

const PEER_ORIGIN = 'https://gadget.example';
const HELLO: Envelope = {
    protocol: WIRE_PROTOCOL,
    messageId: 'm1',
    to: 'gadget',
    kind: 'hello',
    libraryId: 'l1',
};

/** Messages reach this window as a browser would deliver them. */
function deliver(data: unknown, source: unknown, origin: string): void {
    window.dispatchEvent(new MessageEvent('message', { data, source: source as Window, origin }));
}

describe('the way between windows', () => {
    function open(options?: { afterHello: boolean }): {
        peer: Window;
        posted: [unknown, string][];
        heard: unknown[];
        send: () => void;
    } {
        const posted: [unknown, string][] = [];
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const peer = frame.contentWindow;
        if (peer === null) {
            throw new Error('The frame has no window.');
        }
        jest.spyOn(peer, 'postMessage').mockImplementation(((data: unknown, origin: string) => {
            posted.push([data, origin]);
        }) as PeerWindow['postMessage']);
        const transport = frameTransport(window, () => new Map([[peer, PEER_ORIGIN]]), options);
        const heard: unknown[] = [];
        transport.listen((message) => heard.push(message));
        transport.send(HELLO);
        return { peer, posted, heard, send: () => transport.send(HELLO) };
    }

    it('waits for the first word of a page that may still be loading, if told to', () => {
        const { peer, posted, send } = open({ afterHello: true });
        expect(posted).toEqual([]);
        deliver(HELLO, peer, PEER_ORIGIN);
        send();
        expect(posted).toEqual([[HELLO, PEER_ORIGIN]]);
    });

    it("sends to the peer's origin alone", () => {
        expect(open().posted).toEqual([[HELLO, PEER_ORIGIN]]);
    });

    it('hears its peer, and nobody else', () => {
        const { peer, heard } = open();
        deliver(HELLO, peer, 'https://stranger.example');
        deliver(HELLO, window, PEER_ORIGIN);
        deliver(HELLO, null, PEER_ORIGIN);
        deliver({ to: 'gadget' }, peer, PEER_ORIGIN);
        expect(heard).toEqual([]);

        deliver(HELLO, peer, PEER_ORIGIN);
        expect(heard).toEqual([HELLO]);
    });
});

describe('the origins around a page', () => {
    const page = (location: object, referrer = ''): Pick<Window, 'location' | 'document'> =>
        ({ location, document: { referrer } }) as unknown as Window;

    it('are those that the browser lists, else that of the page which led here', () => {
        expect(ancestorOrigins(page({ ancestorOrigins: ['https://a', 'https://b'] }))).toEqual([
            'https://a',
            'https://b',
        ]);
        expect(ancestorOrigins(page({}, 'https://a.example/x?y'))).toEqual(['https://a.example']);
        expect(ancestorOrigins(page({}))).toEqual([]);
    });
});

describe('the way through the Classic console', () => {
    it('carries envelopes as text, and leaves what others fire', () => {
        const handlers = new Set<(event: { readonly message: string }) => void>();
        const toolkit: ConsoleEvents = {
            isInConsole: () => true,
            fireEvent: (_type, message) => handlers.forEach((handler) => handler({ message })),
            addEventListener: (_type, handler) => handlers.add(handler),
            removeEventListener: (_type, handler) => handlers.delete(handler),
        };
        const heard: unknown[] = [];
        const transport = consoleTransport(toolkit);
        const stop = transport.listen((message) => heard.push(message));

        toolkit.fireEvent('any', 'no JSON');
        toolkit.fireEvent('any', '{"a":1}');
        transport.send(HELLO);
        stop();
        transport.send(HELLO);

        expect(heard).toEqual([HELLO]);
    });
});
