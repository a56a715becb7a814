/**
 * Reads a query:
 *
 *     ?$select=Name,Phone&$filter=Phone eq '{{phone}}' or contains(Name,'Ltd')&$search={{phone}}
 *
 * The options of OData (docs.oasis-open.org/odata, "System Query Options") that screen pops need, and
 * nothing beyond them: what is not understood is an error that names the place.
 */
import type {
    Comparison,
    Condition,
    QueryTemplate,
    SearchTerm,
    SearchText,
    TemplateText,
    TemplateValue,
    TextPart,
} from './contract';
import { isGroup, parseGroups, type Tree } from './groups';
import { QueryTextError } from './queryError';
import { QueryScanner } from './queryScanner';

const OPTION = /\$(?:select|filter|search)(?=\s*=)/y;
const OPTIONS = '"$select=", "$filter=" or "$search="';
const FIELD = /[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/y;
const RESERVED = /(?:and|or|not|eq|ne|contains)\b(?!\.)/iy;
const EQUALITY = /(?:eq|ne)(?=\s)/iy;
const CONTAINS = /contains(?=\s*\()/iy;
const NUMBER = /-?\d+(?:\.\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)\b/iy;
const QUOTED = /(?:[^'{]|''|\{(?!\{))+/y;
const PHRASE = /(?:[^"\\{]|\\["\\]|\{(?!\{))+/y;
const PLAIN = /(?:[^{]|\{(?!\{))+/y;
/** What a searched word may have; anything else needs quotation marks. */
const BARE = /(?:[^\s&()'"\\{}%]|\{(?!\{))+/y;
const OPERATOR_WORD = /(?:and|or|not)(?=[\s&()'"]|$)/iy;

/**
 * @param text with or without the question mark
 * @throws QueryTextError for anything that is not of the language
 */
export function parseQuery(text: string): QueryTemplate {
    const scanner = new QueryScanner(text);
    scanner.take(/\?/y);
    const options: Partial<Pick<QueryTemplate, 'select' | 'filter' | 'search'>> = {};
    do {
        Object.assign(options, parseOption(scanner, Object.keys(options)));
    } while (scanner.take(/&/y) !== null);
    if (!scanner.isAtEnd) {
        return scanner.fail('"&" or the end of the query');
    }
    const { select = [], filter = null, search = null } = options;
    return { select, filter, search, names: namesIn(filter, search) };
}

/**
 * Reads a text with places for values that is no query, such as the default of a field.
 * @throws QueryTextError for half of a place
 */
export function parseTemplateText(text: string): TemplateText {
    const scanner = new QueryScanner(text, { keepsSpaces: true });
    const parts = parseParts(scanner, PLAIN, (plain) => plain);
    return scanner.isAtEnd ? parts : scanner.fail('a text');
}

/** Every comparison of a condition, from left to right: the fields that it looks at. */
export function comparisonsOf<V>(condition: Condition<V> | null): readonly Comparison<V>[] {
    return leavesOf<Comparison<V>>(condition);
}

/** Every term of a searched text, from left to right. */
export function termsOf<V>(search: SearchText<V> | null): readonly SearchTerm<V>[] {
    return leavesOf<SearchTerm<V>>(search);
}

function leavesOf<T extends { readonly kind: string }>(tree: Tree<T> | null): readonly T[] {
    if (tree === null) {
        return [];
    }
    return isGroup(tree) ? tree.parts.flatMap((part) => leavesOf<T>(part)) : [tree];
}

function parseOption(scanner: QueryScanner, known: readonly string[]): Partial<QueryTemplate> {
    const { position } = scanner;
    const name = scanner.expect(OPTION, OPTIONS).slice(1);
    if (known.includes(name)) {
        throw new QueryTextError(position, 'each option once', `$${name}`);
    }
    scanner.expect(/=/y, '"="');
    switch (name) {
        case 'select':
            return { select: parseFields(scanner) };
        case 'filter':
            return { filter: parseGroups(scanner, () => parseComparison(scanner)) };
        default:
            return { search: parseGroups(scanner, () => parseTerm(scanner)) };
    }
}

function parseFields(scanner: QueryScanner): string[] {
    const fields = [parseField(scanner)];
    while (scanner.take(/,/y) !== null) {
        fields.push(parseField(scanner));
    }
    return fields;
}

function parseField(scanner: QueryScanner): string {
    return scanner.sees(RESERVED)
        ? scanner.fail('the name of a field')
        : scanner.expect(FIELD, 'the name of a field');
}

function parseComparison(scanner: QueryScanner): Comparison<TemplateValue> {
    if (scanner.take(CONTAINS) !== null) {
        scanner.expect(/\(/y, '"("');
        const field = parseField(scanner);
        scanner.expect(/,/y, '","');
        const value = parseText(scanner) ?? scanner.fail("a text in '…'");
        scanner.expect(/\)/y, '")"');
        return { kind: 'comparison', field, operator: 'contains', value };
    }
    if (scanner.sees(RESERVED)) {
        return scanner.fail('the name of a field, "contains(" or "("');
    }
    const field = scanner.expect(FIELD, 'the name of a field, "contains(" or "("');
    const word = scanner.expect(EQUALITY, '"eq" or "ne" and a space');
    const operator = word.toLowerCase() === 'eq' ? 'eq' : 'ne';
    return { kind: 'comparison', field, operator, value: parseValue(scanner) };
}

function parseValue(scanner: QueryScanner): TemplateValue {
    const text = parseText(scanner);
    if (text !== null) {
        return text;
    }
    const { position } = scanner;
    const word = scanner.take(WORD)?.toLowerCase();
    if (word !== undefined) {
        return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
    }
    const number = scanner.expect(NUMBER, "a text in '…', a number, true, false or null");
    // Minus zero is zero.
    const value = Number(number) + 0;
    if (!/^-?\d+(?:\.\d+)?$/.test(String(value)) || number.length > 16) {
        throw new QueryTextError(position, "a shorter number, or a text in '…'", number);
    }
    return { kind: 'number', value };
}

/** A text in single quotation marks, or the place for a value, which needs none. */
function parseText(scanner: QueryScanner): Extract<TemplateValue, { kind: 'text' }> | null {
    const placeholder = scanner.takePlaceholder();
    if (placeholder !== null) {
        scanner.skipSpaces();
        return { kind: 'text', parts: [placeholder] };
    }
    if (scanner.takeExactly(/'/y) === null) {
        return null;
    }
    const parts = parseParts(scanner, QUOTED, (text) => text.replaceAll("''", "'"));
    scanner.expect(/'/y, '"\'" at the end of the text');
    return { kind: 'text', parts };
}

function parseTerm(scanner: QueryScanner): SearchTerm<TemplateText> {
    if (scanner.sees(OPERATOR_WORD)) {
        return scanner.fail('a word to search for; a word of the language goes into "…"');
    }
    const isPhrase = scanner.takeExactly(/"/y) !== null;
    const value = isPhrase
        ? parseParts(scanner, PHRASE, (text) => text.replace(/\\(["\\])/g, '$1'))
        : parseParts(scanner, BARE, (text) => text);
    if (value.length === 0) {
        return scanner.fail('a word to search for, a phrase in "…" or {{a value}}');
    }
    if (isPhrase) {
        scanner.expect(/"/y, "'\"' at the end of the phrase");
    }
    scanner.skipSpaces();
    return { kind: 'term', value };
}

function parseParts(
    scanner: QueryScanner,
    characters: RegExp,
    meant: (text: string) => string,
): readonly TextPart[] {
    const parts: TextPart[] = [];
    for (;;) {
        const text = scanner.takeExactly(characters);
        const part = text === null ? scanner.takePlaceholder() : { text: meant(text) };
        if (part === null) {
            return parts;
        }
        parts.push(part);
    }
}

function namesIn(
    filter: QueryTemplate['filter'],
    search: QueryTemplate['search'],
): readonly string[] {
    const texts = [
        ...comparisonsOf(filter).map(({ value }) => (value.kind === 'text' ? value.parts : [])),
        ...termsOf(search).map(({ value }) => value),
    ];
    const names = texts.flat().flatMap((part) => ('name' in part ? [part.name] : []));
    return [...new Set(names)];
}
