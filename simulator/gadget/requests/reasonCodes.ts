import type {
    ReasonCode,
    ReasonType,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Finesse } from '../../finesse/finesse';

const TYPES: Record<ReasonType, true> = { NOTREADY: true, WRAPUP: true, LOGOUT: true };

export function isReasonType(value: unknown): value is ReasonType {
    return typeof value === 'string' && Object.hasOwn(TYPES, value);
}

/** The reasons of a type, none while the agent is signed out (guide, "getReasonCodeList"). */
export function listReasonCodes(finesse: Finesse, reasonType: ReasonType): ReasonCode[] {
    if (!finesse.signedIn) {
        return [];
    }
    const { notReady, logout, wrapUp } = finesse.configuration.agent.reasons;
    if (reasonType === 'WRAPUP') {
        // A wrap-up reason has no code: the guide repeats its id.
        return wrapUp.map(({ label, id }) => ({ Label: label, ReasonCode: id, Id: id }));
    }
    return (reasonType === 'NOTREADY' ? notReady : logout).map(({ label, code, id }) => ({
        Label: label,
        ReasonCode: String(code),
        Id: id,
    }));
}
