/** Every text of the number field, from the custom labels. */
import cancel from '@salesforce/label/c.Connects_CallPanel_Cancel';
import dialPlaceholder from '@salesforce/label/c.Connects_CallPanel_DialPlaceholder';
import ownNumber from '@salesforce/label/c.Connects_CallPanel_OwnNumber';

export const LABELS = {
    cancel,
    dialPlaceholder,
    ownNumber,
} as const;
