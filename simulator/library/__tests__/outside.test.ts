import { CONSOLE_EVENT } from '../../wire/consoleEvents';
import { WIRE_PROTOCOL } from '../../wire/envelope';
import { outsideTransport } from '../outside';

const HELLO = {
    protocol: WIRE_PROTOCOL,
    messageId: 'm1',
    to: 'gadget',
    kind: 'hello',
    libraryId: 'l1',
} as const;

function createConsole(isInConsole: boolean, fired: string[]): object {
    return {
        isInConsole: () => isInConsole,
        fireEvent: (type: string) => fired.push(type),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
    };
}

function createFramedPage(posted: string[], sforce?: object): object {
    return {
        parent: { postMessage: (_data: unknown, origin: string) => posted.push(origin) },
        location: { ancestorOrigins: ['https://gadget.example', 'https://org.example'] },
        document: { referrer: '' },
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        ...(sforce ? { sforce: { console: sforce } } : {}),
    };
}

describe('a library without Lightning Message Service (A-NOLMS)', () => {
    it('speaks with the window around its page, to that window alone', () => {
        const posted: string[] = [];
        outsideTransport(createFramedPage(posted))?.send(HELLO);
        expect(posted).toEqual(['https://gadget.example']);
    });

    it('speaks through the console where the page is in one', () => {
        const posted: string[] = [];
        const fired: string[] = [];
        outsideTransport(createFramedPage(posted, createConsole(true, fired)))?.send(HELLO);
        expect([fired, posted]).toEqual([[CONSOLE_EVENT], []]);
    });

    it('speaks with the window around it when integration.js finds no console', () => {
        const posted: string[] = [];
        const fired: string[] = [];
        outsideTransport(createFramedPage(posted, createConsole(false, fired)))?.send(HELLO);
        expect([fired, posted]).toEqual([[], ['https://gadget.example']]);
    });

    it('has no way out of a page that lies in nothing', () => {
        expect(outsideTransport(window as object)).toBeNull();
        expect(outsideTransport({})).toBeNull();
    });
});
