/**
 * Finds the first rule that fits a call, without looking at most of the others. Each rule lies under
 * the values of its narrowest condition; what has none lies with those that are always asked.
 */
import { type CallFacts, type Condition, covers, fits } from './conditions';
import type { ConditionName } from './contract';

/** A rule by what it is about. */
export interface Conditional {
    /** Its place in the order. */
    readonly position: number;
    readonly conditions: readonly Condition[];
}

/** Rules by what they are about. */
export class RuleIndex<T extends Conditional> {
    private readonly byValue = new Map<ConditionName, Map<string, T[]>>();
    private readonly everywhere: T[] = [];

    /** @param rules in their order */
    constructor(rules: readonly T[]) {
        rules.forEach((rule) => this.add(rule));
    }

    /** The first rule whose conditions all fit; null if there is none. */
    firstFor(facts: CallFacts): T | null {
        let first: T | null = null;
        for (const rules of this.bucketsFor(facts)) {
            for (const rule of rules) {
                if (first !== null && first.position < rule.position) {
                    break;
                }
                if (isFor(rule, facts)) {
                    first = rule;
                    break;
                }
            }
        }
        return first;
    }

    /** The first rule before this one that fits whatever it fits; null if there is none. */
    firstBeforeAlways(rule: T): T | null {
        // Where it names several values, what covers it lies under each of them: one will do.
        const facts: CallFacts = (name) => {
            const own = rule.conditions.find((condition) => condition.name === name);
            return own === undefined || own.isAny ? [] : [...own.values].slice(0, 1);
        };
        const found = [...this.bucketsFor(facts)].map((rules) =>
            rules.find((other) => other.position < rule.position && coversAll(other, rule)),
        );
        return found.reduce<T | null>(
            (first, other) =>
                other === undefined || (first !== null && first.position < other.position)
                    ? first
                    : other,
            null,
        );
    }

    private *bucketsFor(facts: CallFacts): Iterable<readonly T[]> {
        yield this.everywhere;
        for (const [name, values] of this.byValue) {
            for (const value of facts(name)) {
                const rules = values.get(value);
                if (rules !== undefined) {
                    yield rules;
                }
            }
        }
    }

    private add(rule: T): void {
        const narrowest = rule.conditions.find(({ isAny }) => !isAny);
        if (narrowest === undefined) {
            this.everywhere.push(rule);
            return;
        }
        const values = this.byValue.get(narrowest.name) ?? new Map<string, T[]>();
        this.byValue.set(narrowest.name, values);
        for (const value of narrowest.values) {
            const rules = values.get(value);
            if (rules === undefined) {
                values.set(value, [rule]);
            } else {
                rules.push(rule);
            }
        }
    }
}

/** Whether a rule fits a call. */
function isFor({ conditions }: Conditional, facts: CallFacts): boolean {
    return conditions.every((condition) => fits(condition, facts(condition.name)));
}

function coversAll(wide: Conditional, narrow: Conditional): boolean {
    return wide.conditions.every((condition) => {
        const own = narrow.conditions.find(({ name }) => name === condition.name);
        return own !== undefined && covers(condition, own);
    });
}
