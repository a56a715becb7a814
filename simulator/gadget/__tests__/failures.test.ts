import { createDesk } from '../../__tests__/support/desk';
import type { Platform } from '../../api';

describe('refused state changes', () => {
    it.each([
        ['no state', ['VOICE', '', 0], 'Parameter Missing', 'state'],
        ['an unknown state', ['VOICE', 'BREAK', 0], 'Invalid Input', 'state'],
        ['a state of the system', ['VOICE', 'TALKING', 0], 'Invalid Input', 'state'],
        ['an unknown channel', ['FAX', 'READY', 0], 'Invalid Input', 'channelType'],
        ['a channel the agent has not', ['CHAT', 'READY', 0], 'Invalid Input', 'channelType'],
        [
            'NOT_READY without a reason',
            ['VOICE', 'NOT_READY', 0],
            'Parameter Missing',
            'finesse.api.reasoncode.require_reasoncode',
        ],
        [
            'LOGOUT without a reason',
            ['VOICE', 'LOGOUT', 0],
            'Parameter Missing',
            'finesse.api.reasoncode.require_reasoncode',
        ],
        [
            'READY with a reason',
            ['VOICE', 'READY', 1],
            'Invalid Input',
            'finesse.api.reasoncode.not_allowed',
        ],
        ['an unknown reason', ['VOICE', 'NOT_READY', 77], 'Invalid Input', '266'],
        ['the reason of another state', ['VOICE', 'NOT_READY', 1000], 'Invalid Input', '266'],
        ['an id in place of a code', ['VOICE', 'NOT_READY', 15], 'Invalid Input', '266'],
        ['no number', ['VOICE', 'NOT_READY', 'lunch'], 'Invalid Input', '266'],
        ['an object as reason', ['VOICE', 'NOT_READY', { code: 2 }], 'Invalid Input', 'reason'],
        ['WORK without a call', ['VOICE', 'WORK', 0], 'Invalid State', '22'],
    ])('%s', async (_name, args, type, data) => {
        const { ask, takeEvents } = createDesk();
        expect(await ask('setAgentState', ...args)).toEqual({
            success: false,
            error: expect.stringMatching(
                new RegExp(`^${type}: .+ \\(${data.replace(/\./g, '\\.')}\\)$`),
            ),
        });
        expect(takeEvents()).toEqual([]);
    });

    it.each([
        ['CCE', '257'],
        ['CCX', '1010'],
    ] as const)('%s: NOT_READY while signed out is %s', async (platform, data) => {
        const { ask } = createDesk({ platform, signedIn: false });
        const { error } = await ask('setAgentState', 'VOICE', 'NOT_READY', 1);
        expect(error).toMatch(new RegExp(`^Invalid State: .+ \\(${data}\\)$`));
    });

    it('LOGOUT from READY, unless assumed otherwise', async () => {
        const strict = createDesk();
        await strict.ask('setAgentState', 'VOICE', 'READY', 0);
        expect(await strict.ask('setAgentState', 'VOICE', 'LOGOUT', 1000)).toMatchObject({
            success: false,
            error: expect.stringContaining('Invalid State'),
        });
        const lax = createDesk({ assumptions: { 'A-LOGOUT': 'allowed' } });
        await lax.ask('setAgentState', 'VOICE', 'READY', 0);
        expect(await lax.ask('setAgentState', 'VOICE', 'LOGOUT', 1000)).toEqual({ success: true });
    });

    it.each([
        ['during a routed call', {}, '265'],
        ['during a direct call', { direct: true }, '33'],
    ])('CCX: READY %s', async (_name, options, data) => {
        const { gadget, api } = createDesk({ platform: 'CCX' });
        void gadget.play('incoming-call', { agent: 'manual', ...options });
        gadget.answer(api.getFirstWorkItemId('VOICE'));
        const { error } = await gadget.setAgentState('VOICE', 'READY');
        expect(error).toMatch(new RegExp(`^Invalid State: .+ \\(${data}\\)$`));
    });

    it.each(['0', 0, '', null])('takes %p as no reason', async (none) => {
        const { ask } = createDesk();
        expect(await ask('setAgentState', 'VOICE', 'READY', none)).toEqual({ success: true });
    });

    it('takes the reason as a text, or as an id when assumed so', async () => {
        const { ask } = createDesk();
        expect(await ask('setAgentState', 'VOICE', 'NOT_READY', '2')).toEqual({ success: true });
        const byId = createDesk({ assumptions: { 'A-REASON': 'id' } });
        expect(await byId.ask('setAgentState', 'VOICE', 'NOT_READY', 16)).toEqual({
            success: true,
        });
        expect(byId.takeEvents()).toEqual(['ASC VOICE NOT_READY→NOT_READY 0 (2)']);
    });

    it('shows the bare message under A-ERRTEXT message', async () => {
        const { ask } = createDesk({ assumptions: { 'A-ERRTEXT': 'message' } });
        const { error } = await ask('setAgentState', 'VOICE', 'NOT_READY', 77);
        expect(error).toBe('CF_INVALID_AGENT_REASON_CODE');
    });
});

