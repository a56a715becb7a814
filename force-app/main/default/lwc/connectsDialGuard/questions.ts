/** The one thing that the agent is asked or told at a time. */
import type { Timers } from 'c/connectsLeader';
import type { GuardAnswer, GuardQuestion } from './guardState';

/** What a question is about. */
export type Matter = Pick<
    GuardQuestion,
    'callType' | 'dialString' | 'verdict' | 'relatedRecordId' | 'relatedName'
>;

/** What the desk needs. */
export interface QuestionParts {
    readonly timers: Timers;
    newId(): string;
    onChange(): void;
}

interface OpenQuestion {
    readonly question: GuardQuestion;
    readonly settle: (answer: GuardAnswer) => void;
}

const NO: GuardAnswer = { say: 'cancel' };

/** Shows the newest matter; an older question that it takes the place of gets a no. */
export class QuestionDesk {
    private readonly parts: QuestionParts;
    private current: OpenQuestion | null = null;

    constructor(parts: QuestionParts) {
        this.parts = parts;
    }

    /** Null when nothing is asked or told. */
    get question(): GuardQuestion | null {
        return this.current?.question ?? null;
    }

    /**
     * Asks. Whatever happens there is an answer: a no when the time is over or the signal aborts.
     * @param deadlineMs until no answer is a no
     */
    ask(
        kind: 'confirm' | 'override',
        matter: Matter,
        deadlineMs: number,
        signal: AbortSignal,
    ): Promise<GuardAnswer> {
        return new Promise((settle) => {
            if (signal.aborted) {
                settle(NO);
                return;
            }
            const deadlineAt = this.parts.timers.now() + deadlineMs;
            const { id } = this.show({ kind, matter, deadlineAt, settle });
            const cancel = this.parts.timers.after(deadlineMs, () => this.close(id, NO));
            signal.addEventListener('abort', () => {
                cancel();
                this.close(id, NO);
            });
        });
    }

    /** Tells that a dial is blocked; stays until it is closed. */
    tell(matter: Matter): void {
        this.show({ kind: 'blocked', matter, deadlineAt: null, settle: () => undefined });
    }

    /** @returns whether the question was open and takes such an answer */
    answer(id: string, answer: GuardAnswer): boolean {
        const { question } = this;
        return question?.id === id && fits(question, answer) && this.close(id, answer);
    }

    /** Nobody is there any more to answer. */
    clear(): void {
        if (this.current !== null) {
            this.close(this.current.question.id, NO);
        }
    }

    private show({
        kind,
        matter,
        deadlineAt,
        settle,
    }: {
        readonly kind: GuardQuestion['kind'];
        readonly matter: Matter;
        readonly deadlineAt: number | null;
        readonly settle: (answer: GuardAnswer) => void;
    }): GuardQuestion {
        this.current?.settle(NO);
        const question: GuardQuestion = {
            ...matter,
            id: this.parts.newId(),
            kind,
            askedAt: this.parts.timers.now(),
            deadlineAt,
        };
        this.current = { question, settle };
        this.parts.onChange();
        return question;
    }

    private close(id: string, answer: GuardAnswer): boolean {
        if (this.current?.question.id !== id) {
            return false;
        }
        this.current.settle(answer);
        this.current = null;
        this.parts.onChange();
        return true;
    }
}

function fits({ kind }: GuardQuestion, answer: GuardAnswer): boolean {
    switch (answer.say) {
        case 'cancel':
            return true;
        case 'confirm':
            return kind === 'confirm';
        default:
            return kind === 'override' && answer.reason.trim() !== '';
    }
}
