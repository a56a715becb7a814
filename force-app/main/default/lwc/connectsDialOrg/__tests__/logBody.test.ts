import type { DialPolicyVerdict, DialQuestion } from 'c/connectsDialPolicy';
import { decisionBody, isWorthLogging } from '../logBody';

const QUESTION: DialQuestion = {
    callType: 'OUTBOUND',
    dialString: '918505550123',
    teams: [],
    at: 5_000,
};
const VERDICT: DialPolicyVerdict = {
    outcome: 'block',
    reason: { code: 'LISTED', params: { reason: 'Asked on +18505550123', source: 'Letter' } },
    decidedBy: 'Org_List',
    number: {
        kind: 'public',
        dialString: '918505550123',
        e164: '+18505550123',
        country: 'US',
        regions: ['US-FL'],
        lineType: 'fixed',
        timeZones: [],
    },
    dialString: '918505550123',
    variables: {},
    asked: [
        {
            name: 'Org_List',
            kind: 'list',
            result: 'matched',
            outcome: 'block',
            reason: null,
            inputs: [{ name: 'listing', value: '18505550123', ageMs: 1_200 }],
        },
        {
            name: 'Consent',
            kind: 'consent',
            result: 'missing',
            outcome: 'warn',
            reason: null,
            inputs: [{ name: 'consents', value: 'timed-out', ageMs: null }],
        },
    ],
    nextAllowedAt: null,
    rulesVersion: '2026-11-01/3f2a',
    isDegraded: true,
};

describe('what the log keeps of a verdict', () => {
    it('says what decided, on what, and how old that was', () => {
        const body = decisionBody(VERDICT, QUESTION, 'overridden', 'Customer asked');
        expect(body).toMatchObject({
            decidedAt: 5_000,
            outcome: 'block',
            code: 'LISTED',
            rule: 'Org_List',
            rulesVersion: '2026-11-01/3f2a',
            callType: 'OUTBOUND',
            country: 'US',
            oldestInputMs: 1_200,
            rulesWithoutData: 'Consent',
            answer: 'overridden',
            overrideReason: 'Customer asked',
        });
        expect(JSON.parse(body.inputs)).toHaveLength(2);
    });

    it('has the number in one field only, of which the org keeps a key', () => {
        const { e164, ...rest } = decisionBody(VERDICT, QUESTION, 'none');
        expect(e164).toBe('+18505550123');
        expect(JSON.stringify(rest)).not.toContain('8505550123');
        expect(JSON.parse(rest.reasonParameters)).toEqual({
            reason: 'Asked on …',
            source: 'Letter',
        });
    });

    it('hides what could not be read as well', () => {
        const body = decisionBody(
            {
                ...VERDICT,
                number: { ...VERDICT.number, kind: 'unreadable', e164: null, dialString: 'a"b' },
                dialString: 'a"b',
                reason: { code: 'UNREADABLE', params: { dialString: 'a"b' } },
            },
            { ...QUESTION, dialString: 'a"b' },
            'cancelled',
        );
        expect(JSON.parse(body.reasonParameters)).toEqual({ dialString: '…' });
    });
});

describe('what belongs into the log', () => {
    it('is everything but a plain allow', () => {
        const allowed = { ...VERDICT, outcome: 'allow', isDegraded: false } as const;
        const reason = { code: 'ALLOWED', params: {} } as const;
        expect(isWorthLogging({ ...allowed, reason })).toBe(false);
        expect(isWorthLogging({ ...allowed, reason, isDegraded: true })).toBe(true);
        expect(isWorthLogging({ ...allowed, reason: { ...reason, code: 'ALLOWED_BY_RULE' } })).toBe(
            true,
        );
        expect(isWorthLogging(VERDICT)).toBe(true);
    });
});
