import { gadgetWays, wayToFrames } from '../gadgetWays';
import { browserTimers, type Candidacy, standFor, type Transport } from '../connectsLeader';
import type { LateTransport, Unavailable } from '../transport';
import { viewOf } from '../wire';

const VISUALFORCE = 'https://acme--c.vf.force.com';

/** A way that is known when the test says so. */
function lateWay(): { late: LateTransport; know: (known: Transport | Unavailable) => void } {
    let know: (known: Transport | Unavailable) => void = () => undefined;
    const whenKnown = new Promise<Transport | Unavailable>((resolve) => {
        know = resolve;
    });
    return { late: { name: 'window', whenKnown }, know: (known) => know(known) };
}

/** The other end of a way. */
class Ear {
    readonly heard: object[] = [];
    isOpen = false;
    private receive: (data: unknown) => void = () => undefined;

    readonly transport: Transport = {
        name: 'custom',
        connect: (_duty, receive) => {
            this.isOpen = true;
            this.receive = receive;
            return {
                lock: null,
                send: (message) => this.heard.push(message),
                close: () => undefined,
            };
        },
    };

    /** A candidate who stands speaks. */
    say(host: string, since: number): void {
        const members = [
            { id: 'other', host, priority: 0, since, seq: 1, stands: true, gone: false },
        ];
        const at = Date.now();
        this.receive(viewOf({ duty: 'dial-guard', from: 'other', at, members, roll: null }));
    }
}

/** As Lightning gives it for Apex that has thrown. */
function lightningError(message: string): Error {
    return Object.assign(new Error('Server Error'), { body: { message } });
}

let candidacy: Candidacy | null = null;

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    candidacy?.withdraw();
    candidacy = null;
    jest.useRealTimers();
});

describe('the way to pages in frames', () => {
    it('is asked for again when the org does not answer, and then opens', async () => {
        const ask = jest
            .fn<Promise<string>, []>()
            .mockRejectedValueOnce(new Error('offline'))
            .mockRejectedValueOnce(new Error('offline'))
            .mockResolvedValue(VISUALFORCE);
        const way = wayToFrames(ask, browserTimers);
        await jest.advanceTimersByTimeAsync(10_000);

        expect(await way).toMatchObject({ name: 'window' });
        expect(ask).toHaveBeenCalledTimes(3);
    });

    it.each([
        [
            'refuses',
            () => Promise.reject(lightningError('No access to ConnectsOrigins')),
            'No access',
        ],
        ['says nothing', () => Promise.resolve(undefined), 'undefined'],
        ['says what is no origin', () => Promise.resolve('acme--c.vf.force.com'), 'no origin'],
    ])(
        'does not open where the org %s, with the reason and what to do',
        async (_what, ask, why) => {
            const way = wayToFrames(ask, browserTimers, [1]);
            await jest.advanceTimersByTimeAsync(10);
            const { unavailable, advice } = (await way) as Unavailable;

            expect(unavailable).toContain(why);
            expect(advice).toContain('ConnectsOrigins');
            expect(advice).toContain('configuredHost');
        },
    );
});

