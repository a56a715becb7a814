import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import type { CountryCode } from 'libphonenumber-js';
import { createDialNumbers, type DialPlan, type ParsedNumber } from 'c/connectsDialNumbers';
import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';
import { prove } from '../../../../../../jest/proofs';

const parser = loadBuiltNumberParser();

const PLANS: readonly DialPlan[] = [
    { country: 'US', outsidePrefixes: ['9'], extensionLengths: [4] },
    { country: 'US', outsidePrefixes: [] },
    { country: 'CA', outsidePrefixes: ['9', ''], areaCode: '416' },
    { country: 'GB', outsidePrefixes: ['9'], extensionLengths: [4, 5] },
    { country: 'FR', outsidePrefixes: ['0'] },
    { country: 'DE', outsidePrefixes: ['0'], areaCode: '30', extensionLengths: [4] },
    { country: 'DE', outsidePrefixes: ['0', ''] },
    { country: 'AT', outsidePrefixes: ['0'] },
    { country: 'CH', outsidePrefixes: ['0', '9'] },
    { country: 'AU', outsidePrefixes: ['0'] },
];
const COUNTRIES: readonly CountryCode[] = ['US', 'CA', 'GB', 'FR', 'DE', 'AT', 'CH', 'AU'];

const plan = fc.constantFrom(...PLANS);

/** Valid numbers near the examples that libphonenumber has for each country. */
const number: fc.Arbitrary<ParsedNumber> = fc
    .tuple(
        fc.constantFrom(...COUNTRIES),
        fc.constantFrom('', '2', '3', '6', '8', '9', '90'),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
    )
    .map(([country, first, digits]) => {
        const example = String(examples[country]);
        const changed = (first + digits.join('')).slice(0, example.length);
        const callingCode = parser.countryDialling(country)?.callingCode ?? '';
        return (
            parser.parse(`+${callingCode}${changed}`, country) ??
            parser.parse(`+${callingCode}${example}`, country)
        );
    })
    .filter((parsed) => parsed !== null)
    .filter(({ certainty }) => certainty === 'valid');

/** Every way in which the plan's site can write a number, without formatting. */
function formsOf(site: DialPlan, { e164, callingCode, nationalNumber }: ParsedNumber): string[] {
    const dialling = parser.countryDialling(site.country);
    if (dialling === null) {
        throw new Error(`The parser does not know ${site.country}.`);
    }
    const { internationalPrefix, nationalPrefix, isNationalPrefixOptional } = dialling;
    const isNational = callingCode === dialling.callingCode;
    const behindPrefix = [
        `${internationalPrefix}${e164.slice(1)}`,
        e164,
        ...(isNational ? [nationalPrefix + nationalNumber] : []),
        ...(isNational && isNationalPrefixOptional ? [nationalNumber] : []),
    ];
    const outside = site.outsidePrefixes.length > 0 ? site.outsidePrefixes : [''];
    return [e164, ...outside.flatMap((prefix) => behindPrefix.map((form) => prefix + form))];
}

/** Blanks, dashes, brackets, schemes and extensions: nothing that changes the number. */
const formatting = fc.record({
    signs: fc.array(fc.constantFrom('', '', '', ' ', '-', '.', '\u00a0', '\u2011', '\u202a'), {
        minLength: 20,
        maxLength: 20,
    }),
    scheme: fc.constantFrom('', '', 'tel:', 'callto:'),
    tail: fc.constantFrom('', '', ' ext. 12', ';ext=12', ',,12#', ' x12'),
    isFullWidth: fc.boolean(),
});

function format(form: string, { signs, scheme, tail, isFullWidth }: Formatting): string {
    const spaced = [...form].map((sign, index) => sign + (signs[index] ?? '')).join('');
    const wide = spaced.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    return scheme + (isFullWidth ? wide : spaced) + tail;
}
type Formatting = typeof formatting extends fc.Arbitrary<infer T> ? T : never;

it('reads every written form of a number to the same E.164, or not at all', async () => {
    await prove(
        'every written form of a number is read to the same E.164, or not at all',
        fc.property(plan, number, formatting, (site, parsed, style) => {
            const { read } = createDialNumbers(site, parser);
            for (const form of formsOf(site, parsed)) {
                const { kind, e164 } = read(format(form, style));
                expect([form, kind, e164]).toEqual(
                    kind === 'unreadable'
                        ? [form, 'unreadable', null]
                        : [form, 'public', parsed.e164],
                );
            }
        }),
        { sample: 400, full: 20_000 },
    );
});

it('reads every written form where the outside-line prefix is always dialled', async () => {
    const clear = PLANS.filter(({ outsidePrefixes }) => outsidePrefixes.length === 1);
    await prove(
        'every written form of a number is read where the outside-line prefix is always dialled',
        fc.property(fc.constantFrom(...clear), number, formatting, (site, parsed, style) => {
            const { read } = createDialNumbers(site, parser);
            for (const form of formsOf(site, parsed)) {
                expect([form, read(format(form, style)).e164]).toEqual([form, parsed.e164]);
            }
        }),
        { sample: 400, full: 20_000 },
    );
});

it('writes every number so that it is read back', async () => {
    await prove(
        'a number written in the form of the site is read back',
        fc.property(plan, number, (site, { e164 }) => {
            const { read, dialStringOf } = createDialNumbers(site, parser);
            expect(read(dialStringOf(e164)).e164).toBe(e164);
        }),
        { sample: 400, full: 20_000 },
    );
});

it('reads anything without throwing, and gives a number to public ones only', async () => {
    await prove(
        'anything is read without throwing, and only public dial strings have a number',
        fc.property(
            plan,
            fc.oneof(
                fc.string({ unit: 'binary' }),
                fc.string({ unit: fc.constantFrom(...'0123456789+*#,;-() pwx@/%tel:') }),
            ),
            (site, dialString) => {
                const { kind, e164 } = createDialNumbers(site, parser).read(dialString);
                expect(e164 === null).toBe(kind !== 'public');
            },
        ),
        { sample: 400, full: 20_000 },
    );
});

it('always lets emergency numbers of the country through', async () => {
    const anyPlan = fc.record({
        country: fc.constantFrom(...COUNTRIES),
        outsidePrefixes: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
        areaCode: fc.string(),
        extensionLengths: fc.array(fc.integer({ min: -1, max: 12 })),
        internalNumbers: fc.array(fc.string({ unit: fc.constantFrom(...'0123X!*#[]-+') })),
        nationalPrefixes: fc.array(fc.string({ maxLength: 2 })),
        internationalPrefixes: fc.array(fc.string({ maxLength: 3 })),
    });
    await prove(
        'emergency numbers are emergency numbers with every plan, with and without its prefixes',
        fc.property(anyPlan, (site) => {
            const { read } = createDialNumbers(site, parser);
            const prefixes = site.outsidePrefixes.filter((prefix) => /^\d*$/.test(prefix));
            for (const help of parser.emergencyNumbers(site.country)) {
                for (const prefix of ['', ...prefixes]) {
                    expect([prefix, help, read(prefix + help).kind]).toEqual([
                        prefix,
                        help,
                        'emergency',
                    ]);
                }
            }
        }),
        { sample: 300, full: 10_000 },
    );
});
