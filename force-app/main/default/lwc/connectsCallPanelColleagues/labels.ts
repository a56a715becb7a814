/** Every text of the list of colleagues, from the custom labels. */
import colleagues from '@salesforce/label/c.Connects_CallPanel_Colleagues';
import more from '@salesforce/label/c.Connects_CallPanel_ColleaguesMore';
import none from '@salesforce/label/c.Connects_CallPanel_ColleagueNone';

export const LABELS = {
    colleagues,
    more,
    none,
} as const;
