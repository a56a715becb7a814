/**
 * What is asked for now. Of each side one thing at a time: until it is seen, refused or lost, nothing
 * else is asked for, so that answers cannot be taken for one another.
 */
import { isReached, isReady, isTalking } from './agentStates';
import type { AgentTarget, PresenceCause, PresenceState, Side } from './contract';
import { type Draft, hasCalls, isBusy } from './draft';
import { followAgent } from './followRules';

/** After so long what was asked for counts as lost, ms. */
const ANSWER_MS = 30_000;
/** So often may a side be changed in a minute. More than people do, less than a storm. */
const MOST_PER_MINUTE = 6;
const MINUTE_MS = 60_000;
/** How long no rule is followed when that was not enough. */
const PAUSE_MS = 10 * MINUTE_MS;

/** Forgets what is over. */
export function expire({ state, at }: Draft): void {
    const isOver = (until: number | null | undefined): boolean =>
        until !== null && until !== undefined && until <= at;
    state.presenceAsked = isOver(state.presenceAsked?.until) ? null : state.presenceAsked;
    state.agentAsked = isOver(state.agentAsked?.until) ? null : state.agentAsked;
    state.saved = isOver(state.saved?.expiresAt) ? null : state.saved;
    if (isOver(state.savedReady?.expiresAt)) {
        state.savedReady = null;
        state.agentWish = isRestoring(state) ? null : state.agentWish;
    }
    state.pausedUntil = isOver(state.pausedUntil) ? null : state.pausedUntil;
    const recent = (times: readonly number[]): readonly number[] =>
        times.filter((asked) => asked > at - MINUTE_MS);
    state.askedAt = {
        presence: recent(state.askedAt.presence),
        agent: recent(state.askedAt.agent),
    };
}

/** Asks for what is due on both sides. */
export function settle(draft: Draft): void {
    const { state, at } = draft;
    if (state.followsAfterCalls && !isBusy(draft)) {
        followAgent(draft);
    }
    if (state.agentAsked?.until === null && !isBusy(draft)) {
        state.agentAsked = { ...state.agentAsked, until: at + ANSWER_MS };
    }
    settlePresence(draft);
    settleAgent(draft);
}

/** What was asked for was refused. */
export function takeRefusal({ state, at }: Draft, side: Side): void {
    const until = at + ANSWER_MS;
    if (side === 'agent') {
        // Ready is asked for again, but not at once.
        const isAgain = isRestoring(state);
        const asked = state.agentAsked;
        state.agentAsked = isAgain && asked !== null ? { ...asked, until } : null;
        state.agentWish = isAgain ? state.agentWish : null;
        return;
    }
    const asked = state.presenceAsked;
    if (asked !== null && state.saved?.isInEffect === true) {
        // What was saved comes back, if not now, then later.
        state.presenceAsked = { ...asked, until };
        return;
    }
    if (asked !== null && asked.target === state.saved?.doNotDisturb) {
        state.saved = null;
        state.isOverridden = true;
    }
    state.presenceAsked = null;
    state.presenceWish = null;
}

/** When something is due without any event, milliseconds since 1970; null if nothing is. */
export function dueAt(state: PresenceState): number | null {
    const limited = Object.values(state.askedAt).flatMap((times) => {
        const [oldest] = times;
        return oldest === undefined || times.length < MOST_PER_MINUTE ? [] : [oldest + MINUTE_MS];
    });
    const times = [
        state.presenceAsked?.until,
        state.agentAsked?.until,
        state.saved?.expiresAt,
        state.savedReady?.expiresAt,
        state.pausedUntil,
        ...limited,
    ].filter((time) => time !== null && time !== undefined);
    return times.length === 0 ? null : Math.min(...times);
}

function settlePresence(draft: Draft): void {
    const { state } = draft;
    const { saved, presence } = state;
    if (saved !== null && presence === saved.doNotDisturb && !saved.isInEffect) {
        state.saved = { ...saved, isInEffect: true };
    }
    if (presence === null || state.presenceAsked !== null) {
        return;
    }
    if (state.saved !== null) {
        settleSaved(draft);
    } else if (state.presenceWish !== null) {
        const { target, cause, isAsked } = state.presenceWish;
        if (target === presence || isAsked) {
            state.presenceWish = null;
        } else if (askPresence(draft, target, cause)) {
            state.presenceWish = { target, cause, isAsked: true };
        } else {
            state.presenceWish = null;
        }
    }
}

function settleSaved(draft: Draft): void {
    const { state } = draft;
    const { saved } = state;
    if (saved === null) {
        return;
    }
    const { presence, doNotDisturb, workItemId } = saved;
    if (hasCalls(draft)) {
        if (state.presence !== doNotDisturb) {
            askPresence(draft, doNotDisturb, { code: 'CALL_BEGAN', workItemId });
        }
    } else if (state.presence === presence) {
        state.saved = null;
    } else if (!isTalking(state.agent)) {
        askPresence(draft, presence, { code: 'CALLS_ENDED' });
    }
}

function settleAgent(draft: Draft): void {
    const { state } = draft;
    const { agent, agentWish } = state;
    const wantsNotReady = (agentWish ?? state.agentAsked)?.target.state === 'NOT_READY';
    if (state.savedReady !== null && isReady(agent) && !wantsNotReady && !state.agentAsked) {
        state.savedReady = null;
    }
    if (agentWish === null || state.agentAsked !== null || !state.isConnected) {
        return;
    }
    const { target, cause, isAsked } = agentWish;
    const isAgain = isRestoring(state) && state.savedReady !== null;
    if (isReached(agent, target)) {
        state.agentWish = null;
        state.savedReady = target.state === 'READY' ? null : state.savedReady;
    } else if (isAsked && !isAgain) {
        state.agentWish = null;
    } else if (isPossible(draft, target)) {
        const isDone = askAgent(draft, target, cause);
        state.agentWish = isDone || isAgain ? { target, cause, isAsked: isDone } : null;
    }
}

/** Ready would end a wrap-up, and in a call some contact centers refuse it: both wait. */
function isPossible(draft: Draft, { state }: AgentTarget): boolean {
    const { agent } = draft.state;
    if (state === 'READY') {
        return agent?.state === 'NOT_READY' && !hasCalls(draft);
    }
    return agent?.state === 'READY' || agent?.state === 'NOT_READY' || isTalking(agent);
}

function askPresence(draft: Draft, target: string, cause: PresenceCause): boolean {
    const { state, at, effects } = draft;
    if (!mayAsk(draft, 'presence')) {
        return false;
    }
    state.presenceAsked = { target, cause, until: at + ANSWER_MS };
    effects.push({ kind: 'set-presence', presence: target, cause });
    return true;
}

function askAgent(draft: Draft, target: AgentTarget, cause: PresenceCause): boolean {
    const { state, at, effects } = draft;
    if (!mayAsk(draft, 'agent')) {
        return false;
    }
    const until = isTalking(state.agent) ? null : at + ANSWER_MS;
    state.agentAsked = { target, cause, until };
    effects.push({ kind: 'set-agent-state', ...target, cause });
    return true;
}

function mayAsk({ state, at }: Draft, side: Side): boolean {
    const times = state.askedAt[side];
    if (times.length >= MOST_PER_MINUTE) {
        state.pausedUntil = at + PAUSE_MS;
        return false;
    }
    state.askedAt = { ...state.askedAt, [side]: [...times, at] };
    return true;
}

function isRestoring({ agentWish }: PresenceState): boolean {
    return agentWish?.cause.code === 'READY_RESTORED';
}
