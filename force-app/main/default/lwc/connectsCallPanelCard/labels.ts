/** Every text of a card of the call panel, from the custom labels. */
import blindTransferLabel from '@salesforce/label/c.Connects_CallPanel_BlindTransferLabel';
import blindTransferSubmit from '@salesforce/label/c.Connects_CallPanel_BlindTransferSubmit';
import change from '@salesforce/label/c.Connects_CallPanel_Change';
import consultLabel from '@salesforce/label/c.Connects_CallPanel_ConsultLabel';
import consultSubmit from '@salesforce/label/c.Connects_CallPanel_ConsultSubmit';
import details from '@salesforce/label/c.Connects_CallPanel_Details';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import done from '@salesforce/label/c.Connects_CallPanel_Done';
import keypad from '@salesforce/label/c.Connects_CallPanel_Keypad';
import noReason from '@salesforce/label/c.Connects_CallPanel_NoReason';
import reason from '@salesforce/label/c.Connects_CallPanel_Reason';
import records from '@salesforce/label/c.Connects_CallPanel_Records';
import total from '@salesforce/label/c.Connects_CallPanel_Total';

export const LABELS = {
    blindTransferLabel,
    blindTransferSubmit,
    change,
    consultLabel,
    consultSubmit,
    details,
    dismiss,
    done,
    keypad,
    noReason,
    reason,
    records,
    total,
} as const;
