/** What states of the voice channel mean (guide, "CHANNEL.STATE"; Cisco, "Reason codes"). */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { AgentState, AgentTarget, PresenceCause } from './contract';

/** Not Ready because of the phone: on Cisco CCE and CCX. */
const CALL_REASONS: ReadonlySet<string> = new Set([
    '50005',
    '50006',
    '32742',
    '32755',
    '32761',
    '32762',
]);
/** Not Ready because of an outage. */
const OUTAGE_REASONS: ReadonlySet<string> = new Set([
    ...['-1', '50002', '32757', '32764', '32765'],
    ...['65533', '65534', '65535'],
]);
/** Not Ready because of the contact center or a supervisor. */
const SYSTEM_REASONS: ReadonlySet<string> = new Set([
    ...['32767', '50010', '50041', '51004', '999', '20001', '20003'],
    ...['32763', '33', '32751', '32752', '32758', '32759', '32756', '32760'],
]);

/** Ids of the voice calls that ring or run; wrap-up is neither. */
export function liveCallsOf(items: readonly WorkItem[]): readonly string[] {
    return items
        .filter(
            ({ Channel, State }) => Channel === 'VOICE' && State !== 'WRAPUP' && State !== 'ENDED',
        )
        .map(({ Id }) => Id);
}

/** In a call, or reserved for one. */
export function isTalking(agent: AgentState | null): boolean {
    return agent?.state === 'TALKING' || agent?.state === 'ACTIVE';
}

/** Neither in a call nor in wrap-up. */
export function isIdle(agent: AgentState | null): agent is AgentState {
    return agent?.state === 'READY' || agent?.state === 'NOT_READY';
}

/** Ready, or will be once the wrap-up is done. */
export function isReady(agent: AgentState | null): boolean {
    return agent?.state === 'READY' || agent?.state === 'WORK_READY';
}

export function isSame(left: AgentState | null, right: AgentState | null): boolean {
    return left?.state === right?.state && left?.reasonCode === right?.reasonCode;
}

/** Whether a state is the one that was asked for; without a reason any will do. */
export function isReached(agent: AgentState | null, { state, reasonCode }: AgentTarget): boolean {
    return agent?.state === state && (reasonCode === null || agent.reasonCode === reasonCode);
}

/** Why an agent has a state, where the state itself tells; null where it does not. */
export function reasonCause(agent: AgentState): PresenceCause | null {
    const reasonCode = agent.reasonCode ?? '';
    if (OUTAGE_REASONS.has(reasonCode)) {
        return { code: 'CONNECTION' };
    }
    if ((agent.state !== 'LOGOUT' && !isIdle(agent)) || CALL_REASONS.has(reasonCode)) {
        return { code: 'CALL' };
    }
    return SYSTEM_REASONS.has(reasonCode) ? { code: 'SYSTEM', reasonCode } : null;
}

/**
 * Why a state changed that the toolkit did not ask for.
 * @param beforeCalls how the agent stood before the last calls; null if that is not known
 */
export function causeOf(
    before: AgentState | null,
    after: AgentState | null,
    beforeCalls: AgentState | null,
    isConnected: boolean,
): PresenceCause {
    if (after === null || after.state === 'LOGOUT') {
        return { code: 'SIGNED_OUT' };
    }
    if (before === null || before.state === 'LOGOUT') {
        return { code: 'SIGNED_IN' };
    }
    if (!isConnected) {
        return { code: 'CONNECTION' };
    }
    const known = reasonCause(after);
    if (known !== null) {
        return known;
    }
    const isBackAgain = beforeCalls === null || isSame(after, beforeCalls);
    return !isIdle(before) && isBackAgain ? { code: 'CALL' } : { code: 'MANUAL' };
}
