/** Which kind of call a work item is: by Cisco's call type, and else by who began it. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { CallKind } from './contract';

/**
 * Cisco's call types (developer.cisco.com, "Outbound call types and BAStatus"; Finesse, "Dialog API
 * parameters") that say more than the direction.
 */
const KINDS: Readonly<Record<string, CallKind>> = {
    OUTBOUND_PREVIEW: 'preview',
    OUTBOUND_DIRECT_PREVIEW: 'preview',
    OUTBOUND_CALLBACK_PREVIEW: 'preview',
    OUTBOUND: 'outbound',
    AUTO_OUT: 'outbound',
    // Between colleagues: there is nobody to look up.
    CONSULT: 'default',
    ASSIST_CALL: 'default',
    BARGE_IN_CONSULT: 'default',
    SUPERVISOR_MONITOR: 'default',
};

/**
 * `preview`: a campaign's customer before the call; `outbound`: a call of the dialer; `manual`: one
 * that the agent made; `inbound`: calls, tickets and chats that came in; `default`: the rest.
 */
export function callKindOf({ CallType, Direction }: WorkItem): CallKind {
    return KINDS[CallType] ?? (Direction === 'outbound' ? 'manual' : 'inbound');
}
