import fc from 'fast-check';
import { prove } from '../../jest/proofs';
import { createDesk, openColleagueDesk, type Desk } from './support/desk';
import { checkPromises } from './support/promises';

/** The two agents of a run; `own` does something, `other` is the colleague. */
interface Pair {
    readonly own: Desk;
    readonly other: Desk;
}

/** Something that an agent does; what is impossible at the moment may be refused. */
type Deed = (pair: Pair) => void;

const REFUSAL = /Invalid|Dialog Not Found|Generic Error|Not Implemented|Parameter Missing|Service/;

/** A refusal is an Error with the gadget's text; anything else fails the test. */
function tolerate(deed: () => void): void {
    try {
        deed();
    } catch (error) {
        if (!(error instanceof Error && REFUSAL.test(error.message))) {
            throw error;
        }
    }
}

const items = ({ gadget }: Desk) => gadget.ctiData?.Channels[0]?.Items ?? [];

/** The first or the second call on the phone. */
const idAt = (desk: Desk, index: number) => items(desk)[index]?.Id ?? '';

const index = fc.nat(1);

const onCall = (act: (desk: Desk, id: string) => void): fc.Arbitrary<Deed> =>
    index.map(
        (at): Deed =>
            ({ own }) =>
                act(own, idAt(own, at)),
    );

function talk({ own }: Pair): void {
    void own.gadget.setAgentState('VOICE', 'READY');
    own.gadget.answer(own.gadget.queueCall('5219'));
}

function consult({ own, other }: Pair): void {
    own.gadget.dial(other.gadget.agent.extension);
    other.gadget.answer(idAt(other, 0));
}

/** What by chance alone would seldom come about: a conversation, and another one about it. */
const begun = fc.constantFrom<Deed>(talk, consult, (pair) => {
    talk(pair);
    consult(pair);
});

/** What two calls at once are good for. */
const joined = onCall(({ gadget }, id) => gadget.transfer(id));
const conferenced = onCall(({ gadget }, id) => gadget.conference(id));

const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 8, arbitrary: begun },
    { weight: 3, arbitrary: joined },
    { weight: 3, arbitrary: conferenced },
    onCall(({ gadget }, id) => gadget.answer(id)),
    onCall(({ gadget }, id) => gadget.hangUp(id)),
    onCall(({ gadget }, id) => gadget.farEndHangsUp(id)),
    onCall(({ gadget }, id) => gadget.hold(id)),
    onCall(({ gadget }, id) => gadget.retrieve(id)),
    onCall(({ gadget }, id) => gadget.setWrapUpReason(id, 'Complaint')),
    onCall(({ gadget }, id) => gadget.rejectReservation(id)),
    index.map(
        (at): Deed =>
            ({ own, other }) =>
                own.gadget.blindTransfer(idAt(own, at), other.gadget.agent.extension),
    ),
    fc.constant<Deed>(({ own, other }) => own.gadget.dial(other.gadget.agent.extension)),
    fc.constant<Deed>(({ own }) => own.gadget.dial('41445556677')),
    fc.constantFrom('READY', 'NOT_READY', 'WORK').map(
        (state): Deed =>
            ({ own }) =>
                void own.gadget.setAgentState('VOICE', state, state === 'NOT_READY' ? '1' : ''),
    ),
    fc.constantFrom('5217', '5218', '5219').map(
        (queue): Deed =>
            ({ own }) =>
                void own.gadget.queueCall(queue),
    ),
    fc.constantFrom('outbound-progressive', 'outbound-preview', 'warm-transfer').map(
        (name): Deed =>
            ({ own }) =>
                void own.gadget.play(name),
    ),
    fc.nat(20_000).map(
        (ms): Deed =>
            ({ own }) =>
                own.gadget.loseConnection(ms),
    ),
);

/** A deed, who does it, and how much time goes by afterwards. */
const step = fc.record({ deed, swapped: fc.boolean(), ms: fc.nat(6_000) });

/** Brings all calls of that agent to their end. */
function clearPhone({ gadget }: Desk): void {
    const deeds = [gadget.answer, gadget.rejectReservation, gadget.hangUp, gadget.hangUp];
    for (const { Id } of items({ gadget } as Desk)) {
        deeds.forEach((each) => tolerate(() => each(Id)));
    }
}

describe('two agents, whatever they do', () => {
    it.each(['CCE', 'CCX'] as const)(
        'keep the promises of the guide on %s',
        async (platform) => {
            await prove(
                `Simulator: two agents keep the promises of the guide on ${platform}`,
                fc.asyncProperty(
                    fc.integer({ min: 1, max: 1_000 }),
                    fc.array(step, { minLength: 4, maxLength: 30 }),
                    async (seed, steps) => {
                        const first = createDesk({ seed, platform });
                        const second = openColleagueDesk(first);
                        for (const { deed: act, swapped, ms } of steps) {
                            const [own, other] = swapped ? [second, first] : [first, second];
                            tolerate(() => act({ own, other }));
                            await first.gadget.advance(ms);
                        }
                        // Nobody takes calls any more; those on the phones end.
                        for (let i = 0; i < 30; i++) {
                            for (const desk of [first, second]) {
                                desk.gadget.restoreConnection();
                                clearPhone(desk);
                                void desk.gadget.setAgentState('VOICE', 'NOT_READY', '1');
                            }
                            await first.gadget.advance(5_000);
                        }
                        for (const desk of [first, second]) {
                            expect(items(desk)).toEqual([]);
                            checkPromises(desk.events);
                            expect(desk.api.getChannel('VOICE')?.Items).toEqual([]);
                        }
                        first.gadget.stop();
                    },
                ),
                { sample: 300, full: 2_000 },
            );
        },
        120_000,
    );
});
