/** Why a state changed, from the custom labels. */
import signedOut from '@salesforce/label/c.Connects_Presence_SignedOut';
import call from '@salesforce/label/c.Connects_Why_Call';
import callBegan from '@salesforce/label/c.Connects_Why_CallBegan';
import callsEnded from '@salesforce/label/c.Connects_Why_CallsEnded';
import chosenPresence from '@salesforce/label/c.Connects_Why_ChosenPresence';
import chosenState from '@salesforce/label/c.Connects_Why_ChosenState';
import connection from '@salesforce/label/c.Connects_Why_Connection';
import readyRestored from '@salesforce/label/c.Connects_Why_ReadyRestored';
import rulePresence from '@salesforce/label/c.Connects_Why_RulePresence';
import ruleState from '@salesforce/label/c.Connects_Why_RuleState';
import signedInOmni from '@salesforce/label/c.Connects_Why_SignedInOmni';
import signedInPhone from '@salesforce/label/c.Connects_Why_SignedInPhone';
import signedOutOmni from '@salesforce/label/c.Connects_Why_SignedOutOmni';
import signedOutPhone from '@salesforce/label/c.Connects_Why_SignedOutPhone';
import system from '@salesforce/label/c.Connects_Why_System';
import unseen from '@salesforce/label/c.Connects_Why_Unseen';

export const LABELS = {
    call,
    callBegan,
    callsEnded,
    chosenPresence,
    chosenState,
    connection,
    readyRestored,
    rulePresence,
    ruleState,
    signedInOmni,
    signedInPhone,
    signedOut,
    signedOutOmni,
    signedOutPhone,
    system,
    unseen,
} as const;
