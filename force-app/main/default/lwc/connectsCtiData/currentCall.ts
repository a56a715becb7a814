/** Which of the agent's calls a flow is about. Pure. */
import { agentState } from 'c/connectsWorkItems';
import type { DeskSnapshot, WorkItem } from 'c/connectsIntegrationApiSvc';

type Desk = Pick<DeskSnapshot, 'agent' | 'workItems'>;

/** The smaller, the more it has the agent's attention. */
const ORDER = { talking: 0, offered: 1, held: 2, over: 3 } as const;

/**
 * The call that the agent talks on; else the one that is offered, else one on hold, else one in
 * wrap-up; of equal ones the latest. Null without a call.
 */
export function currentCall({ agent, workItems }: Desk): WorkItem | null {
    const extension = agent?.extension ?? '';
    const rank = (item: WorkItem): number => ORDER[phaseOf(item, extension)];
    const calls = workItems.filter(({ Channel }) => Channel === 'VOICE');
    return calls.reduce<WorkItem | null>(
        (current, item) =>
            current === null ||
            rank(item) < rank(current) ||
            (rank(item) === rank(current) && createdAt(item) >= createdAt(current))
                ? item
                : current,
        null,
    );
}

function phaseOf(item: WorkItem, extension: string): keyof typeof ORDER {
    switch (item.State) {
        case 'OFFERED':
            return 'offered';
        case 'PAUSED':
            return 'held';
        case 'ACTIVE':
            // The work item stays ACTIVE on hold; its participants tell.
            return agentState(item, extension) === 'HELD' ? 'held' : 'talking';
        default:
            return 'over';
    }
}

function createdAt({ CreatedTimeStamp }: WorkItem): number {
    return CreatedTimeStamp ?? 0;
}
