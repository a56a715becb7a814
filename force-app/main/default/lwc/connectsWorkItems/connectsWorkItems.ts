/**
 * What the fields of a work item mean, what can be done with it now, how a request becomes the truth,
 * what a call variable says, and which tones are waiting.
 */
export { type Abilities, isSameAbilities, NO_ABILITIES, readAbilities } from './abilities';
export {
    type ActionName,
    type Blocker,
    type Possibilities,
    possibleActions,
    type Situation,
} from './possibleActions';
export {
    accepted,
    type ActionRun,
    CONFIRMATION_MS,
    failed,
    isBusy,
    observed,
    type RunPhase,
    started,
    type Wanted,
} from './actionRun';
export { type Consultation, consultationOf } from './consultation';
export { isName } from './dialText';
export {
    byteLength,
    type CallVariable,
    type DisplayForm,
    parseDisplayForm,
    printDisplayForm,
    type VariableKind,
    variablesOf,
    withValue,
} from './callVariables';
export {
    draftFor,
    type DraftProblem,
    draftProblem,
    isOverwritten,
    isSaved,
    rebased,
    updateOf,
    type VariableDraft,
} from './variableDraft';
export { agentState, farEndOf, isRinging, itemKey, otherParties } from './itemFields';
export {
    isQuiet,
    KEYS,
    type Key,
    NO_TONES,
    pressed,
    sending,
    sent,
    stopped,
    toneOfKey,
    type Tones,
} from './tones';
