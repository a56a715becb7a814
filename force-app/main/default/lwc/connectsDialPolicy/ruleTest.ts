/** What the kinds of rules have in common: a test that is asked, and its answers. */
import type { AskedRule, MissingReason, Reason, RuleInput } from './contract';
import type { Callee, FactName } from './facts';

/** When an answer changes that depends on nothing that time changes. */
export const NEVER = Infinity;

/** What one kind of rule makes of one rule. */
export interface RuleTest {
    /** What has to be looked up before it can be asked. */
    readonly needs: readonly FactName[];
    /** @param at the instant that is decided for, milliseconds since 1970 */
    ask(callee: Callee, at: number): RuleAnswer;
    /**
     * The first instant after `at` at which the result may become another one though the facts stay
     * the same. It may be too early, never too late; `NEVER` if there is none.
     */
    nextChange(callee: Callee, at: number): number;
}

export type RuleAnswer = Pick<AskedRule, 'result' | 'reason' | 'inputs'>;

/** Why a rule cannot tell. */
export interface NotKnown {
    /** What is not known: the name of a fact, or "timeZone", "holidays", "region". */
    readonly what: FactName | 'timeZone' | 'holidays' | 'region';
    readonly why:
        MissingReason | 'none' | 'unreadable' | 'out-of-date' | 'never-loaded' | 'too-old';
    /** What else belongs into the sentence. */
    readonly params?: Reason['params'];
}

export function passed(inputs: readonly RuleInput[]): RuleAnswer {
    return { result: 'passed', reason: null, inputs };
}

export function matched(reason: Reason, inputs: readonly RuleInput[]): RuleAnswer {
    return { result: 'matched', reason, inputs };
}

export function notKnown(
    { what, why, params }: NotKnown,
    inputs: readonly RuleInput[],
): RuleAnswer {
    const reason: Reason = { code: 'NOT_KNOWN', params: { what, why, ...params } };
    return { result: 'missing', reason, inputs };
}
