import type { Conversation } from 'c/connectsLiveState';

/** A call in which the caller said these things. */
export function call(...texts: readonly string[]): Conversation {
    const lines = texts.map((text, index) => ({
        id: String(index),
        speaker: 'caller' as const,
        role: 'Caller',
        text,
        confidence: null,
        startedAt: 1_700_000_000_000 + index,
        endedAt: null,
    }));
    return {
        workItemId: '17',
        receivedAt: 1_700_000_000_000,
        party: '',
        isOpen: false,
        missesBeginning: false,
        chunks: [{ id: 0, lines }],
        lineCount: lines.length,
        answers: [],
    };
}
