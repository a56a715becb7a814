/**
 * Turns a callback request of the guide into a promise with a deadline. The first answer counts;
 * a second or late one is noted in the gadget's log, because it tells of a gadget in trouble.
 */
import type { Clock } from './clock';
import type { IntegrationApi, RequestResponse } from './contract';
import { ClientReleasedError, RequestFailedError, RequestTimedOutError } from './errors';
import { OpenRequest } from './openRequest';
import type { Reporter } from './reporter';

/** How long a request may take unless the caller says otherwise. */
export const REQUEST_DEADLINE_MS = 15_000;

/** Options of every promise request. */
export interface RequestOptions {
    /** Milliseconds until `RequestTimedOutError`; default 15,000. */
    readonly deadlineMs?: number;
    /** Gives the wait up; the promise rejects with `signal.reason`. The gadget is not told. */
    readonly signal?: AbortSignal;
}

/** Sends requests for one client. */
export class RequestSender {
    private readonly api: IntegrationApi;
    private readonly clock: Clock;
    private readonly reporter: Reporter;
    private readonly waiting = new Set<OpenRequest>();

    constructor(api: IntegrationApi, clock: Clock, reporter: Reporter) {
        this.api = api;
        this.clock = clock;
        this.reporter = reporter;
    }

    /**
     * @param name function of the Integration API
     * @param args its arguments without the callback
     * @returns the response's `data`, unchanged
     * @throws RequestFailedError, RequestTimedOutError, ClientReleasedError, or `signal.reason`
     */
    send(name: string, args: readonly unknown[], options: RequestOptions = {}): Promise<unknown> {
        const { deadlineMs = REQUEST_DEADLINE_MS, signal } = options;
        const open = new OpenRequest();
        if (signal?.aborted === true) {
            open.fail(signal.reason);
            return open.promise;
        }
        this.waiting.add(open);
        open.whenSettled(() => this.waiting.delete(open));
        open.whenSettled(
            this.clock.after(deadlineMs, () =>
                open.fail(new RequestTimedOutError(name, deadlineMs)),
            ),
        );
        const giveUp = (): void => open.fail(signal?.reason);
        signal?.addEventListener('abort', giveUp);
        open.whenSettled(() => signal?.removeEventListener('abort', giveUp));
        this.call(name, args, open);
        return open.promise;
    }

    /** Rejects what is still waiting. */
    release(): void {
        for (const open of [...this.waiting]) {
            open.fail(new ClientReleasedError('A request was still waiting'));
        }
    }

    private call(name: string, args: readonly unknown[], open: OpenRequest): void {
        const startedAt = this.clock.now();
        const callback = (response: unknown): void => {
            if (open.isSettled) {
                const ms = this.clock.now() - startedAt;
                this.reporter.note(`${name} was answered again or too late, after ${ms} ms.`);
            } else {
                open.settleWith(() => dataOf(name, response));
            }
        };
        const request: unknown = Reflect.get(this.api, name);
        open.attempt(() => {
            if (typeof request !== 'function') {
                throw new RequestFailedError(
                    name,
                    `The installed library of b+s Connects has no function ${name}. Check its version.`,
                );
            }
            callLibrary(name, () => Reflect.apply(request, this.api, [...args, callback]));
        });
    }
}

function callLibrary(name: string, call: () => unknown): void {
    try {
        call();
    } catch (error) {
        throw new RequestFailedError(name, `The library threw an error in ${name}.`, {
            cause: error,
        });
    }
}

function dataOf(name: string, response: unknown): unknown {
    if (typeof response !== 'object' || response === null || !('success' in response)) {
        throw new RequestFailedError(
            name,
            `The gadget's answer to ${name} has no field "success": ${JSON.stringify(response)}`,
        );
    }
    const { success, data, error } = response as RequestResponse<unknown>;
    if (success !== true) {
        throw new RequestFailedError(name, error ?? `The gadget refused ${name} without a reason.`);
    }
    return data;
}
