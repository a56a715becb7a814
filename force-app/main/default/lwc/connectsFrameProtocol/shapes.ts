/**
 * Shapes of message bodies as data: one table gives the TypeScript type and the check of what came in.
 * Small on purpose, since it travels in every embedded page.
 */

/** Longest text in a message, in characters. */
export const MAX_TEXT = 4000;

/**
 * What a field holds: a text, a text or null, a time in ms since 1970 or null, one of these words, or
 * one and more of them.
 */
export type FieldKind =
    'text' | 'text?' | 'time?' | readonly string[] | { readonly some: readonly string[] };

/** A body's fields; it has all of them, and no others. */
export type Shape = Readonly<Record<string, FieldKind>>;

type ValueOf<K> = K extends 'text'
    ? string
    : K extends 'text?'
      ? string | null
      : K extends 'time?'
        ? number | null
        : K extends { readonly some: readonly (infer W)[] }
          ? readonly W[]
          : K extends readonly (infer W)[]
            ? W
            : never;

/** The body that a shape describes. */
export type BodyOf<S extends Shape> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** Whether a value is an object that has exactly the fields of the shape, each of its kind. */
export function hasShape<S extends Shape>(shape: S, data: unknown): data is BodyOf<S> {
    if (!isObject(data)) {
        return false;
    }
    const names = Object.keys(shape);
    return (
        Object.keys(data).length === names.length &&
        names.every((name) => Object.hasOwn(data, name) && isOfKind(shape[name], data[name]))
    );
}

/** Whether a value is an object and no list. */
export function isObject(data: unknown): data is Record<string, unknown> {
    return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isOfKind(kind: FieldKind | undefined, value: unknown): boolean {
    if (kind === undefined) {
        return false;
    }
    if (typeof kind === 'string') {
        return (
            (value === null && kind !== 'text') ||
            (kind === 'time?' ? Number.isFinite(value) : isText(value))
        );
    }
    if (isChoice(kind)) {
        return typeof value === 'string' && kind.includes(value);
    }
    const { some } = kind;
    return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= some.length &&
        value.every((word: unknown) => typeof word === 'string' && some.includes(word))
    );
}

function isChoice(kind: Exclude<FieldKind, string>): kind is readonly string[] {
    return Array.isArray(kind);
}

function isText(value: unknown): boolean {
    return typeof value === 'string' && value.length <= MAX_TEXT;
}
