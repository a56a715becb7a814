import type { ReasonCode } from 'c/connectsIntegrationApiSvc';
import { settle } from '../../../../../../jest/serviceDesk';
import type { LibraryError } from '../contract';
import type { PromiseLibrary } from '../promiseLibrary';
import { colleagueOf, CUSTOMER, type LibraryDesk, openLibraryDesk } from './libraryDesk';

let desk: LibraryDesk;
let library: PromiseLibrary;
let consoleError: jest.SpyInstance;

function open(options: Parameters<typeof openLibraryDesk>[0] = {}): void {
    desk = openLibraryDesk(options);
    ({ library } = desk);
}

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
    desk.close();
    consoleError.mockRestore();
});

describe('the start', () => {
    it('calls back once the gadget is ready, each callback once', async () => {
        open({ startupMs: 5_000 });
        const first = jest.fn();
        const second = jest.fn();
        library.initIntegration(first);
        library.initIntegration(second);
        await desk.advance(4_000);
        expect(first).not.toHaveBeenCalled();
        await desk.advance(2_000);
        library.initIntegration(second);
        expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2]);
        expect(desk.counts.loads).toBe(1);
    });

    it('tells when the gadget takes too long, and goes on waiting', async () => {
        open({ startupMs: 100_000 });
        const errors: LibraryError[] = [];
        library.onError((error) => errors.push(error));
        const ready = jest.fn();
        library.initIntegration(ready);
        await desk.advance(40_000);
        expect(errors).toMatchObject([{ code: 'NOT_READY_IN_TIME', request: 'initIntegration' }]);
        expect(ready).not.toHaveBeenCalled();
        await desk.advance(70_000);
        expect(ready).toHaveBeenCalledTimes(1);
        expect(errors).toHaveLength(1);
    });

    it('is told on the console when nobody listens for errors yet', async () => {
        open({ startupMs: Infinity });
        library.initIntegration(() => undefined);
        await desk.advance(31_000);
        expect(consoleError).toHaveBeenCalledWith(expect.stringContaining('NOT_READY_IN_TIME'));
    });

    it('is not stopped by a callback that throws', async () => {
        open();
        const next = jest.fn();
        library.initIntegration(() => {
            throw new Error('broken page');
        });
        library.initIntegration(next);
        await settle();
        expect(next).toHaveBeenCalledTimes(1);
        expect(consoleError).toHaveBeenCalledWith(expect.any(String), new Error('broken page'));
    });

    it('refuses requests that come before it', async () => {
        open();
        expect(await library.getChannel('voice')).toMatchObject({
            success: false,
            error: { code: 'NOT_INITIALIZED' },
        });
    });
});

describe('a page of a custom integration', () => {
    /** Written as such pages are: handlers in the callback, requests from buttons. */
    function openPage(said: string[]): Record<string, () => Promise<unknown>> {
        const say = (name: string) => (data: unknown) =>
            said.push(`${name} ${JSON.stringify(data)}`);
        library.initIntegration(() => {
            library.onError(say('error'));
            library.onAgentStateChange(say('state'));
            library.onWorkitemCreate(say('create'));
            library.onWorkitemConnect(say('connect'));
            library.onWorkitemEnd(say('end'));
        });
        return {
            lunch: async () => {
                const { response } = await library.getChannel('voice');
                const id = response?.channel.id ?? '';
                return library.setAgentState(id, 'notready', lunch().ReasonCode, 'r1');
            },
            call: () => library.dialOrConsult('voice', CUSTOMER, 'r2'),
            transfer: () => library.directTransfer('voice', colleagueOf(desk), undefined, 'r3'),
            settings: () => library.getCustomSettings(),
            session: () => library.createSession('Case_Intake', { caseNumber: '7', urgent: true }),
        };
    }

    function lunch(): ReasonCode {
        const [reason = { Label: '', ReasonCode: '', Id: '' }] =
            desk.gadget.getReasonCodes('NOTREADY');
        return reason;
    }

    let said: string[];
    let page: ReturnType<typeof openPage>;
    const press = async (button: string): Promise<unknown> => {
        const request = page[button]?.();
        return request === undefined ? undefined : desk.answered(request);
    };

    beforeEach(async () => {
        open({ customSettings: { ConnectsIntegrationLibrary: 'colour=blue' } });
        said = [];
        page = openPage(said);
        await settle();
    });

    it('changes the state of the channel that it has asked for', async () => {
        await desk.gadget.setAgentState('VOICE', 'READY');
        expect(await press('lunch')).toEqual({
            success: true,
            response: { channelId: 'voice', state: 'notready' },
            error: null,
            requestId: 'r1',
        });
        const { response } = await library.getChannel('voice');
        expect(response?.channel).toMatchObject({
            id: 'voice',
            state: 'notready',
            reasonCode: lunch().ReasonCode,
            reasonLabel: lunch().Label,
        });
        expect(said.filter((line) => line.startsWith('state')).at(-1)).toContain(
            '"previous":{"id":"voice","type":"voice","state":"ready"',
        );
    });

    it('dials, transfers, and hears of the call', async () => {
        expect(await press('call')).toMatchObject({ success: true, requestId: 'r2' });
        await desk.advance(4_000);
        expect(await press('transfer')).toMatchObject({ success: true, requestId: 'r3' });
        await desk.advance(5_000);
        const kinds = said.map((line) => line.split(' ')[0]).filter((kind) => kind !== 'state');
        expect(kinds).toEqual(['create', 'connect', 'end']);
        expect(said.find((line) => line.startsWith('connect'))).toContain(`{"workitem":{"Id":`);
        expect(desk.calls).toEqual([]);
    });

    it('reads its settings under the name of the library', async () => {
        expect(await press('settings')).toEqual({
            success: true,
            response: { customSettings: 'colour=blue' },
            error: null,
        });
    });

    it('opens a flow for a session, with its parameters as inputs', async () => {
        expect(await press('session')).toMatchObject({
            success: true,
            response: { templateName: 'Case_Intake' },
        });
        expect(desk.gadget.screenPops.at(-1)).toMatchObject({
            kind: 'flow',
            target: 'Case_Intake',
            flowArguments: [
                { name: 'caseNumber', type: 'String', value: '7' },
                { name: 'urgent', type: 'Boolean', value: true },
            ],
        });
    });

    it('hears what the gadget refuses twice: from the promise, and from onError', async () => {
        desk.gadget.failNext('makeCall', 'No line free');
        const result = (await press('call')) as { error: LibraryError };
        expect(result).toEqual({
            success: false,
            response: null,
            error: {
                code: 'REQUEST_FAILED',
                message: 'No line free',
                request: 'dialOrConsult',
                requestId: 'r2',
            },
            requestId: 'r2',
        });
        expect(said).toContain(`error ${JSON.stringify(result.error)}`);
    });

    it('hears of a lost connection', async () => {
        desk.gadget.loseConnection(60_000);
        await desk.advance(10_000);
        expect(said.filter((line) => line.startsWith('error'))).toEqual([
            expect.stringContaining('"code":"CONNECTION_LOST"'),
        ]);
    });
});

