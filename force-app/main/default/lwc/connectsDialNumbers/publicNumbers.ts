/** Public numbers in the forms that a site dials. */
import { withoutPrefix } from './completePlan';
import type { CompletePlan } from './dialPlan';
import type { NumberParser, ParsedNumber } from './numberParser';

/** Reads and writes them. */
export class PublicNumbers {
    private readonly plan: CompletePlan;
    private readonly parser: NumberParser;
    private readonly ownPrefix: string;
    /** Where every national number has the same length: that length. */
    private readonly oneLength: number | null;

    constructor(plan: CompletePlan, parser: NumberParser) {
        const dialling = parser.countryDialling(plan.country);
        this.plan = plan;
        this.parser = parser;
        this.ownPrefix = dialling?.nationalPrefix ?? '';
        const [length, ...others] = dialling?.lengths ?? [];
        this.oneLength = length === undefined || others.length > 0 ? null : length;
    }

    /**
     * Reads the digits behind a plus.
     * @param before digits before the plus: nothing, or an outside-line prefix
     */
    readWithPlus(before: string, digits: string): ParsedNumber | null {
        const isLedIn = before === '' || this.plan.outsidePrefixes.includes(before);
        return isLedIn ? this.international(digits) : null;
    }

    /**
     * Reads a dial string of digits in every way that the plan allows.
     * @returns null when there is no way, or when two ways lead to two numbers
     */
    read(digits: string): ParsedNumber | null {
        return theOne(
            withoutPrefix(this.plan.outsidePrefixes, digits).flatMap((rest) =>
                this.readingsOf(rest),
            ),
        );
    }

    /** Reads what is left behind the outside-line prefix. */
    readOutside(rest: string): ParsedNumber | null {
        return theOne(this.readingsOf(rest));
    }

    /** Reads a national or international number, no one that lacks its area code. */
    readInFull(rest: string): ParsedNumber | null {
        return theOne(this.fullReadingsOf(rest));
    }

    /** The forms in which the site can dial a number, the one to take first. */
    formsOf(number: ParsedNumber): string[] {
        const [outside = ''] = this.plan.outsidePrefixes;
        const [national] = this.plan.nationalPrefixes;
        const [international] = this.plan.internationalPrefixes;
        const isNational = number.callingCode === this.plan.callingCode;
        return [
            ...(isNational && national !== undefined
                ? [outside + national + number.nationalNumber]
                : []),
            ...(international !== undefined
                ? [outside + international + number.e164.slice(1)]
                : []),
            outside + number.e164,
            number.e164,
        ];
    }

    private readingsOf(rest: string): ParsedNumber[] {
        const { areaCode } = this.plan;
        const nearby = areaCode === null ? null : this.nearby(areaCode, rest);
        return [...this.fullReadingsOf(rest), ...(nearby === null ? [] : [nearby])];
    }

    private fullReadingsOf(rest: string): ParsedNumber[] {
        const { internationalPrefixes, nationalPrefixes } = this.plan;
        const abroad = withoutPrefix(internationalPrefixes, rest).map((digits) =>
            this.international(digits),
        );
        const inland = withoutPrefix(nationalPrefixes, rest).map((digits) => this.national(digits));
        return [...abroad, ...inland].filter((number) => number !== null);
    }

    private international(digits: string): ParsedNumber | null {
        return this.parser.parse(`+${digits}`, this.plan.country);
    }

    /**
     * A number outside of all known ranges is only believed where every national number has the same
     * length: elsewhere anything that is mistyped would be one.
     */
    private national(digits: string): ParsedNumber | null {
        if (this.oneLength !== null && digits.length !== this.oneLength) {
            return null;
        }
        const number = this.parser.parse(this.ownPrefix + digits, this.plan.country);
        const isBelieved =
            number?.callingCode === this.plan.callingCode &&
            (number.certainty === 'valid' || this.oneLength !== null);
        return isBelieved ? number : null;
    }

    /** A number of the same area; what begins with a national prefix is none. */
    private nearby(areaCode: string, digits: string): ParsedNumber | null {
        const isNational = this.plan.nationalPrefixes.some(
            (prefix) => prefix !== '' && digits.startsWith(prefix),
        );
        const number = isNational ? null : this.national(areaCode + digits);
        return number?.certainty === 'valid' ? number : null;
    }
}

/** The only number among the readings; one that the tables know stands above those they do not. */
function theOne(readings: readonly ParsedNumber[]): ParsedNumber | null {
    const valid = readings.filter(({ certainty }) => certainty === 'valid');
    const candidates = valid.length > 0 ? valid : readings;
    const [first] = candidates;
    return first !== undefined && candidates.every(({ e164 }) => e164 === first.e164)
        ? first
        : null;
}
