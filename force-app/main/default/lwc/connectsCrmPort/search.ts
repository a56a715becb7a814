/**
 * Searches records through GraphQL (GraphQL API guide, "Query Records with GraphQL"): one query for
 * all objects, as the user, so that only what the user may see is found.
 */
import { nameFieldOf, readFieldName, readObjectName } from './apiNames';
import { CrmError, invalidInput } from './crmError';
import { phonePatternOf, significantDigits } from './phonePattern';
import { readRecordId } from './recordId';

/** Where to look. */
export interface SearchedObject {
    /** API name. */
    readonly object: string;
    /** Fields to look in, by API name: texts, phone numbers, e-mail addresses. */
    readonly fields: readonly string[];
    /** Further fields that hits shall have. */
    readonly show?: readonly string[];
}

/** Options of a search. */
export interface SearchOptions {
    /** Default: phone numbers and e-mail addresses of contacts, leads and accounts. */
    readonly objects?: readonly SearchedObject[];
    /** Most hits of each object, 1 to 200; default 10. */
    readonly limit?: number;
}

/** A record that was found. */
export interface SearchHit {
    /** 18 characters. */
    readonly id: string;
    /** API name of its object. */
    readonly object: string;
    readonly name: string;
    /** The fields that were looked in or asked for, by API name; null where empty. */
    readonly fields: Readonly<Record<string, unknown>>;
}

/** A search, ready to be asked. */
export interface Search {
    /** The query's text. */
    readonly query: string;
    /** The same for searches that ask for the same. */
    readonly subject: string;
    /**
     * Whether data answer this search: a wire may provide the answer to an earlier one once more,
     * when one of its records changes.
     */
    readonly isAnswer: (data: unknown) => boolean;
    /** Reads the answer. @throws CrmError FAILED for an answer of another form */
    readonly read: (data: unknown) => SearchHit[];
}

/** Looked in unless the caller says otherwise. */
export const DEFAULT_OBJECTS: readonly SearchedObject[] = [
    { object: 'Contact', fields: ['Phone', 'MobilePhone', 'Email'] },
    { object: 'Lead', fields: ['Phone', 'MobilePhone', 'Email'] },
    { object: 'Account', fields: ['Phone'] },
];

const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 200;
const SHORTEST_TEXT = 2;
/** A pattern of digits also fits numbers with others between: so many more are asked for. */
const PHONE_SURPLUS = 5;

/** One object of a search. */
interface Part {
    readonly alias: string;
    readonly object: string;
    readonly nameField: string;
    readonly lookIn: readonly string[];
    /** Fields to select, each once. */
    readonly select: readonly string[];
}

/**
 * Makes the query. A text that is a phone number finds it however it is written, with or without
 * country code, in the given fields; any other text is looked for in the name as well.
 *
 * @param tag makes the answer tell itself from those of other searches
 * @throws CrmError INVALID_INPUT
 */
export function makeSearch(value: unknown, options: SearchOptions, tag: string): Search {
    const text = typeof value === 'string' ? value.trim() : '';
    if ([...text].length < SHORTEST_TEXT) {
        throw invalidInput(`Search for at least ${SHORTEST_TEXT} characters, not "${text}".`);
    }
    const limit = readLimit(options.limit ?? DEFAULT_LIMIT);
    const objects = options.objects ?? DEFAULT_OBJECTS;
    if (objects.length === 0) {
        throw invalidInput('Name at least one object to search.');
    }
    const phonePattern = phonePatternOf(text);
    const parts = objects.map((entry, index) =>
        partOf(entry, `${tag}_${index}`, phonePattern === null),
    );
    const pattern = phonePattern ?? `%${escapeLike(text)}%`;
    const first = phonePattern === null ? limit : Math.min(LARGEST_LIMIT, limit * PHONE_SURPLUS);
    return {
        query: queryOf(parts, (part) => likeIn(part, pattern), first),
        subject: JSON.stringify([pattern, first, objects]),
        isAnswer: (data) => parts.every((part) => connectionOf(part, data) !== undefined),
        read: (data) =>
            parts.flatMap((part) => {
                const hits = hitsOf(part, data);
                return (
                    phonePattern === null ? hits : hits.filter((hit) => hasNumber(hit, part, text))
                ).slice(0, limit);
            }),
    };
}

/**
 * Makes a query for one record by its id: the answer has one hit, or none.
 *
 * @param tag makes the answer tell itself from those of other queries
 * @throws CrmError INVALID_INPUT
 */
