import type {
    AgentAnswersEvent,
    Utterance,
} from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type Desk } from '../../../__tests__/support/desk';
import type { ScenarioOptions, SimulatorOptions } from '../../../api';
import { startSimulator } from '../../../index';
import { LANGUAGES } from '../conversations';

function utterances({ events }: Desk): Utterance[] {
    return events
        .filter(({ name }) => name === 'onTranscriptUtteranceReceived')
        .map(({ payload }) => payload.utterance as Utterance);
}

function answers({ events }: Desk): AgentAnswersEvent['agentAnswers'][] {
    return events
        .filter(({ name }) => name === 'onAgentAnswersReceived')
        .map(({ payload }) => payload.agentAnswers as AgentAnswersEvent['agentAnswers']);
}

/** A desk with a call that is played up to `ms` after its first ring. */
async function createCall(
    ms: number,
    options: SimulatorOptions = {},
    scenario: ScenarioOptions = {},
): Promise<Desk> {
    const desk = createDesk({ ai: true, ...options });
    void desk.gadget.play('incoming-call', { talkMs: 3_600_000, ...scenario });
    await desk.gadget.advance(ms);
    return desk;
}

describe('transcripts', () => {
    it('come at their pace from the answer on, in the form of the guide', async () => {
        const desk = await createCall(64_000);
        const heard = utterances(desk);
        expect(heard.length).toBeGreaterThanOrEqual(6);
        expect(heard.length).toBeLessThanOrEqual(30);
        expect(heard[0]).toEqual({
            role: 'Agent',
            workItemId: desk.api.getFirstWorkItemId('VOICE'),
            transcript: expect.stringContaining('how can I help'),
            confidence: expect.any(Number),
            startTimestamp: expect.any(Number),
            endTimestamp: expect.any(Number),
        });
        let last = 0;
        for (const { startTimestamp, endTimestamp, confidence } of heard) {
            expect(startTimestamp).toBeGreaterThanOrEqual(last);
            expect(endTimestamp).toBeGreaterThan(startTimestamp);
            expect(confidence).toBeGreaterThanOrEqual(0.75);
            expect(confidence).toBeLessThanOrEqual(0.98);
            last = endTimestamp;
        }
        expect(new Set(heard.map(({ role }) => role))).toEqual(new Set(['Agent', 'Caller']));
    });

    it('are the same for the same seed, and others for another', async () => {
        const one = utterances(await createCall(60_000, { seed: 5 }));
        expect(utterances(await createCall(60_000, { seed: 5 }))).toEqual(one);
        expect(utterances(await createCall(60_000, { seed: 6 }))).not.toEqual(one);
    });

    it('begin with the subscription: what was said before is lost', async () => {
        const desk = createDesk({ ai: true });
        const { api, gadget } = desk;
        api.onTranscriptUtteranceReceived = null;
        void gadget.play('incoming-call', { talkMs: 3_600_000 });
        await gadget.advance(40_000);
        const heard: Utterance[] = [];
        api.onTranscriptUtteranceReceived = ({ utterance }) => heard.push(utterance);
        const from = gadget.now();
        expect(gadget.trace.filter(({ name }) => name.startsWith('onTranscript'))).toEqual([]);
        await gadget.advance(40_000);
        expect(heard.length).toBeGreaterThan(2);
        for (const { endTimestamp } of heard) {
            expect(endTimestamp).toBeGreaterThan(from - 2_000);
        }
    });

    it('exist for queue calls alone, and only when switched on', async () => {
        expect(utterances(await createCall(60_000, { ai: false }))).toEqual([]);
        expect(utterances(await createCall(60_000, {}, { direct: true }))).toEqual([]);
        const desk = createDesk({ ai: true });
        void desk.gadget.play('outgoing-call', { talkMs: 3_600_000 });
        await desk.gadget.advance(60_000);
        expect(utterances(desk)).toEqual([]);
        expect(() => startSimulator({ ai: true, platform: 'CCX' })).toThrow('needs platform CCE');
    });

    it('stop while the call is held and go on afterwards', async () => {
        const desk = await createCall(30_000);
        const { api, gadget } = desk;
        gadget.hold(api.getFirstWorkItemId('VOICE'));
        // What was said before the hold may still be on its way.
        await gadget.advance(2_000);
        const count = utterances(desk).length;
        const suggested = answers(desk).length;
        await gadget.advance(60_000);
        expect(utterances(desk)).toHaveLength(count);
        expect(answers(desk)).toHaveLength(suggested);
        gadget.retrieve(api.getFirstWorkItemId('VOICE'));
        await gadget.advance(30_000);
        expect(utterances(desk).length).toBeGreaterThan(count);
    });

    it('stop for good at the end of the call, wrap-up included', async () => {
        const desk = await createCall(30_000, {}, { wrapUp: 'required', wrapUpMs: 600_000 });
        desk.gadget.hangUp(desk.api.getFirstWorkItemId('VOICE'));
        const count = utterances(desk).length;
        await desk.gadget.advance(60_000);
        expect(utterances(desk)).toHaveLength(count);
    });

    it('stop for a call that outlives a failover', async () => {
        const desk = await createCall(30_000);
        desk.gadget.loseConnection(1_000);
        const count = utterances(desk).length;
        await desk.gadget.advance(60_000);
        expect(utterances(desk)).toHaveLength(count);
    });

    it.each(LANGUAGES)('speak %s', async (language) => {
        const desk = await createCall(60_000, {}, { language });
        const text = utterances(desk)
            .map(({ transcript }) => transcript)
            .join(' ');
        const scripts: Record<(typeof LANGUAGES)[number], RegExp> = {
            en: /coffee machine/,
            de: /Grüezi/,
            es: /cafetera/,
            ar: /\p{Script=Arabic}/u,
            ja: /\p{Script=Hiragana}/u,
        };
        expect(text).toMatch(scripts[language]);
    });

    it('contain markup as text, once the caller reads it out', async () => {
        const desk = await createCall(120_000);
        const texts = utterances(desk).map(({ transcript }) => transcript);
        expect(texts.some((text) => text.includes('<img src=x onerror=alert(1)>'))).toBe(true);
    });

    it('name the caller as assumed (A-ROLE), and keep another pace (A-AIRATE)', async () => {
        const desk = await createCall(30_000, {
            assumptions: { 'A-ROLE': 'Customer', 'A-AIRATE': '200-800' },
        });
        const heard = utterances(desk);
        expect(heard.length).toBeGreaterThan(30);
        expect(heard.map(({ role }) => role)).toContain('Customer');
    });
});

