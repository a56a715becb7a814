/** What the fields of a work item mean together (guide, "WorkItem Structure"). */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/**
 * Names one life of a work item. The id alone would not do: a call that comes back to an agent has
 * the id that it had before, and what was typed for the first life is not meant for the second.
 */
export function itemKey({ Channel, Id, CreatedTimeStamp }: WorkItem): string {
    return `${Channel}|${Id}|${CreatedTimeStamp ?? ''}`;
}

/**
 * State of the agent's own side of a call as Finesse names it, e.g. `ALERTING`; empty when the
 * participants do not tell, as those of tasks never do.
 * @param extension the agent's
 */
export function agentState({ Participants }: WorkItem, extension: string): string {
    const own = (Participants ?? []).filter(({ MediaAddress }) => MediaAddress === extension);
    return extension === '' ? '' : (own.at(-1)?.State ?? '');
}

/** Addresses of the others who are on the call; two of them may share a number. */
export function otherParties({ Participants }: WorkItem, extension: string): string[] {
    const present = (Participants ?? []).filter(
        ({ MediaAddress, State }) =>
            MediaAddress !== '' && MediaAddress !== extension && State !== 'DROPPED',
    );
    return present.map(({ MediaAddress }) => MediaAddress);
}

/** Whether it waits to be accepted by this agent, and not by somebody whom the agent has called. */
export function isRinging(item: WorkItem, extension: string): boolean {
    if (item.State !== 'OFFERED') {
        return false;
    }
    const own = agentState(item, extension);
    return item.Direction !== 'outbound' && (own === '' || own === 'ALERTING');
}

/** Number or address of the other side; empty when the gadget does not tell. */
export function farEndOf({ Direction, Sender, Destination, DialedNumber }: WorkItem): string {
    // The guide types them as texts, and yet leaves them out of some items.
    const told = Direction === 'outbound' ? Destination || DialedNumber : Sender;
    return told || '';
}
