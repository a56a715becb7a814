/** What the guard says to the one who dialled, from the custom labels. */
import cancelled from '@salesforce/label/c.Connects_DialGuard_Cancelled';
import gone from '@salesforce/label/c.Connects_DialGuard_Gone';
import repeated from '@salesforce/label/c.Connects_DialGuard_Repeated';

export const LABELS = { cancelled, gone, repeated } as const;
