/**
 * What a guard may answer when it is asked about a dial or about sharing a record. `Change` is what
 * it may change: number and call variables of a dial, type and id of a shared record.
 */

/** An answer that stands. */
export type FinalVerdict<Change> =
    | { readonly verdict: 'allow' }
    | ({ readonly verdict: 'change' } & Change)
    | {
          readonly verdict: 'deny';
          /** Why, for the agent and the log. */
          readonly reason: string;
      };

/** An answer, or the wish to ask the agent first. */
export type GuardVerdict<Change> =
    | FinalVerdict<Change>
    | {
          readonly verdict: 'ask';
          /**
           * Asks the agent. The signal aborts when the answer is not wanted any more: close the
           * question then.
           */
          readonly ask: (signal: AbortSignal) => Promise<FinalVerdict<Change>>;
      };

/** What a guard is given beside the question. */
export interface GuardContext {
    /** Aborts when the verdict is not wanted any more. */
    readonly signal: AbortSignal;
    /** When the gadget raised it or a component asked for it; milliseconds since 1970. */
    readonly raisedAt: number;
}

/** Options of a guard. */
export interface GuardOptions {
    /** Who it is, for the log and for `by` of a decision; default "guard". */
    readonly name?: string;
    /** Milliseconds for the guard's own answer; default 10,000. */
    readonly deadlineMs?: number;
    /** Milliseconds for the agent's answer after *ask*; default 60,000. */
    readonly answerDeadlineMs?: number;
}

const VERDICTS = 'a verdict: allow, change, deny or ask';

/** @throws TypeError for anything that is not a verdict */
export function readVerdict<Change>(value: unknown): GuardVerdict<Change> {
    const { verdict, ask } = fieldsOf(value);
    if (verdict === 'ask') {
        if (typeof ask !== 'function') {
            throw new TypeError('The verdict "ask" needs the function "ask" that asks the agent.');
        }
        return value as GuardVerdict<Change>;
    }
    return readFinalVerdict(value);
}

/** @throws TypeError for anything that is not a verdict, and for *ask* */
export function readFinalVerdict<Change>(value: unknown): FinalVerdict<Change> {
    const { verdict, reason } = fieldsOf(value);
    if (verdict === 'deny') {
        const text = typeof reason === 'string' && reason !== '' ? reason : 'No reason was given.';
        return { verdict, reason: text };
    }
    if (verdict !== 'allow' && verdict !== 'change') {
        throw new TypeError(`A guard answers with ${VERDICTS}; it gave ${describe(value)}.`);
    }
    return value as FinalVerdict<Change>;
}

function fieldsOf(value: unknown): { verdict?: unknown; reason?: unknown; ask?: unknown } {
    if (typeof value !== 'object' || value === null) {
        throw new TypeError(`A guard answers with ${VERDICTS}; it gave ${describe(value)}.`);
    }
    return value;
}

function describe(value: unknown): string {
    try {
        return JSON.stringify(value) ?? String(value);
    } catch {
        return String(value);
    }
}
