/** Every text of the row that does not depend on its queue, from the custom labels. */
import longest from '@salesforce/label/c.Connects_QueueStats_Longest';
import noWait from '@salesforce/label/c.Connects_QueueStats_NoWait';
import trend from '@salesforce/label/c.Connects_QueueStats_Trend';
import waiting from '@salesforce/label/c.Connects_QueueStats_Waiting';

export const LABELS = { longest, noWait, trend, waiting } as const;
