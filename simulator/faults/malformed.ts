import type { MALFORMATIONS } from './catalogue';

/** How a payload is spoiled. */
export type Malformation = (typeof MALFORMATIONS)[number];

/** A payload as the guide does not describe it; the given one stays as it is. */
export function malform(payload: unknown, form: Malformation): unknown {
    switch (form) {
        case 'no-payload':
            return null;
        case 'empty':
            return {};
        case 'hollow':
            return mapValues(payload, (value) => (isObject(value) ? null : value));
        case 'unknown-values':
            return mapValues(payload, unknownValues);
    }
}

/** Texts that nobody knows, numbers that are none. */
function unknownValues(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(unknownValues);
    }
    if (isObject(value)) {
        return mapValues(value, unknownValues);
    }
    switch (typeof value) {
        case 'string':
            return `?${value}`;
        case 'number':
            return `?${String(value)}`;
        default:
            return value;
    }
}

function mapValues(payload: unknown, change: (value: unknown) => unknown): unknown {
    return isObject(payload)
        ? Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, change(value)]))
        : payload;
}

function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null;
}
