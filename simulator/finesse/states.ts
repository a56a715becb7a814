import type { RequestableChannelState } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';

/** Agent states of Cisco Finesse on the voice channel. */
export type VoiceState =
    'LOGOUT' | 'NOT_READY' | 'READY' | 'RESERVED' | 'TALKING' | 'HOLD' | 'WORK' | 'WORK_READY';

/** States of a media channel without tasks. */
export type MediaState = 'LOGOUT' | 'NOT_READY' | 'READY';

/** What becomes of an agent's wish: the state changes, the wish waits for the call's end, or no. */
export type Verdict = 'change' | 'pending' | 'refused';

type Row = Partial<Record<RequestableChannelState, Exclude<Verdict, 'refused'>>>;

/** Which wishes are granted from which state; what is not listed is refused. */
export type WishTable<S extends string> = Readonly<Record<S, Row>>;

const DURING_CALL_CCE: Row = {
    READY: 'pending',
    NOT_READY: 'pending',
    LOGOUT: 'pending',
};

const CCE: WishTable<VoiceState> = {
    LOGOUT: {},
    NOT_READY: { READY: 'change', NOT_READY: 'change', LOGOUT: 'change' },
    READY: { READY: 'change', NOT_READY: 'change' },
    RESERVED: {},
    TALKING: { ...DURING_CALL_CCE, WORK: 'pending', WORK_READY: 'pending' },
    HOLD: DURING_CALL_CCE,
    WORK: { READY: 'change', NOT_READY: 'change' },
    WORK_READY: { READY: 'change', NOT_READY: 'change' },
};

/** CCX knows neither HOLD nor WORK_READY, and no pending READY. */
const CCX: WishTable<VoiceState> = {
    ...CCE,
    TALKING: { NOT_READY: 'pending', LOGOUT: 'pending', WORK: 'pending' },
    HOLD: {},
    WORK_READY: {},
};

/** Wishes on the voice channel, per platform. */
export const VOICE_WISHES: Readonly<Record<Platform, WishTable<VoiceState>>> = { CCE, CCX };

/** Wishes on a media channel, the same on both platforms. */
export const MEDIA_WISHES: WishTable<MediaState> = {
    LOGOUT: {},
    NOT_READY: { READY: 'change', NOT_READY: 'change', LOGOUT: 'change' },
    READY: { READY: 'change', NOT_READY: 'change' },
};

/** States that a call on the phone keeps the agent in. */
export function isCallState(state: VoiceState): boolean {
    return state === 'RESERVED' || state === 'TALKING' || state === 'HOLD';
}
