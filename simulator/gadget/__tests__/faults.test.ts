import type { RequestResponse } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk } from '../../__tests__/support/desk';

/** Sends setAgentState READY and collects its answers with their times. */
function goReady({ api, gadget }: ReturnType<typeof createDesk>) {
    const start = gadget.now();
    const answers: { after: number; response: RequestResponse }[] = [];
    api.setAgentState('VOICE', 'READY', 0, (response) =>
        answers.push({ after: gadget.now() - start, response }),
    );
    return answers;
}

describe('faults', () => {
    it('failNext fails one request of that name without effect', async () => {
        const desk = createDesk();
        desk.gadget.failNext('setAgentState', 'Nope');
        await desk.ask('getFinesseVersion');
        expect(await desk.ask('setAgentState', 'VOICE', 'READY', 0)).toEqual({
            success: false,
            error: 'Nope',
        });
        expect(desk.takeEvents()).toEqual([]);
        expect(await desk.ask('setAgentState', 'VOICE', 'READY', 0)).toEqual({ success: true });
    });

    it('failNext without a name takes whichever request comes, but no log entry', async () => {
        const desk = createDesk();
        desk.gadget.failNext();
        desk.api.writeLogDebug('x');
        expect((await desk.ask('getFinesseVersion')).success).toBe(false);
        expect(desk.gadget.log).toHaveLength(1);
    });

    it('hangNext never answers and has no effect', async () => {
        const desk = createDesk();
        desk.gadget.hangNext('setAgentState');
        const answers = goReady(desk);
        await desk.gadget.advance(3_600_000);
        expect(answers).toEqual([]);
        expect(desk.takeEvents()).toEqual([]);
        expect(desk.gadget.requests.at(-1)?.outcome).toBe('unanswered');
    });

    it('answerTwiceNext answers twice, the effect comes once', async () => {
        const desk = createDesk();
        desk.gadget.answerTwiceNext();
        const answers = goReady(desk);
        await desk.gadget.advance(1_000);
        expect(answers.map(({ response }) => response)).toEqual([
            { success: true },
            { success: true },
        ]);
        expect(desk.takeEvents()).toHaveLength(1);
    });

    it('lateNext answers late, the effect comes in time', async () => {
        const desk = createDesk();
        desk.gadget.lateNext(60_000);
        const answers = goReady(desk);
        await desk.gadget.advance(1_000);
        expect(desk.takeEvents()).toHaveLength(1);
        expect(answers).toEqual([]);
        expect(desk.gadget.requests.at(-1)?.outcome).toBe('pending');
        await desk.gadget.advance(60_000);
        expect(answers).toHaveLength(1);
        expect(answers[0]?.after).toBeGreaterThan(60_000);
    });
});

