/**
 * Decides how Omni-Channel presence and agent state follow each other, by rules that are data. Pure:
 * a function of rules, state, event and time. What rules mean is in docs/presence.md.
 *
 *     const rules = compilePresenceRules(ruleSet);
 *     const { state, effects, changes } = rules.step(before, event, Date.now());
 */
export { liveCallsOf, reasonCause } from './agentStates';
export { dueAt } from './asking';
export type * from './contract';
export { keptOf, startPresence } from './keptPresence';
export { compilePresenceRules, type PresenceRules } from './presenceRules';
export {
    type PresenceProblem,
    type PresenceProblemCode,
    PresenceRulesError,
    presenceProblemText,
} from './problems';
export { readPresenceRuleSet } from './readRuleSet';
export { readPresenceRecords } from './ruleRecords';
export { presenceProblems } from './ruleProblems';
