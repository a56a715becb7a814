/** Every text of the transcript collector, from the custom labels. */
import clear from '@salesforce/label/c.Connects_TranscriptCollector_Clear';
import clearText from '@salesforce/label/c.Connects_TranscriptCollector_ClearText';
import clearTitle from '@salesforce/label/c.Connects_TranscriptCollector_ClearTitle';
import collecting from '@salesforce/label/c.Connects_TranscriptCollector_Collecting';
import elsewhere from '@salesforce/label/c.Connects_TranscriptCollector_Elsewhere';
import failedText from '@salesforce/label/c.Connects_TranscriptCollector_FailedText';
import failedTitle from '@salesforce/label/c.Connects_TranscriptCollector_FailedTitle';
import figures from '@salesforce/label/c.Connects_TranscriptCollector_Figures';
import forbidden from '@salesforce/label/c.Connects_TranscriptCollector_Forbidden';
import heading from '@salesforce/label/c.Connects_TranscriptCollector_Heading';
import hint from '@salesforce/label/c.Connects_TranscriptCollector_Hint';
import leftOut from '@salesforce/label/c.Connects_TranscriptCollector_LeftOut';
import noRoom from '@salesforce/label/c.Connects_TranscriptCollector_NoRoom';
import noTask from '@salesforce/label/c.Connects_TranscriptCollector_NoTask';
import notCollecting from '@salesforce/label/c.Connects_TranscriptCollector_NotCollecting';
import title from '@salesforce/label/c.Connects_TranscriptCollector_Title';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import unconnected from '@salesforce/label/c.Connects_TranscriptCollector_Unconnected';
import waiting from '@salesforce/label/c.Connects_TranscriptCollector_Waiting';
import written from '@salesforce/label/c.Connects_TranscriptCollector_Written';

export const LABELS = {
    clear,
    clearText,
    clearTitle,
    collecting,
    elsewhere,
    failedText,
    failedTitle,
    figures,
    forbidden,
    heading,
    hint,
    leftOut,
    noRoom,
    noTask,
    notCollecting,
    title,
    tryAgain,
    unconnected,
    waiting,
    written,
} as const;
