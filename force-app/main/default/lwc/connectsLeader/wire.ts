/** What documents say to each other: one kind of message, the same on every transport. */
import type { Member } from './members';

const PROTOCOL = 'connects-leader/1';

/** All that the sender knows. */
export interface View {
    readonly protocol: typeof PROTOCOL;
    readonly duty: string;
    /** Id of the candidate that sends. */
    readonly from: string;
    /** When it was sent, ms since 1970: all who hear each other are on one machine. */
    readonly at: number;
    readonly members: readonly Member[];
    /** Name of a roll call: every candidate that hears it for the first time answers; or null. */
    readonly roll: string | null;
}

/** Composes a message. */
export function viewOf(content: Omit<View, 'protocol'>): View {
    return { protocol: PROTOCOL, ...content };
}

/** Whether something that came in speaks this protocol at all, well or badly. */
export function speaksProtocol(data: unknown): boolean {
    return isObject(data) && data.protocol === PROTOCOL;
}

/**
 * Reads what came in. Channels are shared: what is not meant for this duty, and what is malformed,
 * is nobody's here.
 * @returns null for anything else than a message about the duty
 */
export function readView(data: unknown, duty: string): View | null {
    if (!isObject(data) || data.protocol !== PROTOCOL || data.duty !== duty) {
        return null;
    }
    const { from, at, members, roll } = data;
    if (typeof from !== 'string' || typeof at !== 'number') {
        return null;
    }
    if (!Array.isArray(members) || !members.every(isMember)) {
        return null;
    }
    return viewOf({
        duty,
        from,
        at,
        members: members.map(copyOf),
        roll: typeof roll === 'string' ? roll : null,
    });
}

/** What came in may be a platform's proxy, which other ways refuse to carry on. */
function copyOf({ id, host, priority, since, seq, stands, gone }: Member): Member {
    return { id, host, priority, since, seq, stands, gone };
}

function isMember(data: unknown): data is Member {
    return (
        isObject(data) &&
        typeof data.id === 'string' &&
        typeof data.host === 'string' &&
        typeof data.stands === 'boolean' &&
        typeof data.gone === 'boolean' &&
        [data.priority, data.since, data.seq].every(Number.isFinite)
    );
}

function isObject(data: unknown): data is Record<string, unknown> {
    return typeof data === 'object' && data !== null;
}