describe('what the org has said', () => {
    const OTHER = 'https://acme--ns.vf.force.com';
    const isLateIn = (ways: ReturnType<typeof gadgetWays>): boolean =>
        ways.some((way) => 'whenKnown' in way);
    /** Asks, and lets the org answer. */
    const ways = async (answer: unknown): Promise<ReturnType<typeof gadgetWays>> => {
        const found = gadgetWays(localStorage, () => Promise.resolve(answer));
        await jest.advanceTimersByTimeAsync(0);
        return found;
    };

    beforeEach(() => localStorage.clear());

    it('holds for the pages that open after it: they wait for nothing', async () => {
        expect(isLateIn(await ways(VISUALFORCE))).toBe(true);

        const transports = await ways(VISUALFORCE);
        expect(isLateIn(transports)).toBe(false);
        candidacy = standFor('dial-guard', { host: 'utility bar', transports });
        await jest.advanceTimersByTimeAsync(600);
        expect(candidacy.isOwner).toBe(true);
    });

    it('is asked for again by each, and holds from the next one on', async () => {
        await ways(VISUALFORCE);
        await ways(OTHER);
        const transports = await ways(OTHER);
        candidacy = standFor('dial-guard', { host: 'utility bar', transports });
        const source = { postMessage: jest.fn() };
        const data = viewOf({ duty: 'dial-guard', from: 'a', at: 0, members: [], roll: 'a roll' });
        window.dispatchEvent(Object.assign(new Event('message'), { data, origin: OTHER, source }));
        expect(source.postMessage).toHaveBeenCalledWith(expect.anything(), { targetOrigin: OTHER });
    });

    it('is not replaced by an org that fails, or says what is no origin', async () => {
        await ways(VISUALFORCE);
        await ways('acme');
        const failing = gadgetWays(localStorage, () => Promise.reject(new Error('offline')));
        expect(isLateIn(failing)).toBe(false);
        expect(localStorage.getItem('connects.visualforceOrigin')).toBe(VISUALFORCE);
    });

    it.each(['', '*', 'null', 'acme--c.vf.force.com'])(
        'is asked for where the browser remembers what is no origin: %p',
        async (text) => {
            localStorage.setItem('connects.visualforceOrigin', text);
            expect(isLateIn(await ways(VISUALFORCE))).toBe(true);
        },
    );
});

describe('while it is not known yet how to open a way', () => {
    it('nobody owns the duty, and dials wait', async () => {
        const { late, know } = lateWay();
        candidacy = standFor('dial-guard', { host: 'utility bar', transports: [late] });
        await jest.advanceTimersByTimeAsync(1_500);
        expect(candidacy.state).toMatchObject({ role: 'electing', advice: null });
        expect(candidacy.isUndecided).toBe(true);

        know(new Ear().transport);
        await jest.advanceTimersByTimeAsync(600);
        expect(candidacy.isOwner).toBe(true);
    });

    it('the election begins after two seconds, and what opens later joins it', async () => {
        const { late, know } = lateWay();
        candidacy = standFor('dial-guard', { host: 'utility bar', transports: [late] });
        await jest.advanceTimersByTimeAsync(3_000);
        expect(candidacy.isOwner).toBe(true);

        const toolbar = new Ear();
        know(toolbar.transport);
        await jest.advanceTimersByTimeAsync(100);
        expect(toolbar.heard.at(-1)).toMatchObject({ duty: 'dial-guard' });

        // It has guarded for longer.
        toolbar.say('toolbar', Date.now() - 60_000);
        expect(candidacy.state).toMatchObject({ role: 'standby', owner: { host: 'toolbar' } });
    });

    it('nobody waits where a setting names the host', async () => {
        const options = { host: 'toolbar', configuredHost: 'toolbar' };
        candidacy = standFor('dial-guard', { ...options, transports: [lateWay().late] });
        await jest.advanceTimersByTimeAsync(600);

        expect(candidacy.isOwner).toBe(true);
    });

    it('a document that leaves before opens nothing any more', async () => {
        const { late, know } = lateWay();
        candidacy = standFor('dial-guard', { host: 'utility bar', transports: [late] });
        candidacy.withdraw();
        const toolbar = new Ear();
        know(toolbar.transport);
        await jest.advanceTimersByTimeAsync(3_000);

        expect(candidacy.state.role).toBe('withdrawn');
        expect(toolbar.isOpen).toBe(false);
        expect(jest.getTimerCount()).toBe(0);
    });
});

it('a way that cannot be opened leaves the dial guard in force, with what an admin has to do', async () => {
    const { late, know } = lateWay();
    const message = new Ear().transport;
    candidacy = standFor('dial-guard', { host: 'utility bar', transports: [message, late] });
    know({ unavailable: 'nobody knows', advice: 'name the host' });
    await jest.advanceTimersByTimeAsync(600);

    expect(candidacy.state).toMatchObject({
        role: 'owner',
        reach: [
            { transport: 'custom', unavailable: null },
            { transport: 'window', unavailable: 'nobody knows' },
        ],
        advice: 'name the host',
    });
});
