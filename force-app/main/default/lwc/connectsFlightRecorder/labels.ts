/** Every text of the flight recorder, from the custom labels. */
import title from '@salesforce/label/c.Connects_FlightRecorder_Title';
import intro from '@salesforce/label/c.Connects_FlightRecorder_Intro';
import start from '@salesforce/label/c.Connects_FlightRecorder_Start';
import stop from '@salesforce/label/c.Connects_FlightRecorder_Stop';
import running from '@salesforce/label/c.Connects_FlightRecorder_Running';
import runningHint from '@salesforce/label/c.Connects_FlightRecorder_RunningHint';
import entries from '@salesforce/label/c.Connects_FlightRecorder_Entries';
import dropped from '@salesforce/label/c.Connects_FlightRecorder_Dropped';
import fullTitle from '@salesforce/label/c.Connects_FlightRecorder_FullTitle';
import fullText from '@salesforce/label/c.Connects_FlightRecorder_FullText';
import ready from '@salesforce/label/c.Connects_FlightRecorder_Ready';
import download from '@salesforce/label/c.Connects_FlightRecorder_Download';
import downloadHint from '@salesforce/label/c.Connects_FlightRecorder_DownloadHint';
import downloadUnredacted from '@salesforce/label/c.Connects_FlightRecorder_DownloadUnredacted';
import unredactedTitle from '@salesforce/label/c.Connects_FlightRecorder_UnredactedTitle';
import unredactedText from '@salesforce/label/c.Connects_FlightRecorder_UnredactedText';
import preparing from '@salesforce/label/c.Connects_FlightRecorder_Preparing';
import saved from '@salesforce/label/c.Connects_FlightRecorder_Saved';
import deleteRecording from '@salesforce/label/c.Connects_FlightRecorder_Delete';
import deleteTitle from '@salesforce/label/c.Connects_FlightRecorder_DeleteTitle';
import deleteText from '@salesforce/label/c.Connects_FlightRecorder_DeleteText';
import failedTitle from '@salesforce/label/c.Connects_FlightRecorder_FailedTitle';
import forbiddenTitle from '@salesforce/label/c.Connects_FlightRecorder_ForbiddenTitle';
import forbiddenText from '@salesforce/label/c.Connects_FlightRecorder_ForbiddenText';
import missingTitle from '@salesforce/label/c.Connects_FlightRecorder_MissingTitle';
import missingText from '@salesforce/label/c.Connects_FlightRecorder_MissingText';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import dismiss from '@salesforce/label/c.Connects_Dismiss';

export const LABELS = {
    title,
    intro,
    start,
    stop,
    running,
    runningHint,
    entries,
    dropped,
    fullTitle,
    fullText,
    ready,
    download,
    downloadHint,
    downloadUnredacted,
    unredactedTitle,
    unredactedText,
    preparing,
    saved,
    deleteRecording,
    deleteTitle,
    deleteText,
    failedTitle,
    forbiddenTitle,
    forbiddenText,
    missingTitle,
    missingText,
    tryAgain,
    dismiss,
} as const;
