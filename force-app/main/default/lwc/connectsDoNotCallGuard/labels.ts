/** Every text of the do-not-call guard, from the custom labels. */
import answerCancelled from '@salesforce/label/c.Connects_DialGuard_AnswerCancelled';
import answerConfirmed from '@salesforce/label/c.Connects_DialGuard_AnswerConfirmed';
import answerOverridden from '@salesforce/label/c.Connects_DialGuard_AnswerOverridden';
import asked from '@salesforce/label/c.Connects_DialGuard_Asked';
import byEachRule from '@salesforce/label/c.Connects_DialGuard_ByEachRule';
import checked from '@salesforce/label/c.Connects_DialGuard_Checked';
import degraded from '@salesforce/label/c.Connects_DialGuard_Degraded';
import dials from '@salesforce/label/c.Connects_DialGuard_Dials';
import endingDenied from '@salesforce/label/c.Connects_DialGuard_EndingDenied';
import endingDialled from '@salesforce/label/c.Connects_DialGuard_EndingDialled';
import endingFailed from '@salesforce/label/c.Connects_DialGuard_EndingFailed';
import endingLapsed from '@salesforce/label/c.Connects_DialGuard_EndingLapsed';
import endingOpen from '@salesforce/label/c.Connects_DialGuard_EndingOpen';
import endingRepeated from '@salesforce/label/c.Connects_DialGuard_EndingRepeated';
import endingUnknown from '@salesforce/label/c.Connects_DialGuard_EndingUnknown';
import inRecord from '@salesforce/label/c.Connects_DialGuard_InRecord';
import inRecords from '@salesforce/label/c.Connects_DialGuard_InRecords';
import noSettings from '@salesforce/label/c.Connects_DialGuard_NoSettings';
import noSettingsText from '@salesforce/label/c.Connects_DialGuard_NoSettingsText';
import inSettings from '@salesforce/label/c.Connects_DialGuard_InSettings';
import inSettingsKey from '@salesforce/label/c.Connects_DialGuard_InSettingsKey';
import less from '@salesforce/label/c.Connects_DialGuard_Less';
import loading from '@salesforce/label/c.Connects_DialGuard_Loading';
import logCorrupt from '@salesforce/label/c.Connects_DialGuard_LogCorrupt';
import logFailing from '@salesforce/label/c.Connects_DialGuard_LogFailing';
import logLost from '@salesforce/label/c.Connects_DialGuard_LogLost';
import logRefused from '@salesforce/label/c.Connects_DialGuard_LogRefused';
import logTrouble from '@salesforce/label/c.Connects_DialGuard_LogTrouble';
import logUnstored from '@salesforce/label/c.Connects_DialGuard_LogUnstored';
import logWaiting from '@salesforce/label/c.Connects_DialGuard_LogWaiting';
import maybeTwice from '@salesforce/label/c.Connects_DialGuard_MaybeTwice';
import maybeTwiceText from '@salesforce/label/c.Connects_DialGuard_MaybeTwiceText';
import missingNumbers from '@salesforce/label/c.Connects_DialGuard_MissingNumbers';
import missingOrg from '@salesforce/label/c.Connects_DialGuard_MissingOrg';
import missingPermission from '@salesforce/label/c.Connects_DialGuard_MissingPermission';
import missingRecords from '@salesforce/label/c.Connects_DialGuard_MissingRecords';
import missingSettings from '@salesforce/label/c.Connects_DialGuard_MissingSettings';
import more from '@salesforce/label/c.Connects_DialGuard_More';
import noDials from '@salesforce/label/c.Connects_DialGuard_NoDials';
import notWatching from '@salesforce/label/c.Connects_DialGuard_NotWatching';
import pack from '@salesforce/label/c.Connects_DialGuard_Pack';
import packs from '@salesforce/label/c.Connects_DialGuard_Packs';
import problem from '@salesforce/label/c.Connects_DialGuard_Problem';
import problems from '@salesforce/label/c.Connects_DialGuard_Problems';
import reload from '@salesforce/label/c.Connects_DialGuard_Reload';
import rules from '@salesforce/label/c.Connects_DialGuard_Rules';
import rulesAndPacks from '@salesforce/label/c.Connects_DialGuard_RulesAndPacks';
import slow from '@salesforce/label/c.Connects_DialGuard_Slow';
import slowText from '@salesforce/label/c.Connects_DialGuard_SlowText';
import standby from '@salesforce/label/c.Connects_DialGuard_Standby';
import standbyFor from '@salesforce/label/c.Connects_DialGuard_StandbyFor';
import taskCreated from '@salesforce/label/c.Connects_DialGuard_TaskCreated';
import taskDescription from '@salesforce/label/c.Connects_DialGuard_TaskDescription';
import taskFailed from '@salesforce/label/c.Connects_DialGuard_TaskFailed';
import taskSubject from '@salesforce/label/c.Connects_DialGuard_TaskSubject';
import title from '@salesforce/label/c.Connects_DialGuard_Title';
import unknownHeading from '@salesforce/label/c.Connects_DialGuard_UnknownHeading';
import unknownText from '@salesforce/label/c.Connects_DialGuard_UnknownText';
import variablesRefused from '@salesforce/label/c.Connects_DialGuard_VariablesRefused';
import variablesRefusedText from '@salesforce/label/c.Connects_DialGuard_VariablesRefusedText';
import watching from '@salesforce/label/c.Connects_DialGuard_Watching';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    answerCancelled,
    answerConfirmed,
    answerOverridden,
    asked,
    byEachRule,
    checked,
    degraded,
    dials,
    endingDenied,
    endingDialled,
    endingFailed,
    endingLapsed,
    endingOpen,
    endingRepeated,
    endingUnknown,
    inRecord,
    inRecords,
    noSettings,
    noSettingsText,
    inSettings,
    inSettingsKey,
    less,
    loading,
    logCorrupt,
    logFailing,
    logLost,
    logRefused,
    logTrouble,
    logUnstored,
    logWaiting,
    maybeTwice,
    maybeTwiceText,
    missingNumbers,
    missingOrg,
    missingPermission,
    missingRecords,
    missingSettings,
    more,
    noDials,
    notWatching,
    pack,
    packs,
    problem,
    problems,
    reload,
    rules,
    rulesAndPacks,
    slow,
    slowText,
    standby,
    standbyFor,
    taskCreated,
    taskDescription,
    taskFailed,
    taskSubject,
    title,
    unknownHeading,
    unknownText,
    variablesRefused,
    variablesRefusedText,
    watching,
    tryAgain,
} as const;
