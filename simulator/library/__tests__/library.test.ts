import type { IntegrationApiLibrary } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk } from '../../__tests__/support/desk';
import {
    CALLBACK_REQUEST_NAMES,
    createLibrary,
    ENUMERATIONS,
    EVENT_NAMES,
    startSimulator,
} from '../../index';

const SYNCHRONOUS = [
    'setLMSEnvironment',
    'waitReady',
    'writeLogDebug',
    'writeLogError',
    'getCtiData',
    'isMakeCallEnabled',
    'isSendDtmfEnabled',
    'isShareRecordEnabled',
    'isUpdateWorkItemDataEnabled',
    'getChannel',
    'getFirstWorkItem',
    'getSecondWorkItem',
    'getFirstWorkItemId',
    'getSecondWorkItemId',
] as const;

describe('surface', () => {
    const library: IntegrationApiLibrary = createLibrary();

    it('has the 40 functions of the guide and noConflict', () => {
        const names = [...CALLBACK_REQUEST_NAMES, ...SYNCHRONOUS];
        expect(new Set(names).size).toBe(40);
        for (const name of [...names, 'noConflict' as const]) {
            expect({ name, type: typeof library[name] }).toEqual({ name, type: 'function' });
        }
    });

    it('has 21 callback slots, empty at first', () => {
        expect(EVENT_NAMES).toHaveLength(21);
        for (const name of EVENT_NAMES) {
            expect({ name, value: library[name] }).toEqual({ name, value: null });
        }
    });

    it('has the enumerations, frozen', () => {
        expect(library.CHANNEL.STATE.WORK_READY).toBe('WORK_READY');
        expect(library.GENERAL.TOOLBAR_POSITION).toEqual({
            TOP: 'TOP',
            BOTTOM: 'BOTTOM',
            AUTO: 'AUTO',
        });
        expect(library.REASON.TYPE.NOTREADY).toBe('NOTREADY');
        expect(library.ONBEFOREDIALCALLTYPE).toBe(ENUMERATIONS.ONBEFOREDIALCALLTYPE);
        expect(library.SUBSCRIPTION.STATE.DELETED).toBe('DELETED');
        expect(library.WORKITEM.TYPE.TICKET).toBe('TICKET');
        expect(Object.isFrozen(library.WORKITEM.STATE)).toBe(true);
    });

    it('gives independent instances by noConflict', () => {
        const one = library.noConflict();
        const other = library.noConflict();
        one.onWorkItemEnd = () => {};
        expect(other.onWorkItemEnd).toBeNull();
        expect(library.onWorkItemEnd).toBeNull();
    });
});

describe('readiness', () => {
    it.each([
        ['each-start', 2],
        ['first-start', 1],
    ])('calls every waiting caller, and later ones at once (%s)', async (choice, times) => {
        const gadget = startSimulator({
            clock: 'manual',
            startupMs: 5_000,
            assumptions: { 'A-READYAGAIN': choice },
        });
        const api = createLibrary();
        const callbacks = [jest.fn(), jest.fn()];
        callbacks.forEach((callback) => api.waitReady(callback));
        expect(api.getCtiData()).toBeNull();
        await gadget.advance(4_999);
        callbacks.forEach((callback) => expect(callback).not.toHaveBeenCalled());
        await gadget.advance(1);
        callbacks.forEach((callback) => expect(callback).toHaveBeenCalledWith());
        const late = jest.fn();
        api.waitReady(late);
        expect(late).toHaveBeenCalledTimes(1);
        gadget.reload(1_000);
        await gadget.advance(1_000);
        [...callbacks, late].forEach((callback) => expect(callback).toHaveBeenCalledTimes(times));
    });

    it('never comes with startupMs Infinity', async () => {
        const gadget = startSimulator({ clock: 'manual', startupMs: Infinity });
        const callback = jest.fn();
        createLibrary().waitReady(callback);
        await gadget.advance(86_400_000);
        expect(callback).not.toHaveBeenCalled();
    });

    it('comes to a library that waited before there was a gadget', () => {
        const api = createLibrary();
        const callback = jest.fn();
        api.waitReady(callback);
        startSimulator({ clock: 'manual' });
        expect(callback).toHaveBeenCalledTimes(1);
    });

    it('is needed: nothing is delivered and requests fail before it', async () => {
        const { gadget } = createDesk();
        const consoleError = jest.spyOn(console, 'error').mockImplementation();
        const api = createLibrary();
        api.onAgentStateChange = jest.fn();
        const callback = jest.fn();
        api.setAgentState('VOICE', 'READY', 0, callback);
        api.writeLogDebug('lost');
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(1_000);
        expect(api.onAgentStateChange).not.toHaveBeenCalled();
        expect(callback.mock.calls).toEqual([
            [{ success: false, error: expect.stringContaining('waitReady') }],
        ]);
        expect(gadget.log).toEqual([]);
        expect(consoleError).toHaveBeenCalledTimes(2);
        consoleError.mockRestore();
    });

    it('lasts over the start of another gadget', () => {
        const { api } = createDesk({ platform: 'CCE' });
        api.onAgentStateChange = jest.fn();
        const second = startSimulator({
            clock: 'manual',
            seed: 9,
            assumptions: { 'A-READYAGAIN': 'first-start' },
        });
        void second.setAgentState('VOICE', 'READY');
        expect(api.onAgentStateChange).toHaveBeenCalledTimes(1);
        expect(api.getCtiData()).toEqual(second.ctiData);
    });
});

