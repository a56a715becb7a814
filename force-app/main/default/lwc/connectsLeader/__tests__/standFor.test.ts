import {
    type Candidacy,
    type Duty,
    frameTransport,
    messageChannelTransport,
    standFor,
    type StandOptions,
    type Transport,
} from '../connectsLeader';

/** A way that reaches nobody. */
const LONELY: Transport = {
    name: 'custom',
    connect: () => ({ lock: null, send: () => undefined, close: () => undefined }),
};

const ORIGIN = {
    transport: 'origin',
    unavailable: expect.stringContaining('Web Locks') as string,
};
const MESSAGE_CHANNEL = { transport: 'message-channel', unavailable: null };

let candidacies: Candidacy[] = [];

function stand(options: StandOptions, duty: Duty = 'dial-guard'): Candidacy {
    const candidacy = standFor(duty, options);
    candidacies.push(candidacy);
    return candidacy;
}

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    candidacies.forEach((candidacy) => candidacy.withdraw());
    candidacies = [];
    jest.restoreAllMocks();
    jest.useRealTimers();
});

const showAgain = (): boolean =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

describe('standFor', () => {
    it.each([
        ['an empty host', { host: '' }, '"host"'],
        ['a blank host', { host: '  ' }, '"host"'],
        ['a host that is no text', { host: 7 }, '"host"'],
        ['an empty configured host', { host: 'a', configuredHost: '' }, '"configuredHost"'],
        ['a priority that is no number', { host: 'a', priority: '1' }, 'finite number'],
        ['an endless priority', { host: 'a', priority: Infinity }, 'finite number'],
    ])('refuses %s', (_what, options, message) => {
        expect(() => stand(options as StandOptions)).toThrow(TypeError);
        expect(() => stand(options as StandOptions)).toThrow(message);
    });

    it('refuses a duty that does not exist, and names those that do', () => {
        const misspelt = 'dial-guards' as Duty;
        expect(() => stand({ host: 'utility-bar' }, misspelt)).toThrow(TypeError);
        expect(() => stand({ host: 'utility-bar' }, misspelt)).toThrow('dial-guard, screen-pop');
    });

    it('guards dials among the documents of one Lightning page, which hear one gadget', () => {
        const { state } = stand({ host: 'utility-bar' });

        expect(state.reach[0]).toEqual(MESSAGE_CHANNEL);
        expect(state.role).toBe('electing');
    });

    it('guards dials once the org has said where its Visualforce pages are', async () => {
        const candidacy = stand({ host: 'utility-bar' });
        await jest.advanceTimersByTimeAsync(1_000);

        expect(candidacy.state).toMatchObject({
            role: 'owner',
            reach: [MESSAGE_CHANNEL, { transport: 'window', unavailable: null }],
            advice: null,
        });
    });

    it.each(['screen-pop', 'activity-writes', 'presence'] as const)(
        'carries %s out once in all tabs, and says which ways do not work here',
        (duty) => {
            expect(stand({ host: 'utility-bar' }, duty).state.reach).toEqual([
                ORIGIN,
                MESSAGE_CHANNEL,
            ]);
        },
    );

    it('elects one of two documents of a page over its message channel', () => {
        const transports = (): Transport[] => [messageChannelTransport()];
        const first = stand({ host: 'utility-bar', transports: transports() });
        jest.advanceTimersByTime(1_000);
        const second = stand({ host: 'visualforce', transports: transports() });
        jest.advanceTimersByTime(1_000);

        expect(first.state.role).toBe('owner');
        expect(second.state).toMatchObject({
            role: 'standby',
            owner: { host: 'utility-bar', isThisDocument: false, isPresent: true },
        });

        first.withdraw();
        expect(second.state.role).toBe('owner');
    });

    it.each([
        ['owns soon', 700, 'owner'],
        ['goes on listening when its timers come late', 5_000, 'electing'],
    ] as const)('in a hidden tab, alone, %s', (_what, ms, role) => {
        jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        const candidacy = stand({ host: 'utility-bar', transports: [LONELY] });

        // The browser runs the timer when it likes.
        jest.setSystemTime(Date.now() + ms - 500);
        jest.advanceTimersByTime(500);
        expect(candidacy.state.role).toBe(role);
    });

    it.each([
        ['puts the page away', () => window.dispatchEvent(new Event('pagehide')), showAgain],
        [
            'lets the page run nothing',
            () => document.dispatchEvent(new Event('freeze')),
            () => document.dispatchEvent(new Event('resume')),
        ],
    ])('withdraws when the browser %s, and stands again when it comes back', (_what, go, back) => {
        const candidacy = stand({ host: 'utility-bar', transports: [LONELY] });
        jest.advanceTimersByTime(1_000);
        expect(candidacy.isOwner).toBe(true);

        go();
        expect(candidacy.state.role).toBe('withdrawn');

        back();
        jest.advanceTimersByTime(1_000);
        expect(candidacy.isOwner).toBe(true);

        candidacy.withdraw();
        window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
        expect(candidacy.state.role).toBe('withdrawn');
        expect(jest.getTimerCount()).toBe(0);
    });

    it('reports to the console where nobody else takes problems', () => {
        const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const broken = {
            ...LONELY,
            connect: () => ({
                lock: null,
                send: () => {
                    throw new Error('planted');
                },
                close: () => undefined,
            }),
        };
        standFor('dial-guard', { host: 'utility-bar', transports: [broken] }).withdraw();

        expect(error).toHaveBeenCalledWith(
            'Connects Toolkit: A message about dial-guard was not sent (custom).',
            expect.objectContaining({ message: 'planted' }),
        );
        error.mockRestore();
    });

    it.each([
        ['screen-pop', 'none-connected', 'nobody is elected'],
        ['dial-guard', 'owner', 'carries dial-guard out'],
    ] as const)(
        'names every way that does not work, and what to do, where nothing connects (%s)',
        (duty, expectedRole, consequence) => {
            const transports = [frameTransport(['https://acme.lightning.force.com'])];
            const { role, advice } = stand({ host: 'toolbar', transports }, duty).state;

            expect(role).toBe(expectedRole);
            expect(advice).toContain('window: This document lies in no frame');
            expect(advice).toContain(consequence);
            expect(advice).toContain('configuredHost');
        },
    );
});
