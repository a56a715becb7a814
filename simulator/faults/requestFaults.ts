import type { Fault, FaultNameOf } from './catalogue';

/** What goes wrong with one request. */
export interface RequestTrouble {
    /** Refused with this text, without effect; null if not. */
    readonly error: string | null;
    /** Neither effect nor answer. */
    readonly unanswered: boolean;
    readonly answers: 1 | 2;
    /** How much later than usual it is answered. */
    readonly lateMs: number;
    /** A list of reasons comes back empty. */
    readonly noReasons: boolean;
}

const NO_TROUBLE: RequestTrouble = {
    error: null,
    unanswered: false,
    answers: 1,
    lateMs: 0,
    noReasons: false,
};

/** What the faults that strike a request do to it together. */
export function troubleOf(
    requestName: string,
    faults: readonly Fault<FaultNameOf<'request'>>[],
): RequestTrouble {
    return faults.reduce<RequestTrouble>(
        (trouble, fault) => ({ ...trouble, ...effectOf(requestName, fault) }),
        NO_TROUBLE,
    );
}

function effectOf(
    requestName: string,
    fault: Fault<FaultNameOf<'request'>>,
): Partial<RequestTrouble> {
    switch (fault.name) {
        case 'request-failed':
            return { error: fault.parameters.error || `${requestName} failed (simulated fault)` };
        case 'request-unanswered':
            return { unanswered: true };
        case 'request-answered-twice':
            return { answers: 2 };
        case 'request-late':
            return { lateMs: fault.parameters.ms };
        case 'reasons-empty':
            return { noReasons: true };
    }
}
