/**
 * Finds the rules whose scope a number can be in, without looking at the others. Each rule lies under
 * the narrowest thing that its scope names: prefixes, else countries, else regions, else everywhere.
 */
import type { CompiledRule } from './compiledRule';
import type { Callee } from './facts';
import { doubtAbout, regionsOf } from './regions';

/** The rules of a policy by what their scopes name. */
export class RuleIndex {
    private readonly byPrefix = new Map<string, CompiledRule[]>();
    private readonly byCountry = new Map<string, CompiledRule[]>();
    private readonly byRegion = new Map<string, CompiledRule[]>();
    private readonly everywhere: CompiledRule[] = [];
    private readonly longestPrefix: number;

    constructor(rules: readonly CompiledRule[]) {
        rules.forEach((compiled) => this.add(compiled));
        this.longestPrefix = Math.max(0, ...[...this.byPrefix.keys()].map(({ length }) => length));
    }

    /** Rules that the number may be in the scope of, in order; no other rule can be. */
    candidatesOf(callee: Callee): readonly CompiledRule[] {
        const found = [
            ...this.everywhere,
            ...this.ofPrefixes(callee),
            ...(this.byCountry.get(callee.number.country ?? '') ?? []),
            ...this.ofRegions(callee),
        ].sort((left, right) => left.position - right.position);
        return found.filter((compiled, index) => compiled !== found[index - 1]);
    }

    private add(compiled: CompiledRule): void {
        const { prefixes = [], countries = [], regions = [] } = compiled.rule.scope;
        if (prefixes.length > 0) {
            addUnder(prefixes, compiled, this.byPrefix);
        } else if (countries.length > 0) {
            addUnder(countries, compiled, this.byCountry);
        } else if (regions.length > 0) {
            addUnder(regions, compiled, this.byRegion);
        } else {
            this.everywhere.push(compiled);
        }
    }

    private ofPrefixes({ e164 }: Callee): CompiledRule[] {
        const found: CompiledRule[] = [];
        const longest = Math.min(this.longestPrefix, e164.length);
        for (let length = 1; length <= longest; length += 1) {
            found.push(...(this.byPrefix.get(e164.slice(0, length)) ?? []));
        }
        return found;
    }

    private ofRegions(callee: Callee): readonly CompiledRule[] {
        if (this.byRegion.size === 0) {
            return [];
        }
        const isDoubtful = doubtAbout(null, callee) !== null;
        const regions = isDoubtful ? [...this.byRegion.keys()] : regionsOf(callee);
        return regions.flatMap((region) => this.byRegion.get(region) ?? []);
    }
}

function addUnder(
    keys: readonly string[],
    compiled: CompiledRule,
    rules: Map<string, CompiledRule[]>,
): void {
    for (const key of keys) {
        const others = rules.get(key);
        if (others === undefined) {
            rules.set(key, [compiled]);
        } else {
            others.push(compiled);
        }
    }
}
