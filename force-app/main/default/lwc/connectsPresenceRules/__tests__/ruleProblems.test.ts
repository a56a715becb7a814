import { readFileSync } from 'node:fs';
import {
    compilePresenceRules,
    presenceProblems,
    type PresenceRule,
    PresenceRulesError,
    presenceProblemText,
    readPresenceRuleSet,
} from '../connectsPresenceRules';

function toAgent(presence: string | null, state: string, reasonCode: string | null): PresenceRule {
    const name = `${presence ?? 'out'} sets ${state}`;
    return { direction: 'presence-to-agent', name, presence, state, reasonCode } as PresenceRule;
}

function toPresence(state: string, reasonCode: string | null, presence: string): PresenceRule {
    const name = `${state} ${reasonCode ?? ''} sets ${presence}`;
    return { direction: 'agent-to-presence', name, presence, state, reasonCode } as PresenceRule;
}

function found(
    rules: readonly PresenceRule[],
    more: { readonly doNotDisturb?: string; readonly keepForMs?: number } = {},
): readonly (readonly [code: string, position: number | null, value: string])[] {
    const ruleSet = { rules, doNotDisturb: null, keepForMs: 1, ...more };
    return presenceProblems(ruleSet).map(({ code, position, value }) => [code, position, value]);
}

/** Paths of what is of another shape. */
function shapeProblems(value: unknown): readonly string[] {
    try {
        readPresenceRuleSet(value);
        return [];
    } catch (error) {
        if (error instanceof PresenceRulesError) {
            return error.problems.flatMap(({ code, value: path }) =>
                code === 'bad-shape' ? [path] : [],
            );
        }
        throw error;
    }
}

const GOOD = toAgent('Busy', 'NOT_READY', '5');

it.each<[string, number | null, string, PresenceRule[]]>([
    ['no-name', 0, '', [{ ...GOOD, name: ' ' }]],
    ['duplicate-name', 1, GOOD.name, [GOOD, { ...GOOD, presence: 'Away' }]],
    ['no-presence', 0, '', [toAgent('', 'NOT_READY', null)]],
    ['bad-state', 0, 'LOGOUT', [toAgent('Away', 'LOGOUT', null)]],
    ['bad-state', 0, 'TALKING', [toPresence('TALKING', null, 'Busy')]],
    ['reason-without-not-ready', 0, '5', [toAgent('Busy', 'READY', '5')]],
    ['never-asked', 1, '', [GOOD, { ...GOOD, name: 'again', state: 'READY', reasonCode: null }]],
])('names %s', (code, position, value, rules) => {
    expect(found(rules)).toEqual([[code, position, value]]);
});

it('names a presence or a time of the rule set that is none', () => {
    expect(found([], { doNotDisturb: ' ', keepForMs: 0 })).toEqual([
        ['no-presence', null, ''],
        ['bad-time', null, '0'],
    ]);
});

it('takes rules that lead back to where they began', () => {
    const rules = [
        GOOD,
        toAgent('Available', 'READY', null),
        toPresence('NOT_READY', '5', 'Busy'),
        toPresence('NOT_READY', null, 'Busy'),
        toPresence('READY', null, 'Available'),
    ];
    expect(found(rules)).toEqual([]);
});

it('refuses rules that chase each other, and names the circle', () => {
    const rules = [
        GOOD,
        toAgent('Away', 'READY', null),
        toPresence('NOT_READY', null, 'Away'),
        toPresence('READY', null, 'Busy'),
    ];
    expect(() => compilePresenceRules({ rules, doNotDisturb: null, keepForMs: 1 })).toThrow(
        PresenceRulesError,
    );
    const [cycle, ...others] = presenceProblems({ rules, doNotDisturb: null, keepForMs: 1 });
    expect(others).toEqual([]);
    expect(cycle && presenceProblemText(cycle)).toBe(
        'The rule set, "Busy sets NOT_READY", "NOT_READY  sets Away", "Away sets READY", "READY  sets Busy": "Busy → NOT_READY 5 → Away → READY → Busy" goes round for ever: take one of the rules out.',
    );
});

it('counts on Ready being restored where a presence has no rule', () => {
    const rules = [GOOD, toPresence('NOT_READY', null, 'Away'), toPresence('READY', null, 'Busy')];
    expect(found(rules)).toEqual([['cycle', null, 'Busy → NOT_READY 5 → Away → READY → Busy']]);
});

describe('rules of unknown shape', () => {
    it('are those of the documentation', () => {
        const [, json = ''] =
            /```json\n([^]*?)```/.exec(readFileSync('docs/presence.md', 'utf8')) ?? [];
        const ruleSet = readPresenceRuleSet(JSON.parse(json));
        expect(ruleSet.rules.map(({ name }) => name)).toEqual(['Busy with chats', 'Lunch', 'Back']);
        expect(presenceProblems(ruleSet)).toEqual([]);
    });

    it('may leave out what is null', () => {
        const { presence, ...rule } = toAgent(null, 'NOT_READY', '5');
        expect(presence).toBeNull();
        expect(readPresenceRuleSet({ rules: [rule], keepForMs: 1 })).toEqual({
            rules: [{ ...rule, presence: null }],
            doNotDisturb: null,
            keepForMs: 1,
        });
    });

    it.each([
        [null, ['rules', 'keepForMs']],
        [{ rules: {}, keepForMs: '1' }, ['rules', 'keepForMs']],
        [{ rules: [], keepForMs: 1, dnd: 'x', doNotDisturb: 3 }, ['dnd', 'doNotDisturb']],
        [{ rules: [1, GOOD], keepForMs: 1 }, ['rules[0]']],
        [
            { rules: [{ ...GOOD, direction: 'both', reasonCode: 5, extra: 1 }], keepForMs: 1 },
            ['rules[0].extra', 'rules[0].direction', 'rules[0].reasonCode'],
        ],
    ])('are refused by path: %j', (value, paths) => {
        expect(shapeProblems(value)).toEqual(paths);
    });
});
