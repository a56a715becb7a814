/** The fields of a record of `Connects_Dial_Rule__mdt`, and what is wrong with them. */
import type { Fault, Reader } from './problems';
import { FIELD_PARTS, listOf } from './values';

/** The fields of a record that are read; Salesforce leaves out those that are empty. */
export interface DialRuleRow {
    readonly DeveloperName: string;
    readonly Kind__c?: string | null;
    readonly Order__c?: number | null;
    readonly Is_Active__c?: boolean | null;
    readonly Outcome__c?: string | null;
    readonly When_Missing__c?: string | null;
    readonly Call_Types__c?: string | null;
    readonly Teams__c?: string | null;
    readonly Prefixes__c?: string | null;
    readonly Countries__c?: string | null;
    readonly Regions__c?: string | null;
    readonly Line_Types__c?: string | null;
    readonly Valid_From__c?: string | null;
    readonly Valid_To__c?: string | null;
    readonly Parameters__c?: string | null;
    readonly Source__c?: string | null;
}

/** A field with a text. */
type Field = Exclude<keyof DialRuleRow, 'DeveloperName'>;

/** What six digits can hold. */
const LARGEST_ORDER = 999_999;

/** The fields of a record, and the mistakes in them. */
export class RecordFields {
    readonly faults: { readonly field: string; readonly fault: Fault }[] = [];
    private readonly values: Readonly<Record<string, unknown>>;

    constructor(row: unknown) {
        if (typeof row === 'object' && row !== null) {
            this.values = row as Record<string, unknown>;
        } else {
            this.values = {};
            this.refuse('DeveloperName', 'NOT_TEXT', { given: typeof row });
        }
    }

    nameOr(fallback: string): string {
        const { DeveloperName: name } = this.values;
        if (typeof name === 'string' && name !== '') {
            return name;
        }
        this.refuse('DeveloperName', 'MISSING', { key: 'DeveloperName' });
        return fallback;
    }

    /** Only a clear no: a record of which nobody knows whether it is in force is in force. */
    isSwitchedOff(): boolean {
        return this.values.Is_Active__c === false;
    }

    orderOr(fallback: number): number {
        const order = this.values.Order__c ?? fallback;
        if (typeof order === 'number' && Number.isFinite(order)) {
            return order;
        }
        const given = JSON.stringify(order);
        this.refuse('Order__c', 'NOT_A_NUMBER', { given, min: 0, max: LARGEST_ORDER });
        return fallback;
    }

    textOf(field: Field): string {
        const value = this.values[field] ?? '';
        if (typeof value === 'string') {
            return value;
        }
        this.refuse(field, 'NOT_TEXT', { given: typeof value });
        return '';
    }

    /** The value of a field, null when it is empty or cannot be read as a whole. */
    read<T>(field: Field, reader: Reader<T>): T | null {
        const whole = this.textOf(field);
        const trimmed = whole.trim();
        if (trimmed === '') {
            return null;
        }
        const { value, faults } = reader(trimmed);
        const shift = whole.indexOf(trimmed);
        faults.forEach((fault) => this.add(field, { ...fault, at: fault.at + shift }));
        return faults.length === 0 ? value : null;
    }

    readList<T>(field: Field, reader: Reader<T>): readonly T[] | null {
        return this.read(field, listOf(reader, FIELD_PARTS));
    }

    need<T>(field: Field, reader: Reader<T>): T | null {
        if (this.textOf(field).trim() === '') {
            this.refuse(field, 'MISSING', { key: field });
        }
        return this.read(field, reader);
    }

    refuse(field: string, code: Fault['code'], params: Fault['params']): void {
        this.add(field, { code, params, at: 0 });
    }

    add(field: string, fault: Fault): void {
        this.faults.push({ field, fault });
    }
}
