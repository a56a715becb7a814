/** Fills a dial plan in from its country, and leaves out what makes no sense. */
import type { CompletePlan, DialPlan } from './dialPlan';
import type { CountryDialling, NumberParser } from './numberParser';

const DIGITS = /^\d+$/;
const DIGITS_OR_NONE = /^\d*$/;

/** For a country that nobody knows: every way to dial is tried that most countries have. */
const ANYWHERE: CountryDialling = {
    callingCode: '',
    internationalPrefix: '00',
    nationalPrefix: '',
    isNationalPrefixOptional: false,
    lengths: [],
};

/**
 * @param plan what is configured
 * @param parser knows how countries dial
 */
export function completePlan(plan: DialPlan, parser: NumberParser): CompletePlan {
    const dialling = parser.countryDialling(plan.country);
    const { callingCode, internationalPrefix, nationalPrefix, isNationalPrefixOptional } =
        dialling ?? ANYWHERE;
    const outsidePrefixes = plan.outsidePrefixes.filter((prefix) => DIGITS_OR_NONE.test(prefix));
    return {
        country: plan.country,
        callingCode,
        outsidePrefixes: outsidePrefixes.length > 0 ? outsidePrefixes : [''],
        internationalPrefixes:
            plan.internationalPrefixes?.filter((prefix) => DIGITS_OR_NONE.test(prefix)) ??
            (internationalPrefix === null ? [] : [internationalPrefix]),
        nationalPrefixes:
            plan.nationalPrefixes?.filter((prefix) => DIGITS_OR_NONE.test(prefix)) ??
            (isNationalPrefixOptional ? [nationalPrefix, ''] : [nationalPrefix]),
        areaCode: plan.areaCode !== undefined && DIGITS.test(plan.areaCode) ? plan.areaCode : null,
        extensionLengths: plan.extensionLengths ?? [],
        internalNumbers: plan.internalNumbers ?? [],
        internalDomains: (plan.internalDomains ?? []).map((domain) => domain.toLowerCase()),
        emergencyCountries:
            dialling === null
                ? parser.countries
                : [...new Set([plan.country, ...(plan.emergencyCountries ?? [])])],
        emergencyNumbers: plan.emergencyNumbers ?? [],
    };
}

/** What a dial string has behind each outside-line prefix that it begins with. */
export function withoutOutsidePrefix(plan: CompletePlan, digits: string): string[] {
    return withoutPrefix(
        plan.outsidePrefixes.filter((prefix) => prefix !== ''),
        digits,
    );
}

/** What is left of the digits behind each of the prefixes that they begin with. */
export function withoutPrefix(prefixes: readonly string[], digits: string): string[] {
    return prefixes
        .filter((prefix) => digits.startsWith(prefix))
        .map((prefix) => digits.slice(prefix.length))
        .filter((rest) => rest !== '');
}
