import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import type { GuardAnswer } from '../guardState';
import { type Matter, QuestionDesk } from '../questions';

const MATTER = { callType: 'OUTBOUND', dialString: '1', relatedRecordId: null } as Matter;
const HOUR = 3_600_000;

const time = createManualClock();
let count = 0;
const desk = new QuestionDesk({
    timers: { now: () => time.now(), after: (ms, run) => time.setTimer(run, ms) },
    newId: () => String((count += 1)),
    onChange: () => undefined,
});

function ask(
    kind: 'confirm' | 'override' = 'confirm',
    signal = new AbortController().signal,
): { id: string; answer: Promise<GuardAnswer> } {
    const answer = desk.ask(kind, MATTER, HOUR, signal);
    return { id: desk.question?.id ?? '', answer };
}

afterEach(() => desk.clear());

it('takes only answers that fit the question', async () => {
    const { id, answer } = ask('override');
    expect(desk.answer(id, { say: 'confirm' })).toBe(false);
    expect(desk.answer(id, { say: 'override', reason: '  ' })).toBe(false);
    expect(desk.answer('another', { say: 'cancel' })).toBe(false);
    expect(desk.answer(id, { say: 'override', reason: 'asked' })).toBe(true);
    expect(await answer).toEqual({ say: 'override', reason: 'asked' });
    expect(desk.answer(id, { say: 'cancel' })).toBe(false);
});

it('does not take a reason for what only wants to be confirmed', () => {
    const { id } = ask();
    expect(desk.answer(id, { say: 'override', reason: 'x' })).toBe(false);
});

it('takes the end of the time for a no', async () => {
    const { answer } = ask();
    time.advance(HOUR);
    expect(await answer).toEqual({ say: 'cancel' });
    expect(desk.question).toBeNull();
});

it('closes a question that nobody waits for any more, and asks none', async () => {
    const controller = new AbortController();
    const { answer } = ask('confirm', controller.signal);
    controller.abort();
    expect(await answer).toEqual({ say: 'cancel' });
    expect(await ask('confirm', controller.signal).answer).toEqual({ say: 'cancel' });
    expect(desk.question).toBeNull();
});

it('answers no to a question that another one takes the place of', async () => {
    const { answer } = ask();
    desk.tell(MATTER);
    expect(await answer).toEqual({ say: 'cancel' });
    expect(desk.question).toMatchObject({ kind: 'blocked', deadlineAt: null });
    expect(desk.answer(desk.question?.id ?? '', { say: 'confirm' })).toBe(false);
});
