import { type LookUpFailure, type LookUpLimits, OrgLookUps } from '../orgLookUps';
import type { NumberFlags } from '../dialOrg';
import { HandTimers, settled } from './handTimers';

const NUMBER = '+18505550123';
const LIMITS: LookUpLimits = { deadlineMs: 1_500, maxAgeMs: 60_000 };
const FLAGS: NumberFlags = {
    e164: NUMBER,
    isListed: true,
    listing: { reason: 'Complaint', source: 'Letter' },
    doNotCall: ['Contact'],
    consents: [{ purpose: 'marketing', isGiven: true, expiresAt: 5 }],
    places: [{ origin: 'account', country: 'United States', state: 'Florida' }],
    dials: [100, 200],
    listLoads: [{ name: 'us-national', loadedAt: 50 }],
    failed: [],
};

interface Options {
    readonly answer?: () => Promise<NumberFlags[]>;
    readonly mayAsk?: boolean;
    readonly pending?: readonly number[];
    readonly limits?: Partial<LookUpLimits>;
}

function setUp({ answer, mayAsk = true, pending = [], limits }: Options = {}): {
    timers: HandTimers;
    lookUps: OrgLookUps;
    org: jest.Mock;
    failures: LookUpFailure[];
} {
    const timers = new HandTimers();
    const org = jest.fn(answer ?? (() => Promise.resolve([FLAGS])));
    const failures: LookUpFailure[] = [];
    const lookUps = new OrgLookUps(
        {
            org: { lookUp: org },
            timers,
            mayAsk,
            readPlace: () => ({ country: 'US', region: 'US-FL', timeZones: ['America/New_York'] }),
            pendingDials: () => pending,
            onFailure: (failure) => failures.push(failure),
        },
        { ...LIMITS, ...limits },
    );
    return { timers, lookUps, org, failures };
}

const never = (): Promise<NumberFlags[]> => new Promise(() => undefined);

describe('what the org knows about a number', () => {
    it('comes in one round trip for everything', async () => {
        const { lookUps, org } = setUp();
        const facts = await lookUps.lookUp(
            NUMBER,
            ['8505550123'],
            ['listing', 'doNotCall', 'consents', 'places', 'dials', 'listLoads'],
        );
        expect(org).toHaveBeenCalledTimes(1);
        expect(org).toHaveBeenCalledWith(
            [{ e164: NUMBER, forms: ['8505550123'] }],
            ['listing', 'doNotCall', 'consents', 'places', 'dials', 'listLoads'],
        );
        const at = 1_000_000;
        expect(facts).toEqual({
            listing: {
                state: 'known',
                at,
                value: { e164: NUMBER, reason: 'Complaint', source: 'Letter', expiresAt: null },
            },
            doNotCall: { state: 'known', at, value: ['Contact'] },
            consents: {
                state: 'known',
                at,
                value: [{ purpose: 'marketing', isGiven: true, expiresAt: 5 }],
            },
            places: {
                state: 'known',
                at,
                value: [
                    {
                        from: 'account',
                        country: 'US',
                        region: 'US-FL',
                        timeZones: ['America/New_York'],
                    },
                ],
            },
            dials: { state: 'known', at, value: [100, 200] },
            listLoads: {
                state: 'known',
                at,
                value: [{ list: 'us-national', loadedAt: 50 }],
            },
        });
    });

    it('is null for a number that is not listed', async () => {
        const { lookUps } = setUp({
            answer: () => Promise.resolve([{ e164: NUMBER, isListed: false }]),
        });
        const { listing } = await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(listing).toMatchObject({ state: 'known', value: null });
    });

    it('is not asked for what nobody wants', async () => {
        const { lookUps, org } = setUp();
        const facts = await lookUps.lookUp(NUMBER, [], []);
        expect(org).not.toHaveBeenCalled();
        expect(facts.listing).toEqual({ state: 'missing', why: 'not-asked' });
    });

    it('counts dials that still wait in the queue, each once', async () => {
        const { lookUps } = setUp({ pending: [200, 300] });
        const { dials } = await lookUps.lookUp(NUMBER, [], ['dials']);
        expect(dials).toMatchObject({ value: [100, 200, 300] });
    });
});

