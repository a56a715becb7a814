import type {
    SearchResult,
    ShareRecordEvent,
    WorkItem,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type Desk } from '../../__tests__/support/desk';
import { createLibrary } from '../../index';

const PAGE: ShareRecordEvent['pageInfo'] = {
    url: 'https://example.my.salesforce.com/001x0000003DGQR',
    recordId: '001x0000003DGQR',
    recordName: 'Acme',
    objectType: 'Account',
};

/** A desk whose agent talks to a colleague. */
async function createColleagueDesk(assumptions: Record<string, string> = {}): Promise<Desk> {
    const desk = createDesk({ assumptions });
    const [colleague] = desk.gadget.colleagues;
    desk.gadget.dial(colleague?.extension ?? '');
    await desk.gadget.advance(10_000);
    return desk;
}

/** A desk whose agent talks to a customer whom a queue delivered. */
async function createCustomerDesk(from: string, options = {}): Promise<Desk & { id: string }> {
    const desk = createDesk(options);
    void desk.gadget.play('incoming-call', { from, talkMs: 3_600_000, wrapUp: 'required' });
    await desk.gadget.advance(10_000);
    return { ...desk, id: desk.api.getFirstWorkItemId('VOICE') };
}

describe('sharing a record', () => {
    it('is possible on an active call with a colleague', async () => {
        const { api, ask, gadget } = await createColleagueDesk();
        expect(api.isShareRecordEnabled()).toBe(true);
        expect(await ask('shareRecord', 'Contact', '0030000000aBcDe')).toEqual({ success: true });
        expect(gadget.sharedRecords).toEqual([
            {
                direction: 'sent',
                recordType: 'Contact',
                recordId: '0030000000aBcDe',
                workItemId: api.getFirstWorkItemId('VOICE'),
                agentId: gadget.ctiData?.Agent,
                time: expect.any(Number),
            },
        ]);
        expect(await ask('shareRecord', 'Contact', '')).toMatchObject({
            success: false,
            error: expect.stringContaining('recordId must be text'),
        });
    });

    it('is not possible without a call, or with a customer alone', async () => {
        const idle = createDesk();
        expect(idle.api.isShareRecordEnabled()).toBe(false);
        expect(await idle.ask('shareRecord', 'Contact', '003')).toEqual({
            success: false,
            error: expect.stringContaining('no active call with another agent'),
        });
        expect(() => idle.gadget.pressShareRecord(PAGE)).toThrow('no active call');
        const { api } = await createCustomerDesk('41319175201');
        expect(api.isShareRecordEnabled()).toBe(false);
    });

    it('or is possible on any active call (A-SHARE)', async () => {
        const { api } = await createCustomerDesk('41319175201', {
            assumptions: { 'A-SHARE': 'any-call' },
        });
        expect(api.isShareRecordEnabled()).toBe(true);
    });

    it('reaches the gadget of the colleague', async () => {
        const desk = createDesk();
        const [colleague] = desk.gadget.colleagues;
        const other = desk.gadget.openGadget(colleague?.id ?? '');
        desk.gadget.dial(colleague?.extension ?? '');
        await desk.gadget.advance(1_000);
        other.answer(other.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
        await desk.gadget.advance(1_000);
        desk.gadget.pressShareRecord(PAGE);
        expect(other.sharedRecords).toMatchObject([
            {
                direction: 'received',
                recordType: 'Account',
                recordId: PAGE.recordId,
                agentId: desk.gadget.ctiData?.Agent,
            },
        ]);
    });

    it('by the button is left to a library that registered, with page and item', async () => {
        const { api, gadget } = await createColleagueDesk();
        const heard: ShareRecordEvent[] = [];
        api.onShareRecord = (event) => heard.push(event);
        gadget.pressShareRecord(PAGE);
        expect(heard).toEqual([
            {
                eventType: 'OnShareRecord',
                pageInfo: PAGE,
                item: expect.objectContaining({ Id: api.getFirstWorkItemId('VOICE') }),
            },
        ]);
        expect(gadget.sharedRecords).toEqual([]);
        api.onShareRecord = null;
        gadget.pressShareRecord(PAGE);
        expect(gadget.sharedRecords).toMatchObject([{ recordId: PAGE.recordId }]);
        expect(() => gadget.pressShareRecord({ recordId: '', objectType: '' })).toThrow(
            'no record to share',
        );
    });

    it('is done by the gadget when the library does nothing (A-BDWAIT)', async () => {
        const { api, ask, gadget } = await createColleagueDesk({ 'A-BDWAIT': '5000' });
        api.onShareRecord = () => {};
        gadget.pressShareRecord(PAGE);
        await gadget.advance(5_000);
        expect(gadget.sharedRecords).toMatchObject([{ recordId: PAGE.recordId }]);
        gadget.pressShareRecord(PAGE);
        await ask('shareRecord', 'Campaign', '701');
        await gadget.advance(60_000);
        expect(gadget.sharedRecords.map(({ recordType }) => recordType)).toEqual([
            'Account',
            'Campaign',
        ]);
    });
});

describe('getLastWorkItems', () => {
    async function lastIds({ ask }: Desk, channel: string): Promise<string[]> {
        const { data } = await ask('getLastWorkItems', channel);
        return (JSON.parse(String(data)) as WorkItem[]).map(({ Id }) => Id);
    }

    it('gives JSON text of the items that ended, newest first', async () => {
        const desk = createDesk({ channels: ['VOICE', 'TICKET'] });
        const ids: string[] = [];
        desk.api.onWorkItemEnd = ({ item }) => ids.unshift(item.Id);
        expect(await desk.ask('getLastWorkItems', 'OVERALL')).toEqual({
            success: true,
            data: '[]',
        });
        await desk.gadget.play('incoming-call');
        await desk.gadget.play('incoming-task');
        await desk.gadget.play('incoming-call');
        expect(await lastIds(desk, 'OVERALL')).toEqual(ids);
        expect(await lastIds(desk, 'VOICE')).toEqual([ids[0], ids[2]]);
        expect(await lastIds(desk, 'TICKET')).toEqual([ids[1]]);
        expect(await lastIds(desk, 'CHAT')).toEqual([]);
        const { data } = await desk.ask('getLastWorkItems', 'VOICE');
        expect(JSON.parse(String(data))).toMatchObject([{ State: 'ENDED' }, { State: 'ENDED' }]);
    });

    it('gives at most ten of a channel (A-LASTITEMS)', async () => {
        const desk = createDesk({ channels: ['VOICE', 'TICKET'] });
        await desk.gadget.play('incoming-task');
        for (let i = 0; i < 11; i++) {
            await desk.gadget.play('caller-gives-up', { direct: true, ringMs: 10 });
        }
        expect(await lastIds(desk, 'VOICE')).toHaveLength(10);
        expect(await lastIds(desk, 'OVERALL')).toHaveLength(10);
        expect(await lastIds(desk, 'TICKET')).toHaveLength(1);
    });

    it.each(['FAX', '', null])('refuses %p', async (channel) => {
        const { ask } = createDesk();
        expect(await ask('getLastWorkItems', channel)).toEqual({
            success: false,
            error: expect.stringContaining('must be OVERALL, VOICE, TICKET or CHAT'),
        });
    });
});

describe('the search for a customer', () => {
    async function search(from: string, option?: string): Promise<SearchResult> {
        const { api } = await createCustomerDesk(from, option ? { search: option } : {});
        return api.getFirstWorkItem('VOICE')?.CrmData.SearchResult as SearchResult;
    }

    it.each([
        ['41319175200', 0],
        ['41319175201', 1],
        ['41319175298', 3],
    ])('goes by the number: %s finds %i', async (from, count) => {
        const { success, errors, returnValue } = await search(from);
        expect({ success, errors }).toEqual({ success: true, errors: null });
        expect(Object.keys(returnValue)).toHaveLength(count);
        expect(await search(from)).toEqual({ success, errors, returnValue });
    });

    it('fails for 99 at the end, with errors', async () => {
        expect(await search('41319175299')).toEqual({
            success: false,
            errors: [expect.objectContaining({ description: expect.any(String) })],
            returnValue: {},
        });
    });

    it.each([
        ['none', true, 0],
        ['one', true, 1],
        ['several', true, 3],
        ['failed', false, 0],
    ])('can be set to %s', async (option, success, count) => {
        const result = await search('41319175299', option);
        expect(result.success).toBe(success);
        expect(Object.keys(result.returnValue)).toHaveLength(count);
    });
});

describe('the activity of a call', () => {
    it('is saved by the agent as often as wanted, each time with created=false', async () => {
        const { gadget, takeEvents, events } = createDesk();
        await gadget.play('assign-call');
        const records = events
            .filter(({ name }) => name === 'onActivitySave')
            .map(({ payload }) => payload.recordId);
        expect(new Set(records).size).toBe(1);
        expect(takeEvents().filter((line) => line.startsWith('onActivitySave'))).toEqual([
            'onActivitySave[ACTIVE] created=true',
            'onActivitySave[ACTIVE] created=false',
            'onActivitySave[WRAPUP] created=false',
            'onActivitySave[ENDED] created=false',
        ]);
    });

    it('is saved by hand for an answered item only', async () => {
        const { gadget, id, takeEvents } = await createCustomerDesk('41319175201');
        takeEvents();
        gadget.saveActivity(id, { comment: 'Called about the order' });
        await gadget.advance(1_000);
        expect(takeEvents()).toEqual(['onActivitySave[ACTIVE] created=false']);
        expect(() => gadget.saveActivity('1', {})).toThrow('no activity to save for "1"');
        const none = await createCustomerDesk('41319175201', {
            assumptions: { 'A-ACTIVITY': 'none' },
        });
        expect(() => none.gadget.saveActivity(none.id, {})).toThrow('no activity to save');
    });

    it('says nothing of `created` when the Interaction Log saves it', async () => {
        const { gadget, takeEvents } = createDesk({
            assumptions: { 'A-ACTIVITY': 'interaction-log' },
        });
        await gadget.play('assign-call');
        const saves = takeEvents().filter((line) => line.startsWith('onActivitySave'));
        expect(saves).toHaveLength(4);
        expect(saves.join()).not.toContain('created');
    });
});

it('several libraries share one button: each gets the event', async () => {
    const { api, gadget } = await createColleagueDesk();
    const other = createLibrary();
    const heard: string[] = [];
    other.waitReady(() => {
        other.onShareRecord = () => heard.push('other');
    });
    api.onShareRecord = () => heard.push('first');
    gadget.pressShareRecord(PAGE);
    expect(heard.sort()).toEqual(['first', 'other']);
});
