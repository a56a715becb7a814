import { settle } from '../../../../../../jest/serviceDesk';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import { decide, type Decision, MAX_ROUNDS, type Matter } from '../guardDecision';
import { ANSWER_DEADLINE_MS, GUARD_DEADLINE_MS, GuardSeat, type Judge } from '../guardSeat';
import type { GuardOptions } from '../guardVerdict';

interface Number_ {
    readonly number: string;
}

const HERE = { isHere: true, isGoneForGood: false };
const allow = (): unknown => ({ verdict: 'allow' });

let time: ReturnType<typeof createManualClock>;
let ending: AbortController;
let reports: string[];

beforeEach(() => {
    time = createManualClock();
    ending = new AbortController();
    reports = [];
});

function seat(judge: Judge<Number_>, options: GuardOptions = {}, owner = HERE): GuardSeat<Number_> {
    return new GuardSeat(owner, judge, options);
}

function matter(seats: readonly GuardSeat<Number_>[]): Matter<Number_, Number_, Partial<Number_>> {
    return {
        clock: { now: () => time.now(), after: (ms, run) => time.setTimer(run, ms) },
        content: { number: '100' },
        raisedAt: 0,
        ended: ending.signal,
        seats: () => seats,
        questionFor: (content) => content,
        changed: (content, { number }) => {
            if (number === '') {
                throw new TypeError('no number');
            }
            return { number: number ?? content.number };
        },
        isSame: (left, right) => left.number === right.number,
        whenOver: () => undefined,
        agreed: () => undefined,
        report: (message) => reports.push(message),
    };
}

const decided = (...seats: GuardSeat<Number_>[]): Promise<Decision<Number_>> =>
    decide(matter(seats));

it('allows without guards', async () => {
    expect(await decided()).toEqual({ decided: 'allowed', content: { number: '100' } });
});

it('asks in order and stops at the first denial', async () => {
    const order: string[] = [];
    const first = seat(() => {
        order.push('first');
        return { verdict: 'allow' };
    });
    const second = seat(() => Promise.resolve({ verdict: 'deny', reason: 'listed' }), {
        name: 'do-not-call',
    });
    const third = seat(() => order.push('third'));
    expect(await decided(first, second, third)).toMatchObject({
        decided: 'denied',
        by: 'do-not-call',
        reason: 'listed',
    });
    expect(order).toEqual(['first']);
});

it('asks everybody again who had allowed another number', async () => {
    const heard: string[] = [];
    const listener = seat(({ number }) => {
        heard.push(number);
        return { verdict: 'allow' };
    });
    const prefix = seat(({ number }) => ({
        verdict: 'change',
        number: number.startsWith('0') ? number : `0${number}`,
    }));
    expect(await decided(listener, prefix)).toEqual({
        decided: 'allowed',
        content: { number: '0100' },
    });
    expect(heard).toEqual(['100', '0100']);
});

it('lets a guard deny the number that another one changed', async () => {
    const strict = seat(({ number }) =>
        number === '100' ? { verdict: 'allow' } : { verdict: 'deny', reason: 'changed' },
    );
    const changer = seat(() => ({ verdict: 'change', number: '200' }));
    expect(await decided(strict, changer)).toMatchObject({ decided: 'denied', reason: 'changed' });
});

it('stops guards that never agree', async () => {
    const asked = jest.fn();
    const wants = (number: string) =>
        seat(() => {
            asked();
            return { verdict: 'change', number };
        });
    expect(await decided(wants('1'), wants('2'))).toMatchObject({ decided: 'denied', by: null });
    expect(asked).toHaveBeenCalledTimes(2 * MAX_ROUNDS);
});

it.each<[string, Judge<Number_>]>([
    [
        'throws',
        () => {
            throw new Error('planted');
        },
    ],
    ['rejects', () => Promise.reject(new Error('planted'))],
    ['answers nothing', () => undefined],
    ['answers with true', () => true],
    ['answers with an unknown word', () => ({ verdict: 'maybe' })],
    ['asks without a question', () => ({ verdict: 'ask' })],
    [
        'asks and the question throws',
        () => ({
            verdict: 'ask',
            ask: () => {
                throw new Error('planted');
            },
        }),
    ],
    [
        'asks and is answered with another question',
        () => ({ verdict: 'ask', ask: () => Promise.resolve({ verdict: 'ask', ask: allow }) }),
    ],
    ['changes to nothing', () => ({ verdict: 'change', number: '' })],
])('takes a guard that %s as denying, and reports it', async (_what, judge) => {
    const outcome = await decided(seat(judge, { name: 'broken' }));
    expect(outcome).toMatchObject({ decided: 'denied', by: 'broken' });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('broken');
});

