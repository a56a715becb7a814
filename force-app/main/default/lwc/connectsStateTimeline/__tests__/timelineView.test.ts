import type { PresenceDeskState, StateEntry } from 'c/connectsPresenceDesk';
import { currentViews, earlierEntries, entryViews } from '../timelineView';

jest.mock('@salesforce/label/c.Connects_WithDetail', () => ({ default: '{0} – {1}' }), {
    virtual: true,
});

const NOON = Date.parse('2026-11-02T12:00:00Z');
const HOUR_MS = 3_600_000;

const LUNCH: StateEntry = {
    side: 'agent',
    to: { state: 'NOT_READY', reasonCode: '3', reasonLabel: 'Lunch' },
    cause: { code: 'RULE', rule: 'Lunch_Break' },
    at: NOON,
};
const AWAY: StateEntry = { side: 'presence', to: 'Away', cause: { code: 'MANUAL' }, at: NOON - 1 };
const SIGNED_IN: StateEntry = {
    side: 'presence',
    to: 'Available',
    cause: { code: 'SIGNED_IN' },
    at: NOON - HOUR_MS,
};
const READY: StateEntry = {
    side: 'agent',
    to: { state: 'READY', reasonCode: null, reasonLabel: '' },
    cause: { code: 'MANUAL' },
    at: NOON - 30 * HOUR_MS,
};

const STATE: PresenceDeskState = {
    omni: 'signed-in',
    omniError: '',
    rules: { kind: 'none' },
    statuses: [{ id: '0N5000000000001AAA', apiName: 'Away', label: 'Away from desk' }],
    role: null,
    presence: 'Away',
    agent: { state: 'NOT_READY', reasonCode: '3', reasonLabel: 'Lunch' },
    saved: null,
    savedReady: null,
    pausedUntil: null,
    refusal: null,
    history: [LUNCH, AWAY, SIGNED_IN, READY],
};

it('has what holds now on top, the phone first, with the reason', () => {
    const [phone, omni, ...others] = currentViews(STATE);
    expect(phone).toMatchObject({ key: 'agent', className: 'current not-ready' });
    expect(phone?.name).toContain('Lunch');
    expect(omni).toMatchObject({ key: 'presence', name: 'Away from desk' });
    expect(others).toEqual([]);
});

it('leaves out a side of which nothing was seen', () => {
    expect(currentViews({ ...STATE, history: [READY] }).map(({ key }) => key)).toEqual(['agent']);
});

it('does not take for now what was before the gadget lost its data', () => {
    const unread: PresenceDeskState = { ...STATE, agent: null };
    expect(currentViews(unread).map(({ key }) => key)).toEqual(['presence']);
    expect(earlierEntries(unread)).toEqual([LUNCH, SIGNED_IN, READY]);
    const signedOut: StateEntry = { ...LUNCH, to: null, cause: { code: 'SIGNED_OUT' } };
    const [phone] = currentViews({ ...unread, history: [signedOut] });
    expect(phone).toMatchObject({ key: 'agent' });
});

it('lists below only what was before', () => {
    expect(earlierEntries(STATE)).toEqual([SIGNED_IN, READY]);
});

it('says the day where it was another one', () => {
    const [today, before] = entryViews([SIGNED_IN, READY], STATE.statuses, NOON);
    expect(before?.time.length).toBeGreaterThan(today?.time.length ?? 0);
    expect(before?.dateTime).toBe(new Date(READY.at).toISOString());
});
