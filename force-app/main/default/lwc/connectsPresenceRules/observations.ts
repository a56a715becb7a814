/** What was seen: whether the toolkit had asked for it, and if not, what it means. */
import { causeOf, isIdle, isReached, isReady, isSame, isTalking } from './agentStates';
import type { AgentState, Presence, PresenceCause, PresenceEvent } from './contract';
import { type Draft, hasCalls, override } from './draft';
import { followAgent, followPresence, wishReadyBack } from './followRules';

/** A presence was seen. */
export function seePresence(draft: Draft, presence: Presence): void {
    const { state, changes, at } = draft;
    const from = state.presence;
    if (presence === from) {
        return;
    }
    const asked = state.presenceAsked?.target === presence ? state.presenceAsked : null;
    const cause = asked?.cause ?? causeOfPresence(from, presence);
    state.presence = presence;
    changes.push({ side: 'presence', from, to: presence, cause, at });
    if (asked !== null) {
        state.presenceAsked = null;
        return;
    }
    if (presence === null) {
        // What was asked for may still come, after signing in again.
        state.presenceWish = null;
    } else if (from === null) {
        giveWayTo(draft, presence);
        saveForCall(draft);
    } else {
        choosePresence(draft, presence);
    }
    // After signing in again what was saved comes back; until then nothing was chosen.
    if (state.saved === null || from !== null) {
        followPresence(draft);
    }
}

/** A state of the agent was seen. */
export function seeAgent(draft: Draft, agent: AgentState | null): void {
    const { state, changes, at } = draft;
    const from = state.agent;
    if (isSame(agent, from)) {
        return;
    }
    const asked =
        state.agentAsked !== null && isReached(agent, state.agentAsked.target)
            ? state.agentAsked
            : null;
    const cause = asked?.cause ?? causeOf(from, agent, state.beforeCalls, state.isConnected);
    if (isIdle(from) && !isIdle(agent)) {
        state.beforeCalls = from;
    }
    state.agent = agent;
    changes.push({ side: 'agent', from, to: agent, cause, at });
    if (asked === null) {
        takeAgentChange(draft, cause, from);
    } else {
        state.agentAsked = null;
    }
}

/** Calls began, changed or ended. */
export function seeCalls(draft: Draft, calls: readonly string[]): void {
    const { state } = draft;
    const hadCalls = hasCalls(draft);
    state.calls = calls;
    if (hadCalls === hasCalls(draft)) {
        return;
    }
    state.isOverridden = false;
    if (!hadCalls) {
        state.beforeCalls = isIdle(state.agent) ? state.agent : state.beforeCalls;
        saveForCall(draft);
    }
}

/** The agent has chosen a state in a component of the toolkit; the state itself comes later. */
export function takeAgentChoice(draft: Draft): void {
    if (hasCalls(draft)) {
        override(draft);
    } else {
        draft.state.agentWish = null;
        draft.state.savedReady = null;
    }
}

/** How things stand after a start: what was chosen while nobody looked counts as chosen. */
export function resume(
    draft: Draft,
    { presence, agent, calls, isConnected }: Extract<PresenceEvent, { kind: 'resumed' }>,
): void {
    const { state } = draft;
    const { presence: from, saved, savedReady } = state;
    Object.assign(state, { presence, agent, calls, isConnected });
    if (state.presenceAsked?.target === presence) {
        state.presenceAsked = null;
    } else if (saved !== null && presence !== null && presence !== saved.doNotDisturb) {
        takeUnseenPresence(draft, from, presence);
    }
    if (state.agentAsked !== null && isReached(agent, state.agentAsked.target)) {
        state.agentAsked = null;
    }
    // What was asked for and is not there yet may still come.
    if (savedReady !== null && isIdle(agent) && state.agentAsked === null) {
        const { code } = causeOf(savedReady.agent, agent, null, isConnected);
        const isStill = isSame(agent, savedReady.agent) || code === 'CONNECTION';
        state.savedReady = isStill && agent.state === 'NOT_READY' ? savedReady : null;
    }
    if (hasCalls(draft)) {
        saveForCall(draft);
    }
    if (draft.table.ruleForPresence(presence) === null) {
        wishReadyBack(draft);
    }
}

/** Signing in is no choice, and what was there before the reload was not chosen in it. */
function takeUnseenPresence(draft: Draft, from: Presence, presence: string): void {
    if (from === null) {
        giveWayTo(draft, presence);
    } else if (from !== presence) {
        choosePresence(draft, presence);
    }
}

function causeOfPresence(from: Presence, to: Presence): PresenceCause {
    if (from === null) {
        return { code: 'SIGNED_IN' };
    }
    return { code: to === null ? 'SIGNED_OUT' : 'MANUAL' };
}

function choosePresence(draft: Draft, presence: string): void {
    const { state } = draft;
    if (giveWayTo(draft, presence)) {
        // It comes back after the calls.
        return;
    }
    const { saved, presenceAsked } = state;
    if (saved !== null && presenceAsked !== null) {
        // What was asked for may still come: then this comes back instead.
        const isInEffect = saved.isInEffect && presenceAsked.target !== saved.doNotDisturb;
        state.saved = { ...saved, presence, isInEffect };
        return;
    }
    if (hasCalls(draft)) {
        override(draft);
    } else {
        state.saved = null;
        state.presenceWish = null;
    }
    if (presenceAsked !== null) {
        // The same, where nothing was saved.
        state.presenceWish = { target: presence, cause: { code: 'MANUAL' }, isAsked: false };
    }
}

/** What is there before "do not disturb" comes is what it gives way to. */
function giveWayTo({ state }: Draft, presence: string): boolean {
    const { saved } = state;
    if (saved === null || saved.isInEffect || presence === saved.doNotDisturb) {
        return false;
    }
    state.saved = { ...saved, presence };
    return true;
}

function takeAgentChange(draft: Draft, { code }: PresenceCause, from: AgentState | null): void {
    const { state } = draft;
    switch (code) {
        case 'MANUAL':
            if (hasCalls(draft) || isTalking(from)) {
                override(draft);
            } else {
                state.savedReady = null;
                state.agentWish = null;
            }
            followAgent(draft);
            break;
        case 'SYSTEM':
            state.savedReady = null;
            state.agentWish = null;
            followAgent(draft);
            break;
        case 'SIGNED_OUT':
            if (isReady(from)) {
                // The rule had not taken Ready yet.
                state.savedReady = null;
            }
            state.agentWish = null;
            state.agentAsked = null;
            followAgent(draft);
            break;
        case 'SIGNED_IN':
            followAgent(draft);
            break;
        default:
            break;
    }
}

/** "Do not disturb" is for later: what it gives way to is kept first. */
function saveForCall({ state, ruleSet, at }: Draft): void {
    const { doNotDisturb, keepForMs } = ruleSet;
    const [workItemId] = state.calls;
    const isWanted = workItemId !== undefined && state.saved === null && !state.isOverridden;
    if (doNotDisturb === null || state.presence === null || !isWanted) {
        return;
    }
    const presence = state.presenceWish?.target ?? state.presenceAsked?.target ?? state.presence;
    if (presence !== doNotDisturb) {
        state.presenceWish = null;
        state.saved = {
            presence,
            doNotDisturb,
            isInEffect: false,
            workItemId,
            expiresAt: at + keepForMs,
        };
    }
}
