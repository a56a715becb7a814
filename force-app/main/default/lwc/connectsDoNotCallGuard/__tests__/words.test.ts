import type { DialGuardState } from '../../connectsDialGuard/guardState';
import { problemTexts } from '../problemText';
import { logText, rulesText, statusNotices, statusView } from '../statusView';

const LABEL = 'c.Connects_DialGuard_';
const LOG = {
    waiting: 0,
    isFull: false,
    lost: 0,
    unstored: 0,
    refused: 0,
    corrupt: 0,
    failure: null,
};
const STATE: DialGuardState = {
    stage: 'watching',
    role: 'owner',
    ownerHost: 'here',
    ownershipAdvice: null,
    rulesVersion: 'v1',
    ruleCount: 2,
    problems: [],
    planProblems: [],
    missing: [],
    packs: [],
    unreadable: 'warn',
    overrideReasons: [],
    mayOverride: false,
    areVariablesRefused: false,
    isSlow: false,
    question: null,
    dials: [],
    log: LOG,
};

describe('the status', () => {
    it.each([
        ['Watching', {}],
        ['Degraded', { stage: 'degraded' }],
        ['Loading', { stage: 'loading' }],
        ['NotWatching', { stage: 'not-watching' }],
        ['StandbyFor', { role: 'standby', ownerHost: 'toolbar' }],
        ['Standby', { role: 'standby', ownerHost: null }],
        ['Loading', { role: 'electing', ownerHost: null }],
    ] as const)('says %s', (name, changes) => {
        expect(statusView({ ...STATE, ...changes }).text).toBe(LABEL + name);
    });

    it('names nothing when all is well', () => {
        expect(statusNotices(STATE)).toEqual([]);
        expect(logText(STATE)).toBe('');
    });

    it('names each part that is missing, refused variables, and trouble with the log', () => {
        const notices = statusNotices({
            ...STATE,
            missing: ['numbers', 'org'],
            areVariablesRefused: true,
            isSlow: true,
            log: {
                ...LOG,
                waiting: 3,
                lost: 1,
                failure: { message: 'down', at: 0, nextTryAt: 1 },
            },
        });
        expect(notices.map(({ key }) => key)).toEqual([
            'numbers',
            'org',
            'slow',
            'variables',
            'log',
            'logFailing',
        ]);
    });

    it('says nothing about rules before they were read', () => {
        expect(rulesText({ ...STATE, rulesVersion: null })).toBe('');
        expect(rulesText(STATE)).toBe(`${LABEL}Rules`);
    });
});

it('tells that another guard may ask as well, and what an administrator has to do', () => {
    const [notice] = statusNotices({ ...STATE, ownershipAdvice: 'Name the host.' });
    expect(notice).toMatchObject({ key: 'ownership', variant: 'warning' });
    expect(notice?.heading).toBe(`${LABEL}MaybeTwice`);
});

it('tells how to say how the site dials where nobody has', () => {
    const where = { in: 'settings', key: null, at: 1 } as const;
    const params = { key: 'dnc.country', used: 'US' };
    const [notice] = statusNotices({
        ...STATE,
        problems: [
            { where, code: 'NOT_CONFIGURED', params: {}, effect: 'default-used' },
            { where, code: 'MISSING', params, effect: 'default-used' },
        ],
    });
    expect(notice?.heading).toBe('c.Connects_DialGuard_NoSettings');
});

it('has a sentence for each mistake of settings, records and dial plan', () => {
    const texts = problemTexts({
        problems: [
            {
                where: { in: 'settings', key: 'dnc.country', at: 1 },
                code: 'NOT_A_COUNTRY',
                params: { given: 'XX' },
                effect: 'default-used',
            },
            { where: { in: 'records' }, code: 'NO_RULES', params: {}, effect: 'all-allowed' },
        ],
        planProblems: [{ code: 'BAD_LENGTH', effect: 'ignored', params: { value: 99 } }],
    });
    expect(texts).toEqual([
        `${LABEL}Problem`,
        `${LABEL}Problem`,
        'c.Connects_DialPlanProblem_BAD_LENGTH',
    ]);
});
