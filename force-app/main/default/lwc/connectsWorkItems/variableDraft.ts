/**
 * What an agent is typing into a variable. A change by somebody else neither overwrites it nor is
 * overwritten unseen: the draft remembers what it started from.
 */
import type { ItemVariables } from 'c/connectsIntegrationApiSvc';
import { byteLength, type CallVariable, settingOf, withValue } from './callVariables';

/** See the file's head. */
export interface VariableDraft {
    /** What the agent has typed so far. */
    readonly value: string;
    /** The variable's whole text when the agent began, or last saw it changed. */
    readonly base: string;
}

/** Why a draft cannot be saved. */
export type DraftProblem =
    | { readonly kind: 'unchanged' }
    /** In bytes, the title included. */
    | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number };

/** A draft that starts with the present value. */
export function draftFor({ value, text }: CallVariable): VariableDraft {
    return { value, base: text };
}

/** Whether the variable has become what the draft says. */
export function isSaved(draft: VariableDraft, variable: CallVariable): boolean {
    return variable.text !== draft.base && isSame(draft, variable);
}

/** Whether somebody else has changed the variable meanwhile to something that the draft is not. */
export function isOverwritten(draft: VariableDraft, variable: CallVariable): boolean {
    return variable.text !== draft.base && !isSame(draft, variable);
}

/** The agent has seen the present value and goes on with the draft. */
export function rebased(draft: VariableDraft, { text }: CallVariable): VariableDraft {
    return { ...draft, base: text };
}

/** What stands against saving; null for nothing. */
export function draftProblem(draft: VariableDraft, variable: CallVariable): DraftProblem | null {
    if (isSame(draft, variable)) {
        return { kind: 'unchanged' };
    }
    const length = byteLength(withValue(variable, draft.value));
    const { limitBytes } = variable;
    return limitBytes !== null && length > limitBytes
        ? { kind: 'tooLong', length, limit: limitBytes }
        : null;
}

/** The update that saves the draft and touches nothing else (guide, "updateWorkItemData"). */
export function updateOf(draft: VariableDraft, variable: CallVariable): ItemVariables {
    return settingOf(variable, withValue(variable, draft.value));
}

/** A text in display form may be typed whole. */
function isSame({ value }: VariableDraft, variable: CallVariable): boolean {
    return value === variable.value || value === variable.text;
}
