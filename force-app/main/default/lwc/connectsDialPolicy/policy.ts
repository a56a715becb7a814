/** The policy: compiles rules, says what a decision needs, and decides. */
import { compileRule, type CompiledRule, type RuleInScope } from './compiledRule';
import type {
    CalleeFacts,
    DialNumber,
    DialNumbers,
    DialPolicyVerdict,
    DialQuestion,
    HolidayTable,
    RuleSet,
    VerdictCode,
} from './contract';
import { lacksData } from './exemption';
import { type Callee, calleeOf, NOTHING_ASKED } from './facts';
import { Holidays } from './holidays';
import { askInOrder, judge } from './judgement';
import { type DialNeeds, factsNeeded } from './needs';
import { nextAllowedAt } from './nextAllowed';
import { DialPolicyError } from './problems';
import { type Route, Router } from './route';
import { RuleIndex } from './ruleIndex';
import { problemsOf } from './ruleProblems';
import { scopingOf } from './scope';
import { type ZoneTime, zoneTime } from './zoneTime';

/** What rules refer to and do not contain. */
export interface PolicyResources {
    /** Reads and writes dialled strings by the dial plan. */
    readonly numbers: DialNumbers;
    /** Tables of public holidays that windows name. */
    readonly holidays: readonly HolidayTable[];
}

/** Rules that are ready to be asked. Has no clock and no memory: the same question, the same answer. */
export interface DialPolicy {
    /** The rule set's own. */
    readonly version: string;
    /**
     * What to look up before `decide`; nothing for emergency, internal and unreadable numbers.
     * @throws RangeError for a time that is none
     */
    needs(question: DialQuestion): DialNeeds;
    /**
     * Decides. The same function answers a dry run, for any number and time.
     * @param facts of the number that `needs` named; what was not needed may be missing
     * @throws RangeError for a time that is none
     */
    decide(question: DialQuestion, facts: CalleeFacts): DialPolicyVerdict;
}

/** What is decided of a dial whose number no rule is asked about. */
const WITHOUT_RULES: Readonly<Record<Exclude<DialNumber['kind'], 'public'>, VerdictCode>> = {
    emergency: 'EMERGENCY',
    internal: 'INTERNAL',
    unreadable: 'UNREADABLE',
};

class CompiledPolicy implements DialPolicy {
    readonly version: string;
    private readonly ruleSet: RuleSet;
    private readonly site: ZoneTime;
    private readonly router: Router;
    private readonly index: RuleIndex;

    constructor(ruleSet: RuleSet, { numbers, holidays }: PolicyResources, site: ZoneTime) {
        this.ruleSet = ruleSet;
        this.site = site;
        this.version = ruleSet.version;
        const tables = new Map(holidays.map((table) => [table.code, new Holidays(table)]));
        const rules = ruleSet.rules.map((rule, position) => compileRule(rule, position, tables));
        const rewrites = rules.filter(({ rule }) => rule.outcome === 'rewrite');
        this.router = new Router(new RuleIndex(rewrites), numbers, site);
        this.index = new RuleIndex(rules.filter(({ rule }) => rule.outcome !== 'rewrite'));
    }

    needs(question: DialQuestion): DialNeeds {
        const { number } = this.router.routeOf(question);
        const callee = calleeOf(number, NOTHING_ASKED);
        if (callee === null) {
            return { number, facts: [] };
        }
        const rules = this.rulesAbout(question, callee);
        return { number, facts: factsNeeded(rules, callee, this.site, question.at) };
    }

    decide(question: DialQuestion, facts: CalleeFacts): DialPolicyVerdict {
        const route = this.router.routeOf(question);
        const callee = calleeOf(route.number, facts);
        return callee === null
            ? this.decideWithoutRules(route)
            : this.decideByRules(question, route, callee);
    }

    private decideByRules(question: DialQuestion, route: Route, callee: Callee): DialPolicyVerdict {
        const rules = this.rulesAbout(question, callee);
        const statements = askInOrder(rules, callee, this.site, question.at);
        const judgement = judge(statements);
        const asked = statements.map((statement) => statement.asked);
        return {
            ...judgement,
            number: route.number,
            dialString: route.dialString,
            asked: [...route.asked, ...asked],
            nextAllowedAt:
                judgement.outcome === 'allow'
                    ? null
                    : this.nextAllowedAt(question, route, callee, rules),
            rulesVersion: this.version,
            isDegraded: asked.some(lacksData),
        };
    }

    private nextAllowedAt(
        question: DialQuestion,
        route: Route,
        callee: Callee,
        rules: readonly RuleInScope[],
    ): number | null {
        const rewrites = this.router.rulesAbout(route, question);
        return nextAllowedAt({ rules, rewrites, callee, site: this.site }, question.at);
    }

    private decideWithoutRules({ dialString, number, asked }: Route): DialPolicyVerdict {
        const kind = number.kind === 'public' ? 'unreadable' : number.kind;
        return {
            outcome: kind === 'unreadable' ? this.ruleSet.unreadable : 'allow',
            reason: { code: WITHOUT_RULES[kind], params: {} },
            decidedBy: null,
            number,
            dialString,
            variables: {},
            asked,
            nextAllowedAt: null,
            rulesVersion: this.version,
            isDegraded: false,
        };
    }

    /** Rules that the dial is, or may be, in the scope of, whether in force or not. */
    private rulesAbout(question: DialQuestion, callee: Callee): readonly RuleInScope[] {
        return this.index
            .candidatesOf(callee)
            .flatMap((compiled) => inScope(compiled, question, callee));
    }
}

/**
 * Makes a policy out of rules.
 * @throws DialPolicyError with every problem, if there is any; `problemsOf` gives the same list
 */
export function compilePolicy(ruleSet: RuleSet, resources: PolicyResources): DialPolicy {
    const problems = problemsOf(ruleSet, resources.holidays);
    const site = zoneTime(ruleSet.siteTimeZone);
    if (problems.length > 0 || site === null) {
        throw new DialPolicyError(problems);
    }
    return new CompiledPolicy(ruleSet, resources, site);
}

function inScope(compiled: CompiledRule, question: DialQuestion, callee: Callee): RuleInScope[] {
    const scoping = scopingOf(compiled.rule, question, callee);
    if (scoping === 'outside') {
        return [];
    }
    return [{ compiled, doubt: scoping === 'inside' ? null : scoping }];
}
