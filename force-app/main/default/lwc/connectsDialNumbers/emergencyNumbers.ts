/** Emergency numbers: exactly those, however they are led in. */
import { withoutOutsidePrefix } from './completePlan';
import type { CompletePlan } from './dialPlan';
import type { DialText } from './dialText';
import type { NumberParser } from './numberParser';

/** Says whether a dial string calls for help. */
export class EmergencyNumbers {
    private readonly plan: CompletePlan;
    private readonly parser: NumberParser;
    private readonly numbers: ReadonlySet<string>;

    constructor(plan: CompletePlan, parser: NumberParser) {
        this.plan = plan;
        this.parser = parser;
        this.numbers = new Set([
            ...plan.emergencyNumbers,
            ...plan.emergencyCountries.flatMap((country) => parser.emergencyNumbers(country)),
        ]);
    }

    /** All of them, without any prefix. */
    all(): readonly string[] {
        return [...this.numbers];
    }

    /**
     * With and without outside-line prefix. Formatting may put a plus and a calling code before it,
     * which makes no public number: those forms count as well.
     */
    includes(text: DialText): boolean {
        if (text.form === 'code') {
            return this.numbers.has(text.code);
        }
        if (text.form !== 'digits') {
            return false;
        }
        const { plus, before, digits } = text;
        if (!plus) {
            return [digits, ...withoutOutsidePrefix(this.plan, digits)].some((rest) =>
                this.numbers.has(rest),
            );
        }
        const isLedIn = before === '' || this.plan.outsidePrefixes.includes(before);
        return isLedIn && (this.numbers.has(digits) || this.isNational(digits));
    }

    private isNational(digits: string): boolean {
        return this.plan.emergencyCountries.some((country) => {
            const callingCode = this.parser.countryDialling(country)?.callingCode;
            return (
                callingCode !== undefined &&
                digits.startsWith(callingCode) &&
                this.numbers.has(digits.slice(callingCode.length)) &&
                this.parser.parse(`+${digits}`, country)?.certainty !== 'valid'
            );
        });
    }
}
