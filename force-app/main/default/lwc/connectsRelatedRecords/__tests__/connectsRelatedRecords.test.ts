import {
    observeRelated,
    offer,
    offeredTo,
    relate,
    relatedTo,
    typeOf,
    unrelate,
} from 'c/connectsRelatedRecords';

const ANNA = '003000000000002AAA';
const CASE = '500000000000006AAA';
const ACCOUNT = '001000000000001AAA';

beforeEach(() => localStorage.clear());

describe('related records', () => {
    it('are the last person and the last other record that were named', () => {
        relate('17', { recordId: '003000000000002' });
        relate('17', { recordId: CASE });
        expect(relatedTo('17')).toEqual({ person: ANNA, entity: CASE });
        relate('17', { recordId: ACCOUNT });
        expect(relatedTo('17').entity).toBe(ACCOUNT);
        expect(relatedTo('18')).toEqual({ person: null, entity: null });
    });

    it('are of the type that is said, else of what their id says', () => {
        relate('17', { recordId: ACCOUNT, type: 'person' });
        expect(relatedTo('17')).toEqual({ person: ACCOUNT, entity: null });
        expect(typeOf('00Q000000000005')).toBe('person');
        expect(typeOf(ACCOUNT)).toBe('entity');
    });

    it('can be taken back, one or both', () => {
        relate('17', { recordId: ANNA });
        relate('17', { recordId: CASE });
        unrelate('17', 'entity');
        expect(relatedTo('17')).toEqual({ person: ANNA, entity: null });
        unrelate('17');
        expect(relatedTo('17')).toEqual({ person: null, entity: null });
    });

    it('are told to whoever observes', () => {
        const listener = jest.fn();
        const stop = observeRelated(listener);
        relate('17', { recordId: ANNA });
        stop();
        relate('17', { recordId: CASE });
        expect(listener).toHaveBeenCalledTimes(1);
    });

    it('can be chosen among those that somebody has named', () => {
        offer('17', [
            { recordId: ANNA, name: 'Anna Meier' },
            { recordId: CASE, type: 'entity' },
        ]);
        relate('17', { recordId: ACCOUNT, name: 'Alpine Outfitters' });
        relate('17', { recordId: ANNA, name: 'Anna' });
        expect(offeredTo('17')).toEqual([
            { recordId: ANNA, type: 'person', name: 'Anna Meier' },
            { recordId: ACCOUNT, type: 'entity', name: 'Alpine Outfitters' },
        ]);
        expect(offeredTo('18')).toEqual([]);
    });

    it('that are damaged in the storage are none', () => {
        offer('17', [{ recordId: ANNA, name: 'Anna Meier' }]);
        const [key = ''] = Object.keys(localStorage);
        const value = [null, {}, { recordId: ANNA, type: 'x', name: 'A' }];
        localStorage.setItem(key, JSON.stringify({ at: Date.now(), value }));
        expect(offeredTo('17')).toEqual([]);
    });

    it('have to have an id', () => {
        expect(() => relate('17', { recordId: 'Anna' })).toThrow('must be a Salesforce id');
    });
});
