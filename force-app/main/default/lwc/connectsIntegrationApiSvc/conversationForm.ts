/** Normal form of transcripts and agent answers (guide, "Utterance", "Agent Answers Structure"). */
import type { AgentAnswer, Utterance } from './contract';
import {
    MalformedDataError,
    readFields,
    readList,
    readNumber,
    readText,
    readTime,
} from './normalForm';

/** `onTranscriptUtteranceReceived` in normal form. */
export interface TranscriptUtterance {
    readonly utterance: Readonly<
        Omit<Utterance, 'confidence' | 'startTimestamp' | 'endTimestamp'> & {
            /** From 0 to 1; null when the gadget does not tell. */
            confidence: number | null;
            /** Milliseconds since 1970; null when the gadget does not tell. */
            startTimestamp: number | null;
            endTimestamp: number | null;
        }
    >;
}

/** `onAgentAnswersReceived` in normal form. */
export interface AgentAnswers {
    readonly agentAnswers: readonly Readonly<
        Omit<AgentAnswer, 'confidence'> & { confidence: number | null }
    >[];
}

/** Guide, "onTranscriptUtteranceReceived(event)". @throws MalformedDataError */
export function readTranscriptUtterance(event: unknown): TranscriptUtterance {
    const where = 'onTranscriptUtteranceReceived.utterance';
    const fields = readFields(readFields(event, where).utterance, where);
    if (typeof fields.transcript !== 'string') {
        throw new MalformedDataError(`${where}.transcript`, 'a text', fields.transcript);
    }
    return {
        utterance: {
            role: readText(fields.role),
            workItemId: readText(fields.workItemId),
            transcript: fields.transcript,
            confidence: readNumber(fields.confidence),
            startTimestamp: readTime(fields.startTimestamp),
            endTimestamp: readTime(fields.endTimestamp),
        },
    };
}

/**
 * Guide, "onAgentAnswersReceived(event)". The guide says "object" and shows a list: both are read.
 * @throws MalformedDataError
 */
export function readAgentAnswers(event: unknown): AgentAnswers {
    const where = 'onAgentAnswersReceived.agentAnswers';
    const { agentAnswers: given } = readFields(event, where);
    const isOne = typeof given === 'object' && given !== null && !Array.isArray(given);
    return { agentAnswers: readList(isOne ? [given] : given, where, readAnswer) };
}

function readAnswer(value: unknown, where: string): AgentAnswers['agentAnswers'][number] {
    const fields = readFields(value, where);
    const { snippetsList: snippets } = fields;
    return {
        workItemId: readText(fields.workItemId),
        title: readText(fields.title),
        description: readText(fields.description),
        answerRecord: readText(fields.answerRecord),
        confidence: readNumber(fields.confidence),
        source: readText(fields.source),
        uri: readText(fields.uri),
        snippetsList: Array.isArray(snippets) ? (snippets as unknown[]) : [],
    };
}
