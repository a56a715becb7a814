/** Every text of the presence component, from the custom labels. */
import asking from '@salesforce/label/c.Connects_Presence_Asking';
import disconnectedText from '@salesforce/label/c.Connects_Presence_DisconnectedText';
import disconnectedTitle from '@salesforce/label/c.Connects_Presence_DisconnectedTitle';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import elsewhereText from '@salesforce/label/c.Connects_Presence_ElsewhereText';
import elsewhereTitle from '@salesforce/label/c.Connects_Presence_ElsewhereTitle';
import failedTitle from '@salesforce/label/c.Connects_Presence_FailedTitle';
import loading from '@salesforce/label/c.Connects_Presence_Loading';
import noneConnectedText from '@salesforce/label/c.Connects_Presence_NoneConnectedText';
import noneConnectedTitle from '@salesforce/label/c.Connects_Presence_NoneConnectedTitle';
import noRulesText from '@salesforce/label/c.Connects_Presence_NoRulesText';
import noRulesTitle from '@salesforce/label/c.Connects_Presence_NoRulesTitle';
import notSet from '@salesforce/label/c.Connects_Presence_NotSet';
import paused from '@salesforce/label/c.Connects_Presence_PausedTitle';
import pausedText from '@salesforce/label/c.Connects_Presence_PausedText';
import refusedText from '@salesforce/label/c.Connects_Presence_RefusedText';
import refusedTitle from '@salesforce/label/c.Connects_Presence_RefusedTitle';
import rules from '@salesforce/label/c.Connects_Presence_Rules';
import saved from '@salesforce/label/c.Connects_Presence_Saved';
import savedReady from '@salesforce/label/c.Connects_Presence_SavedReady';
import signedOutText from '@salesforce/label/c.Connects_Presence_SignedOutText';
import signedOutTitle from '@salesforce/label/c.Connects_Presence_SignedOutTitle';
import signInAgain from '@salesforce/label/c.Connects_Presence_SignInAgain';
import signInFailed from '@salesforce/label/c.Connects_Presence_SignInFailed';
import standby from '@salesforce/label/c.Connects_Presence_Standby';
import title from '@salesforce/label/c.Connects_Presence_Title';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import unknownText from '@salesforce/label/c.Connects_Presence_UnknownText';
import unknownTitle from '@salesforce/label/c.Connects_Presence_UnknownTitle';

export const LABELS = {
    asking,
    disconnectedText,
    disconnectedTitle,
    dismiss,
    elsewhereText,
    elsewhereTitle,
    failedTitle,
    loading,
    noneConnectedText,
    noneConnectedTitle,
    noRulesText,
    noRulesTitle,
    notSet,
    paused,
    pausedText,
    refusedText,
    refusedTitle,
    rules,
    saved,
    savedReady,
    signedOutText,
    signedOutTitle,
    signInAgain,
    signInFailed,
    standby,
    title,
    tryAgain,
    unknownText,
    unknownTitle,
} as const;
