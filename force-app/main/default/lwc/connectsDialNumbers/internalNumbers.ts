/** Internal numbers: extensions, feature codes and the site's own public numbers. */
import { withoutOutsidePrefix } from './completePlan';
import type { CompletePlan } from './dialPlan';
import { isTooWide, readNumberPattern } from './numberPattern';
import type { NumberParser } from './numberParser';
import type { PublicNumbers } from './publicNumbers';

/** Says whether a dial string stays in the company. */
export class InternalNumbers {
    private readonly plan: CompletePlan;
    private readonly parser: NumberParser;
    private readonly publicNumbers: PublicNumbers;
    private readonly lengths: ReadonlySet<number>;
    private readonly patterns: readonly RegExp[];

    constructor(plan: CompletePlan, parser: NumberParser, publicNumbers: PublicNumbers) {
        this.plan = plan;
        this.parser = parser;
        this.publicNumbers = publicNumbers;
        this.lengths = new Set(plan.extensionLengths);
        this.patterns = plan.internalNumbers
            .filter((pattern) => !isTooWide(pattern))
            .map(readNumberPattern)
            .filter((pattern) => pattern !== null);
    }

    /** Whether a feature code or a public number, with its plus, is named in the plan. */
    isNamed(number: string): boolean {
        return this.patterns.some((pattern) => pattern.test(number));
    }

    /**
     * With and without outside-line prefix. Digits that lead outside, to a public number or behind
     * the prefix to a short one, are no extension just for their length.
     */
    hasDigits(digits: string): boolean {
        const behindPrefix = withoutOutsidePrefix(this.plan, digits);
        return (
            this.isNamed(digits) ||
            behindPrefix.some((rest) => this.isNamed(rest)) ||
            ((this.isExtension(digits) || behindPrefix.some((rest) => this.isExtension(rest))) &&
                !behindPrefix.some((rest) => this.leadsOutside(rest)) &&
                !this.isWrittenInFull(digits))
        );
    }

    /** Whether an address belongs to the company. */
    hasDomain(domain: string): boolean {
        return this.plan.internalDomains.includes(domain);
    }

    private isExtension(digits: string): boolean {
        return this.lengths.has(digits.length);
    }

    /** Whether the plan lets the digits be a public number that needs no prefix and no area code. */
    private isWrittenInFull(digits: string): boolean {
        return (
            this.plan.outsidePrefixes.includes('') &&
            this.publicNumbers.readInFull(digits)?.certainty === 'valid'
        );
    }

    private leadsOutside(rest: string): boolean {
        return (
            this.parser.isShortNumber(rest, this.plan.country) ||
            this.publicNumbers.readOutside(rest) !== null
        );
    }
}
