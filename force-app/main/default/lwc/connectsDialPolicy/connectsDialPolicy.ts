/**
 * Decides whether a number may be dialled, by rules that are data. Pure: question, facts and number
 * reader are handed in, and so is the time. What rules mean, and in which order they are asked, is in
 * docs/dial-policy.md.
 *
 *     const policy = compilePolicy(ruleSet, { numbers, holidays });
 *     const { number, facts } = policy.needs(question);   // what to look up, of which number
 *     const verdict = policy.decide(question, calleeFacts);
 */
export type * from './contract';
export { lacksData } from './exemption';
export { FACT_NAMES, missingFacts } from './facts';
export type { DialNeeds, FactName } from './needs';
export { compilePolicy, type DialPolicy, type PolicyResources } from './policy';
export { DialPolicyError, type PolicyProblem, type ProblemCode, problemText } from './problems';
export { problemsOf } from './ruleProblems';