describe('a lost connection', () => {
    it('fails what needs Finesse, and nothing else', async () => {
        const { ask, gadget, api } = createDesk();
        gadget.loseConnection(600_000);
        expect(gadget.status.connected).toBe(false);
        expect(api.isMakeCallEnabled()).toBe(false);
        for (const name of ['setAgentState', 'getReasonCodeList', 'getFinesseVersion'] as const) {
            expect((await ask(name, 'VOICE', 'READY')).error).toContain('Service Unavailable');
        }
        expect((await ask('showError', 'USER', 'a', 'b')).success).toBe(true);
        expect(await gadget.setAgentState('VOICE', 'READY')).toMatchObject({ success: false });
    });

    it('leaves requests unanswered under A-OUTAGE unanswered', async () => {
        const { api, gadget } = createDesk({ assumptions: { 'A-OUTAGE': 'unanswered' } });
        gadget.loseConnection();
        const callback = jest.fn();
        api.setAgentState('VOICE', 'READY', 0, callback);
        await gadget.advance(120_000);
        expect(callback).not.toHaveBeenCalled();
    });

    it('comes back after A-FAILTIME, or when restored', async () => {
        const { gadget, takeEvents } = createDesk({ assumptions: { 'A-FAILTIME': 5_000 } });
        gadget.loseConnection();
        await gadget.advance(4_999);
        expect(gadget.status.connected).toBe(false);
        await gadget.advance(1);
        expect(gadget.status.connected).toBe(true);
        gadget.loseConnection(Infinity);
        gadget.restoreConnection();
        gadget.restoreConnection();
        expect(takeEvents().filter((line) => line.startsWith('onClient'))).toHaveLength(4);
    });

    it.each([
        ['sensible', 'OnClientInterfaceConnectionEstablished'],
        ['literal', 'OnClientInterfaceConnectionLost'],
    ])('A-CONNEVT %s', async (choice, eventType) => {
        const { gadget, events } = createDesk({
            channels: ['VOICE', 'CHAT'],
            assumptions: { 'A-CONNEVT': choice },
        });
        gadget.loseConnection();
        gadget.restoreConnection();
        const established = events.find(({ name }) => name.endsWith('Established'));
        expect(established?.payload).toEqual({ eventType, affectedChannels: ['VOICE', 'CHAT'] });
    });

    it('forgets what was wished for after the call', async () => {
        const { gadget, api, takeEvents } = createDesk();
        void gadget.play('incoming-call', { agent: 'manual', talkMs: 60_000_000 });
        gadget.answer(api.getFirstWorkItemId('VOICE'));
        await gadget.setAgentState('VOICE', 'NOT_READY', '3');
        gadget.loseConnection();
        gadget.restoreConnection();
        takeEvents();
        gadget.hangUp(api.getFirstWorkItemId('VOICE'));
        expect(takeEvents()).toContain('ASC VOICE TALKING→READY 0 (0)');
    });

    it('CCX: a talking agent is signed out after the call', async () => {
        const { gadget, takeEvents } = createDesk({ platform: 'CCX' });
        await gadget.play('connection-lost', { call: 'survives' });
        expect(takeEvents()).toContain('ASC VOICE TALKING→LOGOUT 0 (32765)');
    });
});

describe('a reload of the gadget', () => {
    it('leaves libraries without a word until it is back, then announces open items', async () => {
        const desk = createDesk();
        const { gadget, api } = desk;
        void gadget.play('incoming-call', { agent: 'manual', talkMs: 60_000_000 });
        gadget.answer(api.getFirstWorkItemId('VOICE'));
        await gadget.advance(1_000);
        desk.takeEvents();
        const lost = goReady(desk);
        gadget.reload(2_000);
        expect(gadget.ctiData).toBeNull();
        const unheard = goReady(desk);
        gadget.emit('onWorkItemPause', {});
        await gadget.advance(1_999);
        expect(desk.takeEvents()).toEqual([]);
        await gadget.advance(10_000);
        expect(desk.takeEvents()).toEqual([
            'onWorkItemCreate[ACTIVE]',
            'onWorkItemConnect[ACTIVE]',
        ]);
        expect([lost, unheard]).toEqual([[], []]);
        expect(gadget.requests.map(({ outcome }) => outcome)).toEqual(['unanswered', 'unanswered']);
        expect(api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
    });

    it('tells of an outage that ended or began meanwhile', async () => {
        const desk = createDesk();
        const { gadget } = desk;
        gadget.loseConnection(1_000);
        gadget.reload(2_000);
        await gadget.advance(2_000);
        expect(desk.takeEvents()).toEqual([
            'onClientInterfaceConnectionLost',
            'onClientInterfaceConnectionEstablished',
        ]);
        gadget.reload(2_000);
        gadget.loseConnection(3_000);
        await gadget.advance(2_000);
        expect(desk.takeEvents()).toEqual(['onClientInterfaceConnectionLost']);
        await gadget.advance(1_000);
        expect(desk.takeEvents()).toEqual(['onClientInterfaceConnectionEstablished']);
    });

    it('learns the subscriptions anew', async () => {
        const { gadget, api, ask } = createDesk();
        api.onBeforeDial = jest.fn();
        gadget.reload(0);
        await ask('makeCall', '4179', {}, false);
        expect(api.onBeforeDial).toHaveBeenCalledTimes(1);
    });
});
