/**
 * What variables a request may carry (guide, "itemVarObject Structure"; Cisco, "ECC and Call
 * Variable Error Handling"). One bad entry refuses the whole request (`A-MIXED`).
 */
import type { KeyValue } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import { byteLength, cutToBytes, NO_VARIABLES, type CallVariables } from './callVariables';
import { findEccVariable } from './eccVariables';
import { refusals } from './errors';

/** An update of a work item, taken apart. */
export interface ItemUpdate {
    /** Null when no call variable was given. */
    readonly variables: CallVariables | null;
    readonly local: readonly KeyValue[];
    /** Null when none was given; empty to remove the present one. */
    readonly wrapUpReason: string | null;
}

const PERIPHERAL_LIMIT_BYTES = 40;
const WRAP_UP_REASON_LIMIT_BYTES = 39;
/** All ECC values together, and with their names. */
const PAYLOAD_LIMIT_BYTES = 2_000;
const NAMED_PAYLOAD_LIMIT_BYTES = 2_500;

/**
 * Checks the variables that a call shall be made with (guide, "makeCall").
 * @throws FinesseError Invalid Input for what Finesse or the guide do not allow
 */
export function parseCallVariables(platform: Platform, given: unknown): CallVariables {
    const entries = entriesOf('callVariables', given);
    if (entries.length > 0 && platform === 'CCX') {
        throw refusals.invalidInput('callVariables', 'CCX takes no variables with a new call');
    }
    const { variables, ...others } = parseEntries(platform, entries);
    if (others.local !== null || others.wrapUpReason !== null) {
        const name = others.local !== null ? 'LocalVariables' : 'WrapUpReason';
        throw refusals.invalidInput(name, `${name} is not allowed in a new call`);
    }
    return variables ?? NO_VARIABLES;
}

/**
 * Checks an update of a work item (guide, "updateWorkItemData").
 * @throws FinesseError Invalid Input for what Finesse or the guide do not allow
 */
export function parseItemUpdate(platform: Platform, given: unknown): ItemUpdate {
    const entries = entriesOf('updatedData', given);
    const { variables, local, wrapUpReason } = parseEntries(platform, entries);
    return { variables, local: local ?? [], wrapUpReason };
}

interface ParsedEntries {
    variables: CallVariables | null;
    local: KeyValue[] | null;
    wrapUpReason: string | null;
}

function entriesOf(parameter: string, given: unknown): [string, unknown][] {
    if (given === undefined || given === null) {
        return [];
    }
    if (typeof given !== 'object' || Array.isArray(given)) {
        throw refusals.invalidInput(parameter);
    }
    return Object.entries(given as Record<string, unknown>);
}

function parseEntries(platform: Platform, entries: readonly [string, unknown][]): ParsedEntries {
    const parsed: ParsedEntries = { variables: null, local: null, wrapUpReason: null };
    for (const [name, value] of entries) {
        const { peripheral, named } = parsed.variables ?? NO_VARIABLES;
        if (/^PerVar([1-9]|10)$/.test(name)) {
            const text = parseText(name, value, PERIPHERAL_LIMIT_BYTES);
            parsed.variables = { peripheral: { ...peripheral, [name]: text }, named };
        } else if (name === 'NamedVariables') {
            parsed.variables = { peripheral, named: parseNamed(platform, value) };
        } else if (name === 'LocalVariables') {
            parsed.local = parseKeyValues(name, value);
        } else if (name === 'WrapUpReason') {
            parsed.wrapUpReason = parseText(name, value, WRAP_UP_REASON_LIMIT_BYTES);
        } else {
            throw refusals.invalidInput(name, `${name} is no variable of a work item`);
        }
    }
    return parsed;
}

function parseText(name: string, value: unknown, limitBytes: number): string {
    if (typeof value !== 'string' || byteLength(value) > limitBytes) {
        throw refusals.invalidInput(name, `${name} takes text of at most ${limitBytes} bytes`);
    }
    return value;
}

function parseKeyValues(name: string, value: unknown): KeyValue[] {
    if (!Array.isArray(value)) {
        throw refusals.invalidInput(name, `${name} must be an array`);
    }
    const keys = new Set<string>();
    return value.map((entry: unknown): KeyValue => {
        const { Key: key, Value: text } = (entry ?? {}) as Partial<Record<string, unknown>>;
        if (typeof key !== 'string' || key === '' || keys.has(key)) {
            throw refusals.invalidInput(name, `Each entry of ${name} has a Key of its own`);
        }
        if (typeof text !== 'string') {
            throw refusals.invalidInput(key, `${key} takes text`);
        }
        keys.add(key);
        return { Key: key, Value: text };
    });
}

function parseNamed(platform: Platform, value: unknown): KeyValue[] {
    const named = parseKeyValues('NamedVariables', value).map(({ Key, Value }) => {
        const variable = findEccVariable(Key);
        if (!variable) {
            throw refusals.invalidInput(Key, `${Key} is no ECC variable that may be set`);
        }
        if (platform === 'CCE' && !isPlainAscii(Value)) {
            throw refusals.invalidInput(Key, 'CCE takes no extended characters in ECC variables');
        }
        // Finesse cuts a value that is too long without a word.
        return { Key, Value: cutToBytes(Value, variable.length) };
    });
    const content = sum(named.map(({ Value }) => byteLength(Value)));
    const names = sum(named.map(({ Key }) => byteLength(Key)));
    if (content > PAYLOAD_LIMIT_BYTES || content + names > NAMED_PAYLOAD_LIMIT_BYTES) {
        throw refusals.invalidInput('NamedVariables', 'The ECC variables are too long together');
    }
    return named;
}

function isPlainAscii(text: string): boolean {
    return [...text].every((character) => (character.codePointAt(0) ?? 0) < 0x80);
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, number) => total + number, 0);
}
