import fc from 'fast-check';
import type { AgentAnswers, TranscriptUtterance } from 'c/connectsIntegrationApiSvc';
import { prove } from '../../../../../../jest/proofs';
import {
    CHUNK_LINES,
    type Conversation,
    type LiveConversations,
    MAX_CALLS,
    NO_CONVERSATIONS,
    withAnswers,
    withUtterance,
} from '../conversationsState';

type Utterance = TranscriptUtterance['utterance'];
type Said = { readonly call: number; readonly at: number; readonly late: number };

const SETTINGS = { masksCardNumbers: true };
const START = 1_700_000_000_000;

/** Utterance number `index` of a day; it began `late` ms before the one before it, if late at all. */
const utteranceOf = ({ call, at, late }: Said, index: number): Utterance => ({
    role: index % 3 === 0 ? 'Agent' : 'Caller',
    workItemId: `call-${call}`,
    transcript: `line ${index}`,
    confidence: null,
    startTimestamp: START + at - late,
    endTimestamp: START + at,
});

/** Many lines in few calls, in about the order of time, with some late ones. */
const day = (calls: number): fc.Arbitrary<Utterance[]> =>
    fc
        .array(
            fc.record({
                call: fc.nat({ max: calls - 1 }),
                late: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 }), fc.nat({ max: 9_000_000 })),
            }),
            { minLength: 1, maxLength: 260 },
        )
        .map((list) =>
            list.map((said, index) => utteranceOf({ ...said, at: index * 1_000 }, index)),
        );

const collected = (utterances: readonly Utterance[]): LiveConversations[] => {
    const states = [NO_CONVERSATIONS];
    for (const utterance of utterances) {
        const state = states.at(-1) ?? NO_CONVERSATIONS;
        states.push(withUtterance(state, { utterance }, START, SETTINGS).state);
    }
    return states;
};

const last = (states: readonly LiveConversations[]): LiveConversations =>
    states.at(-1) ?? NO_CONVERSATIONS;

const linesOf = ({ chunks }: Conversation): Conversation['chunks'][number]['lines'] =>
    chunks.flatMap(({ lines }) => lines);

describe('lines of a call', () => {
    it('are all there, in the order in which they were begun', async () => {
        expect.hasAssertions();
        await prove(
            'Conversations: every line is kept once, in the order of its beginning',
            fc.asyncProperty(day(3), async (utterances) => {
                for (const call of last(collected(utterances)).calls) {
                    const own = utterances.filter(({ workItemId: id }) => id === call.workItemId);
                    const lines = linesOf(call);
                    expect(lines.map(({ text }) => text).sort()).toEqual(
                        own.map(({ transcript }) => transcript).sort(),
                    );
                    expect(call.lineCount).toBe(own.length);
                    const begun = lines.map(({ startedAt }) => startedAt);
                    expect(begun).toEqual([...begun].sort((left, right) => left - right));
                    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
                }
            }),
            { sample: 60, full: 3_000 },
        );
    });

    it('lie in chunks that are small, never empty and have names of their own', async () => {
        expect.hasAssertions();
        await prove(
            'Conversations: no chunk is empty or above its size, and ids are unique',
            fc.asyncProperty(day(1), async (utterances) => {
                for (const { calls } of collected(utterances)) {
                    const chunks = calls[0]?.chunks ?? [];
                    expect(new Set(chunks.map(({ id }) => id)).size).toBe(chunks.length);
                    chunks.forEach(({ lines }) => {
                        expect(lines.length).toBeGreaterThan(0);
                        expect(lines.length).toBeLessThanOrEqual(CHUNK_LINES);
                    });
                }
            }),
            { sample: 40, full: 2_000 },
        );
    });

    it('leave every chunk alone that they do not go into', async () => {
        expect.hasAssertions();
        await prove(
            'Conversations: a line changes one chunk of one call, and adds one at most',
            fc.asyncProperty(day(2), async (utterances) => {
                const states = collected(utterances);
                states.slice(1).forEach((state, index) => {
                    const before = new Set(
                        states[index]?.calls.flatMap(({ chunks }) => chunks) ?? [],
                    );
                    const after = state.calls.flatMap(({ chunks }) => chunks);
                    const isNew = after.filter((chunk) => !before.has(chunk));
                    expect(isNew.length).toBeLessThanOrEqual(2);
                    expect(after.length - before.size).toBeLessThanOrEqual(1);
                });
            }),
            { sample: 40, full: 2_000 },
        );
    });

    it('that are told twice are kept once', async () => {
        expect.hasAssertions();
        await prove(
            'Conversations: telling each line twice is telling it once',
            fc.asyncProperty(day(2), async (utterances) => {
                const inTime = utterances.map((utterance, index) => ({
                    ...utterance,
                    startTimestamp: START + index * 1_000,
                }));
                const twice = inTime.flatMap((utterance) => [utterance, { ...utterance }]);
                expect(last(collected(twice))).toEqual(last(collected(inTime)));
            }),
            { sample: 40, full: 2_000 },
        );
    });
});

describe('calls', () => {
    it('are at most twenty, and those that were heard last', async () => {
        expect.hasAssertions();
        await prove(
            'Conversations: the newest calls are kept',
            fc.asyncProperty(
                fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 60 }),
                async (ids) => {
                    const utterances = ids.map((call, index) =>
                        utteranceOf({ call, at: index, late: 0 }, index),
                    );
                    expect(
                        last(collected(utterances)).calls.map(({ workItemId }) => workItemId),
                    ).toEqual(ids.slice(-MAX_CALLS).map((id) => `call-${id}`));
                },
            ),
            { sample: 100, full: 3_000 },
        );
    });

    it('keep no card number, in whatever a line or an answer says', async () => {
        expect.hasAssertions();
        const said = fc.constantFrom(
            '4111 1111 1111 1111',
            '5555555555554444',
            'x 378282246310005',
        );
        await prove(
            'Conversations: no state holds a card number',
            fc.asyncProperty(said, said, said, async (transcript, title, description) => {
                const spoken = collected([
                    { ...utteranceOf({ call: 1, at: 0, late: 0 }, 0), transcript },
                ]);
                const answers: AgentAnswers = {
                    agentAnswers: [
                        {
                            workItemId: 'call-1',
                            title,
                            description,
                            answerRecord: '',
                            confidence: null,
                            source: '',
                            uri: '',
                            snippetsList: [],
                        },
                    ],
                };
                const { state } = withAnswers(last(spoken), answers, START, SETTINGS);
                const text = JSON.stringify(state);
                [transcript, title, description].forEach((number) =>
                    expect(text).not.toContain(number),
                );
            }),
            { sample: 27, full: 100 },
        );
    });
});
