import { dialOrgData, observeDialOrg, resetDialOrg } from '../data';
import { setDialOrgFault } from '../faults';
import { ANSWER_MS, dialOrgMethod, SLOW_MS } from '../methods';

const DECISION = {
    clientId: 'a',
    queueId: 'q',
    queueNumber: 1,
    e164: '+18505550123',
    outcome: 'block',
    answer: 'none',
};

/** Calls a method and lets its time pass. */
async function call(name: string, parameters: object): Promise<unknown> {
    const method = dialOrgMethod(name);
    expect(method).toBeDefined();
    const answer = Promise.resolve(method?.(parameters));
    answer.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(SLOW_MS);
    return answer;
}

const lookUp = (e164: string, forms: string[] = []): Promise<unknown> =>
    call('DialLookUp.lookUp', {
        queries: [{ e164, forms }],
        facts: ['listing', 'doNotCall', 'consents', 'places', 'dials'],
    });

beforeEach(() => {
    jest.useFakeTimers();
    resetDialOrg();
});

afterEach(() => {
    jest.useRealTimers();
    setDialOrgFault(undefined);
    window.history.replaceState(null, '', '/');
});

describe("the workbench's org", () => {
    it('knows listed numbers, people who must not be called, and consents', async () => {
        expect(await lookUp('+41527770011')).toMatchObject([
            { isListed: true, listing: { reason: 'Asked not to be called' }, doNotCall: [] },
        ]);
        expect(await lookUp('+41912223344')).toMatchObject([
            { isListed: false, doNotCall: ['Contact'], dials: [] },
        ]);
        expect(await lookUp('+41441234567')).toMatchObject([
            { consents: [{ purpose: 'marketing', isGiven: true }] },
        ]);
    });

    it('answers only what is wanted', async () => {
        const [flags] = (await call('DialLookUp.lookUp', {
            queries: [{ e164: '+1' }],
            facts: ['dials'],
        })) as [object];
        expect(Object.keys(flags).sort()).toEqual(['dials', 'e164', 'failed']);
    });

    it('takes five numbers and not six', async () => {
        const queries = (count: number) => Array.from({ length: count }, () => ({ e164: '+1' }));
        const facts: string[] = [];
        await expect(
            call('DialLookUp.lookUp', { queries: queries(5), facts }),
        ).resolves.toHaveLength(5);
        await expect(
            call('DialLookUp.lookUp', { queries: queries(6), facts }),
        ).rejects.toMatchObject({ body: { message: 'Ask about 1 to 5 numbers at a time.' } });
    });

    it('stores a decision once, without the number, and tells who watches', async () => {
        const observer = jest.fn();
        const stop = observeDialOrg(observer);
        await call('DialDecisionLog.store', { entries: [DECISION] });
        await call('DialDecisionLog.store', { entries: [DECISION] });
        stop();
        const { decisions } = dialOrgData();
        expect(decisions).toHaveLength(1);
        expect(decisions[0]).toMatchObject({ queueNumber: 1, lastDigits: '23' });
        expect(JSON.stringify(decisions)).not.toContain('+18505550123');
        expect(observer).toHaveBeenCalledTimes(1);
    });

    it('counts a dial once and tells of it', async () => {
        const dials = [{ clientId: 'd', e164: '+1', placedAt: 7 }];
        await call('DialCounter.count', { dials });
        await call('DialCounter.count', { dials });
        expect(await lookUp('+1')).toMatchObject([{ dials: [7] }]);
    });

    it('accepts an override only with the permission', async () => {
        window.history.replaceState(null, '', '/?permissions=Connects_Dial_Guard');
        const entries = [{ ...DECISION, answer: 'overridden' }];
        expect(await call('DialDecisionLog.store', { entries })).toMatchObject([
            { clientId: 'a', state: 'refused' },
        ]);
        expect(dialOrgData().decisions).toHaveLength(0);
    });

    it('says what a user without the permission lacks', async () => {
        window.history.replaceState(null, '', '/?permissions=None');
        await expect(lookUp('+1')).rejects.toMatchObject({
            body: { message: expect.stringContaining('Connects_Dial_Guard') },
        });
    });
});

describe('a fault', () => {
    it('of the address makes it slow', async () => {
        window.history.replaceState(null, '', '/?org=slow');
        const done = jest.fn();
        void dialOrgMethod('DialLookUp.lookUp')?.({ queries: [{ e164: '+1' }], facts: [] }).then(
            done,
        );
        await jest.advanceTimersByTimeAsync(ANSWER_MS);
        expect(done).not.toHaveBeenCalled();
        await jest.advanceTimersByTimeAsync(SLOW_MS);
        expect(done).toHaveBeenCalled();
    });

    it('makes it fail, refuse, or lose the answer of what it stored', async () => {
        setDialOrgFault('failing');
        await expect(lookUp('+1')).rejects.toMatchObject({ status: 500 });
        setDialOrgFault('no-permission');
        await expect(lookUp('+1')).rejects.toMatchObject({
            body: { message: expect.stringContaining('do not have access') },
        });
        setDialOrgFault('lost-answer');
        await expect(call('DialDecisionLog.store', { entries: [DECISION] })).rejects.toMatchObject({
            status: 0,
        });
        expect(dialOrgData().decisions).toHaveLength(1);
    });
});

it('leaves other methods to the fixtures', () => {
    expect(dialOrgMethod('DeskNotes.latest')).toBeUndefined();
});
