import { answerQuery } from '../../../../../../workbench/platform/recordQuery';
import { insertRecord } from '../../../../../../workbench/platform/records';
import { phonePatternOf } from '../phonePattern';
import { makeSearch, searchError, type SearchHit, type SearchOptions } from '../search';

function search(text: string, options: SearchOptions = {}): SearchHit[] {
    const { query, read } = makeSearch(text, options, 's1');
    const { data, errors } = answerQuery(query);
    expect(errors).toBeUndefined();
    return read(data);
}

const CONTACTS = [{ object: 'Contact', fields: ['Phone', 'Email'], show: ['DoNotCall'] }];

beforeAll(() => {
    insertRecord('Contact', { Name: 'Otto Zwei', LastName: 'Zwei', Phone: '044 555 01 77' });
    insertRecord('Contact', { Name: '100% Ärzte_Haus', LastName: 'Haus', Phone: null });
    insertRecord('Visit__c', { Name: 'V-1', Note__c: 'say "hi" \\ there' });
});

it.each([['+41445550177'], ['0041 44 555 01 77'], ['044 555 01 77'], ['(044) 555-01-77']])(
    'finds a number however it is written: %s',
    (number) => {
        expect(search(number, { objects: CONTACTS })).toEqual([
            {
                id: expect.stringMatching(/^003\w{15}$/),
                object: 'Contact',
                name: 'Otto Zwei',
                fields: {
                    Name: 'Otto Zwei',
                    Phone: '044 555 01 77',
                    Email: null,
                    DoNotCall: null,
                },
            },
        ]);
    },
);

it('does not find numbers that have other digits in between', () => {
    insertRecord('Contact', { Name: 'Similar', LastName: 'S', Phone: '044 559 50 91 77 77' });
    expect(search('+41445550177', { objects: CONTACTS }).map(({ name }) => name)).toEqual([
        'Otto Zwei',
    ]);
});

it('finds a text in names and in the given fields, whatever its case', () => {
    expect(search('zwei', { objects: CONTACTS })).toHaveLength(1);
    expect(search('MEIER@EXAMPLE', { objects: CONTACTS })).toMatchObject([{ name: 'Anna Meier' }]);
});

it('takes wildcards and quotation marks for themselves', () => {
    expect(search('100% Ä', { objects: CONTACTS })).toHaveLength(1);
    expect(search('1__%', { objects: CONTACTS })).toEqual([]);
    expect(
        search('"hi" \\', { objects: [{ object: 'Visit__c', fields: ['Note__c'] }] }),
    ).toMatchObject([{ object: 'Visit__c', name: 'V-1' }]);
});

it('looks for contacts, leads and accounts unless told otherwise, so many of each', () => {
    expect(search('Frei')).toMatchObject([{ object: 'Lead', name: 'Jonas Frei' }]);
    expect(search('Alpine')).toMatchObject([{ object: 'Account', name: 'Alpine Outfitters' }]);
    expect(search('example.com', { objects: CONTACTS, limit: 2 })).toHaveLength(2);
});

it('calls a case by its number', () => {
    expect(
        search('Delivery', { objects: [{ object: 'Case', fields: ['Subject'] }] }),
    ).toMatchObject([
        { object: 'Case', name: '00001026', fields: { Subject: 'Delivery is late' } },
    ]);
});

it.each<[unknown, SearchOptions, string]>([
    ['a', {}, 'at least 2 characters'],
    [null, {}, 'at least 2 characters'],
    ['abc', { limit: 0 }, 'limit must be'],
    ['abc', { limit: 201 }, 'limit must be'],
    ['abc', { objects: [] }, 'at least one object'],
    ['abc', { objects: [{ object: 'Contact', fields: [] }] }, 'at least one field'],
    ['abc', { objects: [{ object: 'Contact', fields: ['Phone } }'] }] }, 'API name of a field'],
])('refuses %j with %j', (text, options, message) => {
    expect(() => makeSearch(text, options, 's1')).toThrow(message);
});

it.each([['Meier'], ['2026'], ['00 1'], ['a 044 555 01 77']])('%s is no phone number', (text) => {
    expect(phonePatternOf(text)).toBeNull();
});

it('tells the answer to another search from its own', () => {
    const { isAnswer } = makeSearch('Meier', { objects: CONTACTS }, 's2');
    expect(isAnswer(undefined)).toBe(false);
    expect(isAnswer({ uiapi: { query: { s1_0: { edges: [] } } } })).toBe(false);
    expect(isAnswer({ uiapi: { query: { s2_0: { edges: [] } } } })).toBe(true);
});

it('says of unknown objects and fields that they may be hidden', () => {
    const unknown = [
        { message: "Validation error: Field 'Visit__c' in type 'RecordQuery' is undefined" },
    ];
    expect(searchError(unknown).code).toBe('NO_PERMISSION');
    expect(searchError([{ message: 'OPERATION_TOO_LARGE' }])).toMatchObject({
        code: 'FAILED',
        message: expect.stringContaining('OPERATION_TOO_LARGE'),
    });
});
