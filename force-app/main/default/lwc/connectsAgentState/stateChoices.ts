/**
 * What an agent may ask for now, and what stands against the rest. Pure rules: guide,
 * "setAgentState" (WORK and WORK_READY only on voice, only from TALKING) and Cisco Finesse user
 * states (sign-out only from Not Ready; a state chosen during a call waits for its end).
 */
import type {
    AgentChannel,
    ChannelType,
    ReasonCode,
    RequestableChannelState,
} from 'c/connectsIntegrationApiSvc';

/** Why a choice is not possible now. */
export type Blocker =
    | 'CONNECTION_LOST'
    | 'REQUEST_PENDING'
    | 'SIGNED_OUT'
    | 'ALREADY_THERE'
    | 'ONLY_WHILE_TALKING'
    | 'NOT_READY_FIRST'
    | 'FINISH_WORK_FIRST';

/** One thing that the agent may want. */
export interface StateChoice {
    readonly state: RequestableChannelState;
    /** Null where no reason is configured or none is taken. */
    readonly reason: ReasonCode | null;
    /** Null when it is possible now. */
    readonly blocker: Blocker | null;
    /** True when the contact center takes the state only after the present call or task. */
    readonly takesEffectLater: boolean;
}

/** Everything that the rules look at. */
export interface ChoiceContext {
    /** OVERALL together with every channel, any other type with that channel. */
    readonly type: ChannelType;
    readonly channels: readonly AgentChannel[];
    readonly isConnected: boolean;
    readonly hasPendingRequest: boolean;
    readonly notReadyReasons: readonly ReasonCode[];
    readonly logoutReasons: readonly ReasonCode[];
}

/** All choices of a channel, in groups as an agent looks for them. */
export interface StateChoices {
    readonly ready: StateChoice;
    /** One for each reason, or a single one without. */
    readonly notReady: readonly StateChoice[];
    /** Empty where wrap-up does not exist: on media channels and for all channels together. */
    readonly wrapUp: readonly StateChoice[];
    readonly logout: readonly StateChoice[];
}

/** The choices for one channel, or for all of them together. */
export function choicesFor(context: ChoiceContext): StateChoices {
    const general = generalBlocker(context);
    const takesEffectLater = context.channels.some(isBusy);
    const choice = (
        state: RequestableChannelState,
        blocker: Blocker | null,
        reason: ReasonCode | null = null,
    ): StateChoice => ({ state, reason, blocker: general ?? blocker, takesEffectLater });

    const isEveryReady = context.channels.every(({ state }) => state === 'READY');
    const wrapUpBlocker = context.channels.some(({ state }) => state === 'TALKING')
        ? null
        : 'ONLY_WHILE_TALKING';
    const logoutBlocker = logoutBlockerOf(context.channels);
    return {
        ready: choice('READY', isEveryReady ? 'ALREADY_THERE' : null),
        notReady: orWithout(context.notReadyReasons).map((reason) =>
            choice('NOT_READY', notReadyBlocker(context.channels, reason), reason),
        ),
        wrapUp:
            context.type === 'VOICE'
                ? [choice('WORK', wrapUpBlocker), choice('WORK_READY', wrapUpBlocker)]
                : [],
        logout: orWithout(context.logoutReasons).map((reason) =>
            choice('LOGOUT', logoutBlocker, reason),
        ),
    };
}

/** True for a state in which a chosen state waits for the end of the work. */
export function isBusy({ state }: AgentChannel): boolean {
    return state === 'TALKING' || state === 'ACTIVE';
}

function generalBlocker(context: ChoiceContext): Blocker | null {
    if (!context.isConnected) {
        return 'CONNECTION_LOST';
    }
    if (context.channels.every(({ state }) => state === 'LOGOUT')) {
        return 'SIGNED_OUT';
    }
    return context.hasPendingRequest ? 'REQUEST_PENDING' : null;
}

function notReadyBlocker(
    channels: readonly AgentChannel[],
    reason: ReasonCode | null,
): Blocker | null {
    const isThere = channels.every(
        (channel) =>
            channel.state === 'NOT_READY' &&
            (reason === null || channel.reasonCode === reason.ReasonCode),
    );
    return isThere ? 'ALREADY_THERE' : null;
}

function logoutBlockerOf(channels: readonly AgentChannel[]): Blocker | null {
    if (channels.every(({ state }) => state === 'NOT_READY' || state === 'LOGOUT')) {
        return null;
    }
    return channels.some((channel) => isBusy(channel) || isWrapUp(channel))
        ? 'FINISH_WORK_FIRST'
        : 'NOT_READY_FIRST';
}

function isWrapUp({ state }: AgentChannel): boolean {
    return state === 'WORK' || state === 'WORK_READY';
}

function orWithout(reasons: readonly ReasonCode[]): readonly (ReasonCode | null)[] {
    return reasons.length > 0 ? reasons : [null];
}
