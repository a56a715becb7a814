/** Reads single values of the page's address. */

/** The value, or in words what the entry takes. */
export type Reading<T> = { readonly value: T } | { readonly takes: string };

/** A value of a list; upper and lower case are one. */
export function choiceOf<T extends string>(choices: readonly T[]): (text: string) => Reading<T> {
    return (text) => {
        const value = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
        return value === undefined ? { takes: choices.join(', ') } : { value };
    };
}

/** `true` or `false`. */
export function yesOrNo(text: string): Reading<boolean> {
    return text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : { takes: 'true, false' };
}

/** Any text. */
export function textOf(text: string): Reading<string> {
    return { value: text };
}

/**
 * A number, `Infinity` included unless it has to be whole or above the minimum.
 *
 * @param minimum the smallest value
 * @param kind `whole` for whole numbers, `above` for finite numbers above the minimum
 */
export function numberFrom(
    minimum: number,
    kind: 'any' | 'whole' | 'above' = 'any',
): (text: string) => Reading<number> {
    const takes = {
        any: `a number from ${minimum}`,
        whole: `a whole number from ${minimum}`,
        above: `a number above ${minimum}`,
    }[kind];
    return (text) => {
        const value = text.trim() === '' ? NaN : Number(text);
        const fits = {
            any: value >= minimum,
            whole: Number.isSafeInteger(value) && value >= minimum,
            above: Number.isFinite(value) && value > minimum,
        }[kind];
        return fits ? { value } : { takes };
    };
}
