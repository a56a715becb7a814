/** Every text of the queue figures but those of row and trend, from the custom labels. */
import age from '@salesforce/label/c.Connects_QueueStats_Age';
import announcement from '@salesforce/label/c.Connects_QueueStats_Announcement';
import asOf from '@salesforce/label/c.Connects_QueueStats_AsOf';
import ccxText from '@salesforce/label/c.Connects_QueueStats_CcxText';
import ccxTitle from '@salesforce/label/c.Connects_QueueStats_CcxTitle';
import countCritical from '@salesforce/label/c.Connects_QueueStats_CountCritical';
import countWarning from '@salesforce/label/c.Connects_QueueStats_CountWarning';
import critical from '@salesforce/label/c.Connects_QueueStats_Critical';
import elsewhere from '@salesforce/label/c.Connects_QueueStats_Elsewhere';
import emptyText from '@salesforce/label/c.Connects_QueueStats_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_QueueStats_EmptyTitle';
import endedText from '@salesforce/label/c.Connects_QueueStats_EndedText';
import endedTitle from '@salesforce/label/c.Connects_QueueStats_EndedTitle';
import failedTitle from '@salesforce/label/c.Connects_QueueStats_FailedTitle';
import loading from '@salesforce/label/c.Connects_QueueStats_Loading';
import longest from '@salesforce/label/c.Connects_QueueStats_Longest';
import longWait from '@salesforce/label/c.Connects_QueueStats_LongWait';
import manyWaiting from '@salesforce/label/c.Connects_QueueStats_ManyWaiting';
import noMatchText from '@salesforce/label/c.Connects_QueueStats_NoMatchText';
import noMatchTitle from '@salesforce/label/c.Connects_QueueStats_NoMatchTitle';
import notReady from '@salesforce/label/c.Connects_QueueStats_NotReady';
import queue from '@salesforce/label/c.Connects_QueueStats_Queue';
import ready from '@salesforce/label/c.Connects_QueueStats_Ready';
import sort from '@salesforce/label/c.Connects_QueueStats_Sort';
import sortLongest from '@salesforce/label/c.Connects_QueueStats_SortLongest';
import sortName from '@salesforce/label/c.Connects_QueueStats_SortName';
import sortUrgent from '@salesforce/label/c.Connects_QueueStats_SortUrgent';
import sortWaiting from '@salesforce/label/c.Connects_QueueStats_SortWaiting';
import stillWaitingText from '@salesforce/label/c.Connects_QueueStats_StillWaitingText';
import stillWaitingTextUnknown from '@salesforce/label/c.Connects_QueueStats_StillWaitingTextUnknown';
import stillWaitingTitle from '@salesforce/label/c.Connects_QueueStats_StillWaitingTitle';
import summaryLongest from '@salesforce/label/c.Connects_QueueStats_SummaryLongest';
import summaryNone from '@salesforce/label/c.Connects_QueueStats_SummaryNone';
import summaryQueues from '@salesforce/label/c.Connects_QueueStats_SummaryQueues';
import summaryWaiting from '@salesforce/label/c.Connects_QueueStats_SummaryWaiting';
import talking from '@salesforce/label/c.Connects_QueueStats_Talking';
import talkingDetail from '@salesforce/label/c.Connects_QueueStats_TalkingDetail';
import title from '@salesforce/label/c.Connects_QueueStats_Title';
import trend from '@salesforce/label/c.Connects_QueueStats_Trend';
import unavailableText from '@salesforce/label/c.Connects_QueueStats_UnavailableText';
import unavailableTitle from '@salesforce/label/c.Connects_QueueStats_UnavailableTitle';
import unknown from '@salesforce/label/c.Connects_QueueStats_Unknown';
import waiting from '@salesforce/label/c.Connects_QueueStats_Waiting';
import warning from '@salesforce/label/c.Connects_QueueStats_Warning';
import wrapUp from '@salesforce/label/c.Connects_QueueStats_WrapUp';
import wrapUpDetail from '@salesforce/label/c.Connects_QueueStats_WrapUpDetail';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    age,
    announcement,
    asOf,
    ccxText,
    ccxTitle,
    countCritical,
    countWarning,
    critical,
    elsewhere,
    emptyText,
    emptyTitle,
    endedText,
    endedTitle,
    failedTitle,
    loading,
    longest,
    longWait,
    manyWaiting,
    noMatchText,
    noMatchTitle,
    notReady,
    queue,
    ready,
    sort,
    sortLongest,
    sortName,
    sortUrgent,
    sortWaiting,
    stillWaitingText,
    stillWaitingTextUnknown,
    stillWaitingTitle,
    summaryLongest,
    summaryNone,
    summaryQueues,
    summaryWaiting,
    talking,
    talkingDetail,
    title,
    trend,
    tryAgain,
    unavailableText,
    unavailableTitle,
    unknown,
    waiting,
    warning,
    wrapUp,
    wrapUpDetail,
} as const;
