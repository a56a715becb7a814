/**
 * The decision: guards are asked in order until all that stand have allowed the very same thing.
 * Without platform, library or timers of its own, so that every course of a decision can be tested.
 */
import type { Clock } from './clock';
import { type Answer, askGuard } from './guardQuestion';
import type { Asking, GuardSeat } from './guardSeat';

/** After a change the others are asked again; guards that never agree are stopped here. */
export const MAX_ROUNDS = 5;

/** What is to be decided. `Content` is what guards may change, `Question` what they are asked with. */
export interface Matter<Question, Content, Change> {
    readonly clock: Clock;
    readonly content: Content;
    /** Milliseconds since 1970. */
    readonly raisedAt: number;
    /** Aborts when there is nothing left to decide; its reason is an Error that says why. */
    readonly ended: AbortSignal;
    /** The guards in the order in which they are asked. May differ from call to call. */
    seats(): readonly GuardSeat<Question>[];
    questionFor(content: Content): Question;
    /** @throws TypeError when the change makes no sense */
    changed(content: Content, change: Change): Content;
    isSame(left: Content, right: Content): boolean;
    readonly whenOver: Asking['whenOver'];
    /** Called at the very moment at which all agree: nobody can come, go or object in between. */
    agreed(content: Content): void;
    /** Reports a guard that is broken. */
    report(message: string, cause: unknown): void;
}

/** How it was decided. */
export type Decision<Content> =
    | { readonly decided: 'allowed'; readonly content: Content }
    | {
          readonly decided: 'denied';
          readonly content: Content;
          /** Name of the guard; null when no single one is to blame. */
          readonly by: string | null;
          readonly reason: string;
      }
    | { readonly decided: 'lapsed'; readonly content: Content; readonly reason: string };

/** The course of one decision. */
class Course<Question, Content, Change> {
    private content: Content;
    private readonly matter: Matter<Question, Content, Change>;
    private readonly allowed = new Map<GuardSeat<Question>, Content>();

    constructor(matter: Matter<Question, Content, Change>) {
        this.matter = matter;
        this.content = matter.content;
    }

    /** Asks round after round until it is decided. */
    async run(round = 1): Promise<Decision<Content>> {
        const ending = await this.goRound(this.matter.seats());
        if (ending !== null) {
            return ending;
        }
        if (this.matter.seats().every((seat) => !this.mustAsk(seat))) {
            this.matter.agreed(this.content);
            return { decided: 'allowed', content: this.content };
        }
        return round < MAX_ROUNDS
            ? this.run(round + 1)
            : this.denied(null, `The guards did not agree in ${MAX_ROUNDS} rounds.`);
    }

    /** Asks everybody who has not allowed what would be done now. @returns the decision, if it ends here */
    private async goRound([
        seat,
        ...others
    ]: readonly GuardSeat<Question>[]): Promise<Decision<Content> | null> {
        const lapsed = this.lapse();
        if (seat === undefined || lapsed !== null) {
            return lapsed;
        }
        const ending = this.mustAsk(seat) ? await this.ask(seat) : null;
        return ending ?? this.goRound(others);
    }

    private denied(by: string | null, reason: string): Decision<Content> {
        return { decided: 'denied', content: this.content, by, reason };
    }

    private mustAsk(seat: GuardSeat<Question>): boolean {
        const allowed = this.allowed.get(seat);
        const agrees = allowed !== undefined && this.matter.isSame(allowed, this.content);
        return seat.stands && !agrees;
    }

    private lapse(): Decision<Content> | null {
        const { ended } = this.matter;
        return ended.aborted
            ? {
                  decided: 'lapsed',
                  content: this.content,
                  reason: (ended.reason as Error).message,
              }
            : null;
    }

    private async ask(seat: GuardSeat<Question>): Promise<Decision<Content> | null> {
        const { clock, raisedAt, ended, whenOver } = this.matter;
        const question = this.matter.questionFor(this.content);
        const answer = await askGuard<Question, Change>(seat, question, {
            clock,
            raisedAt,
            ended,
            whenOver,
        });
        return this.take(seat, answer);
    }

    private take(seat: GuardSeat<Question>, answer: Answer<Change>): Decision<Content> | null {
        switch (answer.verdict) {
            case 'allow':
                this.allowed.set(seat, this.content);
                return null;
            case 'change':
                return this.change(seat, answer);
            case 'deny':
                return this.denied(seat.name, answer.reason);
            case 'broken':
                return this.broken(seat, answer.reason, answer.cause);
            case 'ended':
                return this.lapse();
            default:
                // It was removed: the decision goes on without it.
                return null;
        }
    }

    private change(seat: GuardSeat<Question>, change: Change): Decision<Content> | null {
        try {
            this.content = this.matter.changed(this.content, change);
        } catch (error) {
            return this.broken(seat, `Its change makes no sense (${String(error)}).`, error);
        }
        this.allowed.set(seat, this.content);
        return null;
    }

    private broken(seat: GuardSeat<Question>, reason: string, cause: unknown): Decision<Content> {
        this.matter.report(`A guard (${seat.name}) counts as denying. ${reason}`, cause);
        return this.denied(seat.name, reason);
    }
}

/**
 * Decides a matter. A guard that throws, rejects, answers nonsense or not in time denies.
 * @returns the decision; never rejects
 */
export function decide<Question, Content, Change>(
    matter: Matter<Question, Content, Change>,
): Promise<Decision<Content>> {
    return new Course(matter).run();
}
