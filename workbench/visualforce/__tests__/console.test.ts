/** @jest-environment node */
import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { callNews, type KnownCalls } from '../../gadget/consoleCalls';
import type { CallNews } from '../console/consoleBus';
import { ConsoleCalls } from '../console/consoleCalls';
import { ConsoleTabs } from '../console/consoleTabs';

const CONTACT = '/003000000000001AAA';

function createItem(changes: Partial<WorkItem>): WorkItem {
    // The console's calls read no other fields.
    return {
        Id: 'call-1',
        State: 'ACTIVE',
        Direction: 'inbound',
        Sender: '0791234567',
        Destination: '333067',
        IsInternalCall: false,
        SelectedWrapupReason: '',
        CreatedTimeStamp: 1_000,
        ConnectedTimeStamp: 4_000,
        WrapedupTimeStamp: null,
        EndedTimeStamp: null,
        ...changes,
    } as WorkItem;
}

function kindsOf(news: readonly CallNews[]): string[] {
    return news.map(({ kind }) => kind);
}

describe('what the gadget tells the console of a call', () => {
    const NONE: KnownCalls = new Map();

    it('begins when the call is answered, with the work item as its data', () => {
        const ringing = callNews(NONE, [createItem({ ConnectedTimeStamp: null })], 2_000);
        const answered = callNews(ringing.known, [createItem({})], 4_000);

        expect(ringing.news).toEqual([]);
        expect(kindsOf(answered.news)).toEqual(['data', 'begin']);
        expect(answered.news[1]).toMatchObject({ id: 'call-1', type: 'INBOUND' });
    });

    it('tells changes of the work item, and nothing when there are none', () => {
        const { known } = callNews(NONE, [createItem({})], 4_000);

        expect(callNews(known, [createItem({})], 5_000).news).toEqual([]);
        expect(kindsOf(callNews(known, [createItem({ Subject: 'Order' })], 5_000).news)).toEqual([
            'data',
        ]);
    });

    it('ends after the wrap-up, with the length of the conversation in seconds', () => {
        const { known } = callNews(NONE, [createItem({})], 4_000);
        const wrapUp = createItem({ State: 'WRAPUP', WrapedupTimeStamp: 64_400 });
        const wrapping = callNews(known, [wrapUp], 64_400);
        const reason = createItem({ ...wrapUp, SelectedWrapupReason: 'Order' });
        const chosen = callNews(wrapping.known, [reason], 70_000);
        const ended = callNews(
            chosen.known,
            [createItem({ ...reason, State: 'ENDED', EndedTimeStamp: 80_000 })],
            80_000,
        );

        expect(kindsOf(wrapping.news)).toEqual(['data']);
        expect(ended.news).toEqual([
            { kind: 'end', id: 'call-1', duration: 60, disposition: 'Order' },
        ]);
        expect(callNews(ended.known, [], 90_000).news).toEqual([]);
    });

    it('ends a call that is simply gone', () => {
        const { known } = callNews(NONE, [createItem({})], 4_000);
        expect(callNews(known, [], 14_000).news).toMatchObject([{ kind: 'end', duration: 10 }]);
    });
});

describe('calls of the console', () => {
    function createCalls(): { calls: ConsoleCalls; told: [string, unknown][] } {
        const told: [string, unknown][] = [];
        return { calls: new ConsoleCalls((name, payload) => told.push([name, payload])), told };
    }

    it('are known from their begin to their end', () => {
        const { calls, told } = createCalls();
        calls.hear({ kind: 'data', id: 'a', data: '{"ANI":"1"}', type: 'INBOUND' });
        expect(calls.getCallObjectIds()).toEqual({ success: true, ids: null });
        calls.hear({ kind: 'begin', id: 'a', type: 'INBOUND', label: 'Call' });

        expect(calls.getCallObjectIds()).toEqual({ success: true, ids: ['a'] });
        expect(calls.getCallAttachedData('a', null, true)).toEqual({
            success: true,
            data: '{"ANI":"1"}',
            type: 'INBOUND',
        });
        calls.hear({ kind: 'end', id: 'a', duration: 61, disposition: 'Order' });
        expect(calls.getCallObjectIds()).toEqual({ success: true, ids: null });
        expect(told).toEqual([
            ['onCallBegin', { id: 'a' }],
            ['onCallEnd', { id: 'a', duration: '61', disposition: 'Order' }],
        ]);
    });

    it('do not end twice, nor before they began', () => {
        const { calls, told } = createCalls();
        expect(calls.fireOnCallEnd('a', 1, '')).toEqual({ success: false });
        calls.fireOnCallBegin('a', 'outbound', 'Call');
        calls.fireOnCallEnd('a', 1, '');
        expect(calls.fireOnCallEnd('a', 1, '')).toEqual({ success: false });
        expect(told).toHaveLength(2);
    });
});

describe('tabs of the console', () => {
    it('know the record that the focused one shows', () => {
        const tabs = new ConsoleTabs(() => undefined);
        expect(tabs.getFocusedPrimaryTabObjectId()).toEqual({ success: false, id: null });

        const { id } = tabs.openPrimaryTab(null, CONTACT, true, 'Anna');
        tabs.openPrimaryTab(null, '/apex/Desk', false, 'Desk');

        expect(tabs.getFocusedPrimaryTabId()).toEqual({ success: true, id });
        expect(tabs.getFocusedPrimaryTabObjectId()).toEqual({
            success: true,
            id: CONTACT.slice(1),
        });
    });

    it('close with their subtabs', () => {
        const tabs = new ConsoleTabs(() => undefined);
        const { id } = tabs.openPrimaryTab(null, CONTACT, true, 'Anna');
        tabs.openSubtab(id, '/apex/Desk', true, 'Desk');

        expect(tabs.closeTab(id)).toEqual({ success: true });
        expect(tabs.list).toEqual([]);
        expect(tabs.openSubtab(id, '/apex/Desk', true, 'Desk')).toEqual({ success: false });
    });

    it('show that changes are not saved', () => {
        const tabs = new ConsoleTabs(() => undefined);
        tabs.openPrimaryTab(null, CONTACT, true, 'Anna');
        tabs.change(null, { hasUnsavedChanges: true });
        expect(tabs.focused?.hasUnsavedChanges).toBe(true);
    });
});
