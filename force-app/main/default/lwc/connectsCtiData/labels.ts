/** Every text of the flow component, from the custom labels. */
import call from '@salesforce/label/c.Connects_CtiData_Call';
import noCall from '@salesforce/label/c.Connects_CtiData_NoCall';
import queue from '@salesforce/label/c.Connects_CtiData_Queue';
import signInFirst from '@salesforce/label/c.Connects_CtiData_SignInFirst';
import state from '@salesforce/label/c.Connects_CtiData_State';
import title from '@salesforce/label/c.Connects_CtiData_Title';

export const LABELS = { call, noCall, queue, signInFirst, state, title } as const;
