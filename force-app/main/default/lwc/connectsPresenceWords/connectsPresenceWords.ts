/** Presence, agent state and why they changed, in the user's language. */
import { fillLabel } from 'c/connectsFormat';
import type {
    NamedAgentState,
    PresenceDeskState,
    StateCause,
    StateEntry,
} from 'c/connectsPresenceDesk';
import type { Presence } from 'c/connectsPresenceRules';
import { stateText } from 'c/connectsWords';
import { LABELS } from './labels';

type Statuses = PresenceDeskState['statuses'];

/** Causes that say it all; one of a later version is not known. */
const PLAIN: Readonly<Partial<Record<StateCause['code'], string>>> = {
    CALL_BEGAN: LABELS.callBegan,
    CALLS_ENDED: LABELS.callsEnded,
    CALL: LABELS.call,
    CONNECTION: LABELS.connection,
    UNSEEN: LABELS.unseen,
};

/** What Omni-Channel calls a presence; its API name where the org gives no label. */
export function presenceName(presence: Presence, statuses: Statuses): string {
    if (presence === null) {
        return LABELS.signedOut;
    }
    return statuses.find(({ apiName }) => apiName === presence)?.label ?? presence;
}

/** A state with its reason, e.g. "Not Ready – Lunch"; a reason without words by its code. */
export function agentStateName(agent: NamedAgentState | null): string {
    return agent === null
        ? LABELS.signedOut
        : stateText(agent.state, agent.reasonLabel || (agent.reasonCode ?? ''));
}

/** Name of a rule, which is an API name, as people would write it. */
export function ruleName(name: string): string {
    return name.replaceAll('_', ' ');
}

/** What the state of an entry is called. */
export function entryName(entry: StateEntry, statuses: Statuses): string {
    return entry.side === 'presence' ? presenceName(entry.to, statuses) : agentStateName(entry.to);
}

/** Why, in one sentence. */
export function causeText({ side, cause }: Pick<StateEntry, 'side' | 'cause'>): string {
    const isPresence = side === 'presence';
    switch (cause.code) {
        case 'MANUAL':
            return isPresence ? LABELS.chosenPresence : LABELS.chosenState;
        case 'RULE': {
            const text = isPresence ? LABELS.rulePresence : LABELS.ruleState;
            return fillLabel(text, ruleName(cause.rule));
        }
        case 'READY_RESTORED':
            return fillLabel(LABELS.readyRestored, ruleName(cause.rule));
        case 'SYSTEM':
            return fillLabel(LABELS.system, cause.reasonCode);
        case 'SIGNED_IN':
            return isPresence ? LABELS.signedInOmni : LABELS.signedInPhone;
        case 'SIGNED_OUT':
            return isPresence ? LABELS.signedOutOmni : LABELS.signedOutPhone;
        default:
            return PLAIN[cause.code] ?? LABELS.unseen;
    }
}
