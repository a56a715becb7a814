/**
 * The life of one requested state, from the click to the truth. A request that succeeded is not
 * done yet: the display waits for the state itself, because a success without a change is exactly
 * what agents stop trusting.
 */
import type { AgentChannel, RequestableChannelState } from 'c/connectsIntegrationApiSvc';
import { isBusy } from './stateChoices';

/** How long after a success the state may take to arrive, ms. */
export const CONFIRMATION_MS = 5_000;

/**
 * `pending` until the gadget answers, `confirming` until the state arrives, `waiting` for the end
 * of a call or task, `unconfirmed` when the gadget said yes and the state stayed, or an
 * outage may have lost it.
 */
export type StateRequestPhase = 'pending' | 'confirming' | 'waiting' | 'unconfirmed';

/** A requested state that has not become the truth yet. */
export interface StateRequest {
    readonly state: RequestableChannelState;
    readonly reasonCode: string | null;
    readonly reasonLabel: string;
    readonly phase: StateRequestPhase;
    /** Channels as they were when it was asked for. */
    readonly before: readonly AgentChannel[];
    /** End of `confirming`, ms since 1970. */
    readonly confirmBy: number | null;
}

/** A request that was just sent. */
export function requested(
    state: RequestableChannelState,
    reasonCode: string | null,
    reasonLabel: string,
    channels: readonly AgentChannel[],
): StateRequest {
    return { state, reasonCode, reasonLabel, phase: 'pending', before: channels, confirmBy: null };
}

/** The gadget reported success. Null when nothing is left to wait for. @param now ms since 1970 */
export function accepted(
    request: StateRequest,
    channels: readonly AgentChannel[],
    now: number,
): StateRequest | null {
    const phase = channels.some(isBusy) ? 'waiting' : 'confirming';
    return observed({ ...request, phase, confirmBy: now + CONFIRMATION_MS }, channels, now);
}

/** Channels or time moved on. Null when nothing is left to wait for. @param now ms since 1970 */
export function observed(
    request: StateRequest,
    channels: readonly AgentChannel[],
    now: number,
): StateRequest | null {
    if (request.phase === 'pending') {
        return request;
    }
    if (isReached(request, channels)) {
        return null;
    }
    if (request.phase === 'waiting') {
        // The call is over: whatever state it left behind is the truth, wish or no wish.
        return channels.some(isBusy) ? request : null;
    }
    if (request.phase === 'confirming' && now < (request.confirmBy ?? now)) {
        return request;
    }
    if (!channels.some((channel) => isStuck(request, channel))) {
        return null;
    }
    return request.phase === 'unconfirmed' ? request : { ...request, phase: 'unconfirmed' };
}

/**
 * The connection was lost and is back. The contact center forgets states chosen for after a call
 * when it fails over, and the gadget does not tell whether it did.
 */
export function interrupted(request: StateRequest): StateRequest {
    return request.phase === 'waiting' ? { ...request, phase: 'unconfirmed' } : request;
}

function isReached(request: StateRequest, channels: readonly AgentChannel[]): boolean {
    return channels.every((channel) => isThere(request, channel));
}

function isThere(request: StateRequest, { state, reasonCode }: AgentChannel): boolean {
    return (
        state === request.state &&
        (request.reasonCode === null || reasonCode === request.reasonCode)
    );
}

/** Neither where it should be nor anywhere else than before. */
function isStuck(request: StateRequest, channel: AgentChannel): boolean {
    const before = request.before.find(({ type }) => type === channel.type);
    return (
        !isThere(request, channel) &&
        before?.state === channel.state &&
        before.reasonCode === channel.reasonCode
    );
}
