/** The variables of a work item as rows, with what the agent is typing into them. Pure. */
import type { CardVariables, VariableSaving } from 'c/connectsCallPanelCard';
import {
    type CallVariable,
    type DraftProblem,
    draftProblem,
    isOverwritten,
    type VariableDraft,
    variablesOf,
} from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** Open drafts by `rowKey`. */
export type Drafts = Readonly<Record<string, VariableDraft>>;

/** A row of the list. */
export interface VariableRow {
    readonly key: string;
    readonly variable: CallVariable;
    readonly title: string;
    readonly value: string;
    readonly hint: string;
    readonly editLabel: string;
    readonly canEdit: boolean;
    /** What is typed; null while the row is only shown. */
    readonly typed: string | null;
    readonly isBusy: boolean;
    readonly isSaveDisabled: boolean;
    /** What is wrong, or empty. */
    readonly problem: string;
    /** What somebody else has made of it meanwhile; empty for nothing. */
    readonly overwritten: string;
}

const IDLE: VariableSaving = { isBusy: false, error: '' };

/** Names a variable within its work item. */
export function rowKey({ kind, name }: CallVariable): string {
    return `${kind}|${name}`;
}

/** @param showsEmpty peripheral variables without a value as well */
export function variableRows(
    { item, editable, saving }: CardVariables,
    drafts: Drafts,
    showsEmpty: boolean,
): VariableRow[] {
    return variablesOf(item)
        .filter(
            (variable) =>
                variable.text !== '' ||
                drafts[rowKey(variable)] !== undefined ||
                (showsEmpty && !variable.isReadOnly && editable.includes(variable.kind)),
        )
        .map((variable) => {
            const key = rowKey(variable);
            const canEdit = editable.includes(variable.kind) && !variable.isReadOnly;
            return rowOf(variable, key, canEdit, drafts[key], saving[key] ?? IDLE);
        });
}

/** What an agent calls a variable. */
export function titleOf({ title, kind, name }: CallVariable): string {
    if (title !== null && title !== '') {
        return title;
    }
    return kind === 'peripheral'
        ? fillLabel(LABELS.variable, name.slice('PerVar'.length))
        : name.replace(/^user\./, '');
}

function rowOf(
    variable: CallVariable,
    key: string,
    canEdit: boolean,
    draft: VariableDraft | undefined,
    saving: VariableSaving,
): VariableRow {
    const title = titleOf(variable);
    const problem = draft === undefined ? null : draftProblem(draft, variable);
    return {
        key,
        variable,
        title,
        value: variable.value || LABELS.empty,
        hint: variable.kind === 'local' ? LABELS.localHint : variable.name,
        editLabel: fillLabel(LABELS.editVariable, title),
        canEdit,
        typed: draft?.value ?? null,
        isBusy: saving.isBusy,
        isSaveDisabled: problem !== null || saving.isBusy || !canEdit,
        problem: draft === undefined ? '' : problemText(problem, canEdit, saving),
        overwritten: overwrittenText(draft, variable, saving),
    };
}

function problemText(
    problem: DraftProblem | null,
    canEdit: boolean,
    { error }: VariableSaving,
): string {
    if (!canEdit) {
        return LABELS.notNow;
    }
    return problem?.kind === 'tooLong'
        ? fillLabel(LABELS.tooLong, problem.length, problem.limit)
        : error;
}

function overwrittenText(
    draft: VariableDraft | undefined,
    variable: CallVariable,
    { isBusy }: VariableSaving,
): string {
    if (draft === undefined || isBusy || !isOverwritten(draft, variable)) {
        return '';
    }
    const text = fillLabel(LABELS.overwritten, variable.value || LABELS.empty);
    // Finesse cuts a value that is longer than configured without a word.
    const isCut = variable.value !== '' && draft.value.startsWith(variable.value);
    return isCut ? `${text} ${LABELS.cutShort}` : text;
}
