/** What Omni-Channel's refusals say to the agent, from the custom labels. */
import absent from '@salesforce/label/c.Connects_Desk_AbsentTitle';
import noAnswer from '@salesforce/label/c.Connects_Presence_NoAnswer';
import refused from '@salesforce/label/c.Connects_Presence_OmniRefused';
import unknownStatus from '@salesforce/label/c.Connects_Presence_UnknownStatus';
import { fillLabel } from 'c/connectsFormat';
import { OmniError } from './omniLink';

export const LABELS = { absent } as const;

/** @returns null for errors that are not Omni-Channel's */
export function deskErrorText(error: unknown): string | null {
    if (!(error instanceof OmniError)) {
        return null;
    }
    const words = {
        'no-answer': noAnswer,
        'unknown-status': fillLabel(unknownStatus, error.message),
        refused: error.message || refused,
    };
    return words[error.code];
}
