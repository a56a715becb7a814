/** What rules say together: the strictest of them, unless an exception comes before it. */
import { askRule, type RuleInScope } from './compiledRule';
import type { AskedRule, DialOutcome, DialPolicyVerdict } from './contract';
import type { Callee } from './facts';
import { isInForce } from './validity';
import type { ZoneTime } from './zoneTime';

/** A rule and what it said. */
export interface Statement {
    readonly entry: RuleInScope;
    readonly asked: AskedRule;
}

export type Judgement = Pick<DialPolicyVerdict, 'outcome' | 'reason' | 'decidedBy' | 'variables'>;

const STRICTNESS: Readonly<Record<DialOutcome, number>> = { allow: 0, warn: 1, block: 2 };

/** Asks the rules that are in force, in order, until an exception ends the asking. */
export function askInOrder(
    rules: readonly RuleInScope[],
    callee: Callee,
    site: ZoneTime,
    at: number,
): readonly Statement[] {
    const { day } = site.localAt(at);
    const statements: Statement[] = [];
    for (const entry of rules) {
        if (isInForce(entry.compiled.validity, day)) {
            const asked = askRule(entry, callee, at);
            statements.push({ entry, asked });
            if (endsTheAsking(asked)) {
                break;
            }
        }
    }
    return statements;
}

/** Whether it is an exception that holds; one that is merely not known to hold is none. */
export function endsTheAsking({ result, outcome }: AskedRule): boolean {
    return result === 'matched' && outcome === 'allow';
}

/** What a rule's answer means for the dial. */
export function outcomeOf({ outcome }: AskedRule): DialOutcome {
    return outcome === 'warn' || outcome === 'block' ? outcome : 'allow';
}

/** Sums the statements up. */
export function judge(statements: readonly Statement[]): Judgement {
    const objection = strictest(statements);
    if (objection !== null) {
        const { name, reason } = objection;
        const outcome = outcomeOf(objection);
        const variables = outcome === 'block' ? {} : variablesOf(statements);
        return { outcome, reason, decidedBy: name, variables };
    }
    const exception = statements.find(({ asked }) => endsTheAsking(asked))?.asked.name ?? null;
    return {
        outcome: 'allow',
        reason:
            exception === null
                ? { code: 'ALLOWED', params: {} }
                : { code: 'ALLOWED_BY_RULE', params: { rule: exception } },
        decidedBy: exception,
        variables: variablesOf(statements),
    };
}

type Objection = AskedRule & { readonly reason: NonNullable<AskedRule['reason']> };

/** The first of the strictest; null when nobody objects. */
function strictest(statements: readonly Statement[]): Objection | null {
    return statements
        .map(({ asked }) => asked)
        .filter(isObjection)
        .reduce<Objection | null>(
            (first, asked) =>
                first === null || STRICTNESS[outcomeOf(asked)] > STRICTNESS[outcomeOf(first)]
                    ? asked
                    : first,
            null,
        );
}

function isObjection(asked: AskedRule): asked is Objection {
    return asked.reason !== null && outcomeOf(asked) !== 'allow';
}

/** The first rule that sets a name wins. */
function variablesOf(statements: readonly Statement[]): Readonly<Record<string, string>> {
    const entries = statements.flatMap(({ entry: { compiled } }) =>
        compiled.rule.kind === 'prefix' && compiled.rule.outcome === 'attach'
            ? Object.entries(compiled.rule.variables ?? {})
            : [],
    );
    return Object.fromEntries(entries.reverse());
}
