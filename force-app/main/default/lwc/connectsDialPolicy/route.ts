/** From the dialled string to the number that rules decide on: rewrite rules run before all others. */
import { askRule, type CompiledRule } from './compiledRule';
import type { AskedRule, DialNumber, DialNumbers, DialQuestion } from './contract';
import { type Callee, calleeOf, NOTHING_ASKED } from './facts';
import { rewritten } from './prefixRule';
import type { RuleIndex } from './ruleIndex';
import { scopingOf } from './scope';
import { isInForce } from './validity';
import type { ZoneTime } from './zoneTime';

/** How a dialled string became a number. */
export interface Route {
    /** What will be dialled: what was handed over, unless a rule rewrote it. */
    readonly dialString: string;
    /** The number that this reaches. */
    readonly number: DialNumber;
    /** Every number on the way, the last one included. */
    readonly numbers: readonly DialNumber[];
    /** The rules that rewrote it. */
    readonly asked: readonly AskedRule[];
}

/** The largest distance from 1970 that a date can have. */
const MAX_TIME_MS = 8.64e15;

/** Reads dialled strings and rewrites the numbers. */
export class Router {
    private readonly rules: RuleIndex;
    private readonly numbers: DialNumbers;
    private readonly site: ZoneTime;

    /** @param rules the rewrite rules */
    constructor(rules: RuleIndex, numbers: DialNumbers, site: ZoneTime) {
        this.rules = rules;
        this.numbers = numbers;
        this.site = site;
    }

    /**
     * Runs the rewrite rules in order, each at most once, on what the ones before it made.
     * @throws RangeError for a public number and a time that is none
     */
    routeOf(question: DialQuestion): Route {
        let { dialString } = question;
        let number = this.numbers.read(dialString);
        const numbers = [number];
        const asked: AskedRule[] = [];
        let position = -1;
        for (;;) {
            const callee = calleeOf(number, NOTHING_ASKED);
            const compiled = callee === null ? null : this.next(question, callee, position);
            if (callee === null || compiled === null) {
                return { dialString, number, numbers, asked };
            }
            asked.push(askRule({ compiled, doubt: null }, callee, question.at));
            // What is decided on is what will be dialled, so the new number is read from that.
            dialString = this.rewrite(compiled, callee, dialString);
            number = this.numbers.read(dialString);
            numbers.push(number);
            ({ position } = compiled);
        }
    }

    /** Rules that would rewrite a number of this route on the days on which they are in force. */
    rulesAbout({ numbers }: Route, question: DialQuestion): readonly CompiledRule[] {
        return numbers.flatMap((number) => {
            const callee = calleeOf(number, NOTHING_ASKED);
            return callee === null ? [] : this.rulesOf(question, callee);
        });
    }

    private next(question: DialQuestion, callee: Callee, after: number): CompiledRule | null {
        assertTime(question.at);
        const { day } = this.site.localAt(question.at);
        const following = this.rulesOf(question, callee).find(
            ({ position, validity }) => position > after && isInForce(validity, day),
        );
        return following ?? null;
    }

    private rulesOf(question: DialQuestion, callee: Callee): readonly CompiledRule[] {
        return this.rules
            .candidatesOf(callee)
            .filter(({ rule }) => scopingOf(rule, question, callee) === 'inside');
    }

    private rewrite({ rule }: CompiledRule, { e164 }: Callee, dialString: string): string {
        const target = rule.kind === 'prefix' ? rewritten(rule, e164) : null;
        return target === null ? dialString : this.numbers.dialStringOf(target);
    }
}

/** Numbers that always pass do so at any time, even at none. */
function assertTime(at: number): void {
    if (!(Math.abs(at) <= MAX_TIME_MS)) {
        throw new RangeError(
            `The policy is asked for an instant, in milliseconds since 1970, not for ${at}.`,
        );
    }
}