describe('agent answers', () => {
    it('follow what the caller says, one to three with a source each', async () => {
        const desk = await createCall(120_000);
        const suggested = answers(desk);
        expect(suggested.length).toBeGreaterThan(1);
        for (const list of suggested) {
            expect(list.length).toBeGreaterThanOrEqual(1);
            expect(list.length).toBeLessThanOrEqual(3);
            expect(list[0]).toMatchObject({
                workItemId: desk.api.getFirstWorkItemId('VOICE'),
                title: expect.any(String),
                answerRecord: expect.stringMatching(/^projects\/.+\/answerRecords\//),
                snippetsList: [],
            });
        }
        const order = desk.events.map(({ name, payload }) =>
            name === 'onTranscriptUtteranceReceived' ? (payload.utterance as Utterance).role : name,
        );
        expect(order.indexOf('onAgentAnswersReceived')).toBeGreaterThan(order.indexOf('Caller'));
    });

    it('come one by one as objects, if the guide is taken by its word (A-ANSWERS)', async () => {
        const desk = await createCall(60_000, { assumptions: { 'A-ANSWERS': 'object' } });
        const [first] = answers(desk);
        expect(Array.isArray(first)).toBe(false);
        expect(first).toMatchObject({ title: expect.any(String) });
    });
});
