/** Every text of the desk notice, from the custom labels. */
import absentText from '@salesforce/label/c.Connects_Desk_AbsentText';
import absentTitle from '@salesforce/label/c.Connects_Desk_AbsentTitle';
import loading from '@salesforce/label/c.Connects_Desk_Loading';
import lostText from '@salesforce/label/c.Connects_Desk_LostText';
import lostTitle from '@salesforce/label/c.Connects_Desk_LostTitle';
import missingText from '@salesforce/label/c.Connects_Desk_MissingText';
import missingTitle from '@salesforce/label/c.Connects_Desk_MissingTitle';
import signedOutText from '@salesforce/label/c.Connects_Desk_SignedOutText';
import signedOutTitle from '@salesforce/label/c.Connects_Desk_SignedOutTitle';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';

export const LABELS = {
    absentText,
    absentTitle,
    loading,
    lostText,
    lostTitle,
    missingText,
    missingTitle,
    signedOutText,
    signedOutTitle,
    tryAgain,
} as const;
