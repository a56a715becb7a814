/** Answers GraphQL queries of records from the workbench's own. */
import {
    type GraphqlField,
    type GraphqlValue,
    readGraphql,
} from '../../visualforce/platform/graphqlText';
import { listRecords, type StoredRecord } from './records';

/** A GraphQL answer. */
export interface QueryAnswer {
    readonly data: object | undefined;
    readonly errors: readonly { readonly message: string }[] | undefined;
}

/** Records of one query unless it says otherwise (GraphQL API guide). */
const DEFAULT_FIRST = 10;

type Values = Readonly<Record<string, GraphqlValue>>;

/**
 * @param variables values of the query's variables
 * @param visible ids of the records that count; all of them unless given
 */
export function answerQuery(
    text: string,
    variables: Values = {},
    visible?: ReadonlySet<string>,
): QueryAnswer {
    const answerTop = (field: GraphqlField): unknown =>
        // `uiapi { query { Contact(…) { … } } }`
        field.name === 'uiapi' || field.name === 'query'
            ? answerFields(field.fields, answerTop)
            : answerObject(field, visible);
    try {
        return { data: answerFields(readGraphql(text, variables), answerTop), errors: undefined };
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { data: undefined, errors: [{ message }] };
    }
}

function answerObject(
    { name, args, fields }: GraphqlField,
    visible: ReadonlySet<string> | undefined,
): object {
    const found = recordsThatFit(name, args.where).filter(({ id }) => visible?.has(id) !== false);
    const first = typeof args.first === 'number' ? args.first : DEFAULT_FIRST;
    const page = found.slice(0, first);
    return answerFields(fields, (field) => {
        switch (field.name) {
            case 'edges':
                return page.map((record) =>
                    answerFields(field.fields, (inner) => answerNode(inner, record)),
                );
            case 'totalCount':
                return found.length;
            case 'pageInfo':
                return { hasNextPage: found.length > page.length };
            default:
                throw new Error(
                    `Validation error: the workbench does not know ${field.name} of ${name}.`,
                );
        }
    });
}

function answerNode({ name, fields }: GraphqlField, record: StoredRecord): unknown {
    return name === 'node' ? answerFields(fields, (field) => answerValue(field, record)) : null;
}

function answerValue({ name, fields }: GraphqlField, record: StoredRecord): unknown {
    if (name === 'Id') {
        return record.id;
    }
    const value = record.fields[name] ?? null;
    return answerFields(fields, (part) => (part.name === 'value' ? value : null));
}

function answerFields(
    fields: readonly GraphqlField[],
    answer: (field: GraphqlField) => unknown,
): object {
    return Object.fromEntries(fields.map((field) => [field.alias, answer(field)]));
}

/**
 * @param where a condition as GraphQL has it, e.g. `{ Phone: { like: "%12" } }`; undefined: none
 * @returns the records of an object that meet it, in the order in which they were made
 */
export function recordsThatFit(
    apiName: string,
    where: GraphqlValue | undefined,
): readonly StoredRecord[] {
    return listRecords(apiName).filter((record) => fits(record, where));
}

/** What a query asks for, whatever its aliases are. */
export function subjectOf(text: string, variables: Values = {}): string {
    const bare = ({ name, args, fields }: GraphqlField): unknown => [name, args, fields.map(bare)];
    return JSON.stringify(readGraphql(text, variables).map(bare));
}

/** `{ Phone: { like: "%12" } }`, with `and`, `or` and `not`. */
function fits(record: StoredRecord, condition: GraphqlValue | undefined): boolean {
    return Object.entries(membersOf(condition)).every(([name, value]) => {
        switch (name) {
            case 'and':
                return listOf(value).every((part) => fits(record, part));
            case 'or':
                return listOf(value).some((part) => fits(record, part));
            case 'not':
                return !fits(record, value);
            default:
                return Object.entries(membersOf(value)).every(([operator, operand]) =>
                    compare(record.fields[name], operator, operand),
                );
        }
    });
}

function compare(value: unknown, operator: string, operand: GraphqlValue): boolean {
    switch (operator) {
        case 'eq':
            return lower(value) === lower(operand);
        case 'ne':
            return lower(value) !== lower(operand);
        case 'in':
            return listOf(operand).some((entry) => lower(entry) === lower(value));
        case 'like':
            return (
                typeof operand === 'string' &&
                typeof value === 'string' &&
                likePattern(operand).test(value)
            );
        default:
            throw new Error(
                `Validation error: the workbench does not know the operator ${operator}.`,
            );
    }
}

/** `%` stands for any characters, `_` for one, after a backslash for themselves. */
function likePattern(pattern: string): RegExp {
    const source = pattern.replace(/\\.|./gs, (part) => {
        if (part === '%') {
            return '.*';
        }
        return part === '_' ? '.' : part.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
    });
    return new RegExp(`^${source}$`, 'is');
}

/** Comparing texts does not tell upper from lower case. */
function lower(value: unknown): unknown {
    return typeof value === 'string' ? value.toLowerCase() : (value ?? null);
}

function membersOf(value: GraphqlValue | undefined): Values {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Values)
        : {};
}

function listOf(value: GraphqlValue): readonly GraphqlValue[] {
    return Array.isArray(value) ? (value as readonly GraphqlValue[]) : [value];
}
