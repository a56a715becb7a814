/**
 * Connects the documents of one origin, browser tabs included: a Web Lock says who may own, a
 * BroadcastChannel carries what they tell each other. The browser gives the lock of a document that
 * ends, in whatever way, to the next in the queue. Reach: one origin of one browser profile; frames
 * of one origin below different sites are kept apart by storage partitioning.
 */
import type { DutyLock, OpenTransport, Transport, Unavailable } from './transport';

const PREFIX = 'connects-toolkit/leader/';

/** What the browser offers; any of it may be missing or forbidden. */
export interface OriginScope {
    readonly locks?: Pick<LockManager, 'request'>;
    readonly BroadcastChannel?: new (name: string) => BroadcastChannel;
}

/** A place in the queue for a Web Lock, and then the lock. */
class HeldLock implements DutyLock {
    private readonly locks: Pick<LockManager, 'request'>;
    private readonly name: string;
    private readonly leaveQueue = new AbortController();
    private isReleased = false;
    private giveBack: () => void = () => undefined;

    constructor(locks: Pick<LockManager, 'request'>, name: string) {
        this.locks = locks;
        this.name = name;
    }

    request(onGranted: () => void, onFailed: (reason: string) => void): void {
        this.queue(onGranted).catch((error: unknown) => {
            // Leaving the queue rejects as well; that is no failure.
            if (!this.isReleased) {
                onFailed(String(error));
            }
        });
    }

    release(): void {
        this.isReleased = true;
        this.giveBack();
        this.leaveQueue.abort();
    }

    /** Asynchronous, so that a browser that throws at once is a rejection like any other. */
    private async queue(onGranted: () => void): Promise<void> {
        const { signal } = this.leaveQueue;
        await this.locks.request(this.name, { signal }, () => this.hold(onGranted));
    }

    private hold(onGranted: () => void): Promise<void> {
        return new Promise((resolve) => {
            this.giveBack = resolve;
            if (this.isReleased) {
                resolve();
            } else {
                onGranted();
            }
        });
    }
}

/**
 * @param scope where to find locks and channels; the browser's own without it
 */
export function originTransport(scope: OriginScope = browserScope()): Transport {
    return {
        name: 'origin',
        connect: (duty, receive): OpenTransport | Unavailable => {
            const { locks } = scope;
            const channel = openChannel(scope, PREFIX + duty);
            if (locks === undefined && !('postMessage' in channel)) {
                return {
                    unavailable: `Web Locks are missing here (they need HTTPS), and ${channel.problem}`,
                };
            }
            const held = locks === undefined ? null : new HeldLock(locks, PREFIX + duty);
            if (!('postMessage' in channel)) {
                return { lock: held, send: () => undefined, close: () => held?.release() };
            }
            channel.onmessage = ({ data }: MessageEvent<unknown>) => receive(data);
            return {
                lock: held,
                send: (message) => channel.postMessage(message),
                close: () => {
                    channel.close();
                    held?.release();
                },
            };
        },
    };
}

function browserScope(): OriginScope {
    const { locks } = navigator as { locks?: LockManager };
    const { BroadcastChannel } = globalThis as Pick<OriginScope, 'BroadcastChannel'>;
    return { locks, BroadcastChannel };
}

function openChannel(scope: OriginScope, name: string): BroadcastChannel | { problem: string } {
    if (scope.BroadcastChannel === undefined) {
        return { problem: 'BroadcastChannel is missing here' };
    }
    try {
        return new scope.BroadcastChannel(name);
    } catch (error) {
        return { problem: `BroadcastChannel cannot be opened: ${String(error)}` };
    }
}
