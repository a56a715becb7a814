/** The org as the queue sees it: what Apex takes and gives. */
import type { ActivityWrite } from 'c/connectsActivityRules';

/** What became of something that was sent; `ActivityResult` in Apex. */
export interface ActivityResult {
    readonly key: string;
    /** `refused`: it will never be taken; `failed`: try again later. */
    readonly state: 'stored' | 'refused' | 'failed';
    /** The activity; null or absent where the org does not know it any more. */
    readonly taskId?: string | null;
    readonly message?: string | null;
}

/** The method of Apex. It rejects with the platform's errors. */
export interface ActivityOrg {
    /** @param entries at most 20 */
    write(entries: readonly ActivityWrite[]): Promise<ActivityResult[]>;
}
