/** Every text of the lines, from the custom labels. */
import unsure from '@salesforce/label/c.Connects_Transcript_Unsure';
import unsureHint from '@salesforce/label/c.Connects_Transcript_UnsureHint';

export const LABELS = { unsure, unsureHint } as const;
