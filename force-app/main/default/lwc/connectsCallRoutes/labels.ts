/** Texts of the trial of call routes. */
import title from '@salesforce/label/c.Connects_CallRoutes_Title';
import caller from '@salesforce/label/c.Connects_CallRoutes_Caller';
import called from '@salesforce/label/c.Connects_CallRoutes_Called';
import decide from '@salesforce/label/c.Connects_CallRoutes_Decide';
import asking from '@salesforce/label/c.Connects_CallRoutes_Asking';
import emptyText from '@salesforce/label/c.Connects_CallRoutes_EmptyText';
import failedTitle from '@salesforce/label/c.Connects_CallRoutes_FailedTitle';
import redirected from '@salesforce/label/c.Connects_CallRoutes_Redirected';
import stays from '@salesforce/label/c.Connects_CallRoutes_Stays';
import noRule from '@salesforce/label/c.Connects_CallRoutes_NoRule';
import unknownCaller from '@salesforce/label/c.Connects_CallRoutes_UnknownCaller';
import ambiguousCaller from '@salesforce/label/c.Connects_CallRoutes_AmbiguousCaller';
import noNumber from '@salesforce/label/c.Connects_CallRoutes_NoNumber';

export const LABELS = { title, caller, called, decide, asking, emptyText, failedTitle } as const;

/** What came of a trial, by the reason that Apex gives. */
export const OUTCOMES: Readonly<Record<string, string>> = {
    redirected,
    stays,
    'no-rule': noRule,
    'unknown-caller': unknownCaller,
    'ambiguous-caller': ambiguousCaller,
    'no-number': noNumber,
};