describe('events', () => {
    it('go to whatever the instance holds under that name, unknown events too', () => {
        const { gadget, api } = createDesk();
        const newer = Object.assign(api, { onSomethingNew: jest.fn() });
        gadget.emit('onSomethingNew', { eventType: 'x' });
        expect(newer.onSomethingNew).toHaveBeenCalledWith({ eventType: 'x' });
    });

    it('never call a request, whatever the wire says', () => {
        const { gadget, api } = createDesk();
        gadget.emit('writeLogDebug', 'smuggled');
        expect(gadget.log).toEqual([]);
        expect(api.getCtiData()).not.toBeNull();
    });

    it.each([[undefined], [null], ['text'], [{ item: null }], [[1, 2]]])(
        'may be malformed: %p',
        (payload) => {
            const { gadget, api } = createDesk();
            api.onWorkItemCreate = jest.fn();
            gadget.emit('onWorkItemCreate', payload);
            expect(api.onWorkItemCreate).toHaveBeenCalledWith(payload);
        },
    );

    it('survive a handler that throws', () => {
        const { gadget, api } = createDesk();
        const consoleError = jest.spyOn(console, 'error').mockImplementation();
        const other = createLibrary();
        other.waitReady(() => {
            other.onWorkItemEnd = jest.fn();
        });
        api.onWorkItemEnd = () => {
            throw new Error('broken');
        };
        gadget.emit('onWorkItemEnd', {});
        gadget.emit('onWorkItemEnd', {});
        expect(other.onWorkItemEnd).toHaveBeenCalledTimes(2);
        expect(consoleError).toHaveBeenCalledTimes(2);
        consoleError.mockRestore();
    });

    it('keep their order when a handler acts on them', async () => {
        const { gadget, api } = createDesk();
        const order: string[] = [];
        api.onWorkItemConnect = () => order.push('connect');
        api.onAgentStateChange = ({ newState }) =>
            order.push(`${newState.State} ${newState.WorkItemCount}`);
        api.onWorkItemCreate = ({ item }) => {
            order.push('create');
            gadget.answer(item.Id);
        };
        await gadget.play('incoming-call', { agent: 'manual' });
        expect(order).toEqual([
            'READY 0',
            'TALKING 0',
            'create',
            'TALKING 1',
            'connect',
            'READY 0',
        ]);
    });

    it('and data are copies: no receiver sees what another changes', async () => {
        const { gadget, api } = createDesk();
        const other = createLibrary();
        const seen: string[] = [];
        api.onWorkItemCreate = ({ item }) => {
            item.Sender = 'changed';
            item.Participants.length = 0;
        };
        other.waitReady(() => {
            other.onWorkItemCreate = ({ item }) =>
                seen.push(item.Sender, String(item.Participants.length));
        });
        await gadget.play('incoming-call', { from: '41319175201' });
        expect(seen).toEqual(['41319175201', '2']);
        const data = api.getCtiData();
        if (data) {
            data.FirstName = 'changed';
        }
        expect(api.getCtiData()?.FirstName).not.toBe('changed');
        expect(gadget.ctiData?.FirstName).not.toBe('changed');
    });
});