describe('deadlines', () => {
    const never = (): Promise<unknown> => new Promise(() => undefined);

    it('deny for a guard that does not answer in time', async () => {
        const outcome = decided(seat(never));
        await settle();
        time.advance(GUARD_DEADLINE_MS);
        expect(await outcome).toMatchObject({ decided: 'denied', by: 'guard' });
        expect(time.runNext()).toBe(false);
    });

    it('are the option of the guard', async () => {
        const outcome = decided(seat(never, { deadlineMs: 50 }));
        await settle();
        time.advance(50);
        expect(await outcome).toMatchObject({ reason: expect.stringContaining('50 ms') as string });
    });

    it('give the agent a minute of his own', async () => {
        const signals: AbortSignal[] = [];
        const ask = (signal: AbortSignal): Promise<unknown> => {
            signals.push(signal);
            return never();
        };
        let outcome: Decision<Number_> | null = null;
        void decided(seat(() => ({ verdict: 'ask', ask }))).then((value) => {
            outcome = value;
        });
        await settle();
        time.advance(ANSWER_DEADLINE_MS - 1);
        await settle();
        expect(outcome).toBeNull();
        expect(signals[0]?.aborted).toBe(false);
        time.advance(1);
        await settle();
        expect(outcome).toMatchObject({ decided: 'denied' });
        expect(signals[0]?.aborted).toBe(true);
    });

    it('hold for an answer that arrives before its timer on a machine that slept', async () => {
        let answer = (_verdict: unknown): void => undefined;
        const outcome = decide({
            ...matter([seat(() => new Promise((resolve) => (answer = resolve)))]),
            clock: { now: () => time.now(), after: () => () => undefined },
        });
        await settle();
        time.advance(GUARD_DEADLINE_MS + 1);
        answer({ verdict: 'allow' });
        expect(await outcome).toMatchObject({ decided: 'denied' });
    });
});

it("takes the agent's answer", async () => {
    const ask = (): Promise<unknown> => Promise.resolve({ verdict: 'change', number: '7' });
    expect(await decided(seat(() => ({ verdict: 'ask', ask })))).toEqual({
        decided: 'allowed',
        content: { number: '7' },
    });
});

describe('a guard that leaves', () => {
    it('is not asked, and its approval is not needed', async () => {
        const away = { isHere: false, isGoneForGood: false };
        const gone = jest.fn();
        expect(await decided(seat(gone, {}, away), seat(allow))).toMatchObject({
            decided: 'allowed',
        });
        expect(gone).not.toHaveBeenCalled();
    });

    it('while it is asked lets the next one decide', async () => {
        const leaving = seat(() => new Promise(() => undefined));
        const outcome = decided(
            leaving,
            seat(() => ({ verdict: 'deny', reason: 'next' })),
        );
        await settle();
        leaving.remove();
        expect(await outcome).toMatchObject({ decided: 'denied', reason: 'next' });
    });

    it('without a word while it is asked still has to answer', async () => {
        const owner = { isHere: true, isGoneForGood: false };
        const outcome = decided(seat(() => new Promise(() => undefined), {}, owner));
        await settle();
        owner.isHere = false;
        time.advance(GUARD_DEADLINE_MS);
        expect(await outcome).toMatchObject({ decided: 'denied' });
    });
});

it('asks a guard that came while it was decided', async () => {
    const seats = [seat(allow)];
    const late = seat(() => ({ verdict: 'deny', reason: 'late but in time' }));
    seats.push(
        seat(() => {
            seats.push(late);
            return { verdict: 'allow' };
        }),
    );
    expect(await decide({ ...matter([]), seats: () => [...seats] })).toMatchObject({
        decided: 'denied',
        reason: 'late but in time',
    });
});

it('lapses when the matter ends while somebody is asked', async () => {
    const signals: AbortSignal[] = [];
    const outcome = decided(
        seat((_question, { signal }) => {
            signals.push(signal);
            return new Promise(() => undefined);
        }),
    );
    await settle();
    ending.abort(new Error('the call ended'));
    expect(await outcome).toMatchObject({ decided: 'lapsed', reason: 'the call ended' });
    expect(signals[0]?.aborted).toBe(true);
});
