/** Why a number cannot be called now, whatever the do-not-call rules say. */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { LABELS } from './labels';

/** What the softphone is like. */
export interface PhoneSituation {
    readonly desk: DeskSnapshot;
    readonly canMakeCall: boolean;
    readonly isDialling: boolean;
}

/** @returns the reason for the agent; empty when the call is possible */
export function dialBlocker(
    dialText: string | null,
    { desk, canMakeCall, isDialling }: PhoneSituation,
): string {
    const voice = desk.channels.find(({ type }) => type === 'VOICE');
    const reasons: readonly (readonly [string, boolean])[] = [
        [LABELS.blockerNoNumber, dialText === null],
        [LABELS.blockerConnection, desk.connection.lostChannels.includes('VOICE')],
        [LABELS.blockerSignedOut, voice === undefined || voice.state === 'LOGOUT'],
        [LABELS.blockerBusy, isDialling],
        [LABELS.blockerNotAllowed, !canMakeCall],
    ];
    return reasons.find(([, applies]) => applies)?.[0] ?? '';
}
