/** Values that JSON has no form for: back from their marks, and compared with them. */
import type { Json } from './recordingFile';

type Fields = Record<string, unknown>;

/** What to put in the place of marked functions and signals. */
export interface Replacements {
    readonly function: () => unknown;
    readonly signal: () => unknown;
}

/** The arguments that an entry holds; none where JSON had no form for them. */
export function argumentsIn(data: Json): Json[] {
    return Array.isArray(data) ? data : [];
}

/** Marks are replaced by values; everything else is copied. */
export function revived(value: Json, replacements: Replacements): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map((element) => revived(element, replacements));
    }
    switch (markOf(value)) {
        case 'function':
            return replacements.function();
        case 'signal':
            return replacements.signal();
        case 'undefined':
            return undefined;
        case 'number':
            return Number(value.text);
        default:
            return Object.fromEntries(
                Object.entries(value).map(([key, field]) => [key, revived(field, replacements)]),
            );
    }
}

/** Whether a value is the one that was recorded; the order of an object's keys does not count. */
export function isAsRecorded(recorded: Json | undefined, actual: unknown): boolean {
    if (typeof recorded !== 'object' || recorded === null) {
        return recorded === actual;
    }
    switch (markOf(recorded)) {
        case 'function':
            return typeof actual === 'function';
        case 'signal':
            return actual instanceof AbortSignal;
        case 'undefined':
            return actual === undefined;
        case 'number':
            return Object.is(actual, Number((recorded as Fields).text));
        default:
            return hasSameFields(recorded, actual);
    }
}

function hasSameFields(recorded: Json[] | { [key: string]: Json }, actual: unknown): boolean {
    if (typeof actual !== 'object' || actual === null) {
        return false;
    }
    if (Array.isArray(recorded) !== Array.isArray(actual)) {
        return false;
    }
    const fields = recorded as { [key: string]: Json };
    const keys = new Set([...Object.keys(fields), ...Object.keys(actual)]);
    return [...keys].every((key) => {
        const value = (actual as Fields)[key];
        return key in fields ? isAsRecorded(fields[key], value) : value === undefined;
    });
}

function markOf(value: object): unknown {
    return Array.isArray(value) ? undefined : (value as Fields).$;
}
