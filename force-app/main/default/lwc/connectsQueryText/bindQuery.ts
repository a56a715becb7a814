/**
 * Puts values into a query. It was read before, so no value can become a part of its form: quotation
 * marks, brackets and braces of a value are characters to compare with.
 */
import type {
    BoundQuery,
    BoundValue,
    Comparison,
    GivenValue,
    QueryTemplate,
    SearchTerm,
    TemplateText,
    TemplateValue,
} from './contract';
import { groupOf, isGroup, type Tree } from './groups';

/** Gives a value by its name; null, or an empty text, where there is none. */
export type ValueSource = (name: string) => GivenValue | null;

/**
 * What has no value finds nothing: such a comparison or term is false, and what is left of a group
 * is what can still be true.
 * @returns null if nothing is left to look for
 */
export function bindQuery(query: QueryTemplate, valueOf: ValueSource): BoundQuery | null {
    const { select } = query;
    const filter = pruned(query.filter, (comparison) => bindComparison(comparison, valueOf));
    const search = pruned(query.search, (term) => bindTerm(term, valueOf));
    return filter === null && search === null ? null : { select, filter, search };
}

/**
 * A text with its values.
 * @returns null if it takes a value that there is not. A text that is nothing but one value has its type
 */
export function bindText(parts: TemplateText, valueOf: ValueSource): GivenValue | null {
    const given = parts.map((part): GivenValue | null =>
        'name' in part ? valueOf(part.name) : { text: part.text, type: 'string' },
    );
    const [first] = given;
    if (given.length === 1 && first !== undefined) {
        return first === null || first.text === '' ? null : first;
    }
    return given.every((value) => value !== null && value.text !== '')
        ? { text: given.map((value) => value?.text ?? '').join(''), type: 'string' }
        : null;
}

function bindComparison(
    { field, operator, value }: Comparison<TemplateValue>,
    valueOf: ValueSource,
): Comparison<BoundValue> | null {
    const bound = bindValue(value, valueOf);
    return bound === null ? null : { kind: 'comparison', field, operator, value: bound };
}

function bindValue(value: TemplateValue, valueOf: ValueSource): BoundValue | null {
    if (value.kind !== 'text') {
        return value;
    }
    const given = bindText(value.parts, valueOf);
    return given === null ? null : { kind: 'text', ...given };
}

function bindTerm(
    { value }: SearchTerm<TemplateText>,
    valueOf: ValueSource,
): SearchTerm<GivenValue> | null {
    const given = bindText(value, valueOf);
    return given === null ? null : { kind: 'term', value: given };
}

/** The tree of what is not null: a part that is missing ends an "and" and leaves an "or". */
function pruned<T extends { readonly kind: string }, U extends { readonly kind: string }>(
    tree: Tree<T> | null,
    leaf: (part: T) => U | null,
): Tree<U> | null {
    if (tree === null || !isGroup(tree)) {
        return tree === null ? null : leaf(tree);
    }
    const parts = tree.parts.map((part) => pruned<T, U>(part, leaf));
    const [first, ...others] = parts.filter((part) => part !== null);
    if (first === undefined || (tree.kind === 'and' && parts.includes(null))) {
        return null;
    }
    return groupOf<U>(tree.kind, first, others);
}
