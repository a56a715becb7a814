import type { CallbackRequestName } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { FinesseError } from '../finesse/errors';

/**
 * Requests that Finesse answers in two phases: "understood" at once, and what became of it later, as
 * a notification or as an error of its own (`A-ACK`). All others are answered once.
 */
const TWO_PHASE: ReadonlySet<CallbackRequestName> = new Set<CallbackRequestName>([
    'setAgentState',
    'makeCall',
    'blindTransferCall',
    'conferenceConsultationCall',
    'transferConsultationCall',
    'sendDtmf',
    'startItem',
    'wrapUpItem',
    'endItem',
    'updateWorkItemData',
]);

/** What Finesse finds out only after it has understood the request. */
const LATE_TYPES: ReadonlySet<string> = new Set([
    'Invalid State',
    'Generic Error',
    'Call Operation Failure',
    'Internal Server Error',
]);

/** Whether Finesse accepts that request before it carries it out. */
export function isTwoPhase(requestName: string): boolean {
    return TWO_PHASE.has(requestName as CallbackRequestName);
}

/** Whether Finesse refuses that way only after it has accepted the request. */
export function isLateRefusal(error: unknown): boolean {
    return error instanceof FinesseError && LATE_TYPES.has(error.type);
}
