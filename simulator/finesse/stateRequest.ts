import type { RequestableChannelState } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { refusals } from './errors';
import { NO_REASON, type Reason, type ReasonSets } from './reasonCodes';

/** Whether the agent's reason is looked up by its code or by its Finesse id (`A-REASON`). */
export type ReasonKey = 'code' | 'id';

const REQUESTABLE: Record<RequestableChannelState, true> = {
    READY: true,
    NOT_READY: true,
    WORK: true,
    WORK_READY: true,
    LOGOUT: true,
};

/**
 * Checks the state that was asked for.
 * @throws FinesseError Parameter Missing, Invalid Input
 */
export function parseState(state: unknown): RequestableChannelState {
    if (state === undefined || state === null || state === '') {
        throw refusals.parameterMissing('state');
    }
    if (typeof state !== 'string' || !Object.hasOwn(REQUESTABLE, state)) {
        throw refusals.invalidInput('state');
    }
    return state as RequestableChannelState;
}

/**
 * Finds the reason for a state, by the rules of Finesse: required as soon as some are configured,
 * never with a state that takes none. 0, an empty text and nothing at all stand for none.
 * @throws FinesseError Parameter Missing, Invalid Input
 */
export function resolveReason(
    state: RequestableChannelState,
    reason: unknown,
    sets: ReasonSets,
    key: ReasonKey,
): Reason {
    const given = toText(reason);
    const none = given === '' || given === '0';
    if (state !== 'NOT_READY' && state !== 'LOGOUT') {
        if (!none) {
            throw refusals.reasonNotAllowed();
        }
        return NO_REASON;
    }
    const configured = state === 'NOT_READY' ? sets.notReady : sets.logout;
    if (none) {
        if (configured.length > 0) {
            throw refusals.reasonRequired();
        }
        return NO_REASON;
    }
    const found = configured.find((candidate) => String(candidate[key]) === given);
    if (!found) {
        throw refusals.reasonUnknown();
    }
    return { code: found.code, label: found.label };
}

/** A reason comes as a number or a text. @throws FinesseError Invalid Input for anything else */
function toText(reason: unknown): string {
    if (reason === undefined || reason === null) {
        return '';
    }
    if (typeof reason !== 'number' && typeof reason !== 'string') {
        throw refusals.invalidInput('reason');
    }
    return String(reason).trim();
}
