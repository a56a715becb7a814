/** Stand-ins for platform modules, against a page that describes itself and plays Salesforce's scripts. */
import type { RemotingEvent } from '../platform/salesforce/apex';

type Callback = (result: unknown, event: RemotingEvent) => void;

const PAGE = {
    host: 'lightning',
    user: { id: '005000000000001AAA', locale: 'en_US', timeZone: 'UTC' },
    library: { url: '/resource/1/library.js', channel: 'cnx.Channel__c' },
    labels: { Connects_X: 'A text' },
    permissions: { Granted: 'true', Refused: 'false' },
    resources: { ConnectsDialNumbers: '/resource/1/ConnectsDialNumbers' },
    messageChannels: { ConnectsLeader__c: 'ns.ConnectsLeader__c' },
    remoteActions: { 'DialLookUp.lookUp': 'ns.ConnectsPageDial.lookUp' },
};

/** Loads a module anew, in a window that has these things. */
async function load<T>(path: string, things: object = {}): Promise<T> {
    jest.resetModules();
    Object.assign(window, {
        connectsPage: PAGE,
        sforce: undefined,
        Visualforce: undefined,
        ConnectsIntegrationAPI: undefined,
        ...things,
    });
    return (await import(path)) as T;
}

describe('labels, permissions, user', () => {
    it('come from the page', async () => {
        const { labelText } = await load<typeof import('../platform/salesforce/labels')>(
            '../platform/salesforce/labels',
        );
        expect(labelText('Connects_X')).toBe('A text');
        const { hasPermission } = await import('../platform/salesforce/permissions');
        expect([hasPermission('Granted'), hasPermission('Refused')]).toEqual([true, undefined]);
        const { userProperty, userSetting } = await import('../platform/salesforce/user');
        expect([userProperty('Id'), userSetting('timeZone')]).toEqual([PAGE.user.id, 'UTC']);
    });

    it('a label that the page lacks shows its name and is reported', async () => {
        const report = jest.spyOn(console, 'error').mockImplementation();
        const { labelText } = await load<typeof import('../platform/salesforce/labels')>(
            '../platform/salesforce/labels',
        );
        expect(labelText('Connects_Y')).toBe('Connects_Y');
        expect(report).toHaveBeenCalledWith(expect.stringContaining('ConnectsPageLabels'));
    });
});

describe('Apex', () => {
    const loadApex = (invokeAction: unknown) =>
        load<typeof import('../platform/salesforce/apex')>('../platform/salesforce/apex', {
            Visualforce: { remoting: { Manager: { invokeAction } } },
        });

    it('is called with parameters in their order, unescaped and at once', async () => {
        const invokeAction = jest.fn((_action, _queries, _facts, callback: Callback) =>
            callback(['flags'], { status: true }),
        );
        const { apexMethod } = await loadApex(invokeAction);
        const answer = apexMethod('DialLookUp.lookUp')({ facts: ['listing'], queries: [] });
        await expect(answer).resolves.toEqual(['flags']);
        expect(invokeAction).toHaveBeenCalledWith(
            'ns.ConnectsPageDial.lookUp',
            [],
            ['listing'],
            expect.any(Function),
            expect.objectContaining({ escape: false, buffer: false }),
        );
    });

    it.each([
        [
            { status: false, type: 'exception', message: 'No access', statusCode: 400 },
            { status: 400, body: { message: 'No access' } },
        ],
        [
            { status: false, type: 'exception', message: 'Refused' },
            { status: 500, body: { message: 'Refused' } },
        ],
        [{ status: false }, { status: 0, body: { message: 'Disconnected or offline' } }],
    ])('rejects as Lightning does: %j', async (event, expected) => {
        const { apexMethod } = await loadApex(
            (_action: string, _queries: unknown, _facts: unknown, callback: Callback) =>
                callback(null, event),
        );
        await expect(apexMethod('DialLookUp.lookUp')()).rejects.toMatchObject(expected);
    });

    it('says what a page lacks that cannot call a method', async () => {
        const { apexMethod } = await loadApex(jest.fn());
        await expect(apexMethod('DialCounter.count')()).rejects.toThrow('remoteActions');
    });
});

describe('Lightning Message Service', () => {
    const loadService = (things: object) =>
        load<typeof import('../platform/lightning/messageService')>(
            '../platform/lightning/messageService',
            things,
        );

    it('goes through sforce.one, hears the whole application, and ends with its context', async () => {
        const one = {
            publish: jest.fn(),
            subscribe: jest.fn(() => ({})),
            unsubscribe: jest.fn(),
        };
        const service = await loadService({ sforce: { one } });
        const { messageChannel } = await import('../platform/salesforce/messageChannels');
        const channel = messageChannel('ConnectsLeader__c');
        const context = service.createMessageContext();
        const listener = jest.fn();
        const first = service.subscribe(context, channel, listener);
        service.subscribe(context, channel, listener);
        service.publish(context, channel, { hello: true });
        expect(one.publish).toHaveBeenCalledWith('ns.ConnectsLeader__c', { hello: true });
        expect(one.subscribe).toHaveBeenCalledWith('ns.ConnectsLeader__c', listener, {
            scope: 'APPLICATION',
        });
        service.unsubscribe(first);
        service.unsubscribe(first);
        service.releaseMessageContext(context);
        expect(one.unsubscribe).toHaveBeenCalledTimes(2);
        expect(() => service.publish(context, messageChannel('Other__c'), {})).toThrow('Other__c');
    });

    it('says so where it is not', async () => {
        const service = await loadService({});
        expect(() => service.createMessageContext()).toThrow('is not here');
    });
});

