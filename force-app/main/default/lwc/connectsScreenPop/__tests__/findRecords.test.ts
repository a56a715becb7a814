import type { PopSearch } from 'c/connectsScreenPopRules';
import { CALL, screenPopRules } from '../../../../../../jest/screenPops';
import type { ApexQuery, ApexRecord, ApexResult } from '../apexSearch';
import { findRecords } from '../findRecords';

/** The searches of a rule for a call from +1 850 555 0123. */
function searches(...queries: readonly string[]): readonly PopSearch[] {
    const [query = '', ...others] = queries;
    const map = [
        { name: 'caller', type: 'phone', path: 'workItem.Sender' },
        { name: 'level', path: 'workItem.PerVar1' },
    ];
    const also = others.map((each) => ({ entity: 'account', query: each }));
    const text = JSON.stringify({
        screenPop: { default: { entity: 'contact', query, map, also } },
    });
    return screenPopRules(text).decide(CALL, 'inbound').searches;
}

/** Answers requests one after the other, and keeps them. */
function org(...answers: readonly (readonly ApexRecord[])[]) {
    const asked: (readonly ApexQuery[])[] = [];
    const rest = [...answers];
    return {
        asked,
        run: async (queries: readonly ApexQuery[]): Promise<readonly ApexResult[]> => {
            asked.push(queries);
            return queries.map(() => ({ records: rest.shift() ?? [], isCutOff: false }));
        },
    };
}

const record = (recordId: string, values: ApexRecord['values'] = {}): ApexRecord => ({
    recordId,
    name: `Name of ${recordId}`,
    values,
});
const idsOf = ({ matches }: { matches: readonly { recordId: string }[] }): readonly string[] =>
    matches.map(({ recordId }) => recordId);

it('sends trees as nodes, numbers as digits, and values as values', async () => {
    const { asked, run } = org();
    await findRecords(
        searches(
            "$select=fullname&$filter=telephone1 eq '{{caller}}' and (Title ne '{{level}}' or contains(LastName,'x''y')) and donotphone eq false and Fax eq null",
        ),
        run,
    );
    expect(asked).toEqual([
        [
            {
                objectName: 'Contact',
                fields: ['Name', 'Phone'],
                filter: [
                    { kind: 'and', parts: 4 },
                    {
                        kind: 'compare',
                        field: 'Phone',
                        operator: 'eq',
                        valueType: 'digits',
                        value: '5550123',
                    },
                    { kind: 'or', parts: 2 },
                    {
                        kind: 'compare',
                        field: 'Title',
                        operator: 'ne',
                        valueType: 'text',
                        value: 'gold',
                    },
                    {
                        kind: 'compare',
                        field: 'LastName',
                        operator: 'contains',
                        valueType: 'text',
                        value: "x'y",
                    },
                    {
                        kind: 'compare',
                        field: 'DoNotCall',
                        operator: 'eq',
                        valueType: 'text',
                        value: 'false',
                    },
                    { kind: 'compare', field: 'Fax', operator: 'eq', valueType: 'null' },
                ],
            },
        ],
    ]);
});

it('takes the first search that finds something, in one call', async () => {
    const { asked, run } = org([], [record('001A'), record('001B')]);
    const found = await findRecords(
        searches("$filter=Title eq '{{level}}'", "$filter=Type eq '{{level}}'"),
        run,
    );
    expect(idsOf(found)).toEqual(['001A', '001B']);
    expect(found.matches[0]?.object).toBe('Account');
    expect(asked).toHaveLength(1);
});

it('looks for words only when no comparison finds anything', async () => {
    const query = "$filter=Title eq '{{level}}'&$search={{caller}} or {{level}}";
    const first = org([record('003A')]);
    await findRecords(searches(query), first.run);
    expect(first.asked).toHaveLength(1);

    const second = org([], [record('003B')]);
    expect(idsOf(await findRecords(searches(query), second.run))).toEqual(['003B']);
    expect(second.asked[1]?.[0]?.words).toEqual([
        { kind: 'or', parts: 2 },
        { kind: 'or', parts: 3 },
        { kind: 'term', value: '18505550123' },
        { kind: 'term', value: '8505550123' },
        { kind: 'term', value: '505550123' },
        { kind: 'term', value: 'gold' },
    ]);
});

