import {
    comparisonsOf,
    parseQuery,
    parseTemplateText,
    printCondition,
    printQuery,
    printSearch,
    QueryTextError,
    termsOf,
} from '../connectsQueryText';

function errorOf(text: string): QueryTextError {
    try {
        parseQuery(text);
    } catch (error) {
        if (error instanceof QueryTextError) {
            return error;
        }
        throw error;
    }
    throw new Error(`"${text}" was read.`);
}

const PHONE = { kind: 'text', parts: [{ name: 'phone' }] };

it('reads fields, a condition and a searched text', () => {
    expect(
        parseQuery(
            "?$select=fullname, telephone1&$filter=telephone1 eq '{{phone}}'&$search={{phone}} or {{mobile}}",
        ),
    ).toEqual({
        select: ['fullname', 'telephone1'],
        filter: { kind: 'comparison', field: 'telephone1', operator: 'eq', value: PHONE },
        search: {
            kind: 'or',
            parts: [
                { kind: 'term', value: [{ name: 'phone' }] },
                { kind: 'term', value: [{ name: 'mobile' }] },
            ],
        },
        names: ['phone', 'mobile'],
    });
});

it('reads a condition as a list of field, operator and value', () => {
    const { filter } = parseQuery(
        "$filter=Phone ne '1' and (contains(Account.Name,'O''Hara & Sons') or IsActive__c eq true) and Age__c eq -1.50 and Email eq null",
    );
    expect(
        comparisonsOf(filter).map(({ field, operator, value }) => [field, operator, value]),
    ).toEqual([
        ['Phone', 'ne', { kind: 'text', parts: [{ text: '1' }] }],
        ['Account.Name', 'contains', { kind: 'text', parts: [{ text: "O'Hara & Sons" }] }],
        ['IsActive__c', 'eq', { kind: 'boolean', value: true }],
        ['Age__c', 'eq', { kind: 'number', value: -1.5 }],
        ['Email', 'eq', { kind: 'null' }],
    ]);
});

it('lets "and" bind tighter than "or", and keeps no brackets that make no difference', () => {
    const { filter } = parseQuery("$filter=((A eq '1' or (B eq '2' or C eq '3' and (D eq '4'))))");
    expect(filter && printCondition(filter)).toBe("A eq '1' or B eq '2' or C eq '3' and D eq '4'");
    const other = parseQuery("$filter=(A eq '1' or B eq '2') and C eq '3'");
    expect(printQuery(other)).toBe("?$filter=(A eq '1' or B eq '2') and C eq '3'");
});

it('reads words, phrases and values of a searched text', () => {
    const { search } = parseQuery(
        '$search=+1{{area}}55 AND ("say \\"hi\\" & \\\\ {{name}}" or order)',
    );
    expect(termsOf(search).map(({ value }) => value)).toEqual([
        [{ text: '+1' }, { name: 'area' }, { text: '55' }],
        [{ text: 'say "hi" & \\ ' }, { name: 'name' }],
        [{ text: 'order' }],
    ]);
    expect(search && printSearch(search)).toBe(
        '+1{{area}}55 and ("say \\"hi\\" & \\\\ {{name}}" or order)',
    );
});

it('takes a value with and without quotation marks, and spaces in its braces', () => {
    const quoted = parseQuery("$filter=Phone eq '{{phone}}'");
    expect(parseQuery('$filter=Phone eq {{ phone }}')).toEqual(quoted);
    expect(quoted.filter).toMatchObject({ value: PHONE });
});

it('reads a text with places for values as it is, spaces and quotation marks too', () => {
    expect(parseTemplateText(" 'tel' {{phone}}, {x} ")).toEqual([
        { text: " 'tel' " },
        { name: 'phone' },
        { text: ', {x} ' },
    ]);
    expect(parseTemplateText('')).toEqual([]);
    expect(() => parseTemplateText('{{phone')).toThrow('the name of a value');
});

it.each<[string, number, RegExp, string]>([
    ['', 0, /\$select=/, ''],
    ['?', 1, /\$select=/, ''],
    ['?$top=3', 1, /\$select=/, '$'],
    ['$select=', 8, /name of a field/, ''],
    ['$select=Name,', 13, /name of a field/, ''],
    ['$select=Name,eq', 13, /name of a field/, 'eq'],
    ['$select=Name;Phone', 12, /"&"/, ';'],
    ['$select=Name&$select=Phone', 13, /once/, '$select'],
    ["$filter=Phone gt '1'", 14, /"eq" or "ne"/, 'gt'],
    ["$filter=Phone eq'1'", 14, /"eq" or "ne" and a space/, 'eq'],
    ['$filter=Phone eq 1e5', 17, /number/, '1e5'],
    ['$filter=Phone eq 12345678901234567', 17, /shorter number/, '12345678901234567'],
    ['$filter=Phone eq Mobile', 17, /a text in/, 'Mobile'],
    ["$filter=Phone eq 'open", 22, /at the end of the text/, ''],
    ["$filter=startswith(Phone,'1')", 18, /"eq" or "ne"/, '('],
    ["$filter=not Phone eq '1'", 8, /name of a field/, 'not'],
    ["$filter=contains(Phone '1')", 23, /","/, "'"],
    ['$filter=contains(Phone,1)', 23, /a text in/, '1'],
    ["$filter=(Phone eq '1'", 21, /"\)"/, ''],
    ["$filter=Phone eq '1')", 20, /"&"/, ')'],
    ["$filter=Phone eq '1' and", 24, /name of a field/, ''],
    ["$filter=Phone eq '1' xor A eq '2'", 21, /"&"/, 'xor'],
    ["$filter=Phone eq '{{phone'", 20, /name of a value/, 'phone'],
    ["$filter=Phone eq '{{a b}}'", 20, /name of a value/, 'a'],
    ["$filter=Phone eq '{{{a}}}'", 20, /name of a value/, '{'],
    ['$search=', 8, /a word to search for/, ''],
    ['$search=John Smith', 13, /"&"/, 'Smith'],
    ['$search=or', 8, /a word of the language/, 'or'],
    ['$search=a or not b', 13, /a word of the language/, 'not'],
    ['$search=a%20b', 9, /"&"/, '%'],
    ['$search="open', 13, /end of the phrase/, ''],
    ['$search=""', 9, /a word to search for/, '"'],
    [`$filter=${'('.repeat(21)}A eq '1'${')'.repeat(21)}`, 28, /no more than 20/, '('],
])('refuses %j at character %i', (text, position, expected, found) => {
    const error = errorOf(text);
    expect({ position: error.position, found: error.found }).toEqual({ position, found });
    expect(error.expected).toMatch(expected);
    expect(error.message).toContain(`Character ${position + 1}`);
});
