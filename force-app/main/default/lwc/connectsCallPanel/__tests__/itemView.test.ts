import { consultationOf } from 'c/connectsWorkItems';
import { EXTENSION, withOwnState, workItem } from '../../connectsWorkItems/__tests__/items';
import { inOrder } from '../cardView';
import { isNobodyFound, recordsOf } from '../itemRecords';
import { itemView } from '../itemView';
import { LABEL } from './panelDesk';

const view = (...given: Parameters<typeof workItem>) =>
    itemView(workItem(...given), EXTENSION, null);
const found = (returnValue: Record<string, Record<string, unknown>>) => ({
    CrmData: {
        RelatedObject: '' as const,
        SearchResult: { success: true, errors: null, returnValue },
    },
});
const ANNA = { Name: 'Anna Meier', object: 'Contact' };

describe('who it is', () => {
    it.each([
        ['the number, while nobody is known', {}, '41791234567'],
        ['the only record that was found', found({ '003a': ANNA }), 'Anna Meier'],
        ['the number, when several share it', found({ '003a': ANNA, '003b': ANNA }), '41791234567'],
        ['whom was dialled', { Direction: 'outbound' as const, Destination: '0800' }, '0800'],
        [
            'what was clicked to dial',
            {
                CrmData: {
                    RelatedObject: {
                        recipientType: 'Lead',
                        recipientId: '00Q1',
                        recipientName: 'Bob',
                        number: '1',
                    },
                },
            },
            'Bob',
        ],
        [
            'whom a campaign calls, and not the dialer’s port',
            {
                CallType: 'OUTBOUND_PREVIEW',
                Sender: '8801',
                NamedVariables: [{ Key: 'BABuddyName', Value: 'Doe, Jane' }],
            },
            'Doe, Jane',
        ],
        ['the subject of a task without a sender', { Sender: '', Subject: 'Late' }, 'Late'],
        ['unknown, when nothing is told', { Sender: '' }, `${LABEL}UnknownParty`],
    ])('is %s', (_name, given, title) => expect(view(given).title).toBe(title));
});

describe('its state', () => {
    it.each([
        ['OFFERED', {}, 'StateRinging', 'offered'],
        ['OFFERED', { Direction: 'outbound' as const }, 'StateDialing', 'offered'],
        [
            'OFFERED',
            { Direction: 'outbound' as const, ...withOwnState('ALERTING') },
            'StateConnecting',
            'offered',
        ],
        ['OFFERED', { CallType: 'OUTBOUND_PREVIEW' }, 'StateOffered', 'offered'],
        ['OFFERED', { Channel: 'CHAT' as const }, 'StateOffered', 'offered'],
        ['ACTIVE', {}, 'StateTalking', 'active'],
        ['ACTIVE', { Channel: 'TICKET' as const }, 'StateActive', 'active'],
        ['PAUSED', {}, 'StateHeld', 'held'],
        ['PAUSED', { Channel: 'CHAT' as const }, 'StatePaused', 'held'],
        ['WRAPUP', {}, 'StateWrapUp', 'wrap-up'],
    ] as const)('%s of %j is %s', (State, given, word, look) => {
        const ringing = State === 'OFFERED' ? withOwnState('') : {};
        expect(view({ State, ...ringing, ...given })).toMatchObject({
            stateLabel: `${LABEL}${word}`,
            look,
        });
    });

    it('counts from the time that the gadget tells for it', () => {
        const times = { CreatedTimeStamp: 10, ConnectedTimeStamp: 20, WrapedupTimeStamp: 30 };
        expect(view({ State: 'OFFERED', ...times })).toMatchObject({ since: 10, total: null });
        expect(view({ State: 'ACTIVE', ...times })).toMatchObject({ since: 20, total: 10 });
        expect(view({ State: 'PAUSED', ...times })).toMatchObject({ since: 20, total: 10 });
        expect(view({ State: 'WRAPUP', ...times })).toMatchObject({ since: 30, total: 10 });
    });

    it('has no timer without a time', () => {
        const none = { CreatedTimeStamp: null, ConnectedTimeStamp: 0 };
        expect(view(none)).toMatchObject({ since: null, total: null });
    });
});

describe('the order of the cards', () => {
    it('begins with the active one, and puts the call before its consultation', () => {
        const customer = workItem({ Id: 'customer', State: 'PAUSED', CreatedTimeStamp: 5 });
        const consult = workItem({
            Id: 'consult',
            Direction: 'outbound',
            CallType: 'CONSULT',
            CreatedTimeStamp: 9,
        });
        const chat = workItem({ Id: 'chat', Channel: 'CHAT', CreatedTimeStamp: 1 });
        const offered = workItem({ Id: 'offer', Channel: 'CHAT', State: 'OFFERED' });
        const items = [offered, chat, consult, customer];
        expect(consultationOf(items)?.original).toBe(customer);
        expect(inOrder(items).map(({ Id }) => Id)).toEqual([
            'customer',
            'consult',
            'chat',
            'offer',
        ]);
    });
});

describe('the records of a work item', () => {
    it('are listed once each, the activity last', () => {
        const item = workItem({ CrmId: '00T1', ...found({ '003a': ANNA }) });
        expect(recordsOf(item).map(({ id, objectName }) => [id, objectName])).toEqual([
            ['003a', 'Contact'],
            ['00T1', 'Task'],
        ]);
    });

    it.each([
        ['no answer yet', {}, false],
        [
            'an empty text',
            { CrmData: { RelatedObject: '' as const, SearchResult: '' as const } },
            false,
        ],
        ['an empty answer', found({}), true],
        ['a contact', found({ '003a': ANNA }), false],
    ])('with %s', (_name, given, nobody) => expect(isNobodyFound(workItem(given))).toBe(nobody));
});
