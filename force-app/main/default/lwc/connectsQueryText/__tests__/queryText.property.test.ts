import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import {
    bindQuery,
    type Comparison,
    comparisonsOf,
    type Condition,
    type GivenValue,
    type Group,
    parseQuery,
    printQuery,
    QueryTextError,
    type QueryTemplate,
    type SearchText,
    type TemplateText,
    type TemplateValue,
    termsOf,
    type TextPart,
} from '../connectsQueryText';

const RUNS = { sample: 150, full: 20_000 };

const NAMES = ['phone', 'mobile', '_x', 'and', 'contains'] as const;
const FIELDS = ['Phone', 'Name', 'Account.Name', 'Passport__c', 'ordinal', 'equal_1'] as const;
/** What would be syntax, were it not a value. */
const NASTY = [
    "'",
    "''",
    '"',
    '\\',
    '{{phone}}',
    '{{',
    '}}',
    '&$filter=',
    ' or ',
    ' and Id ne null',
    "') or contains(Name,'",
    '%27',
    '\u0000',
    'not',
    ':term',
] as const;

const values = fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 })), {
        maxLength: 6,
    })
    .map((parts) => parts.join(''));
const given = fc.option(
    fc.record<GivenValue>({ text: values, type: fc.constantFrom('string', 'phone') }),
);
const givens = fc.record(Object.fromEntries(NAMES.map((name) => [name, given])));

/** Characters that may stand between places for values. */
const literals = values
    .map((text) => text.replaceAll('{', '('))
    .filter((text) => text !== '')
    .map((text): TextPart => ({ text }));
const places = fc.constantFrom(...NAMES).map((name): TextPart => ({ name }));
/** Characters beside characters are one part. */
const texts = (minLength: number): fc.Arbitrary<TemplateText> =>
    fc.array(fc.oneof(literals, places), { minLength, maxLength: 4 }).map((parts) =>
        parts.filter((part, index) => {
            const before = parts[index - 1];
            return !('text' in part) || before === undefined || 'name' in before;
        }),
    );

const templateTexts = texts(0).map((parts): TemplateValue => ({ kind: 'text', parts }));
const comparisons: fc.Arbitrary<Comparison<TemplateValue>> = fc
    .tuple(
        fc.constantFrom(...FIELDS),
        fc.constantFrom('eq' as const, 'ne' as const, 'contains' as const),
        templateTexts,
        fc.oneof<fc.Arbitrary<TemplateValue>[]>(
            templateTexts,
            fc.boolean().map((value) => ({ kind: 'boolean', value })),
            fc.integer({ min: -99_999, max: 99_999 }).map((value) => ({
                kind: 'number',
                value: value / 100 + 0,
            })),
            fc.constant({ kind: 'null' }),
        ),
    )
    .map(([field, operator, text, any]) => ({
        kind: 'comparison',
        field,
        operator,
        value: operator === 'contains' ? text : any,
    }));

interface Leaf {
    readonly kind: string;
}

/** Trees without brackets that make no difference. */
function trees<T extends Leaf>(leaf: fc.Arbitrary<T>): fc.Arbitrary<T | Group<T>> {
    const { tree } = fc.letrec<{ tree: Leaf }>((tie) => ({
        tree: fc.oneof(
            { maxDepth: 4 },
            leaf,
            fc.record({
                kind: fc.constantFrom('and', 'or'),
                parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
            }),
        ),
    }));
    return tree.map((root) => flat(root)) as fc.Arbitrary<T | Group<T>>;
}

function flat(tree: Leaf): Leaf {
    if (!('parts' in tree)) {
        return tree;
    }
    const parts = (tree.parts as Leaf[])
        .map((part) => flat(part))
        .flatMap((part) =>
            part.kind === tree.kind && 'parts' in part ? (part.parts as Leaf[]) : [part],
        );
    return { kind: tree.kind, parts } as Leaf;
}

const queries: fc.Arbitrary<QueryTemplate> = fc
    .record({
        select: fc.array(fc.constantFrom(...FIELDS), { maxLength: 3 }),
        filter: fc.option(trees(comparisons) as fc.Arbitrary<Condition<TemplateValue>>),
        search: fc.option(
            trees(texts(1).map((value) => ({ kind: 'term' as const, value }))) as fc.Arbitrary<
                SearchText<TemplateText>
            >,
        ),
    })
    .filter(({ select, filter, search }) => select.length > 0 || filter !== null || search !== null)
    .map((query) => ({ ...query, names: [] }));

