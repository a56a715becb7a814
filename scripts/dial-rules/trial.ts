/** Puts calls to the policy, one after the other, and counts what the rules did. */
import type { DialSettings } from '../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';
import {
    type CalleeFacts,
    compilePolicy,
    type DialNumbers,
    type DialPolicyVerdict,
} from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import type { BenchCall } from './callFile';
import type { FactsOf } from './org';

/** A call and what was decided; `at` is when it was decided for. */
export interface TriedCall {
    readonly call: BenchCall;
    readonly at: number;
    readonly verdict: DialPolicyVerdict;
}

/** What a rule did in the whole trial. */
export interface RuleUse {
    readonly name: string;
    /** How many calls it was asked about. */
    readonly asked: number;
    /** How many it decided, or changed: its outcome counted. */
    readonly decided: number;
}

/** Outcome of a trial. */
export interface Trial {
    readonly tried: readonly TriedCall[];
    /** Every rule, in order. */
    readonly rules: readonly RuleUse[];
}

/** What a trial takes. */
export interface TrialSetup {
    readonly settings: DialSettings;
    readonly numbers: DialNumbers;
    readonly factsOf: FactsOf;
}

/**
 * Decides calls in the order of their times. A call that is not blocked counts as made: limits on
 * the number of calls see it when the next one comes.
 * @param calls with the times that they are decided for
 */
export function tryCalls(
    calls: readonly { readonly call: BenchCall; readonly at: number }[],
    { settings: { ruleSet, holidays }, numbers, factsOf }: TrialSetup,
): Trial {
    const policy = compilePolicy(ruleSet, { numbers, holidays });
    const made = new Map<string, number[]>();
    const tried = [...calls]
        .sort((one, other) => one.at - other.at)
        .map(({ call, at }): TriedCall => {
            const { callType, dialString, teams } = call;
            const question = { callType, dialString, teams, at };
            const e164 = policy.needs(question).number.e164 ?? '';
            const earlier = made.get(e164) ?? [];
            const verdict = policy.decide(question, withDials(factsOf(e164, at), earlier, at));
            if (verdict.outcome !== 'block') {
                made.set(e164, [...earlier, at]);
            }
            return { call, at, verdict };
        });
    return { tried, rules: ruleSet.rules.map(({ name }) => useOf(name, tried)) };
}

function withDials(facts: CalleeFacts, made: readonly number[], at: number): CalleeFacts {
    const { dials } = facts;
    return dials.state === 'known'
        ? {
              ...facts,
              dials: { ...dials, value: [...dials.value.filter((past) => past <= at), ...made] },
          }
        : facts;
}

function useOf(name: string, tried: readonly TriedCall[]): RuleUse {
    const mine = tried.filter(({ verdict }) => verdict.asked.some((asked) => asked.name === name));
    return {
        name,
        asked: mine.length,
        decided: mine.filter(({ verdict }) => counted(name, verdict)).length,
    };
}

/** Whether the verdict would be another one, or another dial, without the rule's word. */
function counted(name: string, { decidedBy, reason, asked, outcome }: DialPolicyVerdict): boolean {
    if (decidedBy === name || (reason.code === 'ALLOWED_BY_RULE' && reason.params.rule === name)) {
        return true;
    }
    return asked.some(
        (rule) =>
            rule.name === name &&
            rule.result === 'matched' &&
            (rule.outcome === 'rewrite' || (rule.outcome === 'attach' && outcome !== 'block')),
    );
}
