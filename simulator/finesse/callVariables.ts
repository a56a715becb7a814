import type {
    KeyValue,
    PeripheralVariables,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import { refusals } from './errors';

/** The variables of a call. Local variables stay in the gadget and are not among them. */
export interface CallVariables {
    readonly peripheral: Readonly<Partial<PeripheralVariables>>;
    readonly named: readonly KeyValue[];
}

export const NO_VARIABLES: CallVariables = { peripheral: {}, named: [] };

const PERIPHERAL_LIMIT_BYTES = 40;
const NAMED_LIMIT_BYTES = 210;
const NAMED_KEY = /^user\.\S{1,27}$/;

/**
 * Checks the variables that a call shall be made with (guide, "makeCall").
 * @throws FinesseError Invalid Input for what Finesse or the guide do not allow
 */
export function parseCallVariables(platform: Platform, given: unknown): CallVariables {
    if (given === undefined || given === null) {
        return NO_VARIABLES;
    }
    if (typeof given !== 'object' || Array.isArray(given)) {
        throw refusals.invalidInput('callVariables');
    }
    const entries = Object.entries(given as Record<string, unknown>);
    if (entries.length > 0 && platform === 'CCX') {
        throw refusals.invalidInput('callVariables', 'CCX takes no variables with a new call');
    }
    let variables = NO_VARIABLES;
    for (const [name, value] of entries) {
        if (/^PerVar([1-9]|10)$/.test(name)) {
            const peripheral = { ...variables.peripheral, [name]: parsePeripheral(name, value) };
            variables = { ...variables, peripheral };
        } else if (name === 'NamedVariables') {
            variables = { ...variables, named: parseNamed(value) };
        } else {
            throw refusals.invalidInput(name, `${name} is not allowed in a new call`);
        }
    }
    return variables;
}

function parsePeripheral(name: string, value: unknown): string {
    if (typeof value !== 'string' || byteLength(value) > PERIPHERAL_LIMIT_BYTES) {
        throw refusals.invalidInput(name, `${name} takes text of at most 40 bytes`);
    }
    return value;
}

function parseNamed(value: unknown): KeyValue[] {
    if (!Array.isArray(value)) {
        throw refusals.invalidInput('NamedVariables', 'NamedVariables must be an array');
    }
    const keys = new Set<string>();
    return value.map((entry: unknown): KeyValue => {
        const { Key: key, Value: text } = (entry ?? {}) as Partial<Record<string, unknown>>;
        if (typeof key !== 'string' || !NAMED_KEY.test(key) || keys.has(key)) {
            throw refusals.invalidInput(
                'NamedVariables',
                'Each ECC variable is named once, "user." and at most 32 characters in all',
            );
        }
        if (typeof text !== 'string') {
            throw refusals.invalidInput(key, `${key} takes text`);
        }
        keys.add(key);
        return { Key: key, Value: cutToBytes(text, NAMED_LIMIT_BYTES) };
    });
}

/** Finesse cuts a value that is too long without a word. */
function cutToBytes(text: string, limit: number): string {
    let cut = text;
    while (byteLength(cut) > limit) {
        cut = cut.slice(0, -1);
    }
    return cut;
}

/** Length in UTF-8; counted by hand because jsdom has no TextEncoder. */
function byteLength(text: string): number {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}
