/**
 * Which of the agent's calls belong together: the one on hold, and the one made to consult somebody
 * about it (guide, "makeCall": with an active call it is a consultation call).
 */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** A call on hold with the one that was made meanwhile. */
export interface Consultation {
    /** Whose id completes a transfer or a conference (guide, "transferConsultationCall"). */
    readonly held: WorkItem;
    /** The other one: talking, or still ringing at the far end. */
    readonly current: WorkItem;
    /** The call that the agent made to consult, which is `held` when the agent has swapped. */
    readonly consult: WorkItem;
    /** The call that it is about. */
    readonly original: WorkItem;
}

/** The consultation under way, or null. Work items of all channels may be given. */
export function consultationOf(items: readonly WorkItem[]): Consultation | null {
    const calls = items.filter(({ Channel }) => Channel === 'VOICE');
    const current = calls.find(({ State }) => State === 'ACTIVE') ?? calls.find(isBeingMade);
    // With several on hold it is about the oldest: the customer, not a colleague asked before.
    const [held] = calls
        .filter(({ State }) => State === 'PAUSED')
        .sort((left, right) => startOf(left) - startOf(right));
    if (current === undefined || held === undefined) {
        return null;
    }
    const consult = consultOf(held, current);
    if (consult === null) {
        return null;
    }
    return { held, current, consult, original: consult === held ? current : held };
}

/** A call in the making while another is on hold can only be the agent's own. */
function isBeingMade({ State, Direction }: WorkItem): boolean {
    return State === 'OFFERED' && Direction === 'outbound';
}

/**
 * The call type alone does not tell: a consultation that goes to a queue is an `OUT` call, and a
 * colleague who is consulted sees `CONSULT` as well.
 */
function consultOf(held: WorkItem, current: WorkItem): WorkItem | null {
    const outbound = [held, current].filter(({ Direction }) => Direction === 'outbound');
    const typed = outbound.filter(({ CallType }) => CallType === 'CONSULT');
    const candidates = typed.length > 0 ? typed : outbound;
    if (candidates.length < 2) {
        const [only] = candidates;
        // A call that the agent dialled first is not a consultation about one that came later.
        return only !== undefined && (typed.length > 0 || isLater(only, held, current))
            ? only
            : null;
    }
    return startOf(held) > startOf(current) ? held : current;
}

function isLater(candidate: WorkItem, held: WorkItem, current: WorkItem): boolean {
    return startOf(candidate) >= Math.max(startOf(held), startOf(current));
}

function startOf({ CreatedTimeStamp }: WorkItem): number {
    return CreatedTimeStamp ?? 0;
}