export function makeRead(
    object: string,
    recordId: string,
    fields: readonly string[],
    tag: string,
): Search {
    const id = readRecordId(recordId);
    const part = partOf({ object, fields }, tag, false);
    return {
        query: queryOf([part], () => `{ Id: { eq: ${JSON.stringify(id)} } }`, 1),
        subject: JSON.stringify([id, object, fields]),
        isAnswer: (data) => connectionOf(part, data) !== undefined,
        read: (data) => hitsOf(part, data),
    };
}

/** What a wire's errors mean. @param errors list of GraphQL errors */
export function searchError(errors: unknown): CrmError {
    const texts = (Array.isArray(errors) ? errors : [errors]).map((error) => messageOf(error));
    const words = texts.join(' ');
    const isUnknownName = /undefined|validation error|doesn't exist|invalid field|not found/i.test(
        words,
    );
    return isUnknownName
        ? new CrmError(
              'NO_PERMISSION',
              `The search names an object or a field that does not exist or that this user may not see. ${words}`,
              { cause: errors },
          )
        : new CrmError('FAILED', `Salesforce could not search. ${words}`, { cause: errors });
}

function readLimit(limit: number): number {
    if (!Number.isSafeInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
        throw invalidInput(
            `limit must be a whole number from 1 to ${LARGEST_LIMIT}, not ${limit}.`,
        );
    }
    return limit;
}

function partOf(
    { object, fields, show = [] }: SearchedObject,
    alias: string,
    byName: boolean,
): Part {
    const nameField = nameFieldOf(readObjectName(object));
    const looked = fields.map(readFieldName);
    if (looked.length === 0) {
        throw invalidInput(`Name at least one field of ${object} to look in.`);
    }
    const select = new Set([nameField, ...looked, ...show.map(readFieldName)]);
    select.delete('Id');
    return {
        alias,
        object,
        nameField,
        lookIn: [...new Set(byName ? [nameField, ...looked] : looked)],
        select: [...select],
    };
}

function queryOf(
    parts: readonly Part[],
    conditionOf: (part: Part) => string,
    first: number,
): string {
    const selections = parts.map((part) => {
        const { alias, object, select } = part;
        const values = select.map((field) => `${field} { value }`).join(' ');
        return `${alias}: ${object}(first: ${first}, where: ${conditionOf(part)}) { edges { node { Id ${values} } } }`;
    });
    return `query connectsCrmSearch { uiapi { query { ${selections.join(' ')} } } }`;
}

function likeIn({ lookIn }: Part, pattern: string): string {
    // Literals in place of variables: their type depends on the field, and texts fit every one.
    const literal = JSON.stringify(pattern);
    const conditions = lookIn.map((field) => `{ ${field}: { like: ${literal} } }`);
    return `{ or: [${conditions.join(' ')}] }`;
}

/** Makes `%` and `_` stand for themselves (SOQL reference, "LIKE"). */
function escapeLike(text: string): string {
    return text.replace(/[\\%_]/g, '\\$&');
}

function connectionOf({ alias }: Part, data: unknown): unknown {
    return at(at(at(data, 'uiapi'), 'query'), alias);
}

function hitsOf(part: Part, data: unknown): SearchHit[] {
    const edges = at(connectionOf(part, data), 'edges');
    if (!Array.isArray(edges)) {
        throw new CrmError('FAILED', `Salesforce's answer to the search lacks ${part.object}.`);
    }
    return edges.map((edge) => {
        const node = at(edge, 'node');
        const fields = Object.fromEntries(
            part.select.map((field) => [field, at(at(node, field), 'value') ?? null]),
        );
        const name = fields[part.nameField];
        return {
            id: readRecordId(at(node, 'Id'), 'The id of a hit'),
            object: part.object,
            name: typeof name === 'string' ? name : '',
            fields,
        };
    });
}

function hasNumber(hit: SearchHit, part: Part, text: string): boolean {
    const wanted = significantDigits(text);
    return part.lookIn.some((field) => {
        const value = hit.fields[field];
        return typeof value === 'string' && value.replace(/\D/g, '').includes(wanted);
    });
}

function at(value: unknown, name: string): unknown {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function messageOf(error: unknown): string {
    const message = at(error, 'message');
    return typeof message === 'string' ? message : JSON.stringify(error);
}
