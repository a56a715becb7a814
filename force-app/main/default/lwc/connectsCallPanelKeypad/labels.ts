/** Every text of the keypad, from the custom labels. */
import keyLetters from '@salesforce/label/c.Connects_CallPanel_KeyLetters';
import keypad from '@salesforce/label/c.Connects_CallPanel_Keypad';
import tonesSent from '@salesforce/label/c.Connects_CallPanel_TonesSent';

export const LABELS = {
    keyLetters,
    keypad,
    tonesSent,
} as const;
