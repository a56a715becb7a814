/** Phone numbers as a site writes them, where no dial plan says more. */
import type { PhoneForms } from './contract';

/** How the numbers of a country are written. */
export interface SiteNumbers {
    /** Country code without "+", "49". */
    readonly callingCode: string;
    /** What begins national numbers, "0"; empty for none. */
    readonly trunkPrefix: string;
}

/** Fewer digits are an extension, which has one form only. */
const FEWEST_DIGITS = 7;

/**
 * Numbers of the site's own country get its national form; those of other countries have none and
 * stay international. A number without "+" is taken for one of the site's country.
 */
export function sitePhoneForms({ callingCode, trunkPrefix }: SiteNumbers): PhoneForms {
    return {
        write: (number, format) => {
            const digits = number.replace(/\D/g, '');
            if (digits.length < FEWEST_DIGITS) {
                return number;
            }
            if (format === 'digits') {
                return digits;
            }
            const isInternational = number.trim().startsWith('+');
            if (format === 'local') {
                return isInternational ? localForm(digits, { callingCode, trunkPrefix }) : digits;
            }
            const national = digits.startsWith(trunkPrefix)
                ? digits.slice(trunkPrefix.length)
                : digits;
            return isInternational ? `+${digits}` : `+${callingCode}${national}`;
        },
    };
}

function localForm(digits: string, { callingCode, trunkPrefix }: SiteNumbers): string {
    return digits.startsWith(callingCode)
        ? `${trunkPrefix}${digits.slice(callingCode.length)}`
        : `+${digits}`;
}
