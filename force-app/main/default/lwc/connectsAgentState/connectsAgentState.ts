/** Domain of agent states: which choices stand open, and how a chosen state becomes the truth. */
export { choicesFor, isBusy } from './stateChoices';
export type { Blocker, ChoiceContext, StateChoice, StateChoices } from './stateChoices';
export { accepted, CONFIRMATION_MS, interrupted, observed, requested } from './stateRequest';
export type { StateRequest, StateRequestPhase } from './stateRequest';
