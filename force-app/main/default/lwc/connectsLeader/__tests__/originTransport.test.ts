import { type OriginScope, originTransport } from '../originTransport';
import type { OpenTransport, Unavailable } from '../transport';

const DUTY = 'dial-guard';

interface Request {
    readonly name: string;
    readonly hold: () => Promise<void>;
    readonly resolve: () => void;
}

/** Web Locks of one origin: first come, first served, each held until its promise settles. */
class FakeLocks {
    readonly queue: Request[] = [];

    readonly request = ((name: string, { signal }: LockOptions, hold: () => Promise<void>) =>
        new Promise<void>((resolve, reject) => {
            const entry = { name, hold, resolve };
            this.queue.push(entry);
            signal?.addEventListener('abort', () => {
                const place = this.queue.indexOf(entry);
                // A lock that is held already cannot be aborted.
                if (place > 0) {
                    this.queue.splice(place, 1);
                    reject(new Error('AbortError'));
                }
            });
            this.grant(entry);
        })) as unknown as LockManager['request'];

    private grant(entry: Request | undefined): void {
        if (entry === undefined || this.queue[0] !== entry) {
            return;
        }
        void Promise.resolve()
            .then(() => entry.hold())
            .then(() => {
                this.queue.shift();
                entry.resolve();
                this.grant(this.queue[0]);
            });
    }
}

/** BroadcastChannels of one origin. */
function fakeChannels(): {
    readonly opened: Set<BroadcastChannel>;
    readonly BroadcastChannel: new (name: string) => BroadcastChannel;
} {
    const opened = new Set<BroadcastChannel>();
    class FakeChannel {
        readonly name: string;
        onmessage: ((event: { data: unknown }) => void) | null = null;

        constructor(name: string) {
            this.name = name;
            opened.add(this as unknown as BroadcastChannel);
        }

        postMessage(message: unknown): void {
            const others = [...opened] as unknown as FakeChannel[];
            others
                .filter((other) => other !== this && other.name === this.name)
                .forEach((other) => other.onmessage?.({ data: copyOf(message) }));
        }

        close(): void {
            opened.delete(this as unknown as BroadcastChannel);
        }
    }
    return {
        opened,
        BroadcastChannel: FakeChannel as unknown as new (name: string) => BroadcastChannel,
    };
}

function copyOf(message: unknown): unknown {
    return JSON.parse(JSON.stringify(message));
}

function open(
    scope: OriginScope | undefined,
    receive: (data: unknown) => void = () => undefined,
    duty = DUTY,
): OpenTransport {
    const opening = originTransport(scope).connect(duty, receive, () => undefined);
    if ('unavailable' in opening) {
        throw new Error(opening.unavailable);
    }
    return opening;
}

function reasonOf(scope?: OriginScope): string {
    const opening = originTransport(scope).connect(
        DUTY,
        () => undefined,
        () => undefined,
    );
    return (opening as Unavailable).unavailable;
}

async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
        await Promise.resolve();
    }
}

