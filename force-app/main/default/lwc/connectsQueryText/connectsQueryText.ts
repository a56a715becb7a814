/**
 * The query language of screen pops: reads a query once, writes it down again, puts values into it.
 * Pure, and without a word of SOQL: who runs the query turns comparisons into binds.
 *
 *     const query = parseQuery("?$select=Name&$filter=Phone eq '{{phone}}'");
 *     bindQuery(query, (name) => values.get(name) ?? null);
 */
export { bindQuery, bindText, type ValueSource } from './bindQuery';
export type * from './contract';
export { comparisonsOf, parseQuery, parseTemplateText, termsOf } from './parseQuery';
export { printCondition, printQuery, printSearch } from './printQuery';
export { QueryTextError } from './queryError';
