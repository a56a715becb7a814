import { bindQuery, type GivenValue, parseQuery } from '../connectsQueryText';

function bound(query: string, values: Readonly<Record<string, GivenValue>>): unknown {
    return bindQuery(parseQuery(query), (name) => values[name] ?? null);
}

const PHONE: GivenValue = { text: '+18505550123', type: 'phone' };

it('puts values in, each as what it is', () => {
    expect(
        bound("$filter=Phone eq '{{phone}}' and Name ne 'tel:{{phone}}'", { phone: PHONE }),
    ).toEqual({
        select: [],
        filter: {
            kind: 'and',
            parts: [
                {
                    kind: 'comparison',
                    field: 'Phone',
                    operator: 'eq',
                    value: { kind: 'text', text: '+18505550123', type: 'phone' },
                },
                {
                    kind: 'comparison',
                    field: 'Name',
                    operator: 'ne',
                    value: { kind: 'text', text: 'tel:+18505550123', type: 'string' },
                },
            ],
        },
        search: null,
    });
});

it('looks only for what has a value', () => {
    const query = "$filter=Phone eq '{{phone}}' or MobilePhone eq '{{mobile}}'&$search={{mobile}}";
    expect(bound(query, { phone: PHONE })).toMatchObject({
        filter: { kind: 'comparison', field: 'Phone' },
        search: null,
    });
});

it('finds nothing where something without a value has to hold, not even where it must differ', () => {
    const query = "$filter=Phone eq '{{phone}}' and Name ne '{{name}}'";
    expect(bound(query, { phone: PHONE })).toBeNull();
    expect(bound(query, { phone: PHONE, name: { text: '', type: 'string' } })).toBeNull();
});

it('leaves the searched text where the condition has no value', () => {
    const query = "$filter=Phone eq '{{phone}}'&$search={{mobile}}";
    expect(bound(query, { mobile: PHONE })).toMatchObject({
        filter: null,
        search: { kind: 'term', value: PHONE },
    });
});

it('keeps what the query itself compares with, an empty text too', () => {
    expect(bound("$filter=Phone eq '' or Age__c eq 3", {})).toMatchObject({
        filter: {
            kind: 'or',
            parts: [
                { value: { kind: 'text', text: '', type: 'string' } },
                { value: { kind: 'number', value: 3 } },
            ],
        },
    });
});