describe('synchronous requests', () => {
    it('isUpdateWorkItemDataEnabled is null, and logged, for invalid arguments', () => {
        const { api, gadget } = createDesk();
        expect(api.isUpdateWorkItemDataEnabled('VOICE', '123')).toBe(false);
        expect(api.isUpdateWorkItemDataEnabled('VOICE', '')).toBeNull();
        expect(api.isUpdateWorkItemDataEnabled('FAX' as 'VOICE', '123')).toBeNull();
        expect(gadget.log.map(({ level }) => level)).toEqual(['error', 'error']);
    });

    it('getCtiData of a signed-out agent has channels in LOGOUT, or is null', () => {
        const { api } = createDesk({ signedIn: false, channels: ['CHAT', 'VOICE'] });
        expect(api.getCtiData()).toMatchObject({
            Extension: '',
            Channels: [
                { Name: 'CHAT', State: 'LOGOUT', Items: [] },
                { Name: 'VOICE', State: 'LOGOUT', Items: [] },
            ],
        });
        const none = createDesk({ signedIn: false, assumptions: { 'A-SIGNEDOUT': 'null' } });
        expect(none.api.getCtiData()).toBeNull();
        expect(none.api.getChannel('VOICE')).toBeNull();
    });

    it('getChannel gives number, text and time as the guide shows them', async () => {
        const { api, gadget } = createDesk();
        await gadget.setAgentState('VOICE', 'NOT_READY', '2');
        expect(api.getChannel('VOICE')).toEqual({
            Name: 'VOICE',
            State: 'NOT_READY',
            ReasonCode: 2,
            ReasonCodeLabel: 'Meeting',
            StateChangeTime: '2026-01-05T09:00:00.000+00:00',
            Items: [],
        });
        expect(api.getChannel('CHAT')).toBeNull();
    });
});

describe('callback requests', () => {
    const NORMAL = ['12345', { PerVar1: 'x' }, false];

    it('takes makeCall with the callback third or fourth, and sends one form', async () => {
        const { api, gadget } = createDesk();
        const callback = jest.fn();
        const makeCall = api.makeCall as (...args: unknown[]) => void;
        makeCall('12345', { PerVar1: 'x' }, callback);
        makeCall('12345', { PerVar1: 'x' }, false, callback);
        makeCall('12345', { PerVar1: 'x' }, undefined, callback);
        makeCall('12345', { PerVar1: 'x' });
        makeCall('12345', { PerVar1: 'x' }, true);
        makeCall('12345');
        expect(gadget.requests.map(({ args }) => args)).toEqual([
            NORMAL,
            NORMAL,
            NORMAL,
            NORMAL,
            ['12345', { PerVar1: 'x' }, true],
            ['12345', {}, false],
        ]);
        await gadget.advance(5_000);
        expect(callback).toHaveBeenCalledTimes(3);
    });

    it('takes blindTransferCall without dialNumberImmediately as false', () => {
        const { api, gadget } = createDesk();
        const transfer = api.blindTransferCall as (...args: unknown[]) => void;
        transfer('1', '2', jest.fn());
        transfer('1', '2', true);
        expect(gadget.requests.map(({ args }) => args)).toEqual([
            ['1', '2', false],
            ['1', '2', true],
        ]);
    });
});

describe('before ready', () => {
    it('each synchronous function gives what the guide says of missing data', () => {
        startSimulator({ clock: 'manual', startupMs: Infinity });
        const consoleError = jest.spyOn(console, 'error').mockImplementation();
        const api = createLibrary();
        expect(api.getCtiData()).toBeNull();
        expect(api.getChannel('VOICE')).toBeNull();
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        expect(api.getSecondWorkItem('TICKET')).toBeNull();
        expect(api.getFirstWorkItemId('VOICE')).toBe('');
        expect(api.getSecondWorkItemId('CHAT')).toBe('');
        expect(api.isMakeCallEnabled()).toBe(false);
        expect(api.isSendDtmfEnabled()).toBe(false);
        expect(api.isShareRecordEnabled()).toBe(false);
        expect(api.isUpdateWorkItemDataEnabled('VOICE', '1')).toBe(false);
        expect(api.isUpdateWorkItemDataEnabled('VOICE', '')).toBeNull();
        expect(consoleError).toHaveBeenCalledTimes(1);
        consoleError.mockRestore();
    });

    it('waitReady without a function says what it takes', () => {
        const waitReady = createLibrary().waitReady as (callback?: unknown) => void;
        expect(() => waitReady()).toThrow('takes a function');
    });
});