describe('the lock of an origin', () => {
    it('is granted to one document, and to the next when that one closes', async () => {
        const scope = { locks: new FakeLocks() };
        const [first, second] = [open(scope), open(scope)];
        const granted: string[] = [];
        first.lock?.request(
            () => granted.push('first'),
            () => undefined,
        );
        second.lock?.request(
            () => granted.push('second'),
            () => undefined,
        );
        await settle();
        expect(granted).toEqual(['first']);

        first.close();
        await settle();
        expect(granted).toEqual(['first', 'second']);
    });

    it('is one for each duty', async () => {
        const scope = { locks: new FakeLocks() };
        const names = ['dial-guard', 'presence'];
        for (const duty of names) {
            open(scope, () => undefined, duty).lock?.request(
                () => undefined,
                () => undefined,
            );
        }
        await settle();

        expect(new Set(scope.locks.queue.map(({ name }) => name)).size).toBe(2);
    });

    it('leaves the queue with a document that closes while it waits, without calling that a failure', async () => {
        const scope = { locks: new FakeLocks() };
        const [first, second] = [open(scope), open(scope)];
        const calls: string[] = [];
        first.lock?.request(
            () => calls.push('first'),
            () => undefined,
        );
        second.lock?.request(
            () => calls.push('granted'),
            (reason) => calls.push(reason),
        );
        await settle();
        second.close();
        first.close();
        await settle();

        expect(calls).toEqual(['first']);
        expect(scope.locks.queue).toEqual([]);
    });

    it('is given back at once when it comes to a document that closed in that moment', async () => {
        const locks = new FakeLocks();
        const transport = open({ locks });
        const granted = jest.fn();
        transport.lock?.request(granted, () => undefined);
        transport.close();
        await settle();

        expect(granted).not.toHaveBeenCalled();
        expect(locks.queue).toEqual([]);
    });

    it.each([
        ['rejects', () => Promise.reject(new Error('SecurityError'))],
        [
            'throws',
            () => {
                throw new Error('SecurityError');
            },
        ],
    ])('says why it cannot be had where the browser %s', async (_how, request) => {
        const failed = jest.fn();
        open({ locks: { request: request as unknown as LockManager['request'] } }).lock?.request(
            () => undefined,
            failed,
        );
        await settle();

        expect(failed.mock.calls).toEqual([['Error: SecurityError']]);
    });

    it('says so when it is taken away', async () => {
        let steal: (reason: Error) => void = () => undefined;
        const request = ((_name: string, _options: LockOptions, hold: () => Promise<void>) =>
            new Promise<void>((_resolve, reject) => {
                steal = reject;
                void hold();
            })) as unknown as LockManager['request'];
        const calls: string[] = [];
        open({ locks: { request } }).lock?.request(
            () => calls.push('granted'),
            (reason) => calls.push(reason),
        );
        steal(new Error('AbortError'));
        await settle();

        expect(calls).toEqual(['granted', 'Error: AbortError']);
    });
});

describe('the broadcast of an origin', () => {
    it('reaches the other documents that stand for the same duty, until they close', () => {
        const channels = fakeChannels();
        const heard: unknown[] = [];
        const sender = open(channels, (data) => heard.push(['sender', data]));
        const receiver = open(channels, (data) => heard.push(['receiver', data]));
        open(channels, (data) => heard.push(['other duty', data]), 'presence');

        sender.send({ text: 'hello' });
        receiver.close();
        sender.send({ text: 'nobody hears this' });

        expect(heard).toEqual([['receiver', { text: 'hello' }]]);
        expect(channels.opened.size).toBe(2);
    });

    it('goes on without locks where only they are missing', () => {
        expect(open(fakeChannels()).lock).toBeNull();
    });

    it.each([
        ['missing', undefined],
        [
            'forbidden',
            class {
                constructor() {
                    throw new Error('SecurityError');
                }
            },
        ],
    ])('may be %s: the lock alone still says who owns', async (_how, BroadcastChannel) => {
        const locks = new FakeLocks();
        const scope = { locks, BroadcastChannel } as unknown as OriginScope;
        const transport = open(scope);
        const granted = jest.fn();
        transport.lock?.request(granted, () => undefined);
        await settle();
        expect(granted).toHaveBeenCalledTimes(1);

        transport.send({ text: 'nobody hears this' });
        transport.close();
        await settle();
        expect(locks.queue).toEqual([]);
    });
});

describe('an origin with neither', () => {
    it('is unavailable, with both reasons', () => {
        const reason = reasonOf({});
        expect(reason).toContain('Web Locks are missing');
        expect(reason).toContain('BroadcastChannel is missing');
    });

    it('repeats what the browser says about a channel that it forbids', () => {
        const BroadcastChannel = class {
            constructor() {
                throw new Error('SecurityError');
            }
        };
        expect(reasonOf({ BroadcastChannel } as unknown as OriginScope)).toContain('SecurityError');
    });

    it('is found in a browser that offers nothing', () => {
        expect('locks' in navigator || 'BroadcastChannel' in globalThis).toBe(false);
        expect(reasonOf()).toContain('Web Locks are missing');
    });
});
