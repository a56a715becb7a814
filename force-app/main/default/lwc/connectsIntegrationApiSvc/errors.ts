/**
 * What can go wrong between a component and the gadget: one class for each reason, so that callers
 * decide by `instanceof` or by `code` and never by reading a message. Messages are for developers
 * and admins; components show texts of their own, chosen by `code`.
 */

/** Stable name of a reason. */
export type ConnectsErrorCode =
    | 'LIBRARY_MISSING'
    | 'NOT_READY_IN_TIME'
    | 'REQUEST_FAILED'
    | 'REQUEST_TIMED_OUT'
    | 'CONNECTION_LOST'
    | 'CLIENT_RELEASED'
    | 'DIAL_DENIED'
    | 'SHARE_DENIED';

/** Base of every error that the service raises. */
export abstract class ConnectsError extends Error {
    abstract readonly code: ConnectsErrorCode;

    constructor(message: string, options?: ErrorOptions) {
        super(message, options);
        this.name = new.target.name;
    }
}

/** The vendor's static resource could not be loaded, or what was loaded is not its library. */
export class LibraryMissingError extends ConnectsError {
    readonly code = 'LIBRARY_MISSING';
}

/** The library is there, but the gadget did not report ready within the deadline. */
export class NotReadyInTimeError extends ConnectsError {
    readonly code = 'NOT_READY_IN_TIME';
}

/** The gadget refused a request; `message` is its own text. */
export class RequestFailedError extends ConnectsError {
    readonly code = 'REQUEST_FAILED';
    readonly requestName: string;

    /**
     * @param requestName function of the Integration API, e.g. `setAgentState`
     * @param message the gadget's text, or what was wrong with its answer
     */
    constructor(requestName: string, message: string, options?: ErrorOptions) {
        super(message, options);
        this.requestName = requestName;
    }
}

/** No answer came within the deadline; the gadget may still carry the request out. */
export class RequestTimedOutError extends ConnectsError {
    readonly code = 'REQUEST_TIMED_OUT';
    readonly requestName: string;
    readonly deadlineMs: number;

    constructor(requestName: string, deadlineMs: number) {
        super(
            `${requestName} was not answered within ${deadlineMs} ms. The gadget may still carry it out: ` +
                'check the present state before you ask again.',
        );
        this.requestName = requestName;
        this.deadlineMs = deadlineMs;
    }
}

/** The request failed or stayed unanswered while the gadget had lost its connection to Finesse. */
export class ConnectionLostError extends ConnectsError {
    readonly code = 'CONNECTION_LOST';
    readonly requestName: string;

    constructor(requestName: string, cause: ConnectsError) {
        super(
            `${requestName} could not be carried out because the gadget has lost its connection to the ` +
                `contact center (${cause.message}). Ask again when the connection is back.`,
            { cause },
        );
        this.requestName = requestName;
    }
}

/** The client was released: by its component, or because the component connected anew. */
export class ClientReleasedError extends ConnectsError {
    readonly code = 'CLIENT_RELEASED';

    constructor(what: string) {
        super(`${what}: this client was released. Call connect(this) for a new one.`);
    }
}

/** A dial was not carried out: a guard denied it, or there was nothing left to decide. */
export class DialDeniedError extends ConnectsError {
    readonly code = 'DIAL_DENIED';
    /** Name of the guard that denied; null when it was none. */
    readonly by: string | null;
    readonly reason: string;

    constructor(by: string | null, reason: string) {
        super(`The number was not dialled${by === null ? '' : ` (${by})`}: ${reason}`);
        this.by = by;
        this.reason = reason;
    }
}

/** A record was not shared: a guard denied it, or there was nothing left to decide. */
export class ShareDeniedError extends ConnectsError {
    readonly code = 'SHARE_DENIED';
    /** Name of the guard that denied; null when it was none. */
    readonly by: string | null;
    readonly reason: string;

    constructor(by: string | null, reason: string) {
        super(`The record was not shared${by === null ? '' : ` (${by})`}: ${reason}`);
        this.by = by;
        this.reason = reason;
    }
}
