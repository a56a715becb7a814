import { NO_DESK } from 'c/connectsLiveState';
import { historyEntries } from '../historyEntry';
import { NO_FILTER } from '../historyFilter';
import { channelChoices, historyDays, withChoice } from '../historyView';
import { workItem } from './workItem';

const SITUATION = { desk: NO_DESK, canMakeCall: true, isDialling: false };
const DAY_MS = 86_400_000;
/** In jest users are in Los Angeles. */
const NOON = Date.UTC(2026, 0, 6, 20);

const days = (...created: (number | null)[]): string[] =>
    historyDays(
        historyEntries(
            created.map((CreatedTimeStamp, index) =>
                workItem({
                    Id: String(index),
                    CreatedTimeStamp,
                    ConnectedTimeStamp: null,
                    EndedTimeStamp: null,
                }),
            ),
        ),
        SITUATION,
        NOON,
    ).map(({ heading, rows }) => `${heading}: ${rows.length}`);

describe('the days', () => {
    it('have no heading while there is nothing but today', () => {
        expect(days(NOON, NOON - 1_000)).toEqual([': 2']);
    });

    it('have headings as soon as something is older, or has no time', () => {
        expect(days(NOON, NOON - DAY_MS, NOON - 2 * DAY_MS)).toEqual([
            'c.Connects_Today: 1',
            'c.Connects_Yesterday: 1',
            'Sunday, January 4: 1',
        ]);
        expect(days(NOON, null)).toEqual([
            'c.Connects_Today: 1',
            'c.Connects_CallHistory_NoTime: 1',
        ]);
    });

    it('of yesterday alone have a heading', () => {
        expect(days(NOON - DAY_MS)).toEqual(['c.Connects_Yesterday: 1']);
    });
});

describe('a row', () => {
    const row = (...items: Parameters<typeof workItem>) =>
        historyDays(historyEntries([workItem(...items)]), SITUATION, NOON)[0]?.rows[0];

    it('has the customer as title where exactly one was found, and the number below', () => {
        const returnValue = { '003A': { Name: 'Emma Silva', displayName: 'Contact' } };
        const CrmData = {
            RelatedObject: '' as const,
            SearchResult: { success: true, errors: null, returnValue },
        };
        expect(row({ CrmData, CrmId: '00T1' })).toMatchObject({
            title: 'Emma Silva',
            titleRecordId: '003A',
            details: ['41319350677', 'Customer Service'],
            records: [{ id: '00T1' }],
        });
    });

    it('has the number as title and the customers in the menu where several were found', () => {
        const returnValue = {
            '003A': { Name: 'Emma Silva', displayName: 'Contact' },
            '003B': { Name: 'Jo Silva', object: 'Contact' },
        };
        const CrmData = {
            RelatedObject: '' as const,
            SearchResult: { success: true, errors: null, returnValue },
        };
        expect(row({ CrmData })).toMatchObject({
            title: '41319350677',
            titleRecordId: '',
            details: ['Customer Service'],
            records: [
                { id: '003A', label: 'Contact: Emma Silva' },
                { id: '003B', label: 'Contact: Jo Silva' },
            ],
        });
    });

    it('has time and duration, or what became of it', () => {
        expect(row({})).toMatchObject({
            duration: '0:20',
            machineDuration: 'PT0H0M20S',
            outcome: '',
        });
        expect(row({ ConnectedTimeStamp: null })).toMatchObject({
            duration: '',
            outcome: 'c.Connects_CallHistory_Missed',
            isMissed: true,
        });
    });

    it('of a ticket has no call back', () => {
        expect(row({ Channel: 'TICKET' })?.callBack).toBeNull();
        expect(row({})?.callBack?.isDisabled).toBe(true);
    });

    it('shows what customers write as text, whatever it looks like', () => {
        expect(row({ Channel: 'TICKET', Subject: '<b>Hi</b>' })?.details).toContain('<b>Hi</b>');
    });
});

describe('the filter menu', () => {
    it('offers channels only where there are several', () => {
        expect(channelChoices(['VOICE'], NO_FILTER)).toEqual([]);
        expect(channelChoices(['VOICE', 'CHAT'], NO_FILTER).map(({ value }) => value)).toEqual([
            'channel:',
            'channel:VOICE',
            'channel:CHAT',
        ]);
    });

    it('changes one part of the filter and takes it back', () => {
        const voice = withChoice(NO_FILTER, 'channel:VOICE');
        const inbound = withChoice(voice, 'direction:inbound');
        expect(inbound).toEqual({ ...NO_FILTER, channel: 'VOICE', direction: 'inbound' });
        expect(withChoice(inbound, 'channel:')).toEqual({ ...NO_FILTER, direction: 'inbound' });
    });
});
