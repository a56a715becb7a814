import type { StateCause, StateEntry } from 'c/connectsPresenceDesk';
import { agentStateName, causeText, presenceName, ruleName } from '../connectsPresenceWords';

jest.mock('@salesforce/label/c.Connects_WithDetail', () => ({ default: '{0} – {1}' }), {
    virtual: true,
});
jest.mock('@salesforce/label/c.Connects_Why_RuleState', () => ({ default: 'Rule {0}' }), {
    virtual: true,
});
jest.mock('@salesforce/label/c.Connects_Why_System', () => ({ default: 'Reason {0}' }), {
    virtual: true,
});

const CAUSES: readonly StateCause[] = [
    { code: 'MANUAL' },
    { code: 'RULE', rule: 'Lunch_Break' },
    { code: 'CALL_BEGAN', workItemId: '1' },
    { code: 'CALLS_ENDED' },
    { code: 'READY_RESTORED', rule: 'Lunch_Break' },
    { code: 'CALL' },
    { code: 'SYSTEM', reasonCode: '32767' },
    { code: 'CONNECTION' },
    { code: 'SIGNED_IN' },
    { code: 'SIGNED_OUT' },
    { code: 'UNSEEN' },
];

it.each(['agent', 'presence'] as const)('has a sentence of its own for every cause: %s', (side) => {
    const texts = CAUSES.map((cause) => causeText({ side, cause }));
    expect(new Set(texts).size).toBe(CAUSES.length);
});

it('tells both sides apart where it matters', () => {
    const both = (cause: StateCause): string[] =>
        (['agent', 'presence'] as const).map((side) => causeText({ side, cause }));
    for (const code of ['MANUAL', 'SIGNED_IN', 'SIGNED_OUT'] as const) {
        expect(new Set(both({ code })).size).toBe(2);
    }
});

it('names rules and reasons', () => {
    const side = 'agent';
    expect(causeText({ side, cause: { code: 'RULE', rule: 'Lunch_Break' } })).toBe(
        'Rule Lunch Break',
    );
    expect(causeText({ side, cause: { code: 'SYSTEM', reasonCode: '999' } })).toBe('Reason 999');
    expect(ruleName('A_B_C')).toBe('A B C');
});

it('takes a cause of another version for one that is not known', () => {
    const cause = { code: 'WEATHER' } as unknown as StateEntry['cause'];
    expect(causeText({ side: 'agent', cause })).toBe(
        causeText({ side: 'agent', cause: { code: 'UNSEEN' } }),
    );
});

it('names a reason without words by its code, and a presence without label by its API name', () => {
    const agent = { state: 'NOT_READY', reasonCode: '5', reasonLabel: '' } as const;
    expect(agentStateName(agent)).toMatch(/ – 5$/);
    expect(agentStateName({ ...agent, reasonLabel: 'Lunch' })).toMatch(/ – Lunch$/);
    expect(presenceName('On_a_Call', [])).toBe('On_a_Call');
    expect(presenceName(null, [])).not.toBe('');
});
