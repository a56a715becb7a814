/** A search of a rule, ready to be given a call. */
import {
    bindQuery,
    bindText,
    comparisonsOf,
    type Comparison,
    type Condition,
    type GivenValue,
    type QueryTemplate,
    type TemplateText,
    type TemplateValue,
    type ValueSource,
} from 'c/connectsQueryText';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { MappedValue, NewRecord, PhoneForms, PopSearch, ValueMapping } from './contract';
import type { ItemValue } from './valuePath';

/** A value and how it is read. */
export interface CompiledValue {
    readonly mapping: ValueMapping;
    readonly read: ItemValue;
}

/** A search whose query was read and whose names are Salesforce's. */
export interface CompiledSearch {
    readonly entity: string;
    readonly object: string;
    readonly type: PopSearch['type'];
    readonly query: QueryTemplate;
    readonly values: ReadonlyMap<string, CompiledValue>;
    /** Fields of the new record; null where none is offered. */
    readonly prefill: readonly (readonly [field: string, text: TemplateText])[] | null;
}

/** What a search makes of a call. */
export interface SearchOfCall {
    /** Null where the call has no value to search for. */
    readonly search: PopSearch | null;
    readonly newRecord: NewRecord | null;
    readonly values: readonly MappedValue[];
}

/** Names of persons are made of two fields, neither of which is this one. */
const PERSONS: readonly string[] = ['Contact', 'Lead'];

/** Gives a search the values of a call. */
export function searchOf(
    compiled: CompiledSearch,
    item: WorkItem,
    phones: PhoneForms,
): SearchOfCall {
    const { entity, object, type, prefill } = compiled;
    const given = new Map<string, GivenValue | null>();
    for (const [name, value] of compiled.values) {
        given.set(name, valueOf(value, item, phones));
    }
    const source: ValueSource = (name) => given.get(name) ?? null;
    const query = bindQuery(compiled.query, source);
    return {
        search: query === null ? null : { entity, object, type, query },
        newRecord: prefill === null ? null : { entity, object, values: prefilled(prefill, source) },
        values: [...compiled.values].map(([name, { mapping }]) => ({
            name,
            path: mapping.path,
            text: given.get(name)?.text ?? null,
        })),
    };
}

/**
 * What a new record is filled with where nobody says: what it would have to have to be found. Of
 * alternatives that is the first.
 */
export function prefillOf(
    object: string,
    { filter }: QueryTemplate,
): readonly (readonly [field: string, text: TemplateText])[] {
    return necessary(filter).flatMap(({ field, operator, value }) =>
        operator === 'eq' && value.kind === 'text' && isFillable(object, field)
            ? [[field, value.parts] as const]
            : [],
    );
}

function necessary(
    condition: Condition<TemplateValue> | null,
): readonly Comparison<TemplateValue>[] {
    if (condition?.kind === 'or') {
        return necessary(condition.parts[0] ?? null);
    }
    return condition?.kind === 'and'
        ? condition.parts.flatMap((part) => (part.kind === 'or' ? [] : comparisonsOf(part)))
        : comparisonsOf(condition);
}

function isFillable(object: string, field: string): boolean {
    return (
        !field.includes('.') && field !== 'Id' && !(field === 'Name' && PERSONS.includes(object))
    );
}

function valueOf(
    { mapping, read }: CompiledValue,
    item: WorkItem,
    phones: PhoneForms,
): GivenValue | null {
    const text = read(item);
    if (text === null) {
        return null;
    }
    const { type, format } = mapping;
    return { text: format === null ? text : phones.write(text, format), type };
}

/** Fields whose text takes a value that the call does not have stay empty. */
function prefilled(
    prefill: NonNullable<CompiledSearch['prefill']>,
    source: ValueSource,
): Readonly<Record<string, string>> {
    return Object.fromEntries(
        prefill.flatMap(([field, parts]) => {
            const given = bindText(parts, source);
            return given === null ? [] : [[field, given.text]];
        }),
    );
}
