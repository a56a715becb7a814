/** Decides where a call goes; `RouteResolver` of Apex. It searches nothing and knows no clock. */
import { localDigits, readInternational } from './phoneNumber';
import { circleProblem } from './routeCircles';
import {
    CALLER_KINDS,
    compileRoute,
    isAbout,
    isAskedAt,
    type RouteCaller,
    type RouteRecord,
} from './routeRule';

export interface RouteRequest {
    /** Number of the caller, as it came. */
    readonly anum?: string;
    /** Number that the call is at, as it came. */
    readonly bnum?: string;
}

export type RouteReason =
    'redirected' | 'stays' | 'no-rule' | 'unknown-caller' | 'ambiguous-caller' | 'no-number';

export interface RouteDecision {
    /** In E.164 form; null: the call stays where it is. */
    readonly target: string | null;
    /** Name of the rule that decided. */
    readonly rule: string | null;
    readonly reason: RouteReason;
}

/** Every problem of a set of rules. */
export class RouteRulesError extends Error {
    override readonly name = 'RouteRulesError';
    readonly problems: readonly string[];

    constructor(problems: readonly string[]) {
        super(problems.join(' '));
        this.problems = problems;
    }
}

/** Characters that are taken off a number to compare it with local ones: the country code. */
const CUTS = [3, 4];
/** Fewer digits would be anybody's. */
const MIN_REST = 6;

const nowhere = (reason: RouteReason): RouteDecision => ({ target: null, rule: null, reason });

/**
 * @param records active rules, in their order
 * @returns where a call of one of these people goes; `candidates` may hold others, too
 * @throws RouteRulesError for rules that cannot be used, or send calls in a circle
 */
export function routeResolver(
    records: readonly RouteRecord[],
): (request: RouteRequest, candidates: readonly RouteCaller[]) => RouteDecision {
    const rules = records.map(compileRoute);
    const problems = rules.flatMap((rule) => rule.problems);
    const circle = problems.length === 0 ? circleProblem(rules) : null;
    if (problems.length > 0 || circle !== null) {
        throw new RouteRulesError(circle === null ? problems : [circle]);
    }
    const decide = (caller: RouteCaller, called: string): RouteDecision => {
        const rule = rules.find((each) => isAskedAt(each, called) && isAbout(each, caller));
        if (rule === undefined) {
            return nowhere('no-rule');
        }
        return rule.target === null || rule.target === called
            ? { target: null, rule: rule.name, reason: 'stays' }
            : { target: rule.target, rule: rule.name, reason: 'redirected' };
    };
    return ({ anum, bnum }, candidates) => {
        const caller = readInternational(anum ?? '');
        const called = readInternational(bnum ?? '');
        if (caller === null || called === null) {
            return nowhere('no-number');
        }
        const decisions = callersWith(caller, candidates).map((each) => decide(each, called));
        const [first] = decisions;
        if (first === undefined) {
            return nowhere('unknown-caller');
        }
        return decisions.every(({ target }) => target === first.target)
            ? first
            : nowhere('ambiguous-caller');
    };
}

/** Those who have the number, else those whose local number is its end; of one kind only. */
function callersWith(number: string, candidates: readonly RouteCaller[]): readonly RouteCaller[] {
    const tests = [
        (phone: string) => readInternational(phone) === number,
        ...CUTS.map((cut) => number.slice(cut))
            .filter((rest) => rest.length >= MIN_REST)
            .map((rest) => (phone: string) => localDigits(phone)?.endsWith(rest) === true),
    ];
    for (const test of tests) {
        const found = candidates.filter(({ phones }) => phones.some(test));
        const kind = CALLER_KINDS.find((each) => found.some((caller) => caller.kind === each));
        if (kind !== undefined) {
            return found.filter((caller) => caller.kind === kind);
        }
    }
    return [];
}
