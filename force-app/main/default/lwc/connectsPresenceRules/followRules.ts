/** One side follows what somebody did on the other. What the toolkit did itself is never followed. */
import { isReady, isReached } from './agentStates';
import type { AgentTarget } from './contract';
import { type Draft, hasCalls, isBusy } from './draft';

/** The agent's state follows a presence that somebody chose. */
export function followPresence(draft: Draft): void {
    const { state, table, at, ruleSet } = draft;
    if (state.pausedUntil !== null) {
        return;
    }
    const rule = table.ruleForPresence(state.presence);
    if (rule === null) {
        wishReadyBack(draft);
        return;
    }
    const target: AgentTarget = { state: rule.state, reasonCode: rule.reasonCode };
    if (rule.state === 'READY') {
        state.savedReady = null;
    } else if (isReady(state.agent) && !hasCalls(draft)) {
        const expiresAt = at + ruleSet.keepForMs;
        state.savedReady = { agent: { ...target }, rule: rule.name, expiresAt };
    } else if (state.savedReady !== null && !isReached(state.agent, target)) {
        state.savedReady = { ...state.savedReady, agent: { ...target }, rule: rule.name };
    }
    state.agentWish = { target, cause: { code: 'RULE', rule: rule.name }, isAsked: false };
}

/** Ready comes back where a rule had taken it, and only there. */
export function wishReadyBack({ state }: Draft): void {
    if (state.savedReady !== null && state.presence !== null) {
        state.agentWish = {
            target: { state: 'READY', reasonCode: null },
            cause: { code: 'READY_RESTORED', rule: state.savedReady.rule },
            isAsked: false,
        };
    }
}

/** The presence follows a state that somebody chose, or that the contact center set; not in calls. */
export function followAgent(draft: Draft): void {
    const { state, table } = draft;
    if (isBusy(draft)) {
        state.followsAfterCalls = true;
        return;
    }
    state.followsAfterCalls = false;
    const rule = state.agent === null ? null : table.ruleForAgent(state.agent);
    if (rule !== null && state.presence !== null && state.pausedUntil === null) {
        state.saved = null;
        state.presenceWish = {
            target: rule.presence,
            cause: { code: 'RULE', rule: rule.name },
            isAsked: false,
        };
    }
}
