import fc from 'fast-check';
import { type DialDesk, openDialDesk } from '../../../../../../jest/dialDesk';
import {
    Consent,
    GUIDE_GUARDS,
    type GuideGuardKind,
    plantedHandler,
    plantedNumber,
    plantedNumberIn,
    plantedVerdict,
    TYPED_GUARDS,
    type TypedGuardKind,
} from '../../../../../../jest/plantedGuards';
import { prove } from '../../../../../../jest/proofs';
import { settle } from '../../../../../../jest/serviceDesk';
import { UnhandledRejections } from '../../../../../../jest/unhandledRejections';
import type { ConnectsClient } from '../connectsClient';
import type { DialDecision, DialVerdict } from '../dialAction';
import { ANSWER_DEADLINE_MS, GUARD_DEADLINE_MS } from '../guardSeat';
import { MAX_ROUNDS } from '../guardDecision';
import { TURN_DEADLINE_MS } from '../intentQueue';

/** A guard that stands or stood. */
interface Seat {
    readonly consent: Consent;
    stands: boolean;
    remove(): void;
}

/** One random day. Every number is dialled once, so that requests and intents can be told apart. */
class Run {
    readonly seats: Seat[] = [];
    readonly decisions: DialDecision[] = [];
    /** Dials that have to be decided. */
    readonly raised: string[] = [];
    /** Dials of a component while no guard stood. */
    readonly unguarded: string[] = [];
    readonly objections: string[] = [];
    readonly answered: string[] = [];
    readonly ownDials: string[] = [];
    readonly desk: DialDesk;
    readonly client: ConnectsClient;
    private numbers = 0;

    constructor(desk: DialDesk, client: ConnectsClient) {
        this.desk = desk;
        this.client = client;
        client.observeDials((decision) => this.decisions.push(decision));
        desk.onRequest = ({ args }) => this.checkConsent(String(args[0]));
    }

    get isOver(): boolean {
        const planted = this.decisions.filter(({ number }) => plantedNumberIn(number) !== null);
        return planted.length >= this.raised.length;
    }

    get hasGuards(): boolean {
        return this.seats.some(({ stands }) => stands);
    }

    nextNumber(): string {
        this.numbers += 1;
        return plantedNumber(this.numbers);
    }

    /** What goes out needs everybody's consent at that very moment. */
    private checkConsent(dialled: string): void {
        for (const seat of this.seats) {
            if (seat.stands && !seat.consent.allows(dialled)) {
                this.objections.push(`${dialled} was dialled without the consent of a guard`);
            }
        }
    }
}

type Action = (run: Run) => Promise<void> | void;

function addGuard(run: Run, kind: TypedGuardKind): void {
    const seat: Seat = { consent: new Consent(), stands: true, remove: () => undefined };
    const remove = run.client.addDialGuard(
        (intent) =>
            // Whatever a guard gives, the coordinator has to cope with.
            plantedVerdict(kind, intent, seat.consent, (ms, then) =>
                run.desk.after(ms, then),
            ) as DialVerdict,
    );
    seat.remove = () => {
        seat.stands = false;
        remove();
    };
    run.seats.push(seat);
}

async function addGuideGuard(run: Run, kind: GuideGuardKind): Promise<void> {
    const api = await run.desk.facade();
    const seat: Seat = { consent: new Consent(), stands: true, remove: () => undefined };
    api.onBeforeDial = plantedHandler(kind, api, seat.consent, (ms, then) =>
        run.desk.after(ms, then),
    );
    seat.remove = () => {
        seat.stands = false;
        api.onBeforeDial = null;
    };
    run.seats.push(seat);
}

const guard = fc.constantFrom(...TYPED_GUARDS).map(
    (kind): Action =>
        (run) =>
            addGuard(run, kind),
);
const guideGuard = fc.constantFrom(...GUIDE_GUARDS).map(
    (kind): Action =>
        (run) =>
            addGuideGuard(run, kind),
);
const removal = fc.nat(9).map(
    (index): Action =>
        (run) =>
            run.seats[index]?.remove(),
);
async function raise(run: Run, times: number): Promise<void> {
    const dialled = run.nextNumber();
    if (run.desk.isFilled('onBeforeDial')) {
        run.raised.push(dialled);
    }
    await Promise.all(Array.from({ length: times }, () => run.desk.raiseDial(dialled)));
}

const gadgetDial = fc.constant<Action>((run) => raise(run, 1));
const doubledDial = fc.constant<Action>((run) => raise(run, 2));
const ownDial = fc.constant<Action>(async (run) => {
    const dialled = run.nextNumber();
    const api = await run.desk.facade();
    (run.hasGuards ? run.raised : run.unguarded).push(dialled);
    run.ownDials.push(dialled);
    api.makeCall(dialled, {}, true, () => run.answered.push(dialled));
});
const pause = fc.integer({ min: 0, max: 20_000 }).map(
    (ms): Action =>
        (run) =>
            run.desk.wait(ms),
);

const actions = fc.array(
    fc.oneof(
        { arbitrary: guard, weight: 3 },
        { arbitrary: guideGuard, weight: 1 },
        { arbitrary: removal, weight: 1 },
        { arbitrary: gadgetDial, weight: 3 },
        { arbitrary: doubledDial, weight: 1 },
        { arbitrary: ownDial, weight: 1 },
        { arbitrary: pause, weight: 2 },
    ),
    { maxLength: 25 },
);

/** Who waits lapses; then there is one decision left, with every guard asked in every round. */
const LONG_ENOUGH_MS =
    TURN_DEADLINE_MS + 25 * (GUARD_DEADLINE_MS + ANSWER_DEADLINE_MS) * MAX_ROUNDS;

let consoleError: jest.SpyInstance;
const unhandled = new UnhandledRejections();

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    unhandled.start();
});

afterEach(() => {
    consoleError.mockRestore();
    unhandled.stop();
});

async function play(list: readonly Action[]): Promise<Run> {
    const desk = openDialDesk();
    const run = new Run(desk, await desk.client());
    for (const act of list) {
        await act(run);
    }
    for (let waited = 0; !run.isOver && waited < LONG_ENOUGH_MS; waited += 1_000) {
        await desk.wait(1_000);
    }
    await settle();
    return run;
}

it('dials at most once for each intent, and only what everybody has allowed', async () => {
    await prove(
        'Dial guards: every dial is decided exactly once, with one request at most, and no number goes out that a standing guard denied or never approved',
        fc.asyncProperty(actions, async (list) => {
            const { desk, decisions, objections, raised, unguarded, ownDials, answered } =
                await play(list);

            expect(objections).toEqual([]);
            const planted = decisions.filter(({ number }) => plantedNumberIn(number) !== null);
            expect(planted.map(({ intent }) => intent.number).sort()).toEqual(raised.sort());
            const dialled = decisions.filter(({ outcome }) => outcome === 'dialled');
            const sent = [...dialled.map(({ number }) => number), ...unguarded];
            expect(desk.requests.map(({ args }) => args[0]).sort()).toEqual(sent.sort());
            expect(answered.sort()).toEqual(ownDials.sort());
            expect(await unhandled.take()).toEqual([]);
            // It keeps every planted error otherwise.
            consoleError.mockClear();
        }),
        { sample: 150, full: 5_000 },
    );
});