describe('the vendor’s library', () => {
    const loadLibrary = (things: object) =>
        load<typeof import('../platform/vendorLibrary')>('../platform/vendorLibrary', things);
    const library = () => ({ waitReady: jest.fn(), setLMSEnvironment: jest.fn() });

    it('speaks over the channel in Lightning', async () => {
        const api = library();
        const { loadVendorLibrary } = await loadLibrary({
            ConnectsIntegrationAPI: api,
            sforce: { one: { subscribe: jest.fn() } },
        });
        await expect(loadVendorLibrary({})).resolves.toBe(api);
        expect(api.setLMSEnvironment).toHaveBeenCalledWith({
            mode: 'Visualforce',
            channel: 'cnx.Channel__c',
        });
    });

    it.each([
        ['without sforce.one', {}],
        [
            'on a page without channel',
            {
                connectsPage: { ...PAGE, library: { url: PAGE.library.url } },
                sforce: { one: { subscribe: jest.fn() } },
            },
        ],
    ])('works alone %s', async (_name, things) => {
        const api = library();
        const { loadVendorLibrary } = await loadLibrary({ ConnectsIntegrationAPI: api, ...things });
        await expect(loadVendorLibrary({})).resolves.toBe(api);
        expect(api.setLMSEnvironment).not.toHaveBeenCalled();
    });

    it('is loaded where the page has not, again after a failure', async () => {
        const { loadVendorLibrary } = await loadLibrary({});
        const scripts = () => [...document.head.querySelectorAll('script')];
        const failed = loadVendorLibrary({});
        scripts()[0]?.dispatchEvent(new Event('error'));
        await expect(failed).rejects.toThrow('could not be loaded from /resource/1/library.js');
        expect(scripts()).toEqual([]);

        const loaded = loadVendorLibrary({});
        const api = library();
        Object.assign(window, { ConnectsIntegrationAPI: api });
        scripts()[0]?.dispatchEvent(new Event('load'));
        await expect(loaded).resolves.toBe(api);
        scripts()[0]?.remove();
    });

    it('is refused when the script defines something else', async () => {
        const { loadVendorLibrary } = await loadLibrary({ ConnectsIntegrationAPI: {} });
        const loaded = loadVendorLibrary({});
        const script = document.head.querySelector('script');
        script?.dispatchEvent(new Event('load'));
        await expect(loaded).rejects.toThrow('does not define ConnectsIntegrationAPI');
        script?.remove();
    });
});

describe('pages and tabs', () => {
    const record = { type: 'standard__recordPage', attributes: { recordId: '003000000000001AAA' } };

    it('open through sforce.one in Lightning', async () => {
        const one = {
            subscribe: jest.fn(),
            navigateToSObject: jest.fn(),
            navigateToURL: jest.fn(),
        };
        const { openPage } = await load<typeof import('../platform/openPage')>(
            '../platform/openPage',
            { sforce: { one } },
        );
        openPage(record);
        openPage({ type: 'standard__webPage', attributes: { url: '/lightning/n/Desk' } });
        expect(one.navigateToSObject).toHaveBeenCalledWith('003000000000001AAA');
        expect(one.navigateToURL).toHaveBeenCalledWith('/lightning/n/Desk');
    });

    it('open in a new tab of the browser elsewhere, and never a script', async () => {
        const { openPage } =
            await load<typeof import('../platform/openPage')>('../platform/openPage');
        const open = jest.spyOn(window, 'open').mockReturnValue(null);
        openPage(record);
        expect(open).toHaveBeenCalledWith('/003000000000001AAA', '_blank', 'noopener');
        expect(() =>
            openPage({ type: 'standard__webPage', attributes: { url: 'javascript:alert(1)' } }),
        ).toThrow('no address of the web');
        expect(() => openPage({ type: 'standard__search' })).toThrow('cannot open');
    });

    it('carry the values of a new record, where there is a page for it', async () => {
        const page = {
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Task', actionName: 'new' },
            state: { defaultFieldValues: 'Subject=Call%20back' },
        };
        const inLightning =
            await load<typeof import('../platform/openPage')>('../platform/openPage');
        expect(inLightning.addressOf(page)).toBe(
            '/lightning/o/Task/new?defaultFieldValues=Subject%3DCall%2520back',
        );
        const inClassic = await load<typeof import('../platform/openPage')>(
            '../platform/openPage',
            { connectsPage: { ...PAGE, host: 'classic' } },
        );
        expect(() => inClassic.addressOf(page)).toThrow('Salesforce Classic has no such page');
    });

    it('are tabs in a Classic console, and only there', async () => {
        const console = {
            isInConsole: () => true,
            openPrimaryTab: jest.fn(
                (...[, , , , callback]: [null, string, boolean, undefined, (r: object) => void]) =>
                    callback({ success: true, id: 'tab1' }),
            ),
            getFocusedPrimaryTabId: (callback: (r: object) => void) => callback({ success: false }),
        };
        const path = '../platform/lightning/platformWorkspaceApi';
        type Workspace = typeof import('../platform/lightning/platformWorkspaceApi');
        const inConsole = await load<Workspace>(path, { sforce: { console } });
        await expect(inConsole.openTab({ recordId: '003' })).resolves.toBe('tab1');
        expect(console.openPrimaryTab.mock.calls[0]?.[1]).toBe('/003');
        await expect(inConsole.getFocusedTabInfo()).rejects.toThrow('has the focus');
        const elsewhere = await load<Workspace>(path);
        await expect(elsewhere.openTab({ recordId: '003' })).rejects.toThrow('Classic console');
    });
});
