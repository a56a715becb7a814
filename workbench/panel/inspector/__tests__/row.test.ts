import type { RequestJournalEntry } from '../../../../simulator/api';
import { EntryLog } from '../entryLog';
import { outcomeWords, requestSteps, rowOf } from '../row';

function entry(changes: Partial<RequestJournalEntry>) {
    const request: RequestJournalEntry = {
        name: 'makeCall',
        args: [],
        time: 1_000,
        libraryId: 'library-1',
        outcome: 'pending',
        ...changes,
    };
    return {
        id: 1,
        kind: 'request',
        time: 1_000,
        name: 'makeCall',
        detail: null,
        request,
    } as const;
}

describe('a row of the inspector', () => {
    it.each([
        [entry({}), 'waiting…'],
        [entry({ outcome: 'success', answeredTime: 1_080 }), '✓ 80 ms'],
        [entry({ outcome: 'failure', answeredTime: 1_080 }), '✗ refused, 80 ms'],
        [entry({ outcome: 'unanswered' }), '✗ no answer'],
    ])('tells what came of %j', (request, words) => {
        expect(outcomeWords(request)).toBe(words);
    });

    it('tells the way of a request through Finesse', () => {
        const steps = requestSteps(
            entry({
                outcome: 'failure',
                acceptedTime: 1_030,
                outcomeTime: 1_090,
                answeredTime: 1_100,
                error: 'Invalid State',
            }),
        );

        expect(steps).toEqual([
            'Asked by library-1',
            'Accepted by Finesse after 30 ms',
            'Outcome in Finesse after 90 ms',
            'Answered after 100 ms',
            'Error: Invalid State',
        ]);
    });

    it('explains an entry by those before it', () => {
        const log = new EntryLog();
        const item = { Id: '1', Channel: 'VOICE', Direction: 'inbound' };
        log.add({ kind: 'event', time: 0, name: 'onWorkItemConnect', detail: { item } });
        const state = { ReasonCode: '0', ReasonCodeLabel: '', WorkItemCount: 0 };
        const id = log.add({
            kind: 'event',
            time: 0,
            name: 'onAgentStateChange',
            detail: {
                channelType: 'VOICE',
                oldState: { ...state, State: 'READY' },
                newState: { ...state, State: 'TALKING' },
            },
        });
        const last = log.find(id);

        expect(last && rowOf(log, last).text).toContain('because call 1 was answered');
    });
});
