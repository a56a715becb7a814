import type { Platform } from '../api';
import type { Random } from '../random/random';
import type { CallVariables } from './callVariables';
import type { WrapUpMode } from './configuration';

/** State of one party of a call, as Finesse names it. */
export type ParticipantState =
    'INITIATED' | 'ALERTING' | 'ACCEPTED' | 'ACTIVE' | 'HELD' | 'FAILED' | 'WRAP_UP' | 'DROPPED';

/** Why a dialled call failed. */
export type FailureCause = 'BUSY' | 'BAD_DESTINATION' | 'OTHER';

/** A queue as a call shows it. */
export interface CallQueue {
    readonly name: string;
    readonly number: string;
}

/** One party of a call as everybody on it sees it. */
export interface CallParticipant {
    /** Extension or number. */
    readonly address: string;
    readonly state: ParticipantState;
    readonly cause: FailureCause | '';
}

/** What kind of call an agent's item is, beside Finesse's own call type. */
export type CallPurpose = 'call' | 'consult' | 'reservation';

/**
 * A call as one agent has it on the phone: a picture of one moment, each change makes a new one.
 * Times in ms since 1970.
 */
export interface Call {
    readonly id: string;
    /** The call that was joined with this one by a transfer or a conference; empty for none. */
    readonly secondaryId: string;
    readonly purpose: CallPurpose;
    readonly direction: 'inbound' | 'outbound';
    /** Delivered by a queue or a dialer ("ICD" on CCX). */
    readonly routed: boolean;
    readonly callType: string;
    readonly from: string;
    readonly to: string;
    readonly dialedNumber: string;
    /** Between two extensions. */
    readonly internal: boolean;
    readonly queue: CallQueue | null;
    readonly wrapUpMode: WrapUpMode;
    /** State of this agent on the call. */
    readonly agentState: ParticipantState;
    /** Everybody who is or was on the call, this agent last. */
    readonly participants: readonly CallParticipant[];
    readonly createdAt: number;
    readonly connectedAt: number | null;
    readonly wrapUpAt: number | null;
    readonly endedAt: number | null;
    readonly variables: CallVariables;
    readonly wrapUpReason: string;
    /** Identifies a routed call across the contact center; CCE only. */
    readonly callKey: { readonly day: string; readonly callId: string } | null;
}

/** An incoming call to be. */
export interface IncomingCallPlan {
    readonly from: string;
    /** The number that was called. */
    readonly dialedNumber: string;
    /** Null for a call straight to the agent's extension. */
    readonly queue: CallQueue | null;
    /** Takes the place of the agent's setting. */
    readonly wrapUpMode?: WrapUpMode;
    readonly variables: CallVariables;
}

/** How the far end of a dialled call behaves. */
export interface DialPlan {
    /** How long it rings, in ms; `Infinity` for nobody ever answering. */
    readonly ringMs?: number;
    /** Set when the call fails instead of being answered. */
    readonly failure?: FailureCause;
    readonly wrapUpMode?: WrapUpMode;
}

/** An extension is at most this long; longer numbers leave the house. */
const LONGEST_EXTENSION = 6;

/** Whether a number is an extension of the same house. */
export function isInternalNumber(number: string): boolean {
    return number.length <= LONGEST_EXTENSION;
}

/** A fresh call id: eight digits, as voice calls have them. */
export function createCallId(random: Random): string {
    return `1${random.digits(7)}`;
}

/** The call key of a routed call; Cisco counts days from 1 January 1960. */
export function createCallKey(platform: Platform, now: number, random: Random): Call['callKey'] {
    if (platform === 'CCX') {
        return null;
    }
    const day = Math.floor((now - Date.UTC(1960, 0, 1)) / 86_400_000) + 1;
    return { day: String(day), callId: random.digits(6) };
}

/** Finesse's call type of a call that rings at the agent. */
export function incomingCallType(platform: Platform, plan: IncomingCallPlan): string {
    if (!plan.queue) {
        return isInternalNumber(plan.from) ? 'AGENT_INSIDE' : 'OTHER_IN';
    }
    return platform === 'CCE' ? 'PREROUTE_ACD_IN' : 'ACD_IN';
}

/** Finesse's call type of a dialled call; CCX finds out at the answer that it left the house. */
export function outgoingCallType(platform: Platform, number: string, answered: boolean): string {
    if (isInternalNumber(number) || (platform === 'CCX' && !answered)) {
        return 'AGENT_INSIDE';
    }
    return 'OUT';
}