it('leaves out who has another number that ends alike', async () => {
    const { run } = org([
        record('003A', { Phone: '(850) 555-0123' }),
        record('003B', { Phone: '+1 212 555 0123' }),
        record('003C', { Phone: null, MobilePhone: '850.555.0123 ext. 7' }),
    ]);
    const query = "$filter=telephone1 eq '{{caller}}' or mobilephone eq '{{caller}}'";
    expect(idsOf(await findRecords(searches(query), run))).toEqual(['003A', '003C']);
});

it('compares an extension as a whole, and looks in longer numbers only where the rule does', async () => {
    const { asked, run } = org();
    const query =
        "$filter=telephone1 eq '{{short}}' or Fax ne '{{short}}' or contains(MobilePhone,'{{short}}')";
    const map = [{ name: 'short', type: 'phone', path: 'workItem.Sender' }];
    const text = JSON.stringify({ screenPop: { default: { entity: 'contact', query, map } } });
    const rules = screenPopRules(text);
    await findRecords(rules.decide({ ...CALL, Sender: '2002' }, 'inbound').searches, run);
    const nodes = asked[0]?.[0]?.filter?.slice(1);
    expect(nodes?.map(({ valueType }) => valueType)).toEqual(['text', 'text', 'digits']);
    expect(nodes?.map(({ value }) => value)).toEqual(['2002', '2002', '2002']);
});

it('tells that its search for a number was cut off before anybody was found', async () => {
    const other = record('003B', { Phone: '+1 212 555 0123' });
    const words: ApexRecord[] = [];
    const run = async ([query]: readonly ApexQuery[]): Promise<readonly ApexResult[]> => [
        query?.filter === undefined
            ? { records: words, isCutOff: false }
            : { records: [other], isCutOff: true },
    ];
    const all = searches("$filter=telephone1 eq '{{caller}}'&$search={{caller}}");
    expect(await findRecords(all, run)).toEqual({ matches: [], isCutOff: true });
    words.push(record('003C'));
    expect(await findRecords(all, run)).toMatchObject({ isCutOff: false });
});

it('takes what only Salesforce can tell as it is', async () => {
    const { run } = org([record('003B', { Phone: '+1 212 555 0123' })]);
    const query = "$filter=telephone1 eq '{{caller}}' or Title eq '{{level}}'";
    expect(idsOf(await findRecords(searches(query), run))).toEqual(['003B']);
});

it('asks for many searches in parts', async () => {
    const { asked, run } = org();
    const many = Array.from({ length: 12 }, () => "$filter=Title eq '{{level}}'");
    expect(idsOf(await findRecords(searches(...many), run))).toEqual([]);
    expect(asked.map(({ length }) => length)).toEqual([10, 2]);
});

it('shows the fields that the rule names, in their order, each once', async () => {
    const { run } = org([
        record('003A', { Title: 'CEO', Name: 'Name of 003A', 'Account.Name': 'Acme', Fax: 'CEO' }),
    ]);
    const query = "$select=fullname,Account.Name,Title,Fax,Email&$filter=Title eq 'CEO'";
    const { matches } = await findRecords(searches(query), run);
    expect(matches[0]).toMatchObject({ name: 'Name of 003A', details: ['Acme', 'CEO'] });
});

it('takes a number in a phone field for one, whatever the rule calls it', async () => {
    const { asked, run } = org();
    const query =
        "$filter=telephone1 eq '(850) 555-0123' or Fax eq 'none' or Title eq '8505550123'";
    await findRecords(searches(`${query}&$search="850 555 0123"`), run);
    const types = asked[0]?.[0]?.filter?.flatMap(({ valueType }) => valueType ?? []);
    expect(types).toEqual(['digits', 'text', 'text']);
    expect(asked[1]?.[0]?.words?.slice(1).map(({ value }) => value)).toEqual([
        '8505550123',
        '505550123',
    ]);
});
