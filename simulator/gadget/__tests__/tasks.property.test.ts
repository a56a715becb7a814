import fc from 'fast-check';
import { prove } from '../../../jest/proofs';
import { createDesk, type Desk } from '../../__tests__/support/desk';
import { checkPromises } from '../../__tests__/support/promises';

type Action = (desk: Desk) => Promise<void> | void;

const CHANNELS = ['TICKET', 'CHAT'] as const;

/** What is impossible at the moment may be refused, with the gadget's text. */
function tolerant(action: (desk: Desk) => void): Action {
    return (desk) => {
        try {
            action(desk);
        } catch (error) {
            expect((error as Error).message).toMatch(/Invalid|Dialog|Service/);
        }
    };
}

/** Something that the agent does to one of the open tasks. */
const work: fc.Arbitrary<Action> = fc
    .tuple(
        fc.constantFrom(
            'startTask',
            'pauseTask',
            'resumeTask',
            'wrapUpTask',
            'endTask',
            'withdrawTask',
        ),
        fc.constantFrom(...CHANNELS),
        fc.nat(4),
    )
    .map(([name, channel, index]) =>
        tolerant(({ gadget, api }) =>
            gadget[name](api.getChannel(channel)?.Items[index]?.Id ?? 'none'),
        ),
    );

const action: fc.Arbitrary<Action> = fc.oneof(
    { weight: 4, arbitrary: work },
    {
        weight: 3,
        arbitrary: fc
            .constantFrom(...CHANNELS)
            .map((channel) => tolerant(({ gadget }) => void gadget.offerTask(channel))),
    },
    fc
        .tuple(
            fc.constantFrom(...CHANNELS, 'OVERALL'),
            fc.constantFrom('READY', 'NOT_READY', 'LOGOUT'),
            fc.constantFrom(0, 1, 2),
        )
        .map(
            ([channel, state, reason]): Action =>
                ({ api }) =>
                    api.setAgentState(channel, state, reason, () => undefined),
        ),
    fc.nat(40_000).map(
        (ms): Action =>
            ({ gadget }) =>
                gadget.advance(ms),
    ),
    fc.nat(60_000).map((ms) => tolerant(({ gadget }) => gadget.loseConnection(ms))),
    fc.constant(tolerant(({ gadget }) => gadget.restoreConnection())),
);

/** What the last onAgentStateChange of a channel said, against what is on screen. */
function checkChannels({ gadget, events }: Desk, mediaRouting: 'MRI' | 'MRI2'): void {
    for (const { Name, State, Items } of gadget.ctiData?.Channels ?? []) {
        const last = events.findLast(
            ({ name, payload }) => name === 'onAgentStateChange' && payload.channelType === Name,
        );
        if (last) {
            expect(last.payload.newState).toMatchObject({ State, WorkItemCount: Items.length });
        }
        expect(State === 'ACTIVE').toBe(
            mediaRouting === 'MRI2' && Name !== 'VOICE' && Items.length > 0,
        );
    }
}

describe('whatever is done with tickets and chats', () => {
    it.each(['MRI', 'MRI2'] as const)(
        'the promises of the guide hold with %s',
        async (mediaRouting) => {
            await prove(
                `Simulator: the promises of the guide hold for tasks with ${mediaRouting}`,
                fc.asyncProperty(
                    fc.integer({ min: 1, max: 1_000 }),
                    fc.array(action, { minLength: 1, maxLength: 40 }),
                    async (seed, actions) => {
                        const desk = createDesk({
                            seed,
                            mediaRouting,
                            channels: ['VOICE', 'TICKET', 'CHAT'],
                        });
                        await desk.gadget.setAgentState('TICKET', 'READY');
                        await desk.gadget.setAgentState('CHAT', 'READY');
                        for (const act of actions) {
                            await act(desk);
                            if (desk.gadget.status.connected) {
                                checkChannels(desk, mediaRouting);
                            }
                        }
                        desk.gadget.restoreConnection();
                        for (const channel of CHANNELS) {
                            for (const { Id } of desk.api.getChannel(channel)?.Items ?? []) {
                                desk.gadget.withdrawTask(Id);
                            }
                        }
                        await desk.gadget.advance(60_000);
                        checkChannels(desk, mediaRouting);
                        checkPromises(desk.events);
                        const items = desk.gadget.ctiData?.Channels.flatMap(({ Items }) => Items);
                        expect(items).toEqual([]);
                        desk.gadget.stop();
                    },
                ),
                { sample: 100, full: 2_000 },
            );
        },
    );
});
