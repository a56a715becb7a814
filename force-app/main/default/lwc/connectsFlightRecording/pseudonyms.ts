/**
 * Pseudonyms that keep the shape of what they stand for: length, case, script, separators, digits,
 * the country code of an international number. The same value gets the same pseudonym, different
 * values get different ones, and only the random table knows which is whose: there is no key and no
 * hash by which values could be tried out.
 */

/** Gives a number from 0 up to, not including, 1. */
export type Random = () => number;

/** Letters that stand for each other. */
const SCRIPTS: readonly string[] = [
    'az',
    'AZ',
    '09',
    'àö',
    'øÿ',
    'ÀÖ',
    'ØÞ',
    'αω',
    'ΑΡ',
    'ΣΩ',
    'ая',
    'АЯ',
    'את',
    'ءغ',
    'في',
    '٠٩',
    'अह',
    'กฮ',
    'ぁゖ',
    'ァヺ',
    '가힣',
    '一龥',
];

/** Letters of other scripts stand for letters of the same block of this many code points. */
const BLOCK = 128;

/** Country codes with one and two digits (ITU-T E.164); all others have three. */
const SHORT_COUNTRY_CODES =
    /^\+(1|7|20|27|3[0-4]|36|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(?=\D*\d)/;
const LONG_COUNTRY_CODE = /^\+\d{3}(?=\D*\d)/;
/** Too short for a number: what is kept of it keeps it apart from numbers. */
const NO_COUNTRY_CODE = /^\+\d{1,2}/;

const PHONE_LIKE = /^\+?[\d\s().\-/*#]*\d[\d\s().\-/*#]*$/;
/** The form in which CTI data often holds key and value. */
const KEY_AND_VALUE = /^\{k:([^;{}]*);v:([^{}]*)\}$/;

/** With fewer letters chance would find too few free pseudonyms: they are drawn without replacement. */
const FEW_LETTERS = 6;

/** The table of one file. */
export class Pseudonyms {
    private readonly random: Random;
    private readonly byValue = new Map<string, string>();
    private readonly taken = new Set<string>();
    /** For each text to the right of a character: what stands for which. */
    private readonly permutations = new Map<string, number[]>();

    constructor(random: Random) {
        this.random = random;
    }

    /** Values and their pseudonyms. */
    get table(): ReadonlyMap<string, string> {
        return this.byValue;
    }

    /** The pseudonym of a value; a value without letters and digits is its own. */
    of(value: string): string {
        const known = this.byValue.get(value);
        if (known !== undefined) {
            return known;
        }
        const pseudonym = this.create(value);
        this.byValue.set(value, pseudonym);
        this.taken.add(pseudonym);
        return pseudonym;
    }

    private create(value: string): string {
        const pair = KEY_AND_VALUE.exec(value);
        if (pair !== null) {
            return `{k:${this.of(pair[1] ?? '')};v:${this.of(pair[2] ?? '')}}`;
        }
        if (PHONE_LIKE.test(value)) {
            const code =
                SHORT_COUNTRY_CODES.exec(value) ??
                LONG_COUNTRY_CODE.exec(value) ??
                NO_COUNTRY_CODE.exec(value);
            const prefix = code?.[0] ?? '';
            return prefix + this.permuted(value.slice(prefix.length));
        }
        const letters = [...value].filter((character) => alphabetOf(character) !== null).length;
        return letters < FEW_LETTERS ? this.permuted(value) : this.drawn(value);
    }

    /**
     * Character by character from the right: what stands for a character depends on what is to its
     * right. Numbers that end alike, as with and without a prefix, so have pseudonyms that end alike.
     */
    private permuted(value: string): string {
        let right = '';
        let result = '';
        for (const character of [...value].reverse()) {
            const alphabet = alphabetOf(character);
            if (alphabet === null) {
                result = character + result;
            } else {
                const key = `${alphabet.name} ${right}`;
                const permutation =
                    this.permutations.get(key) ?? this.derangement(alphabet.letters.length);
                this.permutations.set(key, permutation);
                const replaced = permutation[alphabet.letters.indexOf(character)] ?? 0;
                result = `${alphabet.letters[replaced] ?? ''}${result}`;
                right = character + right;
            }
        }
        return result;
    }

    private drawn(value: string): string {
        for (;;) {
            const candidate = [...value].map((character) => this.drawnFor(character)).join('');
            if (!this.taken.has(candidate) && candidate !== value) {
                return candidate;
            }
        }
    }

    private drawnFor(character: string): string {
        const letters = alphabetOf(character)?.letters;
        return letters?.[this.below(letters.length)] ?? character;
    }

    /** A permutation that leaves nothing in its place. */
    private derangement(size: number): number[] {
        // Sattolo's algorithm: one cycle through all of them.
        const items = Array.from({ length: size }, (_, index) => index);
        for (let last = size - 1; last > 0; last -= 1) {
            const other = this.below(last);
            [items[last], items[other]] = [items[other] ?? 0, items[last] ?? 0];
        }
        return items;
    }

    private below(limit: number): number {
        return Math.floor(this.random() * limit);
    }
}

interface Alphabet {
    readonly name: string;
    readonly letters: readonly string[];
}

const alphabets = new Map<string, Alphabet>();

/** The letters that may stand for a character; null for what is neither letter nor digit. */
function alphabetOf(character: string): Alphabet | null {
    const script = SCRIPTS.find((ends) => isBetween(character, ends));
    if (script !== undefined) {
        return alphabetBetween(script, () => true);
    }
    if (!/[\p{L}\p{N}]/u.test(character)) {
        return null;
    }
    const first = codeOf(character) - (codeOf(character) % BLOCK);
    const ends = String.fromCodePoint(first) + String.fromCodePoint(first + BLOCK - 1);
    return alphabetBetween(
        ends,
        (letter) =>
            /[\p{L}\p{N}]/u.test(letter) && !SCRIPTS.some((other) => isBetween(letter, other)),
    );
}

function alphabetBetween(ends: string, isLetter: (character: string) => boolean): Alphabet {
    let known = alphabets.get(ends);
    if (known === undefined) {
        const [first = '', last = ''] = [...ends];
        const size = codeOf(last) - codeOf(first) + 1;
        const all = Array.from({ length: size }, (_, index) =>
            String.fromCodePoint(codeOf(first) + index),
        );
        known = { name: ends, letters: all.filter(isLetter) };
        alphabets.set(ends, known);
    }
    return known;
}

function isBetween(character: string, ends: string): boolean {
    const [first = '', last = ''] = [...ends];
    return codeOf(character) >= codeOf(first) && codeOf(character) <= codeOf(last);
}

function codeOf(character: string): number {
    return character.codePointAt(0) ?? 0;
}