describe('questions of one moment', () => {
    const numbers = ['+11', '+12', '+13', '+14', '+15', '+16'];
    const answerAll = (queries: readonly { readonly e164: string }[]): Promise<NumberFlags[]> =>
        Promise.resolve(queries.map(({ e164 }) => ({ ...FLAGS, e164 })));

    it('travel together, five numbers at a time, and each gets its own answer', async () => {
        const { lookUps, org } = setUp();
        org.mockImplementation((queries: readonly { readonly e164: string }[]) =>
            Promise.resolve(
                queries.map(({ e164 }) => ({ ...FLAGS, e164, isListed: e164 === '+13' })).reverse(),
            ),
        );
        const answers = await Promise.all(
            numbers.map((e164) => lookUps.lookUp(e164, [], ['listing'])),
        );
        expect(org.mock.calls.map(([queries]) => (queries as unknown[]).length)).toEqual([5, 1]);
        expect(answers.map(({ listing }) => listing)).toMatchObject(
            numbers.map((e164) => ({ value: e164 === '+13' ? { e164 } : null })),
        );
    });

    it('ask for what any of them needs, and tell each what it wanted', async () => {
        const { lookUps, org } = setUp();
        org.mockImplementation(answerAll);
        const [first, second] = await Promise.all([
            lookUps.lookUp('+11', [], ['dials']),
            lookUps.lookUp('+12', [], ['listing']),
        ]);
        expect(org.mock.calls).toEqual([[expect.anything(), ['listing', 'dials']]]);
        expect([first?.listing.state, first?.dials.state]).toEqual(['missing', 'known']);
        expect([second?.listing.state, second?.dials.state]).toEqual(['known', 'missing']);
    });

    it('keep what is known of a number where another one asks for it in vain', async () => {
        const { lookUps, org } = setUp();
        org.mockImplementationOnce(answerAll);
        org.mockImplementation((queries: readonly { readonly e164: string }[]) =>
            Promise.resolve(queries.map(({ e164 }) => ({ e164, dials: [1], failed: ['listing'] }))),
        );
        await lookUps.lookUp('+11', [], ['listing']);
        const [known, other] = await Promise.all([
            lookUps.lookUp('+11', [], ['listing', 'dials']),
            lookUps.lookUp('+12', [], ['listing']),
        ]);
        expect([known?.listing.state, known?.dials.state]).toEqual(['known', 'known']);
        expect(other?.listing).toEqual({ state: 'missing', why: 'failed' });
    });

    it('fail each for itself when the org leaves a number out', async () => {
        const { lookUps, org } = setUp();
        org.mockImplementation(() => Promise.resolve([{ ...FLAGS, e164: '+11' }]));
        const [first, second] = await Promise.all([
            lookUps.lookUp('+11', [], ['listing']),
            lookUps.lookUp('+12', [], ['listing']),
        ]);
        expect([first?.listing.state, second?.listing.state]).toEqual(['known', 'missing']);
    });
});

describe('an answer', () => {
    it('is used again with its age, and only missing facts are asked for', async () => {
        const { lookUps, org, timers } = setUp();
        await lookUps.lookUp(NUMBER, [], ['listing']);
        await timers.pass(5_000);
        const facts = await lookUps.lookUp(NUMBER, [], ['listing', 'doNotCall']);
        expect(org.mock.calls.map(([, names]) => names as unknown)).toEqual([
            ['listing'],
            ['doNotCall'],
        ]);
        expect(facts.listing).toMatchObject({ at: 1_000_000 });
        expect(facts.doNotCall).toMatchObject({ at: 1_005_000 });
    });

    it('is not used any more when it is too old', async () => {
        const { lookUps, org, timers } = setUp();
        await lookUps.lookUp(NUMBER, [], ['listing']);
        await timers.pass(LIMITS.maxAgeMs + 1);
        await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(org).toHaveBeenCalledTimes(2);
    });

    it('is shared by those who ask the same at the same time', async () => {
        const { lookUps, org } = setUp();
        await Promise.all([
            lookUps.lookUp(NUMBER, [], ['listing']),
            lookUps.lookUp(NUMBER, [], ['listing']),
        ]);
        expect(org).toHaveBeenCalledTimes(1);
    });

    it('is forgotten for the number that was read longest ago, and on request', async () => {
        const { lookUps, org } = setUp({
            limits: { maxNumbers: 1 },
            answer: () => Promise.resolve([FLAGS, { ...FLAGS, e164: '+1' }]),
        });
        await lookUps.lookUp(NUMBER, [], ['listing']);
        await lookUps.lookUp('+1', [], ['listing']);
        await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(org).toHaveBeenCalledTimes(3);
        lookUps.forget(NUMBER);
        await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(org).toHaveBeenCalledTimes(4);
    });
});

