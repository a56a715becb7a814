/** Values that are handed to many and may be changed by none. */

/** Freezes plain data with everything in it. */
export function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}

/** A copy of JSON data, its own to change. @throws TypeError for data that refers to itself */
export function copyOf<T>(value: T): T {
    return JSON.parse(JSON.stringify(value)) as T;
}

/** A frozen copy of JSON data. @throws TypeError for data that refers to itself */
export function frozenCopy<T>(value: T): T {
    return deepFreeze(copyOf(value));
}
