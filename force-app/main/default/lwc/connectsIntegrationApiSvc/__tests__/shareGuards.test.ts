import { type DialDesk, openDialDesk } from '../../../../../../jest/dialDesk';
import { settle } from '../../../../../../jest/serviceDesk';
import { TWIN_WITHIN_MS } from '../actionCoordinator';
import type { ShareDecision, ShareIntent, ShareVerdict } from '../shareAction';

let desk: DialDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openDialDesk();
});

afterEach(() => consoleError.mockRestore());

const PAGE = { url: 'https://x', recordId: '001A', recordName: 'Acme', objectType: 'Account' };
const ITEM = { Id: '7', Channel: 'VOICE' };

async function pressButton(pageInfo: object = PAGE): Promise<void> {
    desk.raise('onShareRecord', { eventType: 'OnShareRecord', pageInfo, item: ITEM });
    await settle();
}

it('leaves the button alone without a guard', async () => {
    const client = await desk.client();
    client.addShareGuard(() => ({ verdict: 'allow' }))();
    const other = openDialDesk();
    await other.client();
    expect(other.changesOf('onShareRecord')).toEqual([]);
    expect(desk.isFilled('onShareRecord')).toBe(true);
});

it("shares the page's record when all allow, and when no guard is left", async () => {
    const client = await desk.client();
    const intents: ShareIntent[] = [];
    const remove = client.addShareGuard((intent) => {
        intents.push(intent);
        return { verdict: 'allow' };
    });
    await pressButton();
    expect(intents[0]).toEqual({
        recordType: 'Account',
        recordId: '001A',
        page: { url: 'https://x', recordName: 'Acme' },
        item: ITEM,
    });
    remove();
    await desk.wait(2 * TWIN_WITHIN_MS);
    await pressButton();
    const request = { name: 'shareRecord', args: ['Account', '001A'] };
    expect(desk.requests).toEqual([request, request]);
});

it('shares what a guard chose, and nothing when one denies', async () => {
    const client = await desk.client();
    const decisions: ShareDecision[] = [];
    client.observeShares((decision) => decisions.push(decision));
    client.addShareGuard(() => ({ verdict: 'change', recordType: 'Campaign' }));
    await pressButton();
    await desk.wait(2 * TWIN_WITHIN_MS);
    client.addShareGuard(() => ({ verdict: 'deny', reason: 'private' }), { name: 'privacy' });
    await pressButton();
    expect(desk.requests).toEqual([{ name: 'shareRecord', args: ['Campaign', '001A'] }]);
    expect(decisions).toMatchObject([
        { outcome: 'shared', recordType: 'Campaign', recordId: '001A' },
        { outcome: 'denied', by: 'privacy', reason: 'private' },
    ]);
});

it.each([[{}], [{ recordType: 1 }], [{ recordId: null }]])(
    'takes the change %p as a denial',
    async (change) => {
        const client = await desk.client();
        client.addShareGuard(() => ({ verdict: 'change', ...change }) as ShareVerdict);
        await pressButton();
        expect(desk.requests).toEqual([]);
        expect(consoleError).toHaveBeenCalledTimes(1);
    },
);

it('says that a page without a record cannot be shared', async () => {
    const client = await desk.client();
    const decisions: ShareDecision[] = [];
    client.observeShares((decision) => decisions.push(decision));
    client.addShareGuard(() => ({ verdict: 'allow' }));
    await pressButton({ url: 'https://x/home' });
    expect(desk.requests).toEqual([]);
    expect(decisions).toMatchObject([
        { outcome: 'failed', reason: expect.stringContaining('no record') as string },
    ]);
});

it('takes the shareRecord of a handler of the guide as its verdict', async () => {
    const api = await desk.facade();
    const callback = jest.fn();
    api.onShareRecord = ({ pageInfo, item }) => {
        expect(item).toEqual(ITEM);
        api.shareRecord('Campaign', pageInfo.recordId, callback);
    };
    await pressButton();
    expect(desk.requests).toEqual([{ name: 'shareRecord', args: ['Campaign', '001A'] }]);
    expect(callback).toHaveBeenCalledWith({ success: true });
});

it('sends a shareRecord that answers no question straight to the gadget', async () => {
    const api = await desk.facade();
    api.onShareRecord = jest.fn();
    const callback = jest.fn();
    api.shareRecord('Contact', '003B', callback);
    await settle();
    expect(desk.requests).toEqual([{ name: 'shareRecord', args: ['Contact', '003B'] }]);
    expect(callback).toHaveBeenCalledWith({ success: true });
});

it('is over when the call ends', async () => {
    const client = await desk.client();
    client.addShareGuard(() => new Promise(() => undefined));
    const decisions: ShareDecision[] = [];
    client.observeShares((decision) => decisions.push(decision));
    await pressButton();
    desk.raise('onWorkItemEnd', { item: ITEM });
    await settle();
    expect(decisions).toMatchObject([{ outcome: 'lapsed' }]);
});

it('is refused by name when malformed', async () => {
    const client = await desk.client();
    client.addShareGuard(() => ({ verdict: 'allow' }));
    desk.raise('onShareRecord', { pageInfo: null, item: ITEM });
    desk.raise('onShareRecord', { pageInfo: PAGE });
    await settle();
    expect(desk.requests).toEqual([]);
    expect(consoleError).toHaveBeenCalledTimes(2);
});

it('leaves the page a task between two repetitions of an answer', async () => {
    const api = await desk.facade();
    const client = await desk.client();
    const refused = jest.fn(() => {
        if (refused.mock.calls.length < 100) {
            api.shareRecord('Account', '001A', refused);
        }
    });
    api.onShareRecord = () => {
        api.shareRecord('Account', '001A');
        api.shareRecord('Account', '001A', refused);
    };
    client.addShareGuard(() => new Promise(() => undefined));
    await pressButton();
    expect(refused).not.toHaveBeenCalled();
    await desk.nextTask();
    expect(refused).toHaveBeenCalledTimes(1);
    await desk.nextTask();
    expect(refused).toHaveBeenCalledTimes(2);
});

it('sends another record that a handler shares after its answer, but the same one once', async () => {
    const api = await desk.facade();
    const again = jest.fn();
    api.onShareRecord = () => {
        api.shareRecord('Campaign', '701C');
        api.shareRecord('Campaign', '701C', again);
        api.shareRecord('Contact', '003B');
    };
    await pressButton();
    await desk.nextTask();
    expect(again).toHaveBeenCalledWith(expect.objectContaining({ success: false }));
    expect(desk.requests.map(({ args }) => args[1]).sort()).toEqual(['003B', '701C']);
});
