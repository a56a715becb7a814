/** Writes a query down in the one way that the language has for it; reading it again gives the same. */
import type {
    Comparison,
    Condition,
    Group,
    QueryTemplate,
    SearchText,
    TemplateText,
    TemplateValue,
    TextPart,
} from './contract';
import { isGroup, type Tree } from './groups';

/** A word that needs no quotation marks. */
const BARE = /^(?!(?:and|or|not)$)[^\s&()'"\\{}%]+$/i;

/** @param query as `parseQuery` gives it */
export function printQuery({ select, filter, search }: QueryTemplate): string {
    const options = [
        ...(select.length === 0 ? [] : [`$select=${select.join(',')}`]),
        ...(filter === null ? [] : [`$filter=${printCondition(filter)}`]),
        ...(search === null ? [] : [`$search=${printSearch(search)}`]),
    ];
    return `?${options.join('&')}`;
}

/** A condition as it stands behind `$filter=`. */
export function printCondition(condition: Condition<TemplateValue>): string {
    return printTree<Comparison<TemplateValue>>(condition, ({ field, operator, value }) =>
        operator === 'contains'
            ? `contains(${field},${printValue(value)})`
            : `${field} ${operator} ${printValue(value)}`,
    );
}

/** A searched text as it stands behind `$search=`. */
export function printSearch(search: SearchText<TemplateText>): string {
    return printTree(search, ({ value }) => printTerm(value));
}

function printTree<T extends { readonly kind: string }>(
    tree: Tree<T>,
    leaf: (part: T) => string,
    within: Group<T>['kind'] | null = null,
): string {
    if (!isGroup(tree)) {
        return leaf(tree);
    }
    const text = tree.parts.map((part) => printTree(part, leaf, tree.kind)).join(` ${tree.kind} `);
    return tree.kind === 'or' && within === 'and' ? `(${text})` : text;
}

function printValue(value: TemplateValue): string {
    switch (value.kind) {
        case 'text':
            return `'${printParts(value.parts, (text) => text.replaceAll("'", "''"))}'`;
        case 'null':
            return 'null';
        default:
            return String(value.value);
    }
}

function printTerm(parts: TemplateText): string {
    const isBare = parts.every((part) => 'name' in part || BARE.test(part.text));
    return isBare
        ? printParts(parts, (text) => text)
        : `"${printParts(parts, (text) => text.replace(/["\\]/g, '\\$&'))}"`;
}

function printParts(parts: readonly TextPart[], written: (text: string) => string): string {
    return parts.map((part) => ('name' in part ? `{{${part.name}}}` : written(part.text))).join('');
}
