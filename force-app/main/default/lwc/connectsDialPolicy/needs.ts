/** What has to be looked up before a dial can be decided: all of it, and nothing in vain. */
import { askRule, needsOf, type RuleInScope } from './compiledRule';
import type { DialNumber } from './contract';
import { type Callee, FACT_NAMES, type FactName } from './facts';
import { endsTheAsking } from './judgement';
import { isInForce } from './validity';
import type { ZoneTime } from './zoneTime';

export type { FactName } from './facts';

/** What to look up, and of which number: one round trip is enough. */
export interface DialNeeds {
    /** The number as it will be dialled, rewritten if a rule does so. */
    readonly number: DialNumber;
    /** Empty if nothing has to be looked up. */
    readonly facts: readonly FactName[];
}

/**
 * The facts that rules need for a callee of whom nothing is known. Rules behind an exception that
 * holds whatever the org says need nothing.
 */
export function factsNeeded(
    rules: readonly RuleInScope[],
    callee: Callee,
    site: ZoneTime,
    at: number,
): readonly FactName[] {
    const needed = new Set<FactName>();
    const { day } = site.localAt(at);
    for (const entry of rules) {
        const { rule, validity } = entry.compiled;
        if (isInForce(validity, day)) {
            needsOf(entry).forEach((fact) => needed.add(fact));
            if (rule.outcome === 'allow' && endsTheAsking(askRule(entry, callee, at))) {
                break;
            }
        }
    }
    return FACT_NAMES.filter((fact) => needed.has(fact));
}