it('reads what it wrote', async () => {
    await prove(
        'Query text: a query that is written down and read again is the same query',
        fc.property(queries, (query) => {
            const { names, ...read } = parseQuery(printQuery(query));
            expect(read).toEqual({
                select: query.select,
                filter: query.filter,
                search: query.search,
            });
            expect(new Set(names).size).toBe(names.length);
        }),
        RUNS,
    );
});

it('reads any text as a query that it can write, or says where it is none', async () => {
    const pieces = fc.constantFrom(
        ...['$filter=', '$search=', '$select=', '&', '?', ' ', '(', ')', ',', "'", '"', '{{', '}}'],
        ...['Name', 'eq', 'ne', 'and', 'or', 'contains', 'phone', '{{phone}}', "'a'", '12', 'null'],
    );
    const anyText = fc.oneof(
        fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
        fc.array(pieces, { maxLength: 14 }).map((parts) => `$filter=${parts.join(' ')}`),
        fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `$search=${text}`),
        queries
            .map(printQuery)
            .chain((text) =>
                fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1)),
            ),
    );
    await prove(
        'Query text: any text is a query that is the same when written and read again, or an error with a place in it',
        fc.property(anyText, (text) => {
            const { query, again, errorAt } = readTwice(text);
            expect(again).toEqual(query);
            expect(errorAt === null || (errorAt >= 0 && errorAt <= text.length)).toBe(true);
        }),
        RUNS,
    );
});

it('never lets a value become a part of the query', async () => {
    await prove(
        'Query text: with whatever values, a query asks the same fields with the same operators in the same order, and every value arrives as it is',
        fc.property(queries, givens, (query, source) => {
            const all = (name: string): GivenValue => ({
                type: 'string',
                text: source[name]?.text || 'x',
            });
            const read = parseQuery(printQuery(query));
            const plain = bindQuery(read, () => ({ type: 'string', text: 'x' }));
            const bound = bindQuery(read, all);
            expect(shapeOf(bound)).toEqual(shapeOf(plain));
            expect(textsOf(bound)).toEqual(expectedTexts(query, all));
        }),
        RUNS,
    );
});

it('finds no more without a value than with any', async () => {
    await prove(
        'Query text: a record that a query finds with values left out, it finds with every value for them',
        fc.property(queries, givens, fc.func(fc.boolean()), (query, source, holds) => {
            const few = bindQuery(query, (name) => source[name] ?? null);
            const many = bindQuery(query, (name) => withText(source[name] ?? null));
            const { filter: fewer } = few ?? { filter: null };
            const { filter: more } = many ?? { filter: null };
            expect(!isTrue(fewer, holds) || isTrue(more, holds)).toBe(true);
        }),
        RUNS,
    );
});

interface ReadTwice {
    readonly query: QueryTemplate | null;
    /** What was read of what was written of it. */
    readonly again: QueryTemplate | null;
    readonly errorAt: number | null;
}

function readTwice(text: string): ReadTwice {
    try {
        const query = parseQuery(text);
        return { query, again: parseQuery(printQuery(query)), errorAt: null };
    } catch (error) {
        if (error instanceof QueryTextError) {
            return { query: null, again: null, errorAt: error.position };
        }
        throw error;
    }
}

function withText(value: GivenValue | null): GivenValue {
    return value === null || value.text === '' ? { text: 'other', type: 'string' } : value;
}

/** Whether a record fits of which each single comparison is true or not, as `holds` says. */
function isTrue(
    condition: Condition<unknown> | null,
    holds: (comparison: unknown) => boolean,
): boolean {
    if (condition === null) {
        return false;
    }
    switch (condition.kind) {
        case 'and':
            return condition.parts.every((part) => isTrue(part, holds));
        case 'or':
            return condition.parts.some((part) => isTrue(part, holds));
        default:
            return holds(condition);
    }
}

function shapeOf(query: unknown): unknown {
    return JSON.parse(
        JSON.stringify(query, (key, value: unknown) => (key === 'text' ? '' : value)),
    ) as unknown;
}

type Bound = ReturnType<typeof bindQuery>;

function textsOf(query: Bound): string[] {
    return [
        ...comparisonsOf(query?.filter ?? null).flatMap(({ value }) =>
            value.kind === 'text' ? [value.text] : [],
        ),
        ...termsOf(query?.search ?? null).map(({ value }) => value.text),
    ];
}

function expectedTexts(query: QueryTemplate, source: (name: string) => GivenValue): string[] {
    const written = [
        ...comparisonsOf(query.filter).flatMap(({ value }) =>
            value.kind === 'text' ? [value.parts] : [],
        ),
        ...termsOf(query.search).map(({ value }) => value),
    ];
    return written.map((parts) =>
        parts.map((part) => ('name' in part ? source(part.name).text : part.text)).join(''),
    );
}
