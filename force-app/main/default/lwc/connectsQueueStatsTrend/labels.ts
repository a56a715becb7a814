/** Every text of the trend, from the custom labels. */
import gap from '@salesforce/label/c.Connects_QueueStats_TrendGap';
import most from '@salesforce/label/c.Connects_QueueStats_TrendMost';
import none from '@salesforce/label/c.Connects_QueueStats_TrendNone';
import peak from '@salesforce/label/c.Connects_QueueStats_TrendPeak';
import unknown from '@salesforce/label/c.Connects_QueueStats_TrendUnknown';

export const LABELS = { gap, most, none, peak, unknown } as const;
