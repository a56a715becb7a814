/** The Apex methods of call routing: answers of the workbench's own org. */
import { findRecord, listRecords, type StoredRecord } from '../records';
import { type RouteDecision, routeResolver } from './routeResolver';
import { CALLER_KINDS, type CallerKind, type RouteCaller, type RouteRecord } from './routeRule';

const RULES_URL = '/custom-metadata/Connects_Call_Route';
const PHONE_FIELDS = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * The workbench's answer for an Apex method of call routing.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function callRouteMethod(
    name: string,
): ((parameters?: object) => Promise<RouteDecision>) | undefined {
    return name === 'CallRouteTrial.decide' ? decide : undefined;
}

async function decide(parameters: object = {}): Promise<RouteDecision> {
    const { caller, called } = parameters as { caller?: string; called?: string };
    const response = await fetch(RULES_URL);
    if (!response.ok) {
        throw failure(await response.text());
    }
    const rules = (await response.json()) as readonly Fields[];
    try {
        return routeResolver(activeRules(rules))({ anum: caller, bnum: called }, people());
    } catch (error) {
        throw failure(error instanceof Error ? error.message : String(error));
    }
}

/** As the query of Apex gives them: active ones, those without an order last. */
function activeRules(records: readonly Fields[]): RouteRecord[] {
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

function people(): RouteCaller[] {
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

/** An error as Lightning gives it for a failed Apex call. */
function failure(message: string): object {
    return {
        status: 500,
        statusText: 'Server Error',
        body: { message, exceptionType: 'System.AuraHandledException' },
    };
}
