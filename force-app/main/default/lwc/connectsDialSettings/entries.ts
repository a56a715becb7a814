/** Texts of the form `key=value;key=value`: the settings string and the parameters of a rule. */

/** One `key=value`. Positions count from 0. */
export interface Entry {
    /** As it is written. */
    readonly key: string;
    readonly at: number;
    /** Null without an equals sign. */
    readonly value: string | null;
    readonly valueAt: number;
}

/**
 * Takes a text apart: semicolons or line ends separate, the first equals sign ends the key, spaces
 * around keys and values do not count, and empty parts are skipped.
 */
export function entriesOf(text: string): Entry[] {
    const entries: Entry[] = [];
    for (const { 0: part, index } of text.matchAll(/[^;\r\n]+/gu)) {
        const trimmed = part.trim();
        if (trimmed !== '') {
            entries.push(entryOf(trimmed, index + part.indexOf(trimmed)));
        }
    }
    return entries;
}

function entryOf(part: string, at: number): Entry {
    const equals = part.indexOf('=');
    if (equals < 0) {
        return { key: part, at, value: null, valueAt: at + part.length };
    }
    const rest = part.slice(equals + 1);
    const value = rest.trim();
    return {
        key: part.slice(0, equals).trim(),
        at,
        value,
        valueAt: at + equals + 1 + (rest.length - rest.trimStart().length),
    };
}
