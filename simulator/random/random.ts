import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random choices. Equal seeds and equal calls give equal results. */
export interface Random {
    /** A whole number from `min` to `max`, both included. */
    integer(min: number, max: number): number;
    /** One of `choices`. @throws RangeError when there are none */
    pick<T>(choices: readonly T[]): T;
    /** `count` decimal digits, the first of them not 0. */
    digits(count: number): string;
    /** `count` characters out of 0-9, A-Z and a-z, as Salesforce record ids use them. */
    alphanumeric(count: number): string;
    /** An independent stream of its own: drawing from one never shifts another. */
    stream(name: string): Random;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Makes a seeded source of random choices.
 * @param seed a whole number
 */
export function createRandom(seed: number): Random {
    const generator = xoroshiro128plus(seed);
    const integer = (min: number, max: number): number => uniformInt(generator, min, max);
    return {
        integer,
        pick<T>(choices: readonly T[]): T {
            if (choices.length === 0) {
                throw new RangeError('There is nothing to pick from.');
            }
            return choices[integer(0, choices.length - 1)] as T;
        },
        digits: (count) =>
            Array.from({ length: count }, (_, i) => integer(i === 0 ? 1 : 0, 9)).join(''),
        alphanumeric: (count) =>
            Array.from({ length: count }, () => ALPHANUMERIC[integer(0, 61)]).join(''),
        stream: (name) => createRandom(seed ^ hash(name)),
    };
}

/** FNV-1a, 32 bits: turns a stream's name into a number to mix with the seed. */
function hash(text: string): number {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
        value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    }
    return value;
}
