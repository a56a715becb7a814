import { MessageBus } from '../messaging/bus';

/** A window as far as the bus needs one; messages arrive when `deliver` is called. */
class FakeWindow {
    readonly location = { origin: 'http://localhost:3000' };
    readonly posted: { data: unknown; origin: string }[] = [];
    readonly reported: unknown[] = [];
    closed = false;
    private handler: (event: unknown) => void = () => undefined;

    addEventListener(_type: string, handler: (event: unknown) => void): void {
        this.handler = handler;
    }

    postMessage(data: unknown, origin: string): void {
        this.posted.push({ data, origin });
    }

    reportError(error: unknown): void {
        this.reported.push(error);
    }

    /** Hands over what was posted to this window. */
    deliver(source: FakeWindow, origin = this.location.origin): void {
        for (const { data } of this.posted.splice(0)) {
            this.handler({ data, origin, source });
        }
    }
}

const asWindow = (fake: FakeWindow): Window => fake as unknown as Window;

function createDocuments(): Record<'top' | 'gadget' | 'popup', FakeWindow> & {
    topBus: MessageBus;
    gadgetBus: MessageBus;
    popupBus: MessageBus;
} {
    const [top, gadget, popup] = [new FakeWindow(), new FakeWindow(), new FakeWindow()];
    const topBus = new MessageBus(asWindow(top), null);
    const gadgetBus = new MessageBus(asWindow(gadget), asWindow(top));
    top.deliver(gadget);
    const popupBus = new MessageBus(asWindow(popup), asWindow(top));
    top.deliver(popup);
    return { top, gadget, popup, topBus, gadgetBus, popupBus };
}

describe('MessageBus', () => {
    it('carries a message from a frame to the page and to every other document', () => {
        const { top, gadget, popup, topBus, gadgetBus, popupBus } = createDocuments();
        const heard: string[] = [];
        topBus.listen('Desk__c', () => heard.push('top'));
        popupBus.listen('Desk__c', () => heard.push('popup'));

        gadgetBus.send('Desk__c', { a: 1 });
        top.deliver(gadget);
        popup.deliver(top);

        expect(heard).toEqual(['top', 'popup']);
        expect(gadget.posted).toEqual([]);
    });

    it('carries a message from the page to every frame', () => {
        const { top, gadget, topBus, gadgetBus } = createDocuments();
        const heard = jest.fn();
        gadgetBus.listen('Desk__c', heard);

        topBus.send('Desk__c', { a: 1 });
        gadget.deliver(top);

        expect(heard).toHaveBeenCalledWith({ a: 1 });
    });

    it('posts to its own origin only, and takes nothing from others', () => {
        const { top, gadget, topBus, gadgetBus } = createDocuments();
        const heard = jest.fn();
        topBus.listen('Desk__c', heard);

        gadgetBus.send('Desk__c', {});
        expect(top.posted.map(({ origin }) => origin)).toEqual(['http://localhost:3000']);
        top.deliver(gadget, 'https://elsewhere.example');

        expect(heard).not.toHaveBeenCalled();
    });

    it('leaves out messages that are not its own', () => {
        const { top, gadget, topBus } = createDocuments();
        const heard = jest.fn();
        topBus.listen('Desk__c', heard);

        top.postMessage({ kind: 'message', channel: 'Desk__c', json: '{}' }, '*');
        top.postMessage('text', '*');
        top.deliver(gadget);

        expect(heard).not.toHaveBeenCalled();
    });

    it('forgets a window that was closed', () => {
        const { popup, topBus } = createDocuments();
        popup.closed = true;

        topBus.send('Desk__c', {});

        expect(popup.posted).toEqual([]);
    });

    it('reports a listener that throws and serves the others', () => {
        const { top, topBus } = createDocuments();
        const heard = jest.fn();
        const mistake = new Error('mistake');
        topBus.listen('Desk__c', () => {
            throw mistake;
        });
        topBus.listen('Desk__c', heard);

        topBus.send('Desk__c', {});

        expect(heard).toHaveBeenCalledTimes(1);
        expect(top.reported).toEqual([mistake]);
    });
});

describe('documents of another origin', () => {
    const GUEST = 'http://visualforce.localhost:3000';
    const CHANNEL = 'Desk__c';

    function createBridge(): { top: FakeWindow; page: FakeWindow; heard: unknown[] } {
        const [top, page] = [new FakeWindow(), new FakeWindow()];
        const origins = { hub: top.location.origin, guest: GUEST };
        const bus = new MessageBus(asWindow(top), null, origins);
        const heard: unknown[] = [];
        [CHANNEL, 'console-events'].forEach((channel) =>
            bus.listen(channel, (message) => heard.push(message)),
        );
        const pageBus = new MessageBus(asWindow(page), asWindow(top), {
            hub: top.location.origin,
            guest: null,
        });
        top.deliver(page, GUEST);
        pageBus.send(CHANNEL, 1);
        pageBus.send('console-events', 2);
        top.deliver(page, GUEST);
        bus.send(CHANNEL, 3);
        bus.send('console-events', 4);
        return { top, page, heard };
    }

    it('speak on message channels, and on no channel of the workbench', () => {
        const { page, heard } = createBridge();
        expect(heard).toEqual([1, 3, 4]);
        expect(page.posted).toMatchObject([
            { data: { channel: CHANNEL, json: '3' }, origin: GUEST },
        ]);
    });

    it('are not heard when they come from elsewhere', () => {
        const { top, heard } = createBridge();
        const stranger = new FakeWindow();
        const strangerBus = new MessageBus(asWindow(stranger), asWindow(top), {
            hub: top.location.origin,
            guest: null,
        });
        strangerBus.send(CHANNEL, 5);
        top.deliver(stranger, 'http://stranger.localhost:3000');
        expect(heard).not.toContain(5);
    });
});
