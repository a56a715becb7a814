/**
 * Call variables as an agent reads them. A value in the display form `{k:Title;v:Value}` has a title
 * of its own (guide, "updateWorkItemData"); the whole text counts toward the limits.
 */
import type { ItemVariables, KeyValue, WorkItem } from 'c/connectsIntegrationApiSvc';

/** `peripheral`: PerVar1 to 10; `named`: ECC variables; `local`: of this browser only. */
export type VariableKind = 'peripheral' | 'named' | 'local';

/** A text in display form, taken apart. */
export interface DisplayForm {
    readonly title: string;
    readonly value: string;
}

/** A variable of a work item. */
export interface CallVariable {
    readonly kind: VariableKind;
    /** `PerVar1`, or the key of a named or local one. */
    readonly name: string;
    /** Of the display form; null when the variable has none, its name is shown then. */
    readonly title: string | null;
    /** What the agent reads and types. */
    readonly value: string;
    /** The whole text as it is stored. */
    readonly text: string;
    /** Belongs to the campaign (`BA…`) or to the system: only the dialer may change it. */
    readonly isReadOnly: boolean;
    /** How many bytes the whole text may have; null for any number. */
    readonly limitBytes: number | null;
}

const FORM = /^\{k:(?<title>(?:(?!;v:)[^])*);v:(?<value>[^]*)\}$/;
const PERIPHERAL_NAMES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
    (number) => `PerVar${number}` as keyof WorkItem & `PerVar${number}`,
);
/** Cisco: 40 bytes for a peripheral variable; at most 210 for an ECC variable, or less as configured. */
const LIMITS: Readonly<Record<VariableKind, number | null>> = {
    peripheral: 40,
    named: 210,
    local: null,
};

/** Title and value of a text in display form; null for any other text. */
export function parseDisplayForm(text: string): DisplayForm | null {
    const groups = FORM.exec(text)?.groups;
    return groups === undefined ? null : { title: groups.title ?? '', value: groups.value ?? '' };
}

/** The text that says so. A title cannot hold `;v:`, which ends it. */
export function printDisplayForm({ title, value }: DisplayForm): string {
    return `{k:${title};v:${value}}`;
}

/** All variables of a work item in the order of the guide; empty peripheral ones too. */
export function variablesOf(item: WorkItem): CallVariable[] {
    return [
        ...PERIPHERAL_NAMES.map((name) => variable('peripheral', name, item[name])),
        ...listed('named', item.NamedVariables),
        ...listed('local', item.LocalVariables),
    ];
}

/** What a variable's text becomes with another value: its title stays. */
export function withValue({ title }: CallVariable, value: string): string {
    return title === null ? value : printDisplayForm({ title, value });
}

/** The part of an update that sets one variable. */
export function settingOf({ kind, name }: CallVariable, text: string): ItemVariables {
    switch (kind) {
        case 'peripheral':
            return { [name]: text };
        case 'named':
            return { NamedVariables: [{ Key: name, Value: text }] };
        default:
            return { LocalVariables: [{ Key: name, Value: text }] };
    }
}

/** Length in UTF-8, in which Cisco counts. */
export function byteLength(text: string): number {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}

function listed(
    kind: VariableKind,
    entries: readonly KeyValue[] | null | undefined,
): CallVariable[] {
    return (entries ?? []).map(({ Key, Value }) => variable(kind, Key, Value));
}

function variable(kind: VariableKind, name: string, stored: unknown): CallVariable {
    const text = typeof stored === 'string' ? stored : '';
    const form = parseDisplayForm(text);
    return {
        kind,
        name,
        title: form?.title ?? null,
        value: form?.value ?? text,
        text,
        isReadOnly: kind === 'named' && !name.startsWith('user.'),
        limitBytes: LIMITS[kind],
    };
}
