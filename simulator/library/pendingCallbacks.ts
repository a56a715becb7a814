import type {
    RequestCallback,
    RequestResponse,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** How many answered requests stay known, so that a second answer finds its callback. */
const ANSWERED_KEPT = 100;

/**
 * The callbacks of requests under way. The vendor's library is not known to guard against a second
 * answer, so a callback is called as often as the gadget answers.
 */
export class PendingCallbacks {
    private readonly callbacks = new Map<string, RequestCallback<unknown>>();
    private readonly answered: string[] = [];
    private counter = 0;

    /** @returns the id to put on the request */
    add(callback: RequestCallback<unknown>): string {
        this.counter += 1;
        const requestId = String(this.counter);
        this.callbacks.set(requestId, callback);
        return requestId;
    }

    answer(requestId: string, response: RequestResponse<unknown>): void {
        const callback = this.callbacks.get(requestId);
        if (!callback) {
            return;
        }
        this.answered.push(requestId);
        if (this.answered.length > ANSWERED_KEPT) {
            const oldest = this.answered.shift();
            if (oldest !== undefined && oldest !== requestId) {
                this.callbacks.delete(oldest);
            }
        }
        this.call(callback, response);
    }

    /** Calls back; a callback that throws is reported and stops nothing else. */
    call(callback: RequestCallback<unknown>, response: RequestResponse<unknown>): void {
        try {
            callback(response);
        } catch (error) {
            console.error('ConnectsIntegrationAPI: a request callback threw.', error);
        }
    }
}
