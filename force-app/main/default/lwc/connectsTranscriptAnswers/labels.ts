/** Every text of the suggested answers, from the custom labels. */
import copied from '@salesforce/label/c.Connects_Transcript_Copied';
import copyFailed from '@salesforce/label/c.Connects_Transcript_CopyFailedText';
import copyNamed from '@salesforce/label/c.Connects_Answers_CopyNamed';
import empty from '@salesforce/label/c.Connects_Answers_Empty';
import match from '@salesforce/label/c.Connects_Answers_Match';
import open from '@salesforce/label/c.Connects_Answers_Open';
import openNamed from '@salesforce/label/c.Connects_Answers_OpenNamed';
import source from '@salesforce/label/c.Connects_Answers_Source';
import title from '@salesforce/label/c.Connects_Answers_Title';
import used from '@salesforce/label/c.Connects_Answers_Used';
import usedOnce from '@salesforce/label/c.Connects_Answers_UsedOnce';

export const LABELS = {
    copied,
    copyFailed,
    copyNamed,
    empty,
    match,
    open,
    openNamed,
    source,
    title,
    used,
    usedOnce,
} as const;
