import type { BeforeDialEvent } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk } from '../../__tests__/support/desk';
import { CALLBACK_REQUEST_NAMES } from '../../index';

describe('requests', () => {
    it('getReasonCodeList gives JSON text, and an empty list while signed out', async () => {
        const { ask, gadget } = createDesk();
        const { data } = await ask('getReasonCodeList', 'NOTREADY');
        expect(JSON.parse(String(data))).toContainEqual({
            Label: 'Lunch',
            ReasonCode: '3',
            Id: '17',
        });
        const wrapUp = await ask('getReasonCodeList', 'WRAPUP');
        for (const { ReasonCode, Id } of JSON.parse(String(wrapUp.data)) as {
            ReasonCode: string;
            Id: string;
        }[]) {
            expect(ReasonCode).toBe(Id);
        }
        expect(gadget.getReasonCodes('LOGOUT')).toHaveLength(3);
        gadget.signOut();
        expect(await ask('getReasonCodeList', 'LOGOUT')).toEqual({ success: true, data: '[]' });
        expect((await ask('getReasonCodeList', 'NOT_READY')).error).toContain('Invalid Input');
    });

    it('getFinesseVersion gives zeros while signed out', async () => {
        const { ask, gadget } = createDesk();
        expect(await ask('getFinesseVersion')).toMatchObject({
            success: true,
            data: { major: 12, minor: 6 },
        });
        gadget.signOut();
        expect(await ask('getFinesseVersion')).toEqual({
            success: false,
            error: expect.any(String),
            data: { major: 0, minor: 0, patch: 0, build: 0, cop: 0 },
        });
    });

    it('getCustomSettings knows the configured identifiers only', async () => {
        const { ask } = createDesk({ customSettings: { Dialer: 'a=1;b=2' } });
        expect(await ask('getCustomSettings', 'Dialer')).toEqual({
            success: true,
            data: 'a=1;b=2',
        });
        expect((await ask('getCustomSettings', 'toString')).success).toBe(false);
    });

    it('writeLogDebug, writeLogError and showError come into the log', async () => {
        const { api, ask, gadget } = createDesk();
        api.writeLogDebug('one');
        api.writeLogError('two');
        expect(await ask('showError', 'USER', 'Title', 'three')).toEqual({ success: true });
        expect(gadget.log).toEqual([
            { level: 'debug', message: 'one', time: expect.any(Number) },
            { level: 'error', message: 'two', time: expect.any(Number) },
            {
                level: 'showError',
                message: 'three',
                type: 'USER',
                title: 'Title',
                time: expect.any(Number),
            },
        ]);
    });

    it('makeCall, startItem and endItem work a call', async () => {
        const { ask, api, gadget, takeEvents } = createDesk();
        await ask('makeCall', '41791234567', { PerVar9: 'x' }, true);
        await gadget.advance(3_000);
        expect(api.getFirstWorkItem('VOICE')).toMatchObject({ State: 'ACTIVE', PerVar9: 'x' });
        await ask('endItem', 'VOICE', api.getFirstWorkItemId('VOICE'));
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        void gadget.play('incoming-call', { agent: 'manual', talkMs: 60_000_000 });
        takeEvents();
        await ask('startItem', 'VOICE', api.getFirstWorkItemId('VOICE'));
        expect(takeEvents()).toContain('onWorkItemConnect[ACTIVE]');
        expect(api.getSecondWorkItem('VOICE')).toBeNull();
        expect(api.getSecondWorkItemId('VOICE')).toBe('');
    });

    it('onBeforeDial takes the place of the dial, unless asked to dial immediately', async () => {
        const { api, ask, gadget } = createDesk();
        const dials: BeforeDialEvent[] = [];
        api.onBeforeDial = (event) => dials.push(event);
        expect(await ask('makeCall', '4179', { PerVar1: 'a' }, false)).toEqual({ success: true });
        gadget.dial('4180');
        expect(dials).toEqual([
            {
                eventType: 'OnBeforeDial',
                callType: 'OUTBOUND',
                dialedNumber: '4179',
                callVariables: { PerVar1: 'a' },
            },
            {
                eventType: 'OnBeforeDial',
                callType: 'OUTBOUND',
                dialedNumber: '4180',
                callVariables: {},
            },
        ]);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        await ask('makeCall', '4179', {}, true);
        expect(api.getFirstWorkItem('VOICE')).not.toBeNull();
        expect(dials).toHaveLength(2);
    });

    it('the default is back when the last onBeforeDial is gone', async () => {
        const { api, ask } = createDesk();
        api.onBeforeDial = () => {};
        api.onBeforeDial = null;
        await ask('makeCall', '4179', {}, false);
        expect(api.getFirstWorkItem('VOICE')).not.toBeNull();
    });

    it('the outgoing-call scenario goes through onBeforeDial', async () => {
        const { api, gadget, takeEvents } = createDesk();
        api.onBeforeDial = ({ dialedNumber }) => api.makeCall(dialedNumber, {}, true);
        await gadget.play('outgoing-call');
        expect(takeEvents()).toContain('onWorkItemConnect[ACTIVE]');
    });

    it.each(CALLBACK_REQUEST_NAMES)('%s is answered, whatever its arguments', async (name) => {
        for (const args of [[], [null, null, null], ['', '', ''], [{}, [], 1], ['a', 'b', 'c']]) {
            const { ask } = createDesk({ channels: ['VOICE', 'TICKET'] });
            const { success, error } = await ask(name, ...args);
            // A failure says why.
            expect(success ? 'fine' : error).toMatch(/\S{3}/);
        }
    });

    it('are in the journal with arguments and outcome', async () => {
        const { ask, gadget } = createDesk();
        const start = gadget.now();
        await ask('setAgentState', 'VOICE', 'READY', 0);
        await ask('setAgentState', 'VOICE', 'LOGOUT', 1000);
        expect(gadget.requests).toEqual([
            {
                name: 'setAgentState',
                args: ['VOICE', 'READY', 0],
                time: start,
                libraryId: 'library-1',
                outcome: 'success',
                acceptedTime: expect.any(Number),
                outcomeTime: expect.any(Number),
                answeredTime: expect.any(Number),
            },
            expect.objectContaining({
                outcome: 'failure',
                error: expect.stringContaining('Invalid State'),
            }),
        ]);
        const took = (gadget.requests[0]?.answeredTime ?? 0) - start;
        expect(took).toBeGreaterThanOrEqual(80);
        expect(took).toBeLessThanOrEqual(300);
    });

    it.each([
        ['callback-first', ['callback', 'event']],
        ['events-first', ['event', 'callback']],
    ])('A-SEQ %s', async (order, expected) => {
        const { api, gadget } = createDesk({ assumptions: { 'A-SEQ': order } });
        const seen: string[] = [];
        api.onAgentStateChange = () => seen.push('event');
        api.setAgentState('VOICE', 'READY', 0, () => seen.push('callback'));
        await gadget.advance(1_000);
        expect(seen).toEqual(expected);
    });

    it('take effect in the order in which they were sent', async () => {
        const { api, gadget, takeEvents } = createDesk();
        for (const reason of [1, 2, 3, 4, 5]) {
            api.setAgentState('VOICE', 'NOT_READY', reason);
        }
        await gadget.advance(5_000);
        expect(takeEvents().map((line) => line.slice(-3))).toEqual([
            '(1)',
            '(2)',
            '(3)',
            '(4)',
            '(5)',
        ]);
    });
});
