/** The rules as one function: state and event in, state and what to do out. */
import { expire, settle, takeRefusal } from './asking';
import type { PresenceEvent, PresenceRuleSet, PresenceState, PresenceStep } from './contract';
import type { Draft } from './draft';
import { resume, seeAgent, seeCalls, seePresence, takeAgentChoice } from './observations';
import { PresenceRulesError } from './problems';
import { presenceProblems } from './ruleProblems';
import { RuleTable } from './ruleTable';

/** Rules that are ready. Have no clock and no memory: that is the state. */
export interface PresenceRules {
    /**
     * What an event leads to. Carry out the effects, keep the state, and report how effects went: by
     * what is seen then, or as refused.
     * @param at milliseconds since 1970, never less than before
     */
    step(state: PresenceState, event: PresenceEvent, at: number): PresenceStep;
}

/** @throws PresenceRulesError with every problem; `presenceProblems` gives the same list */
export function compilePresenceRules(ruleSet: PresenceRuleSet): PresenceRules {
    const problems = presenceProblems(ruleSet);
    if (problems.length > 0) {
        throw new PresenceRulesError(problems);
    }
    const table = new RuleTable(ruleSet.rules);
    return {
        step: (state, event, at) => {
            const draft: Draft = {
                state: { ...state },
                at,
                ruleSet,
                table,
                effects: [],
                changes: [],
            };
            expire(draft);
            take(draft, event);
            settle(draft);
            const { effects, changes } = draft;
            return { state: draft.state, effects, changes };
        },
    };
}

function take(draft: Draft, event: PresenceEvent): void {
    switch (event.kind) {
        case 'presence':
            seePresence(draft, event.presence);
            break;
        case 'agent':
            seeAgent(draft, event.agent);
            break;
        case 'calls':
            seeCalls(draft, event.calls);
            break;
        case 'agent-asked':
            takeAgentChoice(draft);
            break;
        case 'connection':
            draft.state.isConnected = event.isConnected;
            break;
        case 'refused':
            takeRefusal(draft, event.side);
            break;
        case 'resumed':
            resume(draft, event);
            break;
        case 'time':
            break;
    }
}
