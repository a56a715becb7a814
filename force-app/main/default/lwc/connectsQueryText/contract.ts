/** What a query is: once as it is written, with places for values, and once with the values in them. */

/** How a field is compared. */
export type Operator = 'eq' | 'ne' | 'contains';

/** A piece of a text: characters as they are, or the name of a value that comes later. */
export type TextPart = { readonly text: string } | { readonly name: string };

/** What a query as written compares with. */
export type TemplateValue =
    | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' };

/** A value that a query is given. Phone numbers are compared as numbers, however they are written. */
export interface GivenValue {
    readonly text: string;
    readonly type: 'string' | 'phone';
}

/** What a query with its values compares with. */
export type BoundValue =
    | ({ readonly kind: 'text' } & GivenValue)
    | Extract<TemplateValue, { readonly kind: 'number' | 'boolean' | 'null' }>;

/** A field, an operator, a value. */
export interface Comparison<V> {
    readonly kind: 'comparison';
    readonly field: string;
    readonly operator: Operator;
    readonly value: V;
}

/** Two or more parts that hold together, or one of which has to hold; never one of its own kind. */
export interface Group<T> {
    readonly kind: 'and' | 'or';
    readonly parts: readonly T[];
}

/** What `$filter` asks of a record. */
export type Condition<V> = Comparison<V> | Group<Condition<V>>;

/** A word or a phrase of `$search`. */
export interface SearchTerm<V> {
    readonly kind: 'term';
    readonly value: V;
}

/** What `$search` looks for in any field. */
export type SearchText<V> = SearchTerm<V> | Group<SearchText<V>>;

/** Pieces of a searched text. */
export type TemplateText = readonly TextPart[];

/** A query as it is written. */
export interface QueryTemplate {
    /** Names of fields; empty where the query names none. */
    readonly select: readonly string[];
    readonly filter: Condition<TemplateValue> | null;
    readonly search: SearchText<TemplateText> | null;
    /** Names of the values that it takes, each once, in the order of their first use. */
    readonly names: readonly string[];
}

/** A query with its values, which are values and nothing else, whatever characters they have. */
export interface BoundQuery {
    readonly select: readonly string[];
    readonly filter: Condition<BoundValue> | null;
    readonly search: SearchText<GivenValue> | null;
}
