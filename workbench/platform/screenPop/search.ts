/** Runs searches of screen pops over the workbench's records; `ScreenPopSearch` of Apex. */
import { findRecord, listRecords, type StoredRecord } from '../records';
import { recordsThatFit } from '../recordQuery';
import type {
    ApexNode,
    ApexQuery,
    ApexRecord,
    ApexResult,
} from '../../../force-app/main/default/lwc/connectsScreenPop/apexSearch';

/** A record of `Connects_Screen_Pop_Object__mdt`. */
export interface AllowedObject {
    readonly Object__c?: string;
    readonly Fields__c?: string;
}

/** Why a search is not made; begins with the code that Apex gives. */
export class SearchRefusedError extends Error {
    constructor(code: string, text: string) {
        super(`${code}: ${text}`);
        this.name = 'SearchRefusedError';
    }
}

type Where = Parameters<typeof recordsThatFit>[1];

const MAX_RECORDS = 50;
const NAME_FIELDS: Readonly<Record<string, string>> = { Case: 'CaseNumber' };
const FULL_TEXT = ['Contact', 'Account', 'Lead', 'Case'];

/** @throws SearchRefusedError for what is not allowed */
export function searchRecords(query: ApexQuery, allowed: readonly AllowedObject[]): ApexResult {
    const row = allowed.find(
        ({ Object__c: name }) => name?.toLowerCase() === query.objectName.toLowerCase(),
    );
    const object = row?.Object__c;
    if (object === undefined) {
        throw new SearchRefusedError(
            'OBJECT_NOT_ALLOWED',
            `Screen pops may not search ${query.objectName}.`,
        );
    }
    const nameField = NAME_FIELDS[object] ?? 'Name';
    const fields = new Set(
        ['Id', nameField, ...(row?.Fields__c ?? '').split(/[,;\s]+/)].map(lower),
    );
    for (const field of [...query.fields, ...(query.filter ?? []).flatMap(fieldsOf)]) {
        if (!fields.has(lower(field))) {
            throw new SearchRefusedError(
                'FIELD_NOT_ALLOWED',
                `Screen pops may not use ${object}.${field}.`,
            );
        }
    }
    const found =
        query.filter === undefined
            ? withWords(object, query.words ?? [])
            : recordsThatFit(object, whole(query.filter, conditionOf));
    return {
        records: found.slice(0, MAX_RECORDS).map((record) => told(record, nameField, query.fields)),
        isCutOff: found.length > MAX_RECORDS,
    };
}

function told(
    { id, fields }: StoredRecord,
    nameField: string,
    wanted: readonly string[],
): ApexRecord {
    const name = fields[nameField];
    return {
        recordId: id,
        name: typeof name === 'string' ? name : id,
        values: Object.fromEntries(wanted.map((path) => [path, valueAt(fields, path) ?? null])),
    };
}

/** `Account.Name` is the name of the account whose id is in `AccountId`. */
function valueAt(fields: StoredRecord['fields'], path: string): unknown {
    const [first = '', second] = path.split('.');
    const linked = fields[`${first}Id`];
    return second === undefined
        ? fields[first]
        : findRecord(typeof linked === 'string' ? linked : '')?.fields[second];
}

/** Turns the list of nodes into a tree. */
function whole<T>(nodes: readonly ApexNode[], make: (node: ApexNode, parts: readonly T[]) => T): T {
    let position = 0;
    const next = (): T => {
        const node = nodes[position];
        position += 1;
        if (node === undefined) {
            throw new SearchRefusedError('BAD_REQUEST', 'A group lacks parts.');
        }
        const parts = Array.from({ length: node.parts ?? 0 }, next);
        return make(node, parts);
    };
    const made = next();
    if (position !== nodes.length) {
        throw new SearchRefusedError('BAD_REQUEST', 'Parts belong to no group.');
    }
    return made;
}

function conditionOf(node: ApexNode, parts: readonly Where[]): Where {
    if (node.kind !== 'compare' || node.field === undefined) {
        const known = parts.flatMap((part) => (part === undefined ? [] : [part]));
        return node.kind === 'or' ? { or: known } : { and: known };
    }
    const { field, operator, valueType, value = '' } = node;
    const like =
        valueType === 'digits'
            ? `%${[...value].join('%')}%`
            : `%${value.replace(/[\\%_]/g, '\\$&')}%`;
    const isPattern = valueType === 'digits' || operator === 'contains';
    const test: Where = isPattern
        ? { [field]: { like } }
        : { [field]: { eq: valueType === 'null' ? null : typed(value) } };
    return operator === 'ne' ? { not: test } : test;
}

function typed(value: string): string | boolean {
    return value === 'true' || value === 'false' ? value === 'true' : value;
}

function withWords(object: string, nodes: readonly ApexNode[]): readonly StoredRecord[] {
    if (!FULL_TEXT.includes(object)) {
        throw new SearchRefusedError(
            'NO_FULL_TEXT',
            `Records of ${object} cannot be searched by words.`,
        );
    }
    return listRecords(object).filter(({ fields }) => {
        const text = indexed(fields);
        return whole<boolean>(nodes, ({ kind, value = '' }, parts) => {
            switch (kind) {
                case 'and':
                    return !parts.includes(false);
                case 'or':
                    return parts.includes(true);
                default:
                    return hasWords(text, value);
            }
        });
    });
}

/** The texts of a record as words, and its phone numbers as digits. */
function indexed(fields: StoredRecord['fields']): string {
    const texts = Object.values(fields).filter((value) => typeof value === 'string');
    const digits = texts
        .filter((text) => /^[\d\s()+./-]+$/.test(text))
        .map((text) => text.replace(/\D/g, ''));
    return [...texts, ...digits].map((text) => ` ${wordsOf(text)} `).join('\n');
}

function hasWords(text: string, value: string): boolean {
    const words = wordsOf(value);
    const isNumber = /^\d+$/.test(words);
    return words.length > 1 && text.includes(isNumber ? words : ` ${words} `);
}

function wordsOf(text: string): string {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();
}

function fieldsOf({ field }: ApexNode): readonly string[] {
    return field === undefined ? [] : [field];
}

function lower(text: string): string {
    return text.toLowerCase();
}
