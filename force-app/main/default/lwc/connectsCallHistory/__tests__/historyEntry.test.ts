import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { historyEntries, historyEntry } from '../historyEntry';
import { workItem } from './workItem';

const START = 1_767_603_600_000;

const contact = (id: string, name: string): WorkItem['CrmData'] => ({
    RelatedObject: '',
    SearchResult: {
        success: true,
        errors: null,
        returnValue: { [id]: { Name: name, displayName: 'Contact', object: 'Contact' } },
    },
});

describe('an ended work item', () => {
    it('lasts from the answer to the wrap-up, or to the end without one', () => {
        const times = { CreatedTimeStamp: START, ConnectedTimeStamp: START + 4_000 };
        const ended = { ...times, EndedTimeStamp: START + 24_000, WrapedupTimeStamp: null };
        expect(historyEntry(workItem(ended))).toMatchObject({
            outcome: 'connected',
            startedAt: START,
            durationMs: 20_000,
        });
        const wrappedUp = { ...ended, WrapedupTimeStamp: START + 10_000 };
        expect(historyEntry(workItem(wrappedUp)).durationMs).toBe(6_000);
    });

    it('that nobody answered is missed, not connected, or a preview', () => {
        const unanswered = { ConnectedTimeStamp: null };
        const outcome = (item: Partial<WorkItem>): string =>
            historyEntry(workItem({ ...unanswered, ...item })).outcome;
        expect(outcome({ Direction: 'inbound', CallType: 'ACD_IN' })).toBe('missed');
        expect(outcome({ Direction: 'outbound', CallType: 'OUT' })).toBe('notConnected');
        expect(outcome({ Direction: 'inbound', CallType: 'OUTBOUND_PREVIEW' })).toBe('preview');
        expect(outcome({ ConnectedTimeStamp: 0 })).toBe('missed');
    });

    it('has the other side by its direction', () => {
        const sides = { Sender: '41319350677', Destination: '333300', DialedNumber: '333300' };
        expect(historyEntry(workItem({ ...sides, Direction: 'inbound' })).party).toBe(
            '41319350677',
        );
        expect(historyEntry(workItem({ ...sides, Direction: 'outbound' })).party).toBe('333300');
        const undecided = { ...sides, Destination: '', Direction: 'outbound' as const };
        expect(historyEntry(workItem(undecided)).party).toBe('333300');
    });

    it('has the clicked record before the found ones, and each once', () => {
        const clicked = {
            recipientId: '003A',
            recipientName: 'Emma Silva',
            recipientType: 'Contact',
            number: '1',
        };
        const item = workItem({ CrmData: { ...contact('003B', 'Other'), RelatedObject: clicked } });
        expect(historyEntry(item).records.map(({ id }) => id)).toEqual(['003A', '003B']);
        const same = workItem({ CrmData: { ...contact('003A', 'Emma'), RelatedObject: clicked } });
        expect(historyEntry(same).records.map(({ id }) => id)).toEqual(['003A']);
    });

    it('has no record where the search failed, or gave nothing', () => {
        const failed = { success: false, errors: ['x'], returnValue: { '003A': { Name: 'A' } } };
        for (const SearchResult of [failed, '' as const, {}, undefined]) {
            const item = workItem({ CrmData: { RelatedObject: '', SearchResult } });
            expect(historyEntry(item).records).toEqual([]);
        }
    });

    it('is read when the gadget leaves fields out', () => {
        const bare = { Id: '1', Channel: 'VOICE' } as WorkItem;
        expect(historyEntry(bare)).toMatchObject({
            party: '',
            queue: '',
            wrapUpReason: '',
            activityId: '',
            records: [],
            startedAt: null,
            durationMs: null,
        });
    });
});

describe('the list', () => {
    it('has the newest first, each once, and those without a time last', () => {
        const at = (Id: string, CreatedTimeStamp: number | null): WorkItem =>
            workItem({ Id, CreatedTimeStamp, ConnectedTimeStamp: null, EndedTimeStamp: null });
        const items = [at('old', 1), at('none', null), at('new', 3), at('old', 1)];
        expect(historyEntries(items).map(({ key }) => key)).toEqual([
            'VOICE|new|3',
            'VOICE|old|1',
            'VOICE|none|',
        ]);
    });

    it('keeps two lives of one call apart', () => {
        const first = workItem({ CreatedTimeStamp: 1_000 });
        const second = workItem({ CreatedTimeStamp: 2_000 });
        expect(historyEntries([first, second])).toHaveLength(2);
    });
});
