/**
 * Translates searches of the rules for Apex. Trees go as lists of nodes and values as values: there
 * is no text that anybody could read as a query.
 */
import { comparisonsOf, type BoundValue, type Comparison } from 'c/connectsQueryText';
import type { PopSearch } from 'c/connectsScreenPopRules';
import type { ApexNode, ApexQuery } from './apexSearch';
import { askedDigits, indexedForms, isExtension, looksLikeNumber } from './phoneDigits';

/** Salesforce's own phone fields. */
const PHONE_FIELD = /(?:^|\.)(?:\w*Phone|Fax)$/i;

type Filter = NonNullable<PopSearch['query']['filter']>;
type Words = NonNullable<PopSearch['query']['search']>;
type Leaf<T> = Exclude<T, { readonly kind: 'and' | 'or' }>;

/** The search by comparisons; null where the rule has none. */
export function filterQuery({ object, query }: PopSearch): ApexQuery | null {
    const { filter, select } = query;
    if (filter === null) {
        return null;
    }
    // Whether a number is the one that is meant is seen by the field that has it.
    const phones = comparisonsOf(filter).filter(isAboutNumber);
    return {
        objectName: object,
        fields: [...new Set([...select, ...phones.map(({ field }) => field)])],
        filter: filterNodes(filter),
    };
}

/** The search by words; null where the rule has none. */
export function wordsQuery({ object, query }: PopSearch): ApexQuery | null {
    const { search, select } = query;
    return search === null
        ? null
        : { objectName: object, fields: select, words: wordNodes(search) };
}

/**
 * Whether a comparison is one of phone numbers: what the rule marks as such, and a number in a phone
 * field whatever the rule says, because Salesforce writes those in forms of its own.
 */
export function isAboutNumber({ field, value }: Comparison<BoundValue>): boolean {
    return (
        value.kind === 'text' &&
        askedDigits(value.text) !== '' &&
        (value.type === 'phone' || (PHONE_FIELD.test(field) && looksLikeNumber(value.text)))
    );
}

function filterNodes(filter: Filter): readonly ApexNode[] {
    return filter.kind === 'comparison'
        ? [comparisonNode(filter)]
        : groupNodes(filter.kind, filter.parts.map(filterNodes));
}

function comparisonNode(comparison: Comparison<BoundValue>): ApexNode {
    const { field, operator, value } = comparison;
    const node = { kind: 'compare', field, operator } as const;
    if (value.kind === 'null') {
        return { ...node, valueType: 'null' };
    }
    if (value.kind !== 'text') {
        return { ...node, valueType: 'text', value: String(value.value) };
    }
    if (!isAboutNumber(comparison)) {
        return { ...node, valueType: 'text', value: value.text };
    }
    const isWhole = operator !== 'contains' && isExtension(value.text);
    return { ...node, valueType: isWhole ? 'text' : 'digits', value: askedDigits(value.text) };
}

function wordNodes(words: Words): readonly ApexNode[] {
    return words.kind === 'term'
        ? termNodes(words)
        : groupNodes(words.kind, words.parts.map(wordNodes));
}

function termNodes({ value }: Leaf<Words>): readonly ApexNode[] {
    const isNumber = value.type === 'phone' || looksLikeNumber(value.text);
    const texts = isNumber ? indexedForms(value.text) : [value.text];
    const terms = texts.map((text): ApexNode => ({ kind: 'term', value: text }));
    return terms.length === 1 ? terms : [{ kind: 'or', parts: terms.length }, ...terms];
}

function groupNodes(
    kind: 'and' | 'or',
    parts: readonly (readonly ApexNode[])[],
): readonly ApexNode[] {
    return [{ kind, parts: parts.length }, ...parts.flat()];
}
