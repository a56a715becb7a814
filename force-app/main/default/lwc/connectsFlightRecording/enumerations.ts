/** The enumeration objects that the vendor's library carries (guide, "Enumeration Values"). */
import type { IntegrationApiEnumerations } from 'c/connectsIntegrationApiSvc';

export const ENUMERATIONS: IntegrationApiEnumerations = {
    GENERAL: { TOOLBAR_POSITION: { TOP: 'TOP', BOTTOM: 'BOTTOM', AUTO: 'AUTO' } },
    CHANNEL: {
        TYPE: { OVERALL: 'OVERALL', VOICE: 'VOICE', TICKET: 'TICKET', CHAT: 'CHAT' },
        STATE: {
            NOT_READY: 'NOT_READY',
            READY: 'READY',
            TALKING: 'TALKING',
            ACTIVE: 'ACTIVE',
            WORK: 'WORK',
            WORK_READY: 'WORK_READY',
            LOGOUT: 'LOGOUT',
        },
    },
    ONBEFOREDIALCALLTYPE: {
        OUTBOUND: 'OUTBOUND',
        CONSULT: 'CONSULT',
        BLINDTRANSFER: 'BLINDTRANSFER',
    },
    WORKITEM: {
        TYPE: { VOICE: 'VOICE', TICKET: 'TICKET', CHAT: 'CHAT' },
        STATE: {
            OFFERED: 'OFFERED',
            ACTIVE: 'ACTIVE',
            WRAPUP: 'WRAPUP',
            PAUSED: 'PAUSED',
            ENDED: 'ENDED',
        },
    },
    SUBSCRIPTION: {
        STATE: {
            ENABLED: 'ENABLED',
            DISABLED: 'DISABLED',
            UPDATED: 'UPDATED',
            ADDED: 'ADDED',
            DELETED: 'DELETED',
            FAILED: 'FAILED',
        },
    },
    REASON: { TYPE: { NOTREADY: 'NOTREADY', WRAPUP: 'WRAPUP', LOGOUT: 'LOGOUT' } },
};
