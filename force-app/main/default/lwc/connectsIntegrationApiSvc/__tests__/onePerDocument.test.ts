import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import type { Envelope } from '../../../../../../simulator/wire/envelope';
import type getIntegrationApiType from '../connectsIntegrationApiSvc';

type Service = typeof import('../connectsIntegrationApiSvc');

let desk: ComponentDesk;
let service: Service;
let getIntegrationApi: typeof getIntegrationApiType;
let messages: Envelope[];

beforeEach(async () => {
    desk = await openComponentDesk();
    const { documentBus } = await import('../../../../../../workbench/platform/messaging/bus');
    messages = [];
    documentBus().listen('cnx__ConnectsIntegrationAPI__c', (message) =>
        messages.push(message as Envelope),
    );
    service = await import('c/connectsIntegrationApiSvc');
    getIntegrationApi = service.default;
});

afterEach(() => desk.close());

async function resourceLoader(): Promise<{ urls: string[]; failure: Error | null }> {
    return (await import('../../../../../../jest/platformResourceLoader')).resourceLoader;
}

describe('ten components on one page', () => {
    it('share one script, one library instance and one vendor handler per event', async () => {
        const deliveries: number[] = [];
        for (let index = 0; index < 10; index += 1) {
            getIntegrationApi({ isConnected: true }, (api) => {
                if (api) {
                    api.onWorkItemCreate = () => deliveries.push(index);
                    api.onAgentStateChange = () => deliveries.push(100 + index);
                }
            });
        }
        await desk.advance(100);
        desk.gadget.emit('onWorkItemCreate', { item: { Id: '1', Channel: 'VOICE' } });
        await desk.advance(0);

        expect((await resourceLoader()).urls).toEqual([
            expect.stringContaining('/js/ConnectsIntegrationAPI.min.js'),
        ]);
        const fromLibraries = messages.filter(({ to }) => to === 'gadget');
        const ids = fromLibraries.map((message) =>
            'libraryId' in message ? message.libraryId : null,
        );
        expect(new Set(ids).size).toBe(1);
        expect(fromLibraries.filter(({ kind }) => kind === 'hello')).toHaveLength(1);
        const subscribed = fromLibraries.flatMap((message) =>
            message.kind === 'subscribe' ? [message.eventName] : [],
        );
        expect(subscribed.sort()).toEqual(['onAgentStateChange', 'onWorkItemCreate']);
        expect(deliveries).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });
});

describe('what is not the library', () => {
    it.each([
        ['nothing', undefined],
        ['something else', { version: 1 }],
    ])('is named: %s', async (_name, global) => {
        const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        // The loader keeps what is there, as a script that does not define the library would.
        Object.defineProperty(globalThis, 'ConnectsIntegrationAPI', {
            configurable: true,
            get: () => global,
            set() {
                // Nothing replaces it.
            },
        });
        const connecting = service.connect({ isConnected: true });
        await expect(connecting).rejects.toBeInstanceOf(service.LibraryMissingError);
        await expect(connecting).rejects.toThrow('does not define ConnectsIntegrationAPI');
        delete (globalThis as Record<string, unknown>).ConnectsIntegrationAPI;
        consoleError.mockRestore();
    });
});

describe('a message service that fails', () => {
    it('is named, and keeps no message context of ours', async () => {
        const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const platform = await import('lightning/messageService');
        const contexts: unknown[] = [];
        const released: unknown[] = [];
        jest.resetModules();
        jest.doMock('lightning/messageService', () => ({
            ...platform,
            createMessageContext: () => {
                const context = platform.createMessageContext();
                contexts.push(context);
                return context;
            },
            releaseMessageContext: (context: Parameters<typeof platform.publish>[0]) => {
                released.push(context);
                platform.releaseMessageContext(context);
            },
            subscribe: () => {
                throw new Error('planted');
            },
        }));
        const fresh: Service = await import('c/connectsIntegrationApiSvc');
        const error: unknown = await fresh
            .connect({ isConnected: true })
            .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(fresh.LibraryMissingError);
        expect(error).toMatchObject({ cause: { message: 'planted' } });
        expect(contexts).toHaveLength(1);
        expect(released).toEqual(contexts);
        jest.dontMock('lightning/messageService');
        consoleError.mockRestore();
    });
});

describe('arguments of another kind', () => {
    it('are refused in words', () => {
        const nothing = undefined as unknown as object;
        expect(() => getIntegrationApi(nothing, jest.fn())).toThrow('the component itself');
        expect(() => getIntegrationApi({}, 'run' as unknown as () => void)).toThrow('callback');
        expect(() => service.connect(nothing)).toThrow('the component itself');
    });
});
