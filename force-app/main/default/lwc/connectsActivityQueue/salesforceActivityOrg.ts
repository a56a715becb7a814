/** The org itself: the one file that imports from the platform. */
import write from '@salesforce/apex/ActivityWriter.write';
import type { ActivityOrg, ActivityResult } from './activityOrg';

/** What Apex does, for the user of this page. */
export const salesforceActivityOrg: ActivityOrg = {
    write: (entries) => write({ entries }) as Promise<ActivityResult[]>,
};
