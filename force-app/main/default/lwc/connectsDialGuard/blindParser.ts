/** Stands in for the number reader while it is not there: reads nothing, and knows calls for help. */
import type { DialPlan, NumberParser } from 'c/connectsDialNumbers';

const ANYWHERE = 'anywhere';

/**
 * Emergency numbers of the countries that have most of the world's call centers. None of them can be
 * taken for anything else: public numbers have more digits.
 */
const EMERGENCY_NUMBERS: readonly string[] = [
    ...['000', '100', '101', '102', '108', '110', '111', '112', '113', '115', '116', '117', '118'],
    ...['119', '120', '122', '144', '15', '17', '18', '190', '191', '192', '193', '911', '999'],
];

/** A reader to which every public number is unreadable, and emergency numbers are not. */
export const BLIND_PARSER: NumberParser = {
    builtFrom: {},
    countries: [ANYWHERE],
    countryDialling: () => null,
    parse: () => null,
    emergencyNumbers: (country) => (country === ANYWHERE ? EMERGENCY_NUMBERS : []),
    // What an outside-line prefix leads to might be a short number that costs: no extension.
    isShortNumber: () => true,
};

/**
 * The plan for it. Without a prefix for the outside line, nothing but the reader can tell a public
 * number from an extension of the same length.
 */
export function blindPlan(plan: DialPlan): DialPlan {
    const { outsidePrefixes } = plan;
    const isOutsideMarked = outsidePrefixes.length > 0 && !outsidePrefixes.includes('');
    return isOutsideMarked ? plan : { ...plan, extensionLengths: [] };
}
