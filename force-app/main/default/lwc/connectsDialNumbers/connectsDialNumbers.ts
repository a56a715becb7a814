/** Dialled strings to public numbers and back, by the dial plan of a site. */
export type { DialPlan } from './dialPlan';
export type { CountryDialling, NumberParser, ParsedNumber } from './numberParser';
export { checkPlan, type PlanProblem, type PlanProblemCode } from './checkPlan';
export { createDialNumbers, writtenPlan } from './dialNumbers';
