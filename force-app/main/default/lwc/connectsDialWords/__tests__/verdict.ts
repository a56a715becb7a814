/** Verdicts for tests. */
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';

/** A verdict that blocks a number of the fictitious range, changed as the test wants. */
export function verdict(changes: Partial<DialPolicyVerdict> = {}): DialPolicyVerdict {
    return {
        outcome: 'block',
        reason: { code: 'LISTED', params: {} },
        decidedBy: 'Own_List',
        number: {
            kind: 'public',
            dialString: '912125550123',
            e164: '+12125550123',
            country: 'US',
            regions: ['US-NY'],
            lineType: 'fixedOrMobile',
            timeZones: [],
        },
        dialString: '912125550123',
        variables: {},
        asked: [],
        nextAllowedAt: null,
        rulesVersion: 'site/1',
        isDegraded: false,
        ...changes,
    };
}
