/** The rules: which one decides for a call, what it searches, and what became of the others. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    type CompiledConfiguration,
    compileConfiguration,
    type CompiledRule,
} from './compileConfiguration';
import { searchOf } from './compiledSearch';
import { type CallFacts, factsOf, fits } from './conditions';
import type {
    ActivityOptions,
    CallKind,
    ExplainedRule,
    MappedValue,
    PhoneForms,
    RuleOutcome,
    ScreenPopConfiguration,
    ScreenPopDecision,
    UnreachableRule,
} from './contract';
import { ScreenPopError, type ScreenPopProblem } from './problems';
import { RuleIndex } from './ruleIndex';

/** What the rules do not contain. */
export interface ScreenPopResources {
    /** Writes phone numbers for values with a `format`. */
    readonly phones: PhoneForms;
}

/** Rules that are ready to be asked. Have no clock and no memory: the same call, the same answer. */
export interface ScreenPopRules {
    /** What of the configuration is left out, and does no harm. */
    readonly notes: readonly ScreenPopProblem[];
    /** Rules that can never decide, because one rule before them always does. */
    readonly unreachable: readonly UnreachableRule[];
    readonly options: ActivityOptions;
    /**
     * What to search for a call: by the first rule that fits, or by the default.
     * @param kind `callKindOf(item)`, or what the caller knows better
     */
    decide(item: WorkItem, kind: CallKind): ScreenPopDecision;
    /** What becomes of every rule, in order, the default last: for a dry run. */
    explain(item: WorkItem, kind: CallKind): readonly ExplainedRule[];
}

class CompiledRules implements ScreenPopRules {
    readonly notes: readonly ScreenPopProblem[];
    readonly unreachable: readonly UnreachableRule[];
    readonly options: ActivityOptions;
    private readonly rules: readonly CompiledRule[];
    private readonly fallback: CompiledRule | null;
    private readonly index: RuleIndex<CompiledRule>;
    private readonly phones: PhoneForms;

    constructor(
        { rules, fallback, notes }: CompiledConfiguration,
        options: ActivityOptions,
        { phones }: ScreenPopResources,
    ) {
        this.rules = rules;
        this.fallback = fallback;
        this.notes = notes;
        this.options = options;
        this.phones = phones;
        this.index = new RuleIndex(rules);
        this.unreachable = this.inOrder.flatMap((rule): UnreachableRule[] => {
            const before = this.index.firstBeforeAlways(rule);
            return before === null ? [] : [{ rule: rule.name, because: before.name }];
        });
    }

    decide(item: WorkItem, kind: CallKind): ScreenPopDecision {
        const rule = this.index.firstFor(factsOf(item, kind)) ?? this.fallback;
        const made = (rule?.searches ?? []).map((search) => searchOf(search, item, this.phones));
        return {
            kind,
            decidedBy: rule?.name ?? null,
            searches: made.flatMap(({ search }) => search ?? []),
            newRecord: made.find(({ newRecord }) => newRecord !== null)?.newRecord ?? null,
            values: eachOnce(made.flatMap(({ values }) => values)),
        };
    }

    explain(item: WorkItem, kind: CallKind): readonly ExplainedRule[] {
        const facts = factsOf(item, kind);
        const decider = this.index.firstFor(facts) ?? this.fallback;
        const never = new Map(
            this.unreachable.map(({ rule, because }) => [rule.position, because]),
        );
        return this.inOrder.map((rule) => {
            const because = never.get(rule.name.position);
            const outcome: RuleOutcome =
                because === undefined
                    ? outcomeOf(rule, facts, decider)
                    : { result: 'unreachable', because };
            return { rule: rule.name, outcome };
        });
    }

    private get inOrder(): readonly CompiledRule[] {
        return this.fallback === null ? this.rules : [...this.rules, this.fallback];
    }
}

/**
 * Makes rules out of a configuration.
 * @throws ScreenPopError with every problem; `screenPopProblems` gives the same list
 */
export function compileScreenPop(
    configuration: ScreenPopConfiguration,
    resources: ScreenPopResources,
): ScreenPopRules {
    const compiled = compileConfiguration(configuration);
    if (compiled.problems.length > 0) {
        throw new ScreenPopError(compiled.problems);
    }
    return new CompiledRules(compiled, configuration.options, resources);
}

/** Every problem of a configuration; none if it can be compiled. */
export function screenPopProblems(
    configuration: ScreenPopConfiguration,
): readonly ScreenPopProblem[] {
    return compileConfiguration(configuration).problems;
}

function outcomeOf(
    rule: CompiledRule,
    facts: CallFacts,
    decider: CompiledRule | null,
): RuleOutcome {
    if (rule === decider) {
        return { result: 'decides' };
    }
    const against = rule.conditions.find((condition) => !fits(condition, facts(condition.name)));
    return against === undefined
        ? { result: 'too-late' }
        : { result: 'does-not-fit', condition: against.name, found: facts(against.name) };
}

/** Searches of a rule share values. */
function eachOnce(values: readonly MappedValue[]): readonly MappedValue[] {
    const known = new Map(values.map((value) => [`${value.name} ${value.path}`, value]));
    return [...known.values()];
}
