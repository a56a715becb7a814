/** Public numbers, and the ways in which people and gadgets write them, for properties about reading. */
import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import type { CountryCode } from 'libphonenumber-js';
import type { DialPlan } from '../force-app/main/default/lwc/connectsDialNumbers/dialPlan';
import type { ParsedNumber } from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { loadBuiltNumberParser } from './dialNumbersScript';

/** The real reader. */
export const parser = loadBuiltNumberParser();

/** Dial plans of sites in many countries. */
export const PLANS: readonly DialPlan[] = [
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
/** Countries whose numbers are tried. */
export const COUNTRIES: readonly CountryCode[] = ['US', 'CA', 'GB', 'FR', 'DE', 'AT', 'CH', 'AU'];

/** Those whose outside-line prefix is always dialled: no string can be read in two ways. */
export const CLEAR_PLANS = PLANS.filter(({ outsidePrefixes }) => outsidePrefixes.length === 1);

/** Valid numbers near the examples that libphonenumber has for each country. */
export const numbers: fc.Arbitrary<ParsedNumber> = fc
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
export function formsOf(
    site: DialPlan,
    { e164, callingCode, nationalNumber }: ParsedNumber,
): string[] {
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
export const formatting = fc.record({
    signs: fc.array(fc.constantFrom('', '', '', ' ', '-', '.', '\u00a0', '\u2011', '\u202a'), {
        minLength: 20,
        maxLength: 20,
    }),
    scheme: fc.constantFrom('', '', 'tel:', 'callto:'),
    tail: fc.constantFrom('', '', ' ext. 12', ';ext=12', ',,12#', ' x12'),
    isFullWidth: fc.boolean(),
});

export function format(form: string, { signs, scheme, tail, isFullWidth }: Formatting): string {
    const spaced = [...form].map((sign, index) => sign + (signs[index] ?? '')).join('');
    const wide = spaced.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    return scheme + (isFullWidth ? wide : spaced) + tail;
}

type Formatting = typeof formatting extends fc.Arbitrary<infer T> ? T : never;
