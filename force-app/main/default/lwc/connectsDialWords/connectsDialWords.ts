/**
 * What the do-not-call guard says, in the user's language: one sentence for each code of a verdict.
 * Where a component and a denied request tell the same thing, they tell it in the same words.
 */
export { lineTypeName } from './lineTypes';
export { momentText, nextAllowedText } from './nextAllowedText';
export { type OutcomeLook, outcomeLook, outcomeName } from './outcomes';
export { missingWhyText, reasonText, verdictText } from './reasonText';
export { type MissingNotice, missingNotice } from './missingNotice';
