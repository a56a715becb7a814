import fc from 'fast-check';
import { prove } from '../../jest/proofs';
import { call, createDesk, type Desk } from './support/desk';
import { checkPromises } from './support/promises';

/** Anything that may be done to a desk; what is impossible at the moment may be refused. */
type Action = (desk: Desk, answers: Answers) => Promise<void> | void;

/** How often each request was answered, and how often it may be. */
interface Answers {
    readonly counts: number[];
    readonly expected: number[];
}

const tolerant =
    (action: (desk: Desk) => void): Action =>
    (desk) => {
        try {
            action(desk);
        } catch (error) {
            // Only refusals are Errors with the gadget's text; anything else fails the test.
            expect((error as Error).message).toMatch(/Invalid|Dialog|Missing|Service/);
        }
    };

function request(name: 'setAgentState' | 'makeCall' | 'endItem' | 'startItem', args: unknown[]) {
    const action: Action = ({ api }, answers) => {
        const index = answers.counts.push(0) - 1;
        answers.expected.push(1);
        const id = api.getFirstWorkItemId('VOICE');
        call(api, name, ...args.map((value) => (value === 'ID' ? id : value)), () => {
            answers.counts[index] = (answers.counts[index] ?? 0) + 1;
        });
    };
    return action;
}

const action: fc.Arbitrary<Action> = fc.oneof(
    fc
        .tuple(
            fc.constantFrom('VOICE', 'CHAT', 'OVERALL'),
            fc.constantFrom('READY', 'NOT_READY', 'WORK', 'WORK_READY', 'LOGOUT'),
            fc.constantFrom(0, 1, 2, 1000, 77),
        )
        .map((args) => request('setAgentState', args)),
    fc.constantFrom('41791234567', '', '123').map((to) => request('makeCall', [to, {}, true])),
    fc.constant(request('startItem', ['VOICE', 'ID'])),
    fc.constant(request('endItem', ['VOICE', 'ID'])),
    fc.nat(30_000).map(
        (ms): Action =>
            ({ gadget }) =>
                gadget.advance(ms),
    ),
    fc
        .tuple(
            fc.constantFrom('incoming-call', 'incoming-call-with-wrap-up'),
            fc.record({
                direct: fc.boolean(),
                agent: fc.constantFrom('automatic', 'manual'),
                ringMs: fc.nat(20_000),
                talkMs: fc.nat(20_000),
            }),
        )
        .map(
            ([name, options]): Action =>
                ({ gadget }) =>
                    void gadget.play(name, options),
        ),
    fc.constantFrom('answered', 'busy', 'no-answer').map(
        (outcome): Action =>
            ({ gadget }) =>
                void gadget.play('outgoing-call', { outcome }),
    ),
    fc.nat(90_000).map((ms) => tolerant(({ gadget }) => gadget.loseConnection(ms))),
    fc.constant(tolerant(({ gadget }) => gadget.restoreConnection())),
    fc.constant(tolerant(({ gadget }) => gadget.signOut())),
    fc.constant(tolerant(({ gadget }) => gadget.signIn())),
    fc.constant(tolerant(({ gadget, api }) => gadget.answer(api.getFirstWorkItemId('VOICE')))),
    fc.constant(tolerant(({ gadget, api }) => gadget.hangUp(api.getFirstWorkItemId('VOICE')))),
);

describe('whatever is done', () => {
    it.each(['CCE', 'CCX'] as const)('the promises of the guide hold on %s', async (platform) => {
        await prove(
            `Simulator: the promises of the guide hold on ${platform}, whatever is done`,
            fc.asyncProperty(
                fc.integer({ min: 1, max: 1_000 }),
                fc.array(action, { minLength: 1, maxLength: 25 }),
                async (seed, actions) => {
                    const desk = createDesk({ seed, platform, channels: ['VOICE', 'CHAT'] });
                    const answers: Answers = { counts: [], expected: [] };
                    for (const act of actions) {
                        await act(desk, answers);
                    }
                    // Bring everything to its end.
                    desk.gadget.restoreConnection();
                    await desk.gadget.advance(60_000);
                    await tolerant(({ gadget, api }) =>
                        gadget.answer(api.getFirstWorkItemId('VOICE')),
                    )(desk, answers);
                    // Each call at most twice: its conversation, and its wrap-up.
                    for (let i = 0; i < 4 && desk.api.getFirstWorkItem('VOICE'); i++) {
                        desk.gadget.hangUp(desk.api.getFirstWorkItemId('VOICE'));
                    }
                    await desk.gadget.advance(60_000);

                    expect(answers.counts).toEqual(answers.expected);
                    checkPromises(desk.events);
                    expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
                    desk.gadget.stop();
                },
            ),
            { sample: 150, full: 2_000 },
        );
    });
});
