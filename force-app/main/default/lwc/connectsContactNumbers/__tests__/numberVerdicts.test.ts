import type { DialPolicyVerdict } from 'c/connectsDialPolicy';
import { verdict } from '../../connectsDialWords/__tests__/verdict';
import { NumberVerdicts, VERDICT_AGE_MS } from '../numberVerdicts';

interface Asked {
    readonly number: string;
    readonly signal: AbortSignal;
    readonly answer: (verdict: DialPolicyVerdict) => void;
    readonly fail: (error: Error) => void;
}

function desk() {
    const asked: Asked[] = [];
    const clock = { now: 1_000 };
    let changes = 0;
    const verdicts = new NumberVerdicts({
        explain: (number, signal) =>
            new Promise((answer, fail) => asked.push({ number, signal, answer, fail })),
        onChange: () => {
            changes += 1;
        },
        now: () => clock.now,
    });
    const settle = async (): Promise<void> => {
        for (let turn = 0; turn < 10; turn += 1) {
            await Promise.resolve();
        }
    };
    return { asked, clock, verdicts, settle, changes: () => changes };
}

it('asks about all numbers at once and tells each answer when it comes', async () => {
    const { asked, verdicts, settle, changes } = desk();
    verdicts.show(['1', '2']);
    expect(asked.map(({ number }) => number)).toEqual(['1', '2']);
    asked[1]?.answer(verdict());
    await settle();
    expect(verdicts.of('2').verdict?.outcome).toBe('block');
    expect(verdicts.of('1').verdict).toBeNull();
    expect(verdicts.isAsking).toBe(true);
    asked[0]?.fail(new Error('planted'));
    await settle();
    expect(verdicts.of('1').error).toEqual(new Error('planted'));
    expect(verdicts.isAsking).toBe(false);
    expect(changes()).toBe(3);
});

it('never shows an answer about the numbers before, or to an earlier question', async () => {
    const { asked, verdicts, settle } = desk();
    verdicts.show(['1']);
    verdicts.show(['2']);
    verdicts.ask();
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    asked[0]?.answer(verdict());
    asked[1]?.answer(verdict());
    await settle();
    expect(verdicts.of('1').verdict).toBeNull();
    expect(verdicts.of('2').verdict).toBeNull();
});

it('keeps the verdicts before while it asks again', async () => {
    const { asked, verdicts, settle } = desk();
    verdicts.show(['1']);
    asked[0]?.answer(verdict());
    await settle();
    verdicts.ask();
    expect(verdicts.of('1').verdict?.outcome).toBe('block');
});

it('asks again when the answers are old, and not twice meanwhile', async () => {
    const { asked, clock, verdicts, settle } = desk();
    verdicts.show(['1']);
    asked[0]?.answer(verdict());
    await settle();
    clock.now += VERDICT_AGE_MS - 1;
    verdicts.askIfOld();
    expect(asked).toHaveLength(1);
    clock.now += 1;
    verdicts.askIfOld();
    verdicts.askIfOld();
    expect(asked).toHaveLength(2);
});

it('tells how old the oldest of what it shows is, what the org had said before included', async () => {
    const { asked, clock, verdicts, settle } = desk();
    verdicts.show(['1', '2']);
    expect(verdicts.ageMs).toBeNull();
    const inputs = [{ name: 'listing', value: 'not-listed', ageMs: 700 }];
    const rule = {
        name: 'list',
        kind: 'list',
        result: 'passed',
        outcome: null,
        reason: null,
    } as const;
    asked[0]?.answer(verdict({ asked: [{ ...rule, inputs }] }));
    asked[1]?.answer(verdict({ asked: [] }));
    await settle();
    clock.now += 5_000;
    expect(verdicts.ageMs).toBe(5_700);
    verdicts.show([]);
    expect(verdicts.ageMs).toBeNull();
});

it('asks again at the moment from which a dial would be allowed', async () => {
    const { asked, clock, verdicts, settle } = desk();
    verdicts.show(['1']);
    asked[0]?.answer(verdict({ nextAllowedAt: clock.now + 5_000 }));
    await settle();
    clock.now += 4_999;
    verdicts.askIfOld();
    expect(asked).toHaveLength(1);
    clock.now += 1;
    verdicts.askIfOld();
    expect(asked).toHaveLength(2);
});

it('asks nothing where nobody looks any more, or nothing is shown', () => {
    const { asked, clock, verdicts } = desk();
    verdicts.show([]);
    clock.now += VERDICT_AGE_MS;
    verdicts.askIfOld();
    expect(asked).toHaveLength(0);
    verdicts.show(['1']);
    verdicts.stop();
    clock.now += VERDICT_AGE_MS;
    verdicts.askIfOld();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.signal.aborted).toBe(true);
});
