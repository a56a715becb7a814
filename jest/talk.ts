/** Calls with words in them, said by the test. */
import type { AgentAnswer, Utterance } from 'c/connectsIntegrationApiSvc';
import type { ComponentDesk } from './componentDesk';

/** Says something in a call, now unless told otherwise, and lets the screen show it. */
export async function say(
    desk: ComponentDesk,
    role: string,
    transcript: string,
    change: Partial<Utterance> = {},
): Promise<void> {
    const now = desk.gadget.now();
    const utterance: Utterance = {
        role,
        workItemId: '17',
        transcript,
        confidence: 0.95,
        startTimestamp: now,
        endTimestamp: now,
        ...change,
    };
    desk.gadget.emit('onTranscriptUtteranceReceived', {
        eventType: 'OnTranscriptUtteranceReceived',
        utterance,
    });
    await desk.advance(100);
}

/** Suggests an answer in a call. */
export async function suggest(
    desk: ComponentDesk,
    change: Partial<AgentAnswer> = {},
): Promise<void> {
    const answer: AgentAnswer = {
        workItemId: '17',
        title: 'Delivery times',
        description: 'Two to four days.',
        answerRecord: 'records/1',
        confidence: 0.93,
        source: 'projects/a/knowledgeBases/help/documents/7',
        uri: 'https://help.example.com/delivery',
        snippetsList: [],
        ...change,
    };
    desk.gadget.emit('onAgentAnswersReceived', {
        eventType: 'OnAgentAnswersReceived',
        agentAnswers: [answer],
    });
    await desk.advance(100);
}
