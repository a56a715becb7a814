/** What the workbench's org knows for call routing: rules as queries give them, and who may call. */
import { findRecord, listRecords, type StoredRecord } from '../records';
import { CALLER_KINDS, type CallerKind, type RouteCaller, type RouteRecord } from './routeRule';

const PHONE_FIELDS = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The rules as the query of Apex gives them: active ones, those without an order last.
 * @param records all of `Connects_Call_Route__mdt`
 */
export function activeRules(records: readonly Fields[]): RouteRecord[] {
    const orderOf = (record: Fields): number => Number(record['Order__c'] ?? Infinity);
    return records
        .filter((record) => record['Is_Active__c'] === true)
        .sort(
            (a, b) =>
                orderOf(a) - orderOf(b) ||
                textOf(a, 'DeveloperName').localeCompare(textOf(b, 'DeveloperName')),
        )
        .map((record) => ({
            name: textOf(record, 'DeveloperName'),
            called: textOf(record, 'Called_Numbers__c'),
            kind: textOf(record, 'Caller_Kind__c'),
            field: textOf(record, 'Caller_Field__c'),
            values: textOf(record, 'Caller_Values__c'),
            target: textOf(record, 'Target__c'),
        }));
}

/** Everybody whom the workbench has a record of. */
export function knownPeople(): RouteCaller[] {
    return CALLER_KINDS.flatMap((kind) => listRecords(kind).map((record) => person(kind, record)));
}

function person(kind: CallerKind, { fields }: StoredRecord): RouteCaller {
    const account = findRecord(textOf(fields, 'AccountId'))?.fields ?? {};
    return {
        kind,
        phones: PHONE_FIELDS.map((field) => textOf(fields, field)).filter((phone) => phone !== ''),
        fields: { ...textsOf(fields, ''), ...textsOf(account, 'account.') },
    };
}

function textsOf(fields: Fields, prefix: string): Record<string, string> {
    return Object.fromEntries(
        Object.entries(fields)
            .filter(([, value]) => value !== null && value !== undefined)
            .map(([field, value]) => [prefix + field.toLowerCase(), String(value)]),
    );
}

function textOf(fields: Fields, name: string): string {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
}