describe('an org that does not say everything', () => {
    it('is given up at the deadline, and its late answer serves the next question', async () => {
        let answerLate = (_flags: NumberFlags[]): void => undefined;
        const { lookUps, org, timers, failures } = setUp({
            answer: () =>
                new Promise((resolve) => {
                    answerLate = resolve;
                }),
        });
        const asked = lookUps.lookUp(NUMBER, [], ['listing']);
        await timers.pass(1_500);
        expect((await asked).listing).toEqual({ state: 'missing', why: 'timed-out' });
        expect(failures).toEqual([{ why: 'timed-out', at: 1_001_500, message: null }]);
        answerLate([FLAGS]);
        await settled();
        expect((await lookUps.lookUp(NUMBER, [], ['listing'])).listing.state).toBe('known');
        expect(org).toHaveBeenCalledTimes(1);
    });

    it('keeps what is known when the rest fails', async () => {
        let calls = 0;
        const { lookUps, failures } = setUp({
            answer: () => {
                calls += 1;
                return calls === 1
                    ? Promise.resolve([FLAGS])
                    : Promise.reject(new Error('Server Error'));
            },
        });
        await lookUps.lookUp(NUMBER, [], ['listing']);
        const facts = await lookUps.lookUp(NUMBER, [], ['listing', 'dials']);
        expect(facts.listing.state).toBe('known');
        expect(facts.dials).toEqual({ state: 'missing', why: 'failed' });
        expect(failures).toEqual([{ why: 'failed', at: 1_000_000, message: 'Server Error' }]);
    });

    it('says which source failed, and the others count', async () => {
        const { lookUps, failures } = setUp({
            answer: () =>
                Promise.resolve([
                    { ...FLAGS, dials: null, failed: ['dials'], failure: 'Row lock' },
                ]),
        });
        const facts = await lookUps.lookUp(NUMBER, [], ['listing', 'dials']);
        expect(facts.listing.state).toBe('known');
        expect(facts.dials).toEqual({ state: 'missing', why: 'failed' });
        expect(failures).toMatchObject([{ why: 'failed', message: 'Row lock' }]);
    });

    it('is not taken at its word about another number', async () => {
        const { lookUps } = setUp({ answer: () => Promise.resolve([{ ...FLAGS, e164: '+2' }]) });
        const { listing } = await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(listing).toEqual({ state: 'missing', why: 'failed' });
    });

    it('is not asked without the permission', async () => {
        const { lookUps, org } = setUp({ mayAsk: false });
        const { listing } = await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(listing).toEqual({ state: 'missing', why: 'no-permission' });
        expect(org).not.toHaveBeenCalled();
    });

    it('may refuse for want of a permission set', async () => {
        const message = "You do not have access to the Apex class named 'DialLookUp'.";
        const refusal = Object.assign(new Error(), { body: { message } });
        const { lookUps } = setUp({ answer: () => Promise.reject(refusal) });
        const { listing } = await lookUps.lookUp(NUMBER, [], ['listing']);
        expect(listing).toEqual({ state: 'missing', why: 'no-permission' });
    });
});

describe('a caller', () => {
    it('can give the wait up', async () => {
        const { lookUps } = setUp({ answer: never });
        const end = new AbortController();
        const asked = lookUps.lookUp(NUMBER, [], ['listing'], { signal: end.signal });
        end.abort(new Error('enough'));
        await expect(asked).rejects.toThrow('enough');
        await expect(
            lookUps.lookUp(NUMBER, [], ['listing'], { signal: end.signal }),
        ).rejects.toThrow('enough');
    });
});
