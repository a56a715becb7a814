/** What the do-not-call guard may lack. */
import title from '@salesforce/label/c.Connects_Dial_MissingTitle';
import text from '@salesforce/label/c.Connects_Dial_MissingText';
import numbers from '@salesforce/label/c.Connects_Dial_Missing_numbers';
import settings from '@salesforce/label/c.Connects_Dial_Missing_settings';
import records from '@salesforce/label/c.Connects_Dial_Missing_records';
import permission from '@salesforce/label/c.Connects_Dial_Missing_permission';
import org from '@salesforce/label/c.Connects_Dial_Missing_org';
import gadget from '@salesforce/label/c.Connects_Dial_Missing_gadget';

export const MISSING_LABELS = {
    title,
    text,
    numbers,
    settings,
    records,
    permission,
    org,
    gadget,
} as const;
