/**
 * Makes a guard of a handler that was written to the guide: `onBeforeDial` or `onShareRecord`. While
 * the handler's component is asked, its own `makeCall`, `blindTransferCall` or `shareRecord` is its
 * verdict; the request is held, and its callback is answered when everything is over.
 */
import { type Clock, NEXT_TASK_MS } from './clock';
import type { RequestCallback } from './contract';
import type { GuideCall } from './guideCall';
import {
    type Asking,
    GUARD_DEADLINE_MS,
    type GuardOwner,
    GuardSeat,
    type Outcome,
} from './guardSeat';
import type { FinalVerdict } from './guardVerdict';
import type { Reporter } from './reporter';

/** So long after it gave no verdict in time, a handler's call still counts as that verdict. */
export const LATE_WITHIN_MS = 60_000;

/** So long after its verdict was carried out, the same call again is a repetition and no new wish. */
export const REPEAT_WITHIN_MS = 5_000;

/** What differs between dialling and sharing. */
export interface GuideGuardRules<Intent, Call extends GuideCall, Change> {
    /** The callback slot, e.g. `onBeforeDial`. */
    readonly slot: string;
    /** The handler's own copy of the event. */
    eventOf(intent: Intent): unknown;
    /** What the call means as an answer; a denial when it makes no sense as one. */
    verdictOf(call: Call, intent: Intent): FinalVerdict<Change>;
    /** Whether the call looks like an answer to the question. */
    belongsTo(call: Call, intent: Intent): boolean;
    /** Whether the call asks for the same as an earlier one. */
    repeats(call: Call, earlier: Call): boolean;
}

/** What a guide guard needs of its document. */
export interface GuideGuardEnvironment {
    readonly clock: Clock;
    readonly reporter: Reporter;
}

type Handler = (event: unknown) => void;

interface OpenQuestion<Intent, Change> {
    readonly intent: Intent;
    readonly asking: Asking;
    readonly answer: (verdict: FinalVerdict<Change>) => void;
}

/** A question that is closed, while a call may still refer to it. */
interface PastQuestion<Intent, Call> {
    readonly intent: Intent;
    /** Null when it was given up without one. */
    readonly answer: Call | null;
    /** Milliseconds since 1970; `Infinity` while what was answered is not over. */
    until: number;
}

/** The guard of one component's handler. */
export class GuideGuard<Intent, Call extends GuideCall, Change> {
    private readonly owner: GuardOwner;
    private readonly rules: GuideGuardRules<Intent, Call, Change>;
    private readonly environment: GuideGuardEnvironment;
    private readonly addToRow: (seat: GuardSeat<Intent>) => void;
    private readonly deadlineMs: () => number;
    private handler: Handler = () => undefined;
    private seat: GuardSeat<Intent> | null = null;
    private question: OpenQuestion<Intent, Change> | null = null;
    private past: readonly PastQuestion<Intent, Call>[] = [];

    constructor(
        owner: GuardOwner,
        rules: GuideGuardRules<Intent, Call, Change>,
        environment: GuideGuardEnvironment,
        addToRow: (seat: GuardSeat<Intent>) => void,
        deadlineMs: () => number = () => GUARD_DEADLINE_MS,
    ) {
        this.owner = owner;
        this.rules = rules;
        this.environment = environment;
        this.addToRow = addToRow;
        this.deadlineMs = deadlineMs;
    }

    /** The handler of the slot, or null for none. */
    setHandler(handler: Handler | null): void {
        if (handler === null) {
            this.seat?.remove();
            this.seat = null;
            return;
        }
        this.handler = handler;
        this.seat ??= new GuardSeat<Intent>(
            this.owner,
            (intent, asking) => this.ask(intent, asking),
            { name: `${this.rules.slot} handler`, deadlineMs: this.deadlineMs() },
        );
        // Again even if it is there: one that was away for long has been forgotten.
        this.addToRow(this.seat);
    }

    /**
     * While a question is open, any call may be its answer, because an answer may change the number or
     * the record. Once it has one, a call for something else is the component's own.
     * @returns whether the call was the answer to a question, in time or not, and is dealt with
     */
    takes(call: Call): boolean {
        const { question } = this;
        const isDue = question !== null && this.rules.belongsTo(call, question.intent);
        // An answer to an earlier question must not be taken for a change of this one.
        if (!isDue && this.refuseIfPast(call)) {
            return true;
        }
        if (question !== null) {
            this.answer(question, call);
        }
        return question !== null;
    }

    private ask(intent: Intent, asking: Asking): Promise<FinalVerdict<Change>> {
        return new Promise((resolve) => {
            const question = { intent, asking, answer: resolve };
            this.question = question;
            asking.signal.addEventListener('abort', () => this.giveUp(question));
            this.handler(this.rules.eventOf(intent));
        });
    }

    private giveUp(question: OpenQuestion<Intent, Change>): void {
        if (this.question === question) {
            this.question = null;
            const until = this.environment.clock.now() + LATE_WITHIN_MS;
            this.remember({ intent: question.intent, answer: null, until });
        }
    }

    private remember(entry: PastQuestion<Intent, Call>): void {
        this.past = [...this.past, entry];
    }

    private forget(entry: PastQuestion<Intent, Call>): void {
        this.past = this.past.filter((other) => other !== entry);
    }

    private answer({ intent, asking, answer }: OpenQuestion<Intent, Change>, call: Call): void {
        this.question = null;
        const entry = { intent, answer: call, until: Infinity };
        this.remember(entry);
        asking.whenOver((outcome) => {
            if (outcome.error === null) {
                entry.until = this.environment.clock.now() + REPEAT_WITHIN_MS;
            } else {
                // It came to nothing, so that trying again is a new wish.
                this.forget(entry);
            }
            if (call.callback !== null) {
                this.respond(call.callback, outcome);
            }
        });
        answer(this.rules.verdictOf(call, intent));
    }

    private refuseIfPast(call: Call): boolean {
        const entry = this.pastOf(call);
        if (entry === undefined) {
            return false;
        }
        const { slot } = this.rules;
        if (entry.answer !== null) {
            this.refuse(call, `${call.name}: ${slot} was answered before.`);
        } else {
            this.forget(entry);
            this.refuse(
                call,
                `${call.name} came too late as an answer to ${slot}, which was given up before. Nothing was done; ask again if it is still wanted.`,
            );
        }
        return true;
    }

    private pastOf(call: Call): PastQuestion<Intent, Call> | undefined {
        const now = this.environment.clock.now();
        this.past = this.past.filter(({ until }) => now <= until);
        // A handler may well choose the same number for the open question as for the one before.
        const mayRepeat = this.question === null;
        return this.past.find(
            ({ intent, answer }) =>
                this.rules.belongsTo(call, intent) ||
                (mayRepeat && answer !== null && this.rules.repeats(call, answer)),
        );
    }

    private refuse({ callback }: Call, text: string): void {
        this.environment.reporter.note(text);
        if (callback !== null) {
            // A callback that repeats the call at once must leave the page time in between.
            this.environment.clock.after(NEXT_TASK_MS, () =>
                this.respond(callback, { error: new Error(text) }),
            );
        }
    }

    private respond(callback: RequestCallback, { error }: Outcome): void {
        respondTo(callback, error, this.environment.reporter);
    }
}

/** Calls a callback of the guide's face with an outcome; one that throws is reported. */
export function respondTo(
    callback: RequestCallback,
    error: Error | null,
    reporter: Reporter,
): void {
    try {
        callback(error === null ? { success: true } : { success: false, error: error.message });
    } catch (thrown) {
        reporter.error('The callback of a request threw an error.', thrown);
    }
}
