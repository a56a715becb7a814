/** The log of one call: filled when it begins, kept by the agent, finished when it ends. */
import {
    fieldValue,
    isKnownAtEnd,
    type CallFacts,
    type FieldTemplate,
    type TaskFields,
} from './fieldTemplates';

/** A field as the form shows it. */
export interface LogField {
    readonly field: string;
    readonly value: string | number | undefined;
    /** What only the call's end tells is not for the agent to write. */
    readonly isEditable: boolean;
}

/** Ids of leads and contacts begin so; everything else is what the call is about. */
const PEOPLE = ['003', '00Q'];

export class CallLog {
    readonly #templates: readonly FieldTemplate[];
    readonly #edited = new Map<string, string>();
    #facts: CallFacts;
    #relatedId: string | null = null;

    /**
     * @param templates which field gets what
     * @param facts what is known of the call
     */
    constructor(templates: readonly FieldTemplate[], facts: CallFacts) {
        this.#templates = templates;
        this.#facts = facts;
    }

    /** The agent's own words stay; everything else follows the call. */
    get fields(): readonly LogField[] {
        return this.#templates.map((template) => ({
            field: template.field,
            value: this.#edited.get(template.field) ?? fieldValue(template, this.#facts),
            isEditable: !isKnownAtEnd(template),
        }));
    }

    /** @param facts more of the call, or newer values */
    learn(facts: CallFacts): void {
        this.#facts = { ...this.#facts, ...facts };
    }

    /** @param recordId the record that the log is about; null for none */
    relateTo(recordId: string | null): void {
        this.#relatedId = recordId;
    }

    /** @throws Error for a field that is not for the agent to write */
    edit(field: string, value: string): void {
        const known = this.fields.find((each) => each.field === field);
        if (known?.isEditable !== true) {
            throw new Error(`${field} is no field that the agent writes.`);
        }
        this.#edited.set(field, value);
    }

    /** The task to save. */
    get task(): TaskFields {
        const values = this.fields.flatMap(({ field, value }) =>
            value === undefined || value === '' ? [] : [[field, value] as const],
        );
        return { ...this.#related, ...Object.fromEntries(values) };
    }

    get #related(): TaskFields {
        const id = this.#relatedId;
        if (id === null || id === '') {
            return {};
        }
        return PEOPLE.some((prefix) => id.startsWith(prefix)) ? { WhoId: id } : { WhatId: id };
    }
}
