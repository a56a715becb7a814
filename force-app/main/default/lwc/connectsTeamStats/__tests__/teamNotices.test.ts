import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { NO_DESK } from 'c/connectsLiveState';
import { agent, liveTeam } from '../../connectsTeamStatsModel/__tests__/team';
import { isAwaiting, PATIENCE_MS, teamNotices, type TeamsKnown } from '../teamNotices';

const TEAM = 'c.Connects_TeamStats_';
const channel = (state: 'READY' | 'LOGOUT'): DeskSnapshot['channels'][number] => ({
    type: 'VOICE',
    state,
    reasonCode: null,
    reasonLabel: '',
    since: 0,
    workItemCount: 0,
});
const AT_WORK: DeskSnapshot = { ...NO_DESK, channels: [channel('READY')] };
const CARE = liveTeam([agent('1')]);

const known = (shown: TeamsKnown['shown'], all = shown): TeamsKnown => ({
    all,
    shown,
    wanted: 'Sales',
});
const headings = (desk: DeskSnapshot, teams: TeamsKnown, waitedMs = 0): string[] =>
    teamNotices(desk, teams, waitedMs).map(({ heading }) => heading);

it('says nothing while figures come', () => {
    expect(headings(AT_WORK, known([CARE]))).toEqual([]);
});

it('says that the figures need the voice channel before anything else', () => {
    const failed = liveTeam([], { status: 'failed', error: 'no' });
    const signedOut = { ...NO_DESK, channels: [channel('LOGOUT')] };
    expect(headings(signedOut, known([failed]))).toEqual([`${TEAM}VoiceOutTitle`]);
    expect(headings(NO_DESK, known([]))).toEqual([`${TEAM}VoiceOutTitle`]);
});

it('is patient for some seconds, and offers to ask again then', () => {
    const waiting = known([liveTeam([agent('1')], { status: 'waiting' })]);
    for (const teams of [known([]), waiting]) {
        expect(isAwaiting(teams)).toBe(true);
        expect(headings(AT_WORK, teams, PATIENCE_MS - 1)).toEqual([]);
        expect(headings(AT_WORK, teams, PATIENCE_MS)).toEqual([`${TEAM}StillWaitingTitle`]);
    }
    expect(isAwaiting(known([CARE]))).toBe(false);
});

it('says which team the softphone does not tell about', () => {
    expect(headings(AT_WORK, known([], [CARE]))).toEqual([`${TEAM}TeamMissingTitle`]);
});

it('tells of each team that failed or ended, with a way out', () => {
    const failed = liveTeam([], { id: '1', status: 'failed', error: 'Access denied.' });
    const ended = liveTeam([], { id: '2', status: 'ended' });
    const notices = teamNotices(AT_WORK, known([CARE, failed, ended]), 0);
    expect(notices.map(({ key, variant, text }) => [key, variant, text])).toEqual([
        ['failed-1', 'error', 'Access denied.'],
        ['ended-2', 'info', `${TEAM}EndedText`],
    ]);
    expect(notices.every(({ actionLabel }) => actionLabel === 'c.Connects_TryAgain')).toBe(true);
});
