/**
 * Asks one guard one question and waits: for its verdict, for the agent's answer if the guard asks
 * the agent, for a deadline, or for the moment when the answer is not wanted any more. Whatever a
 * guard does, exactly one answer comes out, and it is never an error.
 */
import type { Clock } from './clock';
import type { Asking, GuardSeat } from './guardSeat';
import { type FinalVerdict, readFinalVerdict, readVerdict } from './guardVerdict';
import { OpenRequest } from './openRequest';

/** What came of asking. */
export type Answer<Change> =
    | FinalVerdict<Change>
    /** It threw, rejected, answered nonsense or not in time. */
    | { readonly verdict: 'broken'; readonly reason: string; readonly cause?: unknown }
    /** It was removed while it was asked. */
    | { readonly verdict: 'removed' }
    /** The matter itself ended while it was asked. */
    | { readonly verdict: 'ended' };

/** What asking needs. */
export interface AskOptions {
    readonly clock: Clock;
    /** Aborts when the matter itself has ended. */
    readonly ended: AbortSignal;
    readonly raisedAt: Asking['raisedAt'];
    readonly whenOver: Asking['whenOver'];
}

/** One for all: nobody looks for the place where it was made. */
const NOT_WANTED = new DOMException('The verdict is not wanted any more.', 'AbortError');

class Deadline {
    readonly stop: () => void;
    private readonly clock: Clock;
    private readonly at: number;

    constructor(clock: Clock, ms: number, onOver: () => void) {
        this.clock = clock;
        this.at = clock.now() + ms;
        this.stop = clock.after(ms, onOver);
    }

    get isOver(): boolean {
        return this.clock.now() >= this.at;
    }
}

/** @returns the one answer; never rejects */
export function askGuard<Question, Change>(
    seat: GuardSeat<Question>,
    question: Question,
    { clock, ended, raisedAt, whenOver }: AskOptions,
): Promise<Answer<Change>> {
    const open = new OpenRequest<Answer<Change>>();
    const controller = new AbortController();
    const finish = (answer: Answer<Change>): void => open.settleWith(() => answer);
    const broken = (reason: string, cause?: unknown): void =>
        finish({ verdict: 'broken', reason, cause });
    const endNow = (): void => finish({ verdict: 'ended' });

    ended.addEventListener('abort', endNow);
    open.whenSettled(() => ended.removeEventListener('abort', endNow));
    open.whenSettled(seat.whenRemoved(() => finish({ verdict: 'removed' })));
    open.whenSettled(() => controller.abort(NOT_WANTED));

    const waitFor = async (
        answer: () => unknown,
        deadlineMs: number,
        late: string,
    ): Promise<unknown> => {
        const deadline = new Deadline(clock, deadlineMs, () => broken(late));
        open.whenSettled(() => deadline.stop());
        try {
            return await answer();
        } finally {
            deadline.stop();
            // A timer of a machine that slept may be later than the answer.
            if (deadline.isOver) {
                broken(late);
            }
        }
    };
    const judge = async (): Promise<void> => {
        const { deadlineMs, answerDeadlineMs } = seat;
        const asking: Asking = { signal: controller.signal, raisedAt, whenOver };
        const given = await waitFor(
            () => seat.judge(question, asking),
            deadlineMs,
            `It gave no verdict within ${deadlineMs} ms.`,
        );
        const verdict = readVerdict<Change>(given);
        if (verdict.verdict !== 'ask') {
            finish(verdict);
        } else if (!open.isSettled) {
            const answer = await waitFor(
                () => verdict.ask(controller.signal),
                answerDeadlineMs,
                `The agent gave no answer within ${answerDeadlineMs} ms.`,
            );
            finish(readFinalVerdict<Change>(answer));
        }
    };
    judge().catch((error: unknown) => broken(`It failed (${textOf(error)}).`, error));
    return open.promise;
}

function textOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
