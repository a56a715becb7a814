import { readGraphql } from '../../../visualforce/platform/graphqlText';
import { answerQuery } from '../recordQuery';

/** The query of an object in the shape of the User Interface API. */
const of = (object: string): string => `query q { uiapi { query { ${object} } } }`;

function names(where: string, variables = {}): unknown[] {
    const text = of(`Contact(first: 50, where: ${where}) { edges { node { Name { value } } } }`);
    const { data, errors } = answerQuery(text, variables);
    expect(errors).toBeUndefined();
    const { uiapi } = data as {
        uiapi: { query: { Contact: { edges: { node: { Name: { value: string } } }[] } } };
    };
    return uiapi.query.Contact.edges.map(({ node }) => node.Name.value);
}

it('answers in the shape of the query, by its aliases', () => {
    const text = of(
        'first: Case(first: 1) { totalCount edges { node { Id no: CaseNumber { value } } } }',
    );
    expect(answerQuery(text)).toEqual({
        data: {
            uiapi: {
                query: {
                    first: {
                        totalCount: 1,
                        edges: [
                            {
                                node: {
                                    Id: expect.stringMatching(/^500\w{15}$/),
                                    no: { value: '00001026' },
                                },
                            },
                        ],
                    },
                },
            },
        },
        errors: undefined,
    });
});

it.each<[string, string[]]>([
    ['{ Name: { eq: "anna MEIER" } }', ['Anna Meier']],
    ['{ Name: { like: "%e%er%" } }', ['Anna Meier', 'Peter Brunner']],
    ['{ Name: { like: "Anna_Meier" } }', ['Anna Meier']],
    ['{ Name: { like: "Anna\\\\_Meier" } }', []],
    ['{ DoNotCall: { eq: true } }', ['Sofia Rossi']],
    ['{ or: [{ Name: { eq: "x" } }, { Name: { in: ["Anna Meier"] } }] }', ['Anna Meier']],
    ['{ and: [{ Name: { like: "A%" } }, { not: { Name: { like: "%r" } } }] }', []],
    ['{ Name: { ne: "Anna Meier" }, DoNotCall: { eq: true } }', ['Sofia Rossi']],
])('where %s', (where, expected) => {
    expect(names(where)).toEqual(expected);
});

it('puts variables where they belong', () => {
    const text =
        'query q($name: String = "x", $n: Int!) { uiapi { query { Contact(first: $n, where: { Name: { eq: $name } }) { edges { node { Id } } } } } }';
    expect(answerQuery(text, { name: 'Sofia Rossi', n: 1 }).errors).toBeUndefined();
    expect(readGraphql('{ a(b: $c) }', { c: 7 })[0]?.args).toEqual({ b: 7 });
    expect(names('{ Name: { eq: $name } }', { name: 'Sofia Rossi' })).toEqual(['Sofia Rossi']);
});

it.each([
    ['mutation m { uiapi { x } }', 'expected a query'],
    ['query q { uiapi { query ', 'expected a name'],
    ['query q { a(b 1) }', 'expected ":"'],
    ['query q { a } b', 'the end of the query'],
    ['query q { a € }', 'cannot read'],
    [of('Contact { nodes { Id } }'), 'does not know nodes of Contact'],
    [of('Contact(where: { Name: { near: "x" } }) { totalCount }'), 'operator near'],
])('refuses %s', (text, message) => {
    expect(answerQuery(text)).toEqual({
        data: undefined,
        errors: [{ message: expect.stringContaining(message) }],
    });
});
