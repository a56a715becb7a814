/** Texts of the interaction log. */
import noCall from '@salesforce/label/c.Connects_Log_NoCall';
import ongoing from '@salesforce/label/c.Connects_Log_Ongoing';
import saved from '@salesforce/label/c.Connects_Log_Saved';
import saveFailed from '@salesforce/label/c.Connects_Log_SaveFailed';
import saving from '@salesforce/label/c.Connects_Log_Saving';
import title from '@salesforce/label/c.Connects_Log_Title';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = { noCall, ongoing, saved, saveFailed, saving, title, tryAgain } as const;
