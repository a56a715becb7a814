// Looked up once: a global is slow to reach from where tests run.
const { isArray } = Array;
const { isFinite } = Number;
const { keys, getPrototypeOf, prototype: PLAIN } = Object;

/** Deeper than any message: what goes on beyond is left to JSON, which knows a cycle when it meets one. */
const DEPTH = 32;

/**
 * A copy as JSON carries it: what crosses Lightning Message Service loses functions, `undefined`
 * and identity, and so does everything that crosses here. Plain data is copied directly, in a
 * fraction of the time that a text takes.
 * @throws TypeError for what JSON cannot carry (cycles, BigInt)
 */
export function copyJson<T>(value: T): T {
    return copy(value, DEPTH) as T;
}

function copy(value: unknown, depth: number): unknown {
    switch (typeof value) {
        case 'string':
        case 'boolean':
            return value;
        case 'number':
            // Adding 0 makes 0 of -0.
            return isFinite(value) ? value + 0 : null;
        case 'object':
            return value === null ? null : copyObject(value, depth);
        default:
            return throughText(value);
    }
}

function copyObject(value: object, depth: number): unknown {
    if (depth === 0) {
        return throughText(value);
    }
    if ('toJSON' in value) {
        return throughText(value);
    }
    if (isArray(value)) {
        return copyList(value, depth);
    }
    return getPrototypeOf(value) === PLAIN
        ? copyFields(value as Readonly<Record<string, unknown>>, depth)
        : throughText(value);
}

function copyList(list: readonly unknown[], depth: number): unknown[] {
    const elements: unknown[] = [];
    for (let index = 0; index < list.length; index += 1) {
        // A hole counts as `undefined`, and both become null.
        elements.push(copy(list[index], depth - 1) ?? null);
    }
    return elements;
}

function copyFields(value: Readonly<Record<string, unknown>>, depth: number): unknown {
    const fields: Record<string, unknown> = {};
    for (const name of keys(value)) {
        if (name === '__proto__') {
            // Set like any other, it would become the prototype of the copy.
            return throughText(value);
        }
        const field = copy(value[name], depth - 1);
        if (field !== undefined) {
            fields[name] = field;
        }
    }
    return fields;
}

function throughText(value: unknown): unknown {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
