import { asFields } from './observed';

/**
 * What a value has to look like: objects and lists name the fields that matter, a function decides
 * by itself, `same` stands for one value in the whole expectation.
 */
export type Pattern<T> =
    | ((value: T) => boolean)
    | Same
    | (T extends readonly (infer U)[]
          ? readonly Pattern<U>[]
          : T extends object
            ? { readonly [K in keyof T]?: Pattern<NonNullable<T[K]>> }
            : T);

/** A value that is not known before, but the same wherever the name stands. */
export interface Same {
    readonly same: string;
}

/** Values that names stand for. */
export type Bindings = ReadonlyMap<string, unknown>;

/**
 * One value wherever the name stands, e.g. the id of "the consultation call". Different names stand
 * for different values.
 */
export function same(name: string): Same {
    return { same: name };
}

/** @returns the bindings with what the pattern adds, or null if the value is not like that */
export function matchPattern(
    pattern: unknown,
    value: unknown,
    bindings: Bindings,
): Bindings | null {
    if (typeof pattern === 'function') {
        return (pattern as (given: unknown) => boolean)(value) ? bindings : null;
    }
    if (isSame(pattern)) {
        return bind(pattern.same, value, bindings);
    }
    if (typeof pattern !== 'object' || pattern === null) {
        return Object.is(pattern, value) ? bindings : null;
    }
    if (Array.isArray(pattern) && (!Array.isArray(value) || value.length !== pattern.length)) {
        return null;
    }
    const fields = asFields(value);
    return Object.entries(pattern).reduce<Bindings | null>(
        (known, [key, part]) => known && matchPattern(part, fields[key], known),
        bindings,
    );
}

/** A pattern in one line. */
export function describePattern(pattern: unknown): string {
    if (typeof pattern === 'function') {
        return pattern.name || 'a certain value';
    }
    if (isSame(pattern)) {
        return `<${pattern.same}>`;
    }
    if (Array.isArray(pattern)) {
        return `[${pattern.map(describePattern).join(', ')}]`;
    }
    if (typeof pattern === 'object' && pattern !== null) {
        const parts = Object.entries(pattern).map(
            ([key, part]) => `${key}: ${describePattern(part)}`,
        );
        return `{ ${parts.join(', ')} }`;
    }
    return JSON.stringify(pattern) ?? 'undefined';
}

function isSame(pattern: unknown): pattern is Same {
    return (
        typeof pattern === 'object' &&
        pattern !== null &&
        Object.keys(pattern).length === 1 &&
        typeof (pattern as Partial<Same>).same === 'string'
    );
}

function bind(name: string, value: unknown, bindings: Bindings): Bindings | null {
    if (bindings.has(name)) {
        return Object.is(bindings.get(name), value) ? bindings : null;
    }
    return [...bindings.values()].includes(value) ? null : new Map([...bindings, [name, value]]);
}
