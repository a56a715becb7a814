import type { PresenceDeskState } from 'c/connectsPresenceDesk';
import { presenceView } from '../presenceView';

const NOON = Date.parse('2026-11-02T12:00:00Z');

const STATE: PresenceDeskState = {
    omni: 'signed-in',
    omniError: '',
    rules: { kind: 'ready', count: 3, unknown: [] },
    statuses: [{ id: '0N5000000000002AAA', apiName: 'Busy', label: 'Busy with chats' }],
    role: 'owner',
    presence: 'Busy',
    agent: { state: 'NOT_READY', reasonCode: '5', reasonLabel: '' },
    saved: null,
    savedReady: null,
    pausedUntil: null,
    refusal: null,
    history: [],
};

function noticesOf(changes: Partial<PresenceDeskState>, problem = ''): readonly string[] {
    return presenceView({ ...STATE, ...changes }, problem).notices.map(({ key }) => key);
}

it('has nothing to complain about while all is well', () => {
    expect(noticesOf({})).toEqual([]);
});

it.each<[string, Partial<PresenceDeskState>, readonly string[]]>([
    ['nobody is signed in to Omni-Channel', { omni: 'signed-out' }, ['signed-out']],
    ['another window has it', { omni: 'elsewhere' }, ['elsewhere']],
    ['it has lost its connection', { omni: 'disconnected' }, ['disconnected']],
    ['there are no rules', { rules: { kind: 'none' } }, ['without-rules']],
    ['the org is silent', { rules: { kind: 'failed', why: 'Down.' } }, ['failed']],
    ['rules are refused', { rules: { kind: 'refused', problems: ['Circle.'] } }, ['refused']],
    ['a presence is unknown', { rules: { kind: 'ready', count: 1, unknown: ['X'] } }, ['unknown']],
    ['nothing connects the windows', { role: 'none-connected' }, ['none-connected']],
    ['rules pause', { pausedUntil: NOON }, ['paused']],
])('tells that %s', (_, changes, keys) => {
    expect(noticesOf(changes)).toEqual(keys);
});

it('tells in the words of who refused what was not set, and lets it be dismissed', () => {
    const effect = {
        kind: 'set-presence',
        presence: 'Busy',
        cause: { code: 'CALLS_ENDED' },
    } as const;
    const refusal = { effect, why: 'Not yours.', at: NOON };
    const [notice] = presenceView({ ...STATE, refusal }, '').notices;
    expect(notice).toMatchObject({ key: 'refusal', variant: 'error', text: 'Not yours.' });
    expect(notice?.actionLabel).not.toBe('');
});

it('offers to sign in again, and tells when that fails', () => {
    expect(noticesOf({ omni: 'disconnected' }, 'No network.')).toEqual(['disconnected', 'sign-in']);
});

it('tells what comes back by itself', () => {
    const saved = {
        presence: 'Busy',
        doNotDisturb: 'On_a_Call',
        isInEffect: true,
        workItemId: '1',
        expiresAt: NOON,
    };
    const savedReady = { agent: STATE.agent ?? never(), rule: 'Busy', expiresAt: NOON };
    const { kept } = presenceView({ ...STATE, saved, savedReady }, '');
    expect(kept.map(({ key }) => key)).toEqual(['presence', 'ready']);
});

function never(): never {
    throw new Error('The state has an agent.');
}