describe('events', () => {
    beforeEach(async () => {
        open();
        await desk.init();
    });

    it('reach every handler, also behind one that throws, until it is taken off', async () => {
        const first = jest.fn();
        const last = jest.fn();
        const off = library.onWorkitemCreate(first);
        library.onWorkitemCreate(() => {
            throw new Error('broken handler');
        });
        library.onWorkitemCreate(last);
        desk.gadget.dial(CUSTOMER);
        await desk.advance(100);
        off();
        const [id] = desk.calls[0]?.split(' ') ?? [];
        desk.gadget.hangUp(id ?? '');
        await desk.advance(5_000);
        desk.gadget.dial(CUSTOMER);
        await desk.advance(100);
        expect([first.mock.calls.length, last.mock.calls.length]).toEqual([1, 2]);
    });

    it('tell of hold and retrieve', async () => {
        const told: string[] = [];
        library.onWorkitemPause(({ workitem }) => told.push(`pause ${workitem.State}`));
        library.onWorkitemResume(({ workitem }) => told.push(`resume ${workitem.State}`));
        const id = await desk.talkToCustomer();
        desk.gadget.hold(id);
        await desk.advance(1_000);
        desk.gadget.retrieve(id);
        await desk.advance(1_000);
        expect(told).toEqual(['pause PAUSED', 'resume ACTIVE']);
    });

    it('take functions only', () => {
        expect(() => library.onError('log' as never)).toThrow('onError takes a function, not log.');
        expect(() => library.onWorkitemEnd(null as never)).toThrow(TypeError);
        expect(() => library.initIntegration(undefined as never)).toThrow(TypeError);
    });
});

describe('a request that makes no sense', () => {
    const wrong: readonly (readonly [string, string, () => Promise<unknown>])[] = [
        ['an unknown channel', 'one of voice, ticket, chat', () => library.getChannel('phone')],
        ['a channel that the agent has not', 'Sign in first', () => library.getChannel('chat')],
        ['an unknown state', 'logout, not "lunch"', () => library.setAgentState('voice', 'lunch')],
        [
            'a reason of another kind',
            'reason code has to be',
            () => library.setAgentState('voice', 'ready', {} as never),
        ],
        ['no number', 'phone number', () => library.dialOrConsult('voice', '')],
        ['a call in a chat', 'Only the channel', () => library.dialOrConsult('chat', '100')],
        ['a transfer without a call', 'No call', () => library.directTransfer('voice', '100')],
        [
            'a transfer of an unknown call',
            'The call "9"',
            () => library.directTransfer('voice', '100', '9'),
        ],
        [
            'a parameter that no flow takes',
            'parameter "a"',
            () => library.createSession('Flow', { a: [] as never }),
        ],
        [
            'a parameter under a name that no variable has',
            'parameter "a b"',
            () => library.createSession('Flow', { 'a b': 1 }),
        ],
        [
            'parameters that are a list',
            'values by name',
            () => library.createSession('Flow', [] as never),
        ],
        ['settings that are not configured', '', () => library.getCustomSettings('SomethingElse')],
    ];

    it.each(wrong)('fails with a text that says why: %s', async (_, text, send) => {
        open();
        await desk.init();
        const result = (await desk.answered(send())) as {
            success: boolean;
            error: LibraryError;
        };
        expect(result.success).toBe(false);
        expect(result.error.message).toContain(text);
        expect(result.error.message).not.toBe('');
    });
});
