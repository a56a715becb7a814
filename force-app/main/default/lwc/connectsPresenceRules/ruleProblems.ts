/** Looks presence rules over before they are used: what can never work is said, all of it at once. */
import type { PresenceRule, PresenceRuleSet } from './contract';
import type { PresenceProblem, PresenceProblemCode } from './problems';
import { cyclesOf } from './ruleCycles';
import { ruleKey } from './ruleTable';

const STATES: Readonly<Record<PresenceRule['direction'], readonly string[]>> = {
    'presence-to-agent': ['READY', 'NOT_READY'],
    'agent-to-presence': ['READY', 'NOT_READY', 'LOGOUT'],
};

/** Every problem of a rule set; none if it can be used. */
export function presenceProblems({
    rules,
    doNotDisturb,
    keepForMs,
}: PresenceRuleSet): readonly PresenceProblem[] {
    const general: PresenceProblem[] = [];
    if (doNotDisturb?.trim() === '') {
        general.push({ code: 'no-presence', position: null, value: '', rules: [] });
    }
    if (!Number.isFinite(keepForMs) || keepForMs <= 0) {
        general.push({ code: 'bad-time', position: null, value: String(keepForMs), rules: [] });
    }
    const ofRules = rules.flatMap((rule, position) =>
        problemsOf(rule, rules.slice(0, position)).map(([code, value]): PresenceProblem => ({
            code,
            position,
            value,
            rules: [rule.name],
        })),
    );
    return [...general, ...ofRules, ...cyclesOf(rules)];
}

function problemsOf(
    rule: PresenceRule,
    earlier: readonly PresenceRule[],
): (readonly [PresenceProblemCode, string])[] {
    const { name, presence, state, reasonCode } = rule;
    const checks: readonly (readonly [boolean, PresenceProblemCode, string])[] = [
        [name.trim() === '', 'no-name', ''],
        [
            name.trim() !== '' && earlier.some((other) => other.name === name),
            'duplicate-name',
            name,
        ],
        [isMissing(rule), 'no-presence', presence ?? ''],
        [!STATES[rule.direction].includes(state), 'bad-state', state],
        [
            reasonCode !== null && state !== 'NOT_READY',
            'reason-without-not-ready',
            reasonCode ?? '',
        ],
        [earlier.some((other) => ruleKey(other) === ruleKey(rule)), 'never-asked', ''],
    ];
    return checks.flatMap(([isWrong, code, value]) => (isWrong ? [[code, value] as const] : []));
}

/** Nobody can be signed in to Omni-Channel, or out of it, by a rule. */
function isMissing({ direction, presence }: PresenceRule): boolean {
    return presence === null ? direction === 'agent-to-presence' : presence.trim() === '';
}
