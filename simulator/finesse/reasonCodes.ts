import type { Platform } from '../api';

/** A reason that the agent may choose. `id` is Finesse's database id. */
export interface ConfiguredReason {
    readonly id: string;
    readonly code: number;
    readonly label: string;
}

/** The reason of a channel's present state; code 0 stands for none. */
export interface Reason {
    readonly code: number;
    readonly label: string;
}

export const NO_REASON: Reason = { code: 0, label: '' };

/** The reasons that are configured for the agent. */
export interface ReasonSets {
    readonly notReady: readonly ConfiguredReason[];
    readonly logout: readonly ConfiguredReason[];
    /** Labels; a wrap-up reason has no code. */
    readonly wrapUp: readonly Omit<ConfiguredReason, 'code'>[];
}

/** Occasions on which the server, not the agent, gives the reason of a state. */
export type SystemReason =
    | 'signedIn'
    | 'callNotAnswered'
    | 'connectionFailure'
    | 'placingCall'
    | 'directCall'
    | 'workTimerOver';

/** Codes that the server sets by itself and never lists; they differ per platform. */
const SYSTEM_REASONS: Readonly<Record<Platform, Readonly<Record<SystemReason, Reason>>>> = {
    CCE: {
        signedIn: NO_REASON,
        callNotAnswered: { code: 32767, label: 'Call Not Answered' },
        connectionFailure: { code: 50002, label: 'Connection Failure' },
        placingCall: { code: 50006, label: 'Placing a Call' },
        directCall: { code: 50005, label: 'Direct Call' },
        workTimerOver: NO_REASON,
    },
    CCX: {
        signedIn: { code: 32760, label: 'Agent Logon' },
        callNotAnswered: { code: 32763, label: 'Call Not Answered' },
        connectionFailure: { code: 32765, label: 'Connection Down' },
        placingCall: { code: 32762, label: 'Off Hook' },
        directCall: { code: 32761, label: 'Direct Call' },
        workTimerOver: { code: 32758, label: 'Work Timer Expired' },
    },
};

/** The reason that the server gives on that platform. */
export function systemReason(platform: Platform, name: SystemReason): Reason {
    return SYSTEM_REASONS[platform][name];
}
