import type { Agent } from '../finesse/agent';
import type { Queue } from '../finesse/queues';
import type { VoiceState } from '../finesse/states';

/**
 * What a queue counts an agent as. `unlisted` is what Finesse has no figure for: reserved, holding,
 * or talking on a call that a dialer connected.
 */
export type Activity =
    | 'ready'
    | 'notReady'
    | 'busyOther'
    | 'talkingInbound'
    | 'talkingInternal'
    | 'talkingOutbound'
    | 'wrapupNotReady'
    | 'wrapupReady'
    | 'unlisted';

/** Every activity, in the order of the guide's figures. */
export const ACTIVITIES = [
    'ready',
    'notReady',
    'busyOther',
    'talkingInbound',
    'talkingInternal',
    'talkingOutbound',
    'wrapupNotReady',
    'wrapupReady',
    'unlisted',
] as const satisfies readonly Activity[];

/** How calls count that no queue delivered (`A-OWNCALL`). */
export type OwnCallRule = 'every-queue' | 'busy-other';

/** Dialers that connect an agent without asking: their calls are not among the outbound ones. */
const DIALED_FOR_AGENT = /^(BLENDED_)?(PROGRESSIVE|PREDICTIVE)_/;

/** What that agent counts as in one of the agent's own queues; null while signed out. */
export function activityIn(agent: Agent, queue: Queue, ownCalls: OwnCallRule): Activity | null {
    const { state } = agent.voice.status;
    switch (state) {
        case 'LOGOUT':
            return null;
        case 'READY':
            return 'ready';
        case 'NOT_READY':
            return 'notReady';
        default:
            return isBusyWith(agent, queue, ownCalls) ? busyAs(agent, state) : 'busyOther';
    }
}

/** Whether what keeps the agent busy counts in that queue. */
function isBusyWith(agent: Agent, queue: Queue, ownCalls: OwnCallRule): boolean {
    // A consultation has no queue of its own: it belongs to the one of the call it is about.
    const routed = agent.legs.find(({ dialog }) => dialog.queue !== null);
    return routed
        ? routed.dialog.queue?.number === queue.configuration.number
        : ownCalls === 'every-queue';
}

function busyAs(
    agent: Agent,
    state: Exclude<VoiceState, 'LOGOUT' | 'READY' | 'NOT_READY'>,
): Activity {
    switch (state) {
        case 'WORK':
            return 'wrapupNotReady';
        case 'WORK_READY':
            return 'wrapupReady';
        case 'TALKING':
            return talkingAs(agent);
        default:
            return 'unlisted';
    }
}

function talkingAs(agent: Agent): Activity {
    const leg = agent.legs.find(({ state }) => state === 'ACTIVE') ?? agent.legs[0];
    if (!leg) {
        return 'unlisted';
    }
    const { facts, isConsult, dialog } = leg;
    if (isConsult || facts.callType === 'AGENT_INSIDE') {
        return 'talkingInternal';
    }
    const status = dialog.variables.named.find(({ Key }) => Key === 'BAStatus')?.Value ?? '';
    if (DIALED_FOR_AGENT.test(status)) {
        return 'unlisted';
    }
    return facts.direction === 'inbound' ? 'talkingInbound' : 'talkingOutbound';
}
