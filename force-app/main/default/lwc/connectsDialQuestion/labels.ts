/** Every text of the question about a dial, from the custom labels. */
import blockedHeading from '@salesforce/label/c.Connects_DialQuestion_Blocked';
import callee from '@salesforce/label/c.Connects_DialQuestion_Callee';
import close from '@salesforce/label/c.Connects_DialQuestion_Close';
import confirmHeading from '@salesforce/label/c.Connects_DialQuestion_Confirm';
import dial from '@salesforce/label/c.Connects_DialQuestion_Dial';
import dialAnyway from '@salesforce/label/c.Connects_DialQuestion_DialAnyway';
import doNotDial from '@salesforce/label/c.Connects_DialQuestion_DoNotDial';
import doubt from '@salesforce/label/c.Connects_DialQuestion_Doubt';
import followUp from '@salesforce/label/c.Connects_DialQuestion_FollowUp';
import reason from '@salesforce/label/c.Connects_DialQuestion_Reason';
import reasonAgreed from '@salesforce/label/c.Connects_DialQuestion_Reason_Agreed';
import reasonAsked from '@salesforce/label/c.Connects_DialQuestion_Reason_Asked';
import reasonSafety from '@salesforce/label/c.Connects_DialQuestion_Reason_Safety';
import reasonWrong from '@salesforce/label/c.Connects_DialQuestion_Reason_Wrong';
import timeLeft from '@salesforce/label/c.Connects_DialQuestion_TimeLeft';

export const LABELS = {
    blockedHeading,
    callee,
    close,
    confirmHeading,
    dial,
    dialAnyway,
    doNotDial,
    doubt,
    followUp,
    reason,
    timeLeft,
} as const;

/** What an agent may give as a reason where the settings say nothing. */
export const DEFAULT_REASONS: readonly string[] = [
    reasonAsked,
    reasonAgreed,
    reasonSafety,
    reasonWrong,
];
