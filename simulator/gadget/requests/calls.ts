import { refusals } from '../../finesse/errors';
import { blindTransfer, makeCall } from './makeCall';
import type { RequestDefinitions } from './request';

/** The requests for calls alone (guide, "makeCall" to "transferConsultationCall", "sendDtmf"). */
export const CALL_REQUESTS = {
    makeCall: {
        finesse: true,
        handle([number, callVariables, immediately], context) {
            makeCall(context, number, callVariables, immediately === true);
        },
    },
    blindTransferCall: {
        finesse: true,
        handle([id, number, immediately], context) {
            blindTransfer(context, callId(id), number, immediately === true);
        },
    },
    transferConsultationCall: {
        finesse: true,
        handle([id], { finesse }) {
            finesse.transfer(callId(id));
        },
    },
    conferenceConsultationCall: {
        finesse: true,
        handle([id], { finesse }) {
            finesse.conference(callId(id));
        },
    },
    sendDtmf: {
        finesse: true,
        handle([tones], { finesse, recorder }) {
            finesse.sendDtmf(tones);
            recorder.record('step', 'far end hears tones', { tones });
        },
    },
} as const satisfies RequestDefinitions;

function callId(id: unknown): string {
    if (id === undefined || id === null || id === '') {
        throw refusals.parameterMissing('workItemId');
    }
    if (typeof id !== 'string' && typeof id !== 'number') {
        throw refusals.invalidInput('workItemId');
    }
    return String(id);
}
