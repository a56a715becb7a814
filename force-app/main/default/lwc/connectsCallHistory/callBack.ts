/** Whether the other side of an ended call can be called now, and why not. Pure. */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { HistoryEntry } from './historyEntry';

/** Why a call back is not possible at this moment. */
export type CallBackBlocker =
    'NO_NUMBER' | 'PREVIEW' | 'CONNECTION_LOST' | 'SIGNED_OUT' | 'DIALLING' | 'NOT_ALLOWED_NOW';

/** What decides besides the entry itself. */
export interface PhoneSituation {
    readonly desk: DeskSnapshot;
    /** What `isMakeCallEnabled` says. */
    readonly canMakeCall: boolean;
    /** Whether a call back is under way. */
    readonly isDialling: boolean;
}

/** Something that a telephone can dial: the gadget's rules make the rest of it. */
const NUMBER = /^\+?[\d*#](?:[\s().\-/]*[\d*#])*$/;

/** Tickets and chats have no number to call. */
export function isCall({ channel }: HistoryEntry): boolean {
    return channel === 'VOICE';
}

/** Null when the call is possible. */
export function callBackBlocker(
    entry: HistoryEntry,
    { desk, canMakeCall, isDialling }: PhoneSituation,
): CallBackBlocker | null {
    const voice = desk.channels.find(({ type }) => type === 'VOICE');
    const rules: readonly (readonly [CallBackBlocker, boolean])[] = [
        ['PREVIEW', entry.outcome === 'preview'],
        ['NO_NUMBER', !NUMBER.test(entry.party)],
        ['CONNECTION_LOST', desk.connection.lostChannels.includes('VOICE')],
        ['SIGNED_OUT', voice === undefined || voice.state === 'LOGOUT'],
        ['DIALLING', isDialling],
        ['NOT_ALLOWED_NOW', !canMakeCall],
    ];
    return rules.find(([, applies]) => applies)?.[0] ?? null;
}

/** Whether a new call would consult about one that is active (guide, "makeCall"). */
export function isConsultation({ workItems }: DeskSnapshot): boolean {
    return workItems.some(({ Channel, State }) => Channel === 'VOICE' && State === 'ACTIVE');
}
