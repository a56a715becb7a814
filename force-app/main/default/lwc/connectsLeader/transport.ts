/** What the election needs of a way between documents; each way has a file of its own. */

/** Names of the ways, for states and messages. */
export type TransportName = 'origin' | 'message-channel' | 'window' | 'custom';

/** A lock that one document of an origin holds at a time, and loses only with its end. */
export interface DutyLock {
    /**
     * Queues for the lock.
     * @param onGranted called once, when this document holds it
     * @param onFailed called when it can no longer be had, with the reason: it was never granted,
     *     or it was taken away
     */
    request(onGranted: () => void, onFailed: (reason: string) => void): void;
}

/** An open way to other documents. */
export interface OpenTransport {
    /** The lock of those whom this way reaches, or null where there are only messages. */
    readonly lock: DutyLock | null;
    /** Sends plain JSON to everybody within reach. */
    send(message: object): void;
    /** Releases all that was opened, the lock included. */
    close(): void;
}

/** Why a way does not exist here, for developers and admins. */
export interface Unavailable {
    readonly unavailable: string;
    /** What an admin has to do so that it works; left out where it simply does not exist. */
    readonly advice?: string;
}

/** A way between documents. */
export interface Transport {
    readonly name: TransportName;
    /**
     * Opens the way for one candidacy.
     * @param duty what the candidacy is for
     * @param receive called with whatever comes in, in a later task
     * @param report called with problems that somebody has to know about
     */
    connect(
        duty: string,
        receive: (data: unknown) => void,
        report: (problem: string) => void,
    ): OpenTransport | Unavailable;
}

/** A way that can be opened only once something else is known; it has messages alone. */
export interface LateTransport {
    readonly name: TransportName;
    /** Never rejects. */
    readonly whenKnown: Promise<Transport | Unavailable>;
}

export function isLate(transport: Transport | LateTransport): transport is LateTransport {
    return 'whenKnown' in transport;
}
