import type { DialIntent, WorkItem } from 'c/connectsIntegrationApiSvc';
import { DialBook } from '../dialBook';

const NOW = 1_800_000_000_000;

const intent = (callVariables: DialIntent['callVariables'] = {}): DialIntent => ({
    callType: 'OUTBOUND',
    number: '912125550123',
    callVariables,
    workItemId: null,
    relatedObject: null,
    source: 'gadget',
});

/** A dial to which the guard has attached a variable. */
function attached(): DialBook {
    const book = new DialBook();
    const booked = book.enter('1', intent(), NOW);
    booked.sent = { number: '912125550123', callVariables: { PerVar1: 'marked' } };
    booked.hasAttached = true;
    booked.isChangeUnconfirmed = true;
    return book;
}

describe('a dial that variables were attached to', () => {
    it('is the same when the service asks about the change', () => {
        const again = attached().meet(intent({ PerVar1: 'marked' }), NOW + 5);
        expect(again.is).toBe('asked-again');
    });

    it('is repeated, not confirmed, when the agent clicks again', () => {
        expect(attached().meet(intent(), NOW + 2_000).is).toBe('repeated');
    });

    it('is asked about again when another guard has changed the variables', () => {
        const changed = attached().meet(intent({ PerVar1: 'marked', PerVar2: 'vip' }), NOW + 5);
        expect(changed.is).toBe('asked-again');
    });
});

it('takes a click on the number of the call at hand, which comes as a consultation, for the same dial', () => {
    const book = new DialBook();
    const booked = book.enter('1', intent(), NOW);
    booked.sent = { number: '912125550123', callVariables: {} };
    book.note(booked, { ending: 'dialled' });
    booked.settledAt = NOW;
    const consult: DialIntent = { ...intent(), callType: 'CONSULT', workItemId: '17' };
    expect(book.meet(consult, NOW + 3_000).is).toBe('repeated');
    expect(book.meet({ ...consult, number: '912125550199' }, NOW + 3_000).is).toBe('new');
});

it('does not take the call of another dial, made while the agent was asked, for its own', () => {
    const call = (id: string, number: string): WorkItem => {
        const item: Partial<WorkItem> = {
            Id: id,
            Channel: 'VOICE',
            Direction: 'outbound',
            State: 'ACTIVE',
            DialedNumber: number,
        };
        return item as WorkItem;
    };
    const book = new DialBook();
    const booked = book.enter('1', intent(), NOW);
    book.see([call('other', '4001')]);
    booked.sent = { number: '912125550123', callVariables: {} };
    book.note(booked, { ending: 'dialled' });
    booked.settledAt = NOW;
    book.see([call('own', '912125550123')]);
    expect(book.meet(intent(), NOW + 20_000).is).toBe('repeated');
    book.see([]);
    expect(book.meet(intent(), NOW + 20_000).is).toBe('new');
});
