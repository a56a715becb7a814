import type { IntegrationApiEnumerations } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** The enumeration objects of the library, frozen (guide, "Enumeration Values"). */
export const ENUMERATIONS: IntegrationApiEnumerations = deepFreeze({
    GENERAL: {
        TOOLBAR_POSITION: { TOP: 'TOP', BOTTOM: 'BOTTOM', AUTO: 'AUTO' },
    },
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
    REASON: {
        TYPE: { NOTREADY: 'NOTREADY', WRAPUP: 'WRAPUP', LOGOUT: 'LOGOUT' },
    },
});

function deepFreeze<T extends object>(value: T): T {
    for (const member of Object.values(value) as unknown[]) {
        if (typeof member === 'object' && member !== null) {
            deepFreeze(member);
        }
    }
    return Object.freeze(value);
}
