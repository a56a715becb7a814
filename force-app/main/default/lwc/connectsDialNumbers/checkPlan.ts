/** Says what is wrong with a dial plan before anybody dials by it. */
import { completePlan } from './completePlan';
import type { CompletePlan, DialPlan } from './dialPlan';
import { EmergencyNumbers } from './emergencyNumbers';
import type { NumberParser } from './numberParser';
import { isTooWide, readNumberPattern } from './numberPattern';

/** What `checkPlan` finds. */
export type PlanProblemCode =
    /** {value}: no country of ISO 3166-1 that has telephones. */
    | 'UNKNOWN_COUNTRY'
    /** {entry, value}: not only digits. */
    | 'NOT_DIGITS'
    /** {value}: no whole number from 1 to 15. */
    | 'BAD_LENGTH'
    /** {value}: no pattern of internal numbers. */
    | 'BAD_PATTERN'
    /** {value}: a pattern that fits public numbers too. */
    | 'PATTERN_TOO_WIDE'
    /** {prefix, number}: the emergency number begins with the outside-line prefix. */
    | 'PREFIX_BEGINS_EMERGENCY'
    /** {length, number}: an extension of this length could be the emergency number. */
    | 'EXTENSION_IS_EMERGENCY'
    /** {length, number}: an extension of this length could be the public short number. */
    | 'EXTENSION_IS_SHORT_NUMBER'
    /** {length}: public numbers may have as many digits. */
    | 'EXTENSION_IS_PUBLIC_LENGTH'
    /** {outside, international}: with its prefix, a national number begins like an international one. */
    | 'OUTSIDE_MEETS_INTERNATIONAL';

/** Something wrong with a dial plan. */
export interface PlanProblem {
    readonly code: PlanProblemCode;
    /** `ignored`: this entry is not used. `ambiguous`: some dial strings can be read in two ways. */
    readonly effect: 'ignored' | 'ambiguous';
    readonly params: Readonly<Record<string, string | number>>;
}

const LONGEST_NUMBER = 15;
/** Numbers without their area code, as in North America. */
const LOCAL_LENGTH = 7;
/** Longer short numbers are rare, and there would be too many to try. */
const LONGEST_TRIED = 5;

/**
 * @param plan how the site dials
 * @param parser knows the countries' numbers
 * @returns empty when every entry is used and every dial string can be read in one way only
 */
export function checkPlan(plan: DialPlan, parser: NumberParser): PlanProblem[] {
    const complete = completePlan(plan, parser);
    const emergency = new EmergencyNumbers(complete, parser);
    return [
        ...unusedEntries(plan, parser),
        ...prefixProblems(complete, emergency),
        ...complete.extensionLengths
            .filter(isLength)
            .flatMap((length) => extensionProblems(length, complete, emergency, parser)),
    ];
}

function unusedEntries(plan: DialPlan, parser: NumberParser): PlanProblem[] {
    const isKnown = (country: string): boolean => parser.countryDialling(country) !== null;
    return [
        ...[plan.country, ...(plan.emergencyCountries ?? [])]
            .filter((country) => !isKnown(country))
            .map((value) => ignored('UNKNOWN_COUNTRY', { value })),
        ...notDigits('outsidePrefixes', plan.outsidePrefixes),
        ...notDigits('internationalPrefixes', plan.internationalPrefixes ?? []),
        ...notDigits('nationalPrefixes', plan.nationalPrefixes ?? []),
        ...notDigits('areaCode', plan.areaCode === undefined ? [] : [plan.areaCode]),
        ...(plan.extensionLengths ?? [])
            .filter((length) => !isLength(length))
            .map((value) => ignored('BAD_LENGTH', { value })),
        ...(plan.internalNumbers ?? []).flatMap(patternProblems),
    ];
}

function notDigits(entry: keyof DialPlan, values: readonly string[]): PlanProblem[] {
    return values
        .filter((value) => !/^\d*$/.test(value))
        .map((value) => ignored('NOT_DIGITS', { entry, value }));
}

function patternProblems(value: string): PlanProblem[] {
    if (readNumberPattern(value) === null) {
        return [ignored('BAD_PATTERN', { value })];
    }
    return isTooWide(value) ? [ignored('PATTERN_TOO_WIDE', { value })] : [];
}

function prefixProblems(plan: CompletePlan, emergency: EmergencyNumbers): PlanProblem[] {
    const outside = plan.outsidePrefixes.filter((prefix) => prefix !== '');
    const begun = outside.flatMap((prefix) =>
        emergency
            .all()
            .filter((number) => number.startsWith(prefix))
            .map((number) => ambiguous('PREFIX_BEGINS_EMERGENCY', { prefix, number })),
    );
    const isOptional = plan.outsidePrefixes.includes('');
    const nationals = plan.nationalPrefixes.filter((prefix) => prefix !== '');
    const met = plan.internationalPrefixes
        .filter((prefix) => prefix !== '')
        .flatMap((international) =>
            outside
                .filter((prefix) =>
                    nationals.some((national) => (prefix + national).startsWith(international)),
                )
                .map((prefix) =>
                    ambiguous('OUTSIDE_MEETS_INTERNATIONAL', { outside: prefix, international }),
                ),
        );
    return [...begun, ...(isOptional ? met : [])];
}

function extensionProblems(
    length: number,
    plan: CompletePlan,
    emergency: EmergencyNumbers,
    parser: NumberParser,
): PlanProblem[] {
    const lengths = parser.countryDialling(plan.country)?.lengths ?? [];
    const prefixes = plan.nationalPrefixes.map((prefix) => prefix.length);
    const isPublic =
        length === LOCAL_LENGTH ||
        lengths.some((own) => prefixes.some((more) => own + more === length));
    const short = firstNumber(length, (digits) => parser.isShortNumber(digits, plan.country));
    return [
        ...emergency
            .all()
            .flatMap((number) => [
                number,
                ...plan.outsidePrefixes.filter((prefix) => prefix !== '').map((p) => p + number),
            ])
            .filter((number) => number.length === length)
            .map((number) => ambiguous('EXTENSION_IS_EMERGENCY', { length, number })),
        ...(short === null
            ? []
            : [ambiguous('EXTENSION_IS_SHORT_NUMBER', { length, number: short })]),
        ...(isPublic ? [ambiguous('EXTENSION_IS_PUBLIC_LENGTH', { length })] : []),
    ];
}

/** The first number of so many digits for which something holds. */
function firstNumber(length: number, holds: (digits: string) => boolean): string | null {
    if (length > LONGEST_TRIED) {
        return null;
    }
    for (let number = 0; number < 10 ** length; number++) {
        const digits = String(number).padStart(length, '0');
        if (holds(digits)) {
            return digits;
        }
    }
    return null;
}

function isLength(length: number): boolean {
    return Number.isInteger(length) && length >= 1 && length <= LONGEST_NUMBER;
}

function ignored(code: PlanProblemCode, params: PlanProblem['params']): PlanProblem {
    return { code, effect: 'ignored', params };
}

function ambiguous(code: PlanProblemCode, params: PlanProblem['params']): PlanProblem {
    return { code, effect: 'ambiguous', params };
}
