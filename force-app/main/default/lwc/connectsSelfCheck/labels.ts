/** Texts of the self-check. */
import title from '@salesforce/label/c.Connects_Check_Title';
import intro from '@salesforce/label/c.Connects_Check_Intro';
import again from '@salesforce/label/c.Connects_Check_Again';
import running from '@salesforce/label/c.Connects_Check_Running';
import summary from '@salesforce/label/c.Connects_Check_Summary';
import copy from '@salesforce/label/c.Connects_Check_Copy';
import copied from '@salesforce/label/c.Connects_Check_Copied';
import copyFailed from '@salesforce/label/c.Connects_Check_CopyFailed';
import report from '@salesforce/label/c.Connects_Check_Report';
import reportHead from '@salesforce/label/c.Connects_Check_ReportHead';
import whatToDo from '@salesforce/label/c.Connects_Check_WhatToDo';
import stateOk from '@salesforce/label/c.Connects_Check_State_ok';
import stateWarning from '@salesforce/label/c.Connects_Check_State_warning';
import stateFailed from '@salesforce/label/c.Connects_Check_State_failed';
import stateNotTried from '@salesforce/label/c.Connects_Check_State_not_tried';
import nameLibrary from '@salesforce/label/c.Connects_Check_Name_library';
import nameGadget from '@salesforce/label/c.Connects_Check_Name_gadget';
import nameSettings from '@salesforce/label/c.Connects_Check_Name_settings';
import nameApexRules from '@salesforce/label/c.Connects_Check_Name_apexRules';
import nameApexLookUp from '@salesforce/label/c.Connects_Check_Name_apexLookUp';
import nameRules from '@salesforce/label/c.Connects_Check_Name_rules';
import namePermissions from '@salesforce/label/c.Connects_Check_Name_permissions';
import nameNumbers from '@salesforce/label/c.Connects_Check_Name_numbers';
import nameMessages from '@salesforce/label/c.Connects_Check_Name_messages';
import nameFrames from '@salesforce/label/c.Connects_Check_Name_frames';
import nameVersions from '@salesforce/label/c.Connects_Check_Name_versions';
import libraryLoaded from '@salesforce/label/c.Connects_Check_LibraryLoaded';
import libraryMissing from '@salesforce/label/c.Connects_Check_LibraryMissing';
import gadgetSignedIn from '@salesforce/label/c.Connects_Check_GadgetSignedIn';
import gadgetSignedOut from '@salesforce/label/c.Connects_Check_GadgetSignedOut';
import gadgetNotReady from '@salesforce/label/c.Connects_Check_GadgetNotReady';
import needsLibrary from '@salesforce/label/c.Connects_Check_NeedsLibrary';
import needsGadget from '@salesforce/label/c.Connects_Check_NeedsGadget';
import needsRules from '@salesforce/label/c.Connects_Check_NeedsRules';
import settingsFound from '@salesforce/label/c.Connects_Check_SettingsFound';
import settingsInRecord from '@salesforce/label/c.Connects_Check_SettingsInRecord';
import settingsMissing from '@salesforce/label/c.Connects_Check_SettingsMissing';
import settingsUnreadable from '@salesforce/label/c.Connects_Check_SettingsUnreadable';
import apexRules from '@salesforce/label/c.Connects_Check_ApexRules';
import apexLookUp from '@salesforce/label/c.Connects_Check_ApexLookUp';
import apexFailed from '@salesforce/label/c.Connects_Check_ApexFailed';
import apexLookUpNotForUser from '@salesforce/label/c.Connects_Check_ApexLookUpNotForUser';
import rulesGood from '@salesforce/label/c.Connects_Check_RulesGood';
import rulesMistakes from '@salesforce/label/c.Connects_Check_RulesMistakes';
import rulesSerious from '@salesforce/label/c.Connects_Check_RulesSerious';
import permissionsHeld from '@salesforce/label/c.Connects_Check_PermissionsHeld';
import permissionsNone from '@salesforce/label/c.Connects_Check_PermissionsNone';
import numbersLoaded from '@salesforce/label/c.Connects_Check_NumbersLoaded';
import numbersMissing from '@salesforce/label/c.Connects_Check_NumbersMissing';
import messagesAnswered from '@salesforce/label/c.Connects_Check_MessagesAnswered';
import messagesAlone from '@salesforce/label/c.Connects_Check_MessagesAlone';
import messagesDead from '@salesforce/label/c.Connects_Check_MessagesDead';
import framesNone from '@salesforce/label/c.Connects_Check_FramesNone';
import framesShown from '@salesforce/label/c.Connects_Check_FramesShown';
import framesForbidden from '@salesforce/label/c.Connects_Check_FramesForbidden';
import framesSilent from '@salesforce/label/c.Connects_Check_FramesSilent';
import framesMistakes from '@salesforce/label/c.Connects_Check_FramesMistakes';
import versions from '@salesforce/label/c.Connects_Check_Versions';
import versionsLibrarySilent from '@salesforce/label/c.Connects_Check_VersionsLibrarySilent';
import checkBroke from '@salesforce/label/c.Connects_Check_CheckBroke';
import doInstallPackage from '@salesforce/label/c.Connects_Check_Do_InstallPackage';
import doEnableApi from '@salesforce/label/c.Connects_Check_Do_EnableApi';
import doSignIn from '@salesforce/label/c.Connects_Check_Do_SignIn';
import doAddSettings from '@salesforce/label/c.Connects_Check_Do_AddSettings';
import doAskAgain from '@salesforce/label/c.Connects_Check_Do_AskAgain';
import doAssignCompliance from '@salesforce/label/c.Connects_Check_Do_AssignCompliance';
import doAssignGuard from '@salesforce/label/c.Connects_Check_Do_AssignGuard';
import doCorrectRules from '@salesforce/label/c.Connects_Check_Do_CorrectRules';
import doAssignAny from '@salesforce/label/c.Connects_Check_Do_AssignAny';
import doDeployResource from '@salesforce/label/c.Connects_Check_Do_DeployResource';
import doOpenAnother from '@salesforce/label/c.Connects_Check_Do_OpenAnother';
import doDeployChannel from '@salesforce/label/c.Connects_Check_Do_DeployChannel';
import doAssignDesk from '@salesforce/label/c.Connects_Check_Do_AssignDesk';
import doCorrectOrigins from '@salesforce/label/c.Connects_Check_Do_CorrectOrigins';
import doTrustUrl from '@salesforce/label/c.Connects_Check_Do_TrustUrl';
import doAskServers from '@salesforce/label/c.Connects_Check_Do_AskServers';
import type { Advice, CheckId, CheckState, Finding } from './checkResult';

