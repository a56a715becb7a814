/**
 * Decides what is searched when a call comes, and with what a new record is filled, by rules that are
 * data. Pure: it is handed the configuration once and the work item each time. What rules mean is in
 * docs/screen-pop.md.
 *
 *     const configuration = readScreenPopConfiguration(json);
 *     const rules = compileScreenPop(configuration, { phones: sitePhoneForms(site) });
 *     const { searches, newRecord, decidedBy } = rules.decide(item, callKindOf(item));
 */
export { callKindOf } from './callKind';
export type * from './contract';
export { sitePhoneForms, type SiteNumbers } from './phoneForms';
export { type ProblemCode, problemText, ScreenPopError, type ScreenPopProblem } from './problems';
export { readScreenPopConfiguration } from './readConfiguration';
export {
    compileScreenPop,
    type ScreenPopResources,
    screenPopProblems,
    type ScreenPopRules,
} from './screenPopRules';
export { customerNumber } from './valuePath';
export { isWorkItemField } from './valuePath';
