/** Texts of the pages themselves. */
import calls from '@salesforce/label/c.Connects_Page_Calls';
import cancel from '@salesforce/label/c.Connects_Page_Cancel';
import collapse from '@salesforce/label/c.Connects_Page_Collapse';
import expand from '@salesforce/label/c.Connects_Page_Expand';
import failed from '@salesforce/label/c.Connects_Page_Failed';
import guard from '@salesforce/label/c.Connects_DialGuard_Title';
import guardFailed from '@salesforce/label/c.Connects_Page_GuardFailed';
import guardLoading from '@salesforce/label/c.Connects_Page_GuardLoading';
import history from '@salesforce/label/c.Connects_Page_History';
import ok from '@salesforce/label/c.Connects_Page_Ok';
import partFailed from '@salesforce/label/c.Connects_Page_PartFailed';
import partLoading from '@salesforce/label/c.Connects_Page_PartLoading';
import quickActions from '@salesforce/label/c.Connects_Page_QuickActions';
import tryAgain from '@salesforce/label/c.Connects_Page_TryAgain';

export const LABELS = {
    calls,
    cancel,
    collapse,
    expand,
    failed,
    guard,
    guardFailed,
    guardLoading,
    history,
    ok,
    partFailed,
    partLoading,
    quickActions,
    tryAgain,
} as const;