/** Texts of the component itself. */
export const LABELS = {
    title,
    intro,
    again,
    running,
    summary,
    copy,
    copied,
    copyFailed,
    report,
    reportHead,
    whatToDo,
} as const;

/** Names of the states. */
export const STATE_LABELS: Readonly<Record<CheckState, string>> = {
    ok: stateOk,
    warning: stateWarning,
    failed: stateFailed,
    'not-tried': stateNotTried,
};

/** What is checked. */
export const CHECK_LABELS: Readonly<Record<CheckId, string>> = {
    library: nameLibrary,
    gadget: nameGadget,
    settings: nameSettings,
    apexRules: nameApexRules,
    apexLookUp: nameApexLookUp,
    rules: nameRules,
    permissions: namePermissions,
    numbers: nameNumbers,
    messages: nameMessages,
    frames: nameFrames,
    versions: nameVersions,
};

/** Sentences of what was found. */
export const FINDING_LABELS: Readonly<Record<Finding, string>> = {
    LibraryLoaded: libraryLoaded,
    LibraryMissing: libraryMissing,
    GadgetSignedIn: gadgetSignedIn,
    GadgetSignedOut: gadgetSignedOut,
    GadgetNotReady: gadgetNotReady,
    NeedsLibrary: needsLibrary,
    NeedsGadget: needsGadget,
    NeedsRules: needsRules,
    SettingsFound: settingsFound,
    SettingsInRecord: settingsInRecord,
    SettingsMissing: settingsMissing,
    SettingsUnreadable: settingsUnreadable,
    ApexRules: apexRules,
    ApexLookUp: apexLookUp,
    ApexFailed: apexFailed,
    ApexLookUpNotForUser: apexLookUpNotForUser,
    RulesGood: rulesGood,
    RulesMistakes: rulesMistakes,
    RulesSerious: rulesSerious,
    PermissionsHeld: permissionsHeld,
    PermissionsNone: permissionsNone,
    NumbersLoaded: numbersLoaded,
    NumbersMissing: numbersMissing,
    MessagesAnswered: messagesAnswered,
    MessagesAlone: messagesAlone,
    MessagesDead: messagesDead,
    FramesNone: framesNone,
    FramesShown: framesShown,
    FramesForbidden: framesForbidden,
    FramesSilent: framesSilent,
    FramesMistakes: framesMistakes,
    Versions: versions,
    VersionsLibrarySilent: versionsLibrarySilent,
    CheckBroke: checkBroke,
};

/** Sentences of what to do. */
export const ADVICE_LABELS: Readonly<Record<Advice, string>> = {
    InstallPackage: doInstallPackage,
    EnableApi: doEnableApi,
    SignIn: doSignIn,
    AddSettings: doAddSettings,
    AskAgain: doAskAgain,
    AssignCompliance: doAssignCompliance,
    AssignGuard: doAssignGuard,
    CorrectRules: doCorrectRules,
    AssignAny: doAssignAny,
    DeployResource: doDeployResource,
    OpenAnother: doOpenAnother,
    DeployChannel: doDeployChannel,
    AssignDesk: doAssignDesk,
    CorrectOrigins: doCorrectOrigins,
    TrustUrl: doTrustUrl,
    AskServers: doAskServers,
};
