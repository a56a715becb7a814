import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { historyEntries, historyEntry } from '../historyEntry';
import { filtered, type HistoryFilter, isFiltering, NO_FILTER } from '../historyFilter';
import { workItem } from './workItem';

const entries = historyEntries([
    workItem({ Id: '1', Sender: '41319350677', SelectedWrapupReason: 'Complaint' }),
    workItem({ Id: '2', Direction: 'outbound', Destination: '+41 (79) 935-06-77' }),
    workItem({ Id: '3', ConnectedTimeStamp: null, QueueName: 'Billing' }),
    workItem({ Id: '4', Channel: 'TICKET', Sender: 'jo@example.org', Subject: 'Refund for June' }),
] as WorkItem[]);

const found = (filter: Partial<HistoryFilter>): string[] =>
    filtered(entries, { ...NO_FILTER, ...filter })
        .map(({ key }) => key.split('|')[1] ?? '')
        .sort();

describe('the filter', () => {
    it('leaves everything while nothing is chosen', () => {
        expect(filtered(entries, NO_FILTER)).toEqual(entries);
        expect(isFiltering(NO_FILTER)).toBe(false);
        expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    });

    it('chooses by channel, by direction and by what was missed, together', () => {
        expect(found({ channel: 'TICKET' })).toEqual(['4']);
        expect(found({ direction: 'outbound' })).toEqual(['2']);
        expect(found({ isMissedOnly: true })).toEqual(['3']);
        expect(found({ isMissedOnly: true, channel: 'TICKET' })).toEqual([]);
    });

    it('finds words of name, subject, queue and reason, all of them and in any case', () => {
        expect(found({ text: 'complaint' })).toEqual(['1']);
        expect(found({ text: 'JUNE refund' })).toEqual(['4']);
        expect(found({ text: 'june billing' })).toEqual([]);
    });

    it('finds a number however it is written', () => {
        expect(found({ text: '079 935' })).toEqual([]);
        expect(found({ text: '79 935 06' })).toEqual(['2']);
        expect(found({ text: '935-0677' })).toEqual(['1', '2', '3']);
    });

    it('does not take a missing number for every number', () => {
        const unknown = historyEntry(workItem({ Sender: '' }));
        expect(filtered([unknown], { ...NO_FILTER, text: '5' })).toEqual([]);
    });
});
