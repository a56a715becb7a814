import type { RequestableChannelState } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';

/** Agent states of Cisco Finesse on the voice channel. */
export type VoiceState =
    | 'LOGOUT'
    | 'NOT_READY'
    | 'READY'
    | 'RESERVED'
    | 'RESERVED_OUTBOUND'
    | 'RESERVED_OUTBOUND_PREVIEW'
    | 'TALKING'
    | 'HOLD'
    | 'WORK'
    | 'WORK_READY';

/** States of a media channel; ACTIVE only where open tasks change the state (MRI 2.0). */
export type MediaState = 'LOGOUT' | 'NOT_READY' | 'READY' | 'ACTIVE';

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
    RESERVED_OUTBOUND: { NOT_READY: 'change' },
    RESERVED_OUTBOUND_PREVIEW: { NOT_READY: 'pending' },
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
    RESERVED_OUTBOUND: {},
    RESERVED_OUTBOUND_PREVIEW: {},
    WORK_READY: {},
};

/** Wishes on the voice channel, per platform. */
export const VOICE_WISHES: Readonly<Record<Platform, WishTable<VoiceState>>> = { CCE, CCX };

/** Wishes on a media channel, the same on both platforms. */
export const MEDIA_WISHES: WishTable<MediaState> = {
    LOGOUT: {},
    NOT_READY: { READY: 'change', NOT_READY: 'change', LOGOUT: 'change' },
    READY: { READY: 'change', NOT_READY: 'change' },
    ACTIVE: { READY: 'pending', NOT_READY: 'pending' },
};

const CALL_STATES = [
    'RESERVED',
    'RESERVED_OUTBOUND',
    'RESERVED_OUTBOUND_PREVIEW',
    'TALKING',
    'HOLD',
] as const satisfies readonly VoiceState[];

/** States that a call on the phone, or the promise of one, keeps the agent in. */
export type CallState = (typeof CALL_STATES)[number];

/** Whether a call on the phone, or the promise of one, keeps the agent in that state. */
export function isCallState(state: VoiceState | MediaState): state is CallState {
    return CALL_STATES.some((callState) => callState === state);
}
