/** Every text of the transcript viewer, from the custom labels. */
import call from '@salesforce/label/c.Connects_Transcript_Call';
import callerOnly from '@salesforce/label/c.Connects_Transcript_CallerOnly';
import collectingSince from '@salesforce/label/c.Connects_Transcript_CollectingSince';
import copied from '@salesforce/label/c.Connects_Transcript_Copied';
import copy from '@salesforce/label/c.Connects_Transcript_Copy';
import copyFailedText from '@salesforce/label/c.Connects_Transcript_CopyFailedText';
import copyFailedTitle from '@salesforce/label/c.Connects_Transcript_CopyFailedTitle';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import download from '@salesforce/label/c.Connects_Transcript_Download';
import downloadFailedTitle from '@salesforce/label/c.Connects_Transcript_DownloadFailedTitle';
import earlierLines from '@salesforce/label/c.Connects_Transcript_EarlierLines';
import emptyText from '@salesforce/label/c.Connects_Transcript_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_Transcript_EmptyTitle';
import hit from '@salesforce/label/c.Connects_Transcript_Hit';
import hitSaid from '@salesforce/label/c.Connects_Transcript_HitSaid';
import latestCall from '@salesforce/label/c.Connects_Transcript_LatestCall';
import log from '@salesforce/label/c.Connects_Transcript_Log';
import missesBeginning from '@salesforce/label/c.Connects_Transcript_MissesBeginning';
import newLine from '@salesforce/label/c.Connects_Transcript_NewLine';
import newLines from '@salesforce/label/c.Connects_Transcript_NewLines';
import nextHit from '@salesforce/label/c.Connects_Transcript_NextHit';
import noCallerLines from '@salesforce/label/c.Connects_Transcript_NoCallerLines';
import noHits from '@salesforce/label/c.Connects_Transcript_NoHits';
import noLines from '@salesforce/label/c.Connects_Transcript_NoLines';
import previousHit from '@salesforce/label/c.Connects_Transcript_PreviousHit';
import search from '@salesforce/label/c.Connects_Transcript_Search';
import searchPlaceholder from '@salesforce/label/c.Connects_Transcript_SearchPlaceholder';
import title from '@salesforce/label/c.Connects_Transcript_Title';

export const LABELS = {
    call,
    callerOnly,
    collectingSince,
    copied,
    copy,
    copyFailedText,
    copyFailedTitle,
    dismiss,
    download,
    downloadFailedTitle,
    earlierLines,
    emptyText,
    emptyTitle,
    hit,
    hitSaid,
    latestCall,
    log,
    missesBeginning,
    newLine,
    newLines,
    nextHit,
    noCallerLines,
    noHits,
    noLines,
    previousHit,
    search,
    searchPlaceholder,
    title,
} as const;
