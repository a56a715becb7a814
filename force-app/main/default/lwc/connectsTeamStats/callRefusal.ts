/** What the agent reads when a colleague could not be called. */
import { fillLabel } from 'c/connectsFormat';
import { ConnectionLostError, RequestTimedOutError } from 'c/connectsIntegrationApiSvc';
import { LABELS } from './labels';

/** A notice above the rows. */
export interface CallRefusal {
    readonly heading: string;
    readonly text: string;
}

/** The text of the gadget or of a guard is shown as it is. @param name of the colleague */
export function callRefusal(name: string, isConsultation: boolean, error: unknown): CallRefusal {
    const heading = fillLabel(isConsultation ? LABELS.consultFailed : LABELS.callFailed, name);
    return { heading, text: reasonOf(error) };
}

function reasonOf(error: unknown): string {
    if (error instanceof RequestTimedOutError) {
        return LABELS.callTimedOut;
    }
    if (error instanceof ConnectionLostError) {
        return LABELS.callLost;
    }
    return error instanceof Error ? error.message : String(error);
}
