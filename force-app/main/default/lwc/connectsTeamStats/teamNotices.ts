/** What the component tells in place of figures, or above them. Pure. */
import { fillLabel } from 'c/connectsFormat';
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { LiveTeam } from 'c/connectsLiveState';
import { teamName } from 'c/connectsTeamStatsModel';
import { LABELS } from './labels';

/** How long figures may take before the user can ask for them again, in ms. */
export const PATIENCE_MS = 8_000;

/** A notice; with a button where the figures can be asked for anew. */
export interface TeamNotice {
    readonly key: string;
    readonly variant: 'info' | 'warning' | 'error';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/** What is known of the teams. */
export interface TeamsKnown {
    /** Every team that the gadget tells about. */
    readonly all: readonly LiveTeam[];
    /** Those that are shown. */
    readonly shown: readonly LiveTeam[];
    /** The team that was asked for; empty for all. */
    readonly wanted: string;
}

const STILL_WAITING = notice(
    'waiting',
    'warning',
    LABELS.stillWaitingTitle,
    LABELS.stillWaitingText,
    LABELS.tryAgain,
);

/** Whether figures can come: team data needs the voice channel (guide, "onTeamDataUpdate(event)"). */
export function isVoiceSignedIn({ channels }: DeskSnapshot): boolean {
    return channels.some(({ type, state }) => type === 'VOICE' && state !== 'LOGOUT');
}

/** Whether the first figures of a shown team are still to come. */
export function isAwaiting({ all, shown }: TeamsKnown): boolean {
    return all.length === 0 || shown.some(({ status }) => status === 'waiting');
}

/**
 * The notices of a desk that is signed in and connected.
 * @param waitedMs how long figures have been awaited
 */
export function teamNotices(
    desk: DeskSnapshot,
    teams: TeamsKnown,
    waitedMs: number,
): readonly TeamNotice[] {
    if (!isVoiceSignedIn(desk)) {
        return [notice('voiceOut', 'info', LABELS.voiceOutTitle, LABELS.voiceOutText)];
    }
    if (isAwaiting(teams)) {
        return waitedMs < PATIENCE_MS ? [] : [STILL_WAITING];
    }
    if (teams.shown.length === 0) {
        return [teamMissing(teams)];
    }
    return teams.shown.flatMap((team) => ofTeam(team));
}

function teamMissing({ all, wanted }: TeamsKnown): TeamNotice {
    return notice(
        'missing',
        'warning',
        fillLabel(LABELS.teamMissingTitle, wanted),
        fillLabel(LABELS.teamMissingText, all.map(teamName).join(', ')),
    );
}

function ofTeam(team: LiveTeam): readonly TeamNotice[] {
    const name = teamName(team);
    switch (team.status) {
        case 'failed':
            return [
                notice(
                    `failed-${team.id}`,
                    'error',
                    fillLabel(LABELS.failedTitle, name),
                    team.error ?? '',
                    LABELS.tryAgain,
                ),
            ];
        case 'ended':
            return [
                notice(
                    `ended-${team.id}`,
                    'info',
                    fillLabel(LABELS.endedTitle, name),
                    LABELS.endedText,
                    LABELS.tryAgain,
                ),
            ];
        default:
            return [];
    }
}

function notice(
    key: string,
    variant: TeamNotice['variant'],
    heading: string,
    text: string,
    actionLabel = '',
): TeamNotice {
    return { key, variant, heading, text, actionLabel };
}
