/**
 * The queue of activities that are to be written; see docs/activities.md. It decides nothing.
 */
import userId from '@salesforce/user/Id';
import { joinActivityDuty, tellWritten } from 'c/connectsActivityDuty';
import { browserStorage, exclusivelyWith } from 'c/connectsBrowserQueue';
import { browserTimers, type LeaderState } from 'c/connectsLeader';
import { ActivityQueue } from './activityQueue';
import { ActivityStore } from './activityStore';
import { salesforceActivityOrg } from './salesforceActivityOrg';

export type { ActivityOrg, ActivityResult } from './activityOrg';
export {
    ActivityQueue,
    type ActivityQueueParts,
    type ActivityQueueState,
    type Addition,
    type RefusedActivity,
} from './activityQueue';
export { ActivityStore, type DoneActivity, type WaitingActivity } from './activityStore';

/** What a page adds to the platform's own. */
export interface QueueListeners {
    readonly onChange: () => void;
    /** Told how the duty of writing stands. */
    readonly onDuty: (state: LeaderState) => void;
}

/** The queue of a page. */
export interface OpenActivityQueue {
    readonly queue: ActivityQueue;
    /** Ends it; what waits stays for the next page. */
    close(): void;
}

/** Opens what one page needs, on the org and the browser; what earlier pages have left goes out too. */
export function openActivityQueue({ onChange, onDuty }: QueueListeners): OpenActivityQueue {
    let isOwner = false;
    const queue = new ActivityQueue({
        org: salesforceActivityOrg,
        store: new ActivityStore(
            browserStorage(),
            userId,
            () => crypto.randomUUID(),
            () => browserTimers.now(),
        ),
        timers: browserTimers,
        exclusively: exclusivelyWith(navigator.locks),
        userId,
        isOwner: () => isOwner,
        onChange,
        onWritten: (workItemId, recordId) => tellWritten({ workItemId, recordId }),
    });
    const duty = joinActivityDuty((state) => {
        isOwner = state.role === 'owner';
        onDuty(state);
        queue.wake();
    });
    const handleStorage = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith('connects.activity.')) {
            onChange();
            queue.wake();
        }
    };
    window.addEventListener('storage', handleStorage);
    return {
        queue,
        close() {
            window.removeEventListener('storage', handleStorage);
            duty.leave();
            queue.stop();
        },
    };
}
