/** What the agent reads when a colleague could not be called. */
import { fillLabel } from 'c/connectsFormat';
import { errorText } from 'c/connectsWords';
import { LABELS } from './labels';

/** A notice above the rows. */
export interface CallRefusal {
    readonly heading: string;
    readonly text: string;
}

/** The text of the gadget or of a guard is shown as it is. @param name of the colleague */
export function callRefusal(name: string, isConsultation: boolean, error: unknown): CallRefusal {
    const heading = fillLabel(isConsultation ? LABELS.consultFailed : LABELS.callFailed, name);
    return { heading, text: errorText(error) };
}