describe('refused calls', () => {
    it.each<[string, Platform, unknown[], string]>([
        ['no number', 'CCE', ['', {}, true], 'Parameter Missing'],
        ['a long variable', 'CCE', ['123', { PerVar1: 'x'.repeat(41) }, true], 'Invalid Input'],
        ['40 bytes are not 40 letters', 'CCE', ['123', { PerVar1: 'é'.repeat(21) }, true], 'Inv'],
        ['a wrap-up reason', 'CCE', ['123', { WrapUpReason: 'x' }, true], 'Invalid Input'],
        ['local variables', 'CCE', ['123', { LocalVariables: [] }, true], 'Invalid Input'],
        ['variables on CCX', 'CCX', ['123', { PerVar1: 'x' }, true], 'Invalid Input'],
        [
            'an outbound variable',
            'CCE',
            ['123', { NamedVariables: [{ Key: 'BAResponse', Value: 'Accept' }] }, true],
            'Invalid Input',
        ],
    ])('%s (%s)', async (_name, platform, args, type) => {
        const { ask, takeEvents } = createDesk({ platform });
        const { success, error } = await ask('makeCall', ...args);
        expect({ success, error }).toEqual({ success: false, error: expect.stringMatching(type) });
        expect(takeEvents()).toEqual([]);
    });

    it('to the own extension', async () => {
        const { ask, api } = createDesk();
        const { error } = await ask('makeCall', api.getCtiData()?.Extension, {}, true);
        expect(error).toContain('Invalid Destination');
    });

    it('while signed out, and while a call is open', async () => {
        const signedOut = createDesk({ signedIn: false });
        expect(signedOut.api.isMakeCallEnabled()).toBe(false);
        expect((await signedOut.ask('makeCall', '123', {}, true)).success).toBe(false);
        const { api, ask, gadget } = createDesk();
        expect(api.isMakeCallEnabled()).toBe(true);
        gadget.dial('123');
        expect(api.isMakeCallEnabled()).toBe(false);
        expect((await ask('makeCall', '456', {}, true)).error).toContain('consultation');
    });

    it('answer and hang-up of what is not there or not so far', async () => {
        const { ask, gadget, api } = createDesk();
        expect((await ask('startItem', 'VOICE', '1')).error).toContain('Dialog Not Found');
        expect((await ask('endItem', 'CHAT', '1')).error).toContain('no channel "CHAT"');
        void gadget.play('incoming-call', { agent: 'manual' });
        const id = api.getFirstWorkItemId('VOICE');
        expect((await ask('endItem', 'VOICE', id)).error).toContain('Invalid State');
        gadget.answer(id);
        expect((await ask('startItem', 'VOICE', id)).error).toContain('Invalid State');
        expect(await ask('endItem', 'VOICE', id)).toEqual({ success: true });
    });

    it('at the gadget are errors with the same text', () => {
        const { gadget } = createDesk();
        expect(() => gadget.answer('1')).toThrow('Dialog Not Found');
        expect(() => gadget.dial('')).toThrow('Parameter Missing');
        gadget.dial('123');
        expect(() => gadget.signOut()).toThrow('Invalid State');
    });
});
