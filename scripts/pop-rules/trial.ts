/** Puts calls to the rules, and counts what each rule did. */
import { planFor, type PopPlan } from '../../force-app/main/default/lwc/connectsScreenPop/popPlan';
import type {
    RuleName,
    ScreenPopRules,
} from '../../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import type { PopCall, SeenItem } from './callFile';

/** What was decided, and when in the call. */
export interface Decided {
    readonly seen: SeenItem;
    readonly plan: PopPlan;
}

/** A call and what was decided. */
export interface TriedPop {
    readonly call: PopCall;
    readonly first: Decided;
    /** What later data of the call would have changed. */
    readonly later: readonly Decided[];
}

/** How often a rule decided a call at first. */
export interface RuleCount {
    readonly rule: RuleName;
    readonly decided: number;
}

/** Decides calls as the component does. */
export function tryPops(calls: readonly PopCall[], rules: ScreenPopRules): readonly TriedPop[] {
    return calls.map((call) => {
        const [first, ...others] = call.seen;
        const decided = { seen: first, plan: planFor(first.item, rules) };
        let before = decided.plan;
        const later = others.flatMap((seen): Decided[] => {
            const plan = planFor(seen.item, rules);
            const isSame = plan.signature === before.signature;
            before = plan;
            return isSame ? [] : [{ seen, plan }];
        });
        return { call, first: decided, later };
    });
}

/** Every rule, in order, the default last. @param all as `explain` lists them */
export function countRules(
    tried: readonly TriedPop[],
    all: readonly RuleName[],
): readonly RuleCount[] {
    return all.map((rule) => ({
        rule,
        decided: tried.filter(
            ({ first }) =>
                first.plan.nothing !== 'colleague' &&
                first.plan.decidedBy?.position === rule.position &&
                first.plan.decidedBy !== null,
        ).length,
    }));
}

/** Whether a call says which rule should decide, and another one does. */
export function isOtherRule({ call, first }: TriedPop): boolean {
    return call.expected !== null && call.expected !== nameOf(first.plan);
}

/** What people call the rule of a plan: its name, its number from 1, "default", or "none". */
export function nameOf({ decidedBy, nothing }: PopPlan): string {
    return decidedBy === null || nothing === 'colleague' ? 'none' : ruleText(decidedBy);
}

/** What people call a rule. */
export function ruleText({ name, position }: RuleName): string {
    return name ?? (position === null ? 'default' : String(position + 1));
}
