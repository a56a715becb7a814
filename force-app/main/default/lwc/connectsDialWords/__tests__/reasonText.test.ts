import type { DialPolicyVerdict, Reason, VerdictCode } from 'c/connectsDialPolicy';
import {
    nextAllowedText,
    outcomeLook,
    outcomeName,
    reasonText,
    verdictText,
} from 'c/connectsDialWords';
import { verdict } from './verdict';

const LABEL = 'c.Connects_Dial_';

const why = (code: VerdictCode, params: Reason['params'] = {}, rule = 'Own_List'): string =>
    reasonText({ code, params }, rule);

describe('the reason of a verdict', () => {
    it.each<[VerdictCode, Reason['params'], string]>([
        ['ALLOWED', {}, 'Why_ALLOWED'],
        ['ALLOWED_BY_RULE', { rule: 'Own_Offices' }, 'Why_ALLOWED_BY_RULE'],
        ['EMERGENCY', {}, 'Why_EMERGENCY'],
        ['INTERNAL', {}, 'Why_INTERNAL'],
        ['UNREADABLE', {}, 'Why_UNREADABLE'],
        ['LISTED', {}, 'Why_LISTED'],
        ['DO_NOT_CALL', { objects: 'Contact' }, 'Why_DO_NOT_CALL'],
        ['NO_CONSENT', { purpose: 'marketing', state: 'none' }, 'Why_NO_CONSENT_none'],
        ['NO_CONSENT', { purpose: 'marketing', state: 'refused' }, 'Why_NO_CONSENT_refused'],
        ['NO_CONSENT', { purpose: 'marketing', state: 'expired' }, 'Why_NO_CONSENT_expired'],
        [
            'OUTSIDE_HOURS',
            { zone: 'America/New_York', weekday: 1, time: '07:59' },
            'Why_OUTSIDE_HOURS',
        ],
        ['HOLIDAY', { zone: 'Europe/Paris', date: '2026-07-14', table: 'FR' }, 'Why_HOLIDAY'],
        ['TOO_MANY_CALLS', { count: 3, max: 3, hours: 24 }, 'Why_TOO_MANY_CALLS'],
        ['PREFIX', { prefix: '+1900' }, 'Why_PREFIX'],
        ['PREFIX', {}, 'Why_PREFIX_All'],
        ['NOT_KNOWN', { what: 'listing', why: 'timed-out' }, 'Why_NOT_KNOWN'],
        [
            'NOT_KNOWN',
            { what: 'listLoads', why: 'too-old', list: 'us-national', days: 40, maxDays: 31 },
            'Why_NOT_KNOWN_too_old',
        ],
        [
            'NOT_KNOWN',
            { what: 'listLoads', why: 'never-loaded', list: 'us-national' },
            'Why_NOT_KNOWN_never_loaded',
        ],
        [
            'NOT_KNOWN',
            { what: 'listLoads', why: 'never-loaded', list: '' },
            'Why_NOT_KNOWN_nothing_loaded',
        ],
        [
            'PREFIX',
            { prefix: '+1900', unlessConsent: 'service', consent: 'not-known' },
            `Why_PREFIX ${LABEL}Why_NO_CONSENT_not_known`,
        ],
    ])('%s %j has a sentence of its own', (code, params, label) => {
        expect(why(code, params)).toBe(`${LABEL}${label}`);
    });

    it('of a listed number tells reason, source and end where they are known', () => {
        expect(why('LISTED', { reason: 'asked', source: 'letter', expiresAt: 0 })).toBe(
            `${LABEL}Why_LISTED_Reason ${LABEL}Why_LISTED_Source ${LABEL}Why_LISTED_Until`,
        );
    });
});

describe('a verdict', () => {
    it('is told with the name of the rule that decided', () => {
        expect(verdictText(verdict({ reason: { code: 'PREFIX', params: {} } }))).toBe(
            `${LABEL}Why_PREFIX_All`,
        );
    });

    it('tells when it would be allowed only if that is known', () => {
        const later = (changes: Partial<DialPolicyVerdict>): string =>
            nextAllowedText(verdict({ nextAllowedAt: Date.UTC(2026, 0, 5, 17), ...changes }));
        expect(nextAllowedText(verdict())).toBe('');
        expect(later({})).toBe(`${LABEL}Next`);
        const reason = { code: 'OUTSIDE_HOURS', params: { zone: 'Europe/Paris' } } as const;
        expect(later({ reason })).toBe(`${LABEL}NextThere`);
    });

    it('of the same zone as the agent names one time', () => {
        // In jest users are in Los Angeles.
        const reason = { code: 'OUTSIDE_HOURS', params: { zone: 'America/Los_Angeles' } } as const;
        expect(nextAllowedText(verdict({ reason, nextAllowedAt: 0 }))).toBe(`${LABEL}Next`);
    });

    it('has a name and an icon of its own for each outcome', () => {
        const outcomes = ['allow', 'warn', 'block'] as const;
        expect(new Set(outcomes.map(outcomeName)).size).toBe(3);
        expect(new Set(outcomes.map((outcome) => outcomeLook(outcome).iconName)).size).toBe(3);
    });
});
