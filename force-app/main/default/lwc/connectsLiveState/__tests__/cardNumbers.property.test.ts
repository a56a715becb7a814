import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { maskCardNumbers } from '../cardNumbers';

/** The check digit that ISO/IEC 7812-1 asks for, computed from the right as its annex shows it. */
function luhnSum(digits: string): number {
    let sum = 0;
    for (let at = digits.length - 1, isSecond = false; at >= 0; at -= 1, isSecond = !isSecond) {
        const value = Number(digits[at]) * (isSecond ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum;
}

const isCardNumber = (digits: string): boolean =>
    luhnSum(digits) % 10 === 0 && !/^0+$/.test(digits);

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
    fc.array(digit, { minLength, maxLength }).map((list) => list.join(''));

/** 13 to 19 digits that pass the check. */
const cardNumber = digits(12, 18).map((start) => {
    const check = (10 - (luhnSum(`${start}0`) % 10)) % 10;
    return /^0+$/.test(start) ? `4${'0'.repeat(start.length - 2)}26` : `${start}${check}`;
});

const separator = fc.constantFrom('', '', '', ' ', '-', '.', ', ', '\u00a0', '\u2013', '  ', '\n');

/** Digits as somebody dictates them, with a pause here and there. */
const dictated = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    number.chain((text) =>
        fc
            .array(separator, { minLength: text.length - 1, maxLength: text.length - 1 })
            .map((pauses) => [...text].map((each, at) => each + (pauses[at] ?? '')).join('')),
    );

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '&', '•', 'é', '電', '1') });
/** What parts one number from the next: no pause, so that no run goes on over it. */
const sentence = fc.tuple(words, fc.constant(' and ')).map(([text, end]) => `${text}${end}`);

/** What can still be read, digit by digit; hidden ones are dots. */
const readable = (text: string): string => text.replace(/[^\d•]/g, '');

/** Every run of 13 to 19 readable digits that passes the check. */
function cardNumbersIn(shown: string): string[] {
    const found: string[] = [];
    for (let start = 0; start + 13 <= shown.length; start += 1) {
        for (let end = start + 13; end <= Math.min(start + 19, shown.length); end += 1) {
            const run = shown.slice(start, end);
            if (!run.includes('•') && isCardNumber(run)) {
                found.push(run);
            }
        }
    }
    return found;
}

describe('card numbers', () => {
    it('cannot be read where they were dictated, but for their last four digits', async () => {
        expect.hasAssertions();
        await prove(
            'Card numbers: a dictated card number shows at most its last four digits',
            fc.asyncProperty(dictated(cardNumber), async (text) => {
                const shown = readable(maskCardNumbers(text));
                expect(shown.slice(0, -4)).toMatch(/^•+$/);
                expect(shown.slice(-4)).toBe(text.replace(/\D/g, '').slice(-4));
            }),
            { sample: 300, full: 20_000 },
        );
    });

    it('cannot be found in any run of digits, wherever in it they begin', async () => {
        expect.hasAssertions();
        await prove(
            'Card numbers: no readable run of 13 to 19 digits passes the check',
            fc.asyncProperty(dictated(digits(13, 45)), async (text) => {
                expect(cardNumbersIn(readable(maskCardNumbers(text)))).toEqual([]);
            }),
            { sample: 300, full: 20_000 },
        );
    });

    it('leave every other character as it was', async () => {
        expect.hasAssertions();
        await prove(
            'Card numbers: masking changes digits to dots and nothing else',
            fc.asyncProperty(
                fc.array(fc.tuple(sentence, dictated(cardNumber)), { maxLength: 4 }),
                async (pieces) => {
                    const text = pieces.flat().join('');
                    const shown = maskCardNumbers(text);
                    expect(shown).toHaveLength(text.length);
                    const isKept = [...text].every((each, at) => {
                        const now = [...shown][at];
                        return now === each || (now === '•' && /\d/.test(each));
                    });
                    expect(isKept).toBe(true);
                },
            ),
            { sample: 200, full: 10_000 },
        );
    });

    it('are all there is to hide: a text without one stays the same', async () => {
        expect.hasAssertions();
        await prove(
            'Card numbers: a text without a card number is not touched',
            fc.asyncProperty(
                fc.tuple(words, digits(0, 12), fc.constant(' and '), words),
                async (pieces) => {
                    const text = pieces.join('').replace(/1/g, 'one');
                    expect(maskCardNumbers(text)).toBe(text);
                },
            ),
            { sample: 200, full: 10_000 },
        );
    });

    it('are hidden once: hiding again changes nothing', async () => {
        expect.hasAssertions();
        await prove(
            'Card numbers: masking twice is masking once',
            fc.asyncProperty(dictated(digits(13, 40)), async (text) => {
                const once = maskCardNumbers(text);
                expect(maskCardNumbers(once)).toBe(once);
            }),
            { sample: 200, full: 10_000 },
        );
    });
});
