/** Reads rules of unknown shape, from JSON or from records. */
import type { PresenceRule, PresenceRuleSet } from './contract';
import { type PresenceProblem, PresenceRulesError } from './problems';

type Fields = Readonly<Record<string, unknown>>;

const RULE_KEYS: Readonly<Record<keyof PresenceRule, (value: unknown) => boolean>> = {
    direction: (value) => value === 'presence-to-agent' || value === 'agent-to-presence',
    name: isText,
    presence: isTextOrNull,
    state: isText,
    reasonCode: isTextOrNull,
};

/**
 * @param value what JSON or records gave; what is null may be left out
 * @throws PresenceRulesError with everything that is of another shape. What rules mean is not looked
 *     at here: `compilePresenceRules` does
 */
export function readPresenceRuleSet(value: unknown): PresenceRuleSet {
    const fields = fieldsOf(value) ?? {};
    const rules = Array.isArray(fields.rules) ? (fields.rules as readonly PresenceRule[]) : [];
    const { doNotDisturb = null, keepForMs } = fields;
    const problems = [
        ...unknownKeys(fields, ['rules', 'doNotDisturb', 'keepForMs'], ''),
        ...(Array.isArray(fields.rules) ? [] : [shapeProblem('rules', null)]),
        ...(isTextOrNull(doNotDisturb) ? [] : [shapeProblem('doNotDisturb', null)]),
        ...(typeof keepForMs === 'number' ? [] : [shapeProblem('keepForMs', null)]),
        ...rules.flatMap((rule, position) => ruleProblems(rule, position)),
    ];
    if (problems.length > 0) {
        throw new PresenceRulesError(problems);
    }
    return {
        rules: rules.map((rule) => Object.assign({ presence: null, reasonCode: null }, rule)),
        doNotDisturb: doNotDisturb as string | null,
        keepForMs: keepForMs as number,
    };
}

function ruleProblems(rule: unknown, position: number): readonly PresenceProblem[] {
    const fields = fieldsOf(rule);
    const path = `rules[${position}]`;
    if (fields === null) {
        return [shapeProblem(path, position)];
    }
    const wrong = Object.entries(RULE_KEYS).filter(([key, isRight]) => !isRight(fields[key]));
    return [
        ...unknownKeys(fields, Object.keys(RULE_KEYS), `${path}.`, position),
        ...wrong.map(([key]) => shapeProblem(`${path}.${key}`, position)),
    ].map((problem) => ({ ...problem, rules: isText(fields.name) ? [String(fields.name)] : [] }));
}

function unknownKeys(
    fields: Fields,
    keys: readonly string[],
    prefix: string,
    position: number | null = null,
): readonly PresenceProblem[] {
    return Object.keys(fields)
        .filter((key) => !keys.includes(key))
        .map((key) => shapeProblem(`${prefix}${key}`, position));
}

function shapeProblem(path: string, position: number | null): PresenceProblem {
    return { code: 'bad-shape', position, value: path, rules: [] };
}

function fieldsOf(value: unknown): Fields | null {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value }
        : null;
}

function isText(value: unknown): boolean {
    return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
    return value === null || value === undefined || isText(value);
}
