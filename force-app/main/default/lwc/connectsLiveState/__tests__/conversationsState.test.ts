import type { AgentAnswers, TranscriptUtterance, WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    type LiveConversations,
    NO_CONVERSATIONS,
    withAnswers,
    withoutConversations,
    withUse,
    withUtterance,
    withWorkItems,
} from '../conversationsState';

const SETTINGS = { masksCardNumbers: true };
const NOW = 1_700_000_000_000;

function said(
    change: Partial<TranscriptUtterance['utterance']> = {},
    state: LiveConversations = NO_CONVERSATIONS,
): LiveConversations {
    const utterance = {
        role: 'Caller',
        workItemId: '17',
        transcript: 'Hello?',
        confidence: 0.9,
        startTimestamp: NOW - 2_000,
        endTimestamp: NOW - 1_000,
        ...change,
    };
    return withUtterance(state, { utterance }, NOW, SETTINGS).state;
}

function suggested(
    change: Partial<AgentAnswers['agentAnswers'][number]> = {},
    state: LiveConversations = NO_CONVERSATIONS,
    now = NOW,
): LiveConversations {
    const answer = {
        workItemId: '17',
        title: 'Delivery',
        description: 'Two days',
        answerRecord: 'records/1',
        confidence: 0.8,
        source: 'documents/1',
        uri: 'https://example.com',
        snippetsList: [],
        ...change,
    };
    return withAnswers(state, { agentAnswers: [answer] }, now, SETTINGS).state;
}

const item = (change: Partial<WorkItem> = {}): WorkItem =>
    ({
        Id: '17',
        Direction: 'inbound',
        Sender: '+41311112233',
        Destination: '1001',
        DialedNumber: '8000',
        ConnectedTimeStamp: NOW - 5_000,
        ...change,
    }) as WorkItem;

const lines = (state: LiveConversations): unknown[] =>
    state.calls.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.lines));

describe('a line', () => {
    it('is of the agent or of the caller, whatever the role is called', () => {
        const roles = ['Agent', 'AGENT', 'Caller', 'END_USER', ''];
        const state = roles.reduce(
            (before, role, index) => said({ role, startTimestamp: NOW + index }, before),
            NO_CONVERSATIONS,
        );
        expect(lines(state)).toMatchObject(
            ['agent', 'agent', 'caller', 'caller', 'caller'].map((speaker) => ({ speaker })),
        );
    });

    it('without a time was said when it was received, and may be said again', () => {
        const once = said({ startTimestamp: null, endTimestamp: null });
        const twice = said({ startTimestamp: null, endTimestamp: null }, once);
        expect(lines(twice)).toMatchObject([{ startedAt: NOW }, { startedAt: NOW }]);
    });

    it('that is told again changes nothing at all', () => {
        const state = said();
        expect(said({}, state)).toBe(state);
    });

    it('goes before what began later, though it is told later', () => {
        const state = said({ transcript: 'first', startTimestamp: NOW - 9_000 }, said());
        expect(lines(state)).toMatchObject([{ text: 'first' }, { text: 'Hello?' }]);
    });

    it('keeps its card numbers where that is wanted', () => {
        const utterance = {
            role: 'Caller',
            workItemId: '17',
            transcript: '4111111111111111',
            confidence: null,
            startTimestamp: NOW,
            endTimestamp: NOW,
        };
        const { state } = withUtterance(NO_CONVERSATIONS, { utterance }, NOW, {
            masksCardNumbers: false,
        });
        expect(lines(state)).toMatchObject([{ text: '4111111111111111' }]);
    });
});

describe('a suggestion', () => {
    it('comes first when it is told again, and keeps how often it was used', () => {
        const both = suggested({ title: 'Refund' }, suggested());
        const { id = '' } = both.calls[0]?.answers[1] ?? {};
        const { state: used } = withUse(both, '17', id);
        const again = suggested({ answerRecord: 'records/2', confidence: 0.5 }, used, NOW + 5);
        expect(again.calls[0]?.answers).toMatchObject([
            { title: 'Delivery', confidence: 0.5, uses: 1, receivedAt: NOW + 5 },
            { title: 'Refund', uses: 0 },
        ]);
    });

    it('with other words or another page is another one', () => {
        const state = suggested({ uri: '' }, suggested({ description: 'Three days' }, suggested()));
        expect(state.calls[0]?.answers).toHaveLength(3);
    });

    it('of a call that is not kept cannot be used', () => {
        const state = suggested();
        expect(withUse(state, '18', state.calls[0]?.answers[0]?.id ?? '').state).toBe(state);
        expect(withUse(state, '17', 'another').state).toBe(state);
    });
});

describe('the work item of a call', () => {
    it('tells whom the call is with, and whether it is still there', () => {
        const { state: open } = withWorkItems(said(), [item()]);
        expect(open.calls[0]).toMatchObject({ party: '+41311112233', isOpen: true });
        const { state: ended, changed } = withWorkItems(open, []);
        expect(ended.calls[0]).toMatchObject({ party: '+41311112233', isOpen: false });
        expect(changed).toEqual(['17']);
    });

    it('of an outgoing call tells whom the agent called', () => {
        const { state } = withWorkItems(said(), [item({ Direction: 'outbound' })]);
        expect(state.calls[0]?.party).toBe('1001');
    });

    it('that says nothing new changes nothing', () => {
        const { state } = withWorkItems(said(), [item()]);
        expect(withWorkItems(state, [item(), item({ Id: '18' })]).state).toBe(state);
    });

    it('shows that a call had begun before anybody listened', () => {
        const late = { ...said(), collectingSince: NOW };
        expect(withWorkItems(late, [item()]).state.calls[0]?.missesBeginning).toBe(true);
        const inTime = { ...said(), collectingSince: NOW - 10_000 };
        expect(withWorkItems(inTime, [item()]).state.calls[0]?.missesBeginning).toBe(false);
    });
});

describe('forgetting', () => {
    it('leaves nothing but since when lines are collected', () => {
        const state = { ...said(), collectingSince: NOW };
        expect(withoutConversations(state)).toEqual({
            state: { calls: [], collectingSince: NOW },
            changed: ['17'],
        });
    });

    it('of nothing changes nothing', () => {
        expect(withoutConversations(NO_CONVERSATIONS).state).toBe(NO_CONVERSATIONS);
    });
});
