import { createDesk } from '../../__tests__/support/desk';

/** Sends setAgentState READY; the answers with the time that each took. */
function goReady({ api, gadget }: ReturnType<typeof createDesk>) {
    const start = gadget.now();
    const answers: { after: number; success: boolean; state: string | undefined }[] = [];
    api.setAgentState('VOICE', 'READY', 0, ({ success }) =>
        answers.push({
            after: gadget.now() - start,
            success,
            state: api.getChannel('VOICE')?.State,
        }),
    );
    return answers;
}

describe('faults of requests', () => {
    it('combine in one request: refused, late, and told twice', async () => {
        const desk = createDesk();
        desk.gadget.inject('request-failed', { request: 'setAgentState', error: 'Nope' });
        desk.gadget.inject('request-late', { ms: 5_000 });
        desk.gadget.inject('request-answered-twice');
        const answers = goReady(desk);
        await desk.gadget.advance(4_999);
        expect(answers).toEqual([]);
        await desk.gadget.advance(1_000);
        expect(answers.map(({ success }) => success)).toEqual([false, false]);
        expect(desk.takeEvents()).toEqual([]);
    });

    it('a lost request keeps the others for the next one', async () => {
        const desk = createDesk();
        desk.gadget.inject('request-unanswered');
        desk.gadget.inject('request-failed');
        const lost = goReady(desk);
        const failed = goReady(desk);
        await desk.gadget.advance(10_000);
        expect(lost).toEqual([]);
        expect(failed).toMatchObject([{ success: false }]);
    });

    it('reasons-empty empties the next list of reasons only', async () => {
        const { gadget, ask } = createDesk();
        gadget.inject('reasons-empty');
        expect((await ask('getFinesseVersion')).success).toBe(true);
        expect(await ask('getReasonCodeList', 'NOTREADY')).toEqual({ success: true, data: '[]' });
        expect((await ask('getReasonCodeList', 'NOTREADY')).data).not.toBe('[]');
    });

    it('can be taken back before they strike', async () => {
        const { gadget, ask } = createDesk();
        gadget.inject('request-failed')();
        expect((await ask('getFinesseVersion')).success).toBe(true);
    });

    it('are in the trace, planned and struck, with their parameters', async () => {
        const { gadget, ask } = createDesk();
        gadget.inject('request-failed', { request: 'getFinesseVersion' });
        await ask('getFinesseVersion');
        const detail = { request: 'getFinesseVersion', error: '' };
        expect(gadget.trace.filter(({ kind }) => kind === 'fault')).toMatchObject([
            { name: 'request-failed next getFinesseVersion', detail },
            { name: 'request-failed getFinesseVersion', detail },
        ]);
    });
});

describe('requests that Finesse answers in two phases', () => {
    it('are accepted first and carried out later, which journal and trace tell', async () => {
        const desk = createDesk();
        goReady(desk);
        await desk.gadget.advance(1_000);
        const [entry] = desk.gadget.requests;
        expect(entry?.acceptedTime).toBeGreaterThan(entry?.time ?? Infinity);
        expect(entry?.outcomeTime).toBeGreaterThan(entry?.acceptedTime ?? Infinity);
        expect(entry?.answeredTime).toBe(entry?.outcomeTime);
        expect(desk.gadget.trace.map(({ name }) => name).slice(-5)).toEqual([
            'setAgentState',
            'Finesse: accepted setAgentState',
            'Finesse: outcome of setAgentState',
            'setAgentState',
            'onAgentStateChange',
        ]);
    });

    it('are one phase when the gadget only reads', async () => {
        const { gadget, ask } = createDesk();
        await ask('getReasonCodeList', 'NOTREADY');
        expect(gadget.requests[0]).not.toHaveProperty('acceptedTime');
    });

    it('A-ACK outcome: the answer comes with the outcome', async () => {
        const desk = createDesk();
        const answers = goReady(desk);
        await desk.gadget.advance(1_000);
        expect(answers).toMatchObject([{ success: true, state: 'READY' }]);
    });

    it('A-ACK acceptance: the answer comes while the state is still the old one', async () => {
        const desk = createDesk({ assumptions: { 'A-ACK': 'acceptance' } });
        const answers = goReady(desk);
        const [entry] = desk.gadget.requests;
        await desk.gadget.advance(1_000);
        expect(answers).toMatchObject([{ success: true, state: 'NOT_READY' }]);
        expect(entry?.answeredTime).toBe(entry?.acceptedTime);
        expect(entry?.outcomeTime).toBeGreaterThan(entry?.answeredTime ?? Infinity);
        expect(desk.takeEvents()).toEqual(['ASC VOICE NOT_READY→READY 0 (0)']);
        expect(desk.api.getChannel('VOICE')?.State).toBe('READY');
    });

    it('A-ACK acceptance: an answer that comes late does not bring the old state back', async () => {
        const desk = createDesk({ assumptions: { 'A-ACK': 'acceptance' } });
        desk.gadget.inject('request-late', { ms: 5_000 });
        const answers = goReady(desk);
        await desk.gadget.advance(10_000);
        expect(answers).toMatchObject([{ success: true, state: 'READY' }]);
        expect(desk.api.getChannel('VOICE')?.State).toBe('READY');
    });

    it('A-ACK acceptance: what Finesse refuses later succeeds, and is shown and logged', async () => {
        const { ask, gadget, takeEvents } = createDesk({
            assumptions: { 'A-ACK': 'acceptance' },
        });
        expect(await ask('setAgentState', 'VOICE', 'WORK', 0)).toEqual({ success: true });
        expect(takeEvents()).toEqual([]);
        expect(gadget.log).toMatchObject([
            { level: 'showError', title: 'setAgentState', message: expect.stringMatching(/State/) },
        ]);
    });

    it('A-ACK acceptance: what Finesse refuses at once fails as before', async () => {
        const { ask, gadget } = createDesk({ assumptions: { 'A-ACK': 'acceptance' } });
        expect((await ask('setAgentState', 'VOICE', 'READY', 77)).success).toBe(false);
        gadget.loseConnection();
        expect((await ask('setAgentState', 'VOICE', 'READY', 0)).error).toContain('Unavailable');
        expect(gadget.log).toEqual([]);
    });

    it('A-ACK acceptance: a reload between acceptance and outcome lets nothing hang', async () => {
        const desk = createDesk({
            assumptions: { 'A-ACK': 'acceptance', 'A-LATENCY': '500-3000' },
        });
        const answers = goReady(desk);
        while (answers.length === 0) {
            await desk.gadget.advance(10);
        }
        desk.gadget.reload(100);
        await desk.gadget.advance(100);
        await desk.gadget.setAgentState('VOICE', 'NOT_READY', '1');
        expect(desk.takeEvents()).toEqual(['ASC VOICE READY→NOT_READY 0 (1)']);
    });
});
