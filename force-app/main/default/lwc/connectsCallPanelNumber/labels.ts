/** Every text of the number field, from the custom labels. */
import cancel from '@salesforce/label/c.Connects_CallPanel_Cancel';
import chooseColleague from '@salesforce/label/c.Connects_CallPanel_ChooseColleague';
import dialPlaceholder from '@salesforce/label/c.Connects_CallPanel_DialPlaceholder';
import numberOrName from '@salesforce/label/c.Connects_CallPanel_NumberOrName';
import ownNumber from '@salesforce/label/c.Connects_CallPanel_OwnNumber';

export const LABELS = {
    cancel,
    chooseColleague,
    dialPlaceholder,
    numberOrName,
    ownNumber,
} as const;
