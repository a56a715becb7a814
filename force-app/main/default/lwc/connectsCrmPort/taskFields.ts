/** A task as components describe it, as the fields of a Task record. */
import { invalidInput } from './crmError';
import { isPersonId, keyPrefixOf, readRecordId } from './recordId';
import type { FieldValues } from './wishes';

/** A task to be created; what is left out takes Salesforce's own default. */
export interface NewTask {
    readonly subject: string;
    /** The person: a contact or a lead. */
    readonly whoId?: string | null;
    /** What it is about: any other record. */
    readonly whatId?: string | null;
    /** Value of the Status picklist, e.g. `Completed`. */
    readonly status?: string;
    readonly priority?: string;
    /** Comments. */
    readonly description?: string;
    /** Due date, `YYYY-MM-DD`. */
    readonly dueDate?: string;
    /** Direction, for a call that is logged. */
    readonly callType?: 'Inbound' | 'Outbound' | 'Internal';
    /** Whole seconds. */
    readonly callDurationSeconds?: number;
    /** The call's own name, e.g. the id of its work item. */
    readonly callObject?: string;
    /** What came of the call. */
    readonly callDisposition?: string;
    /** Further fields by API name; they win over the ones above. */
    readonly more?: FieldValues;
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const LONGEST_SUBJECT = 255;

/**
 * The fields of the record (Object Reference, "Task").
 * @throws CrmError INVALID_INPUT for a missing subject, a person as `whatId`, a bad date or duration
 */
export function taskFields(task: NewTask): FieldValues {
    const subject = task.subject.trim();
    if (subject === '' || subject.length > LONGEST_SUBJECT) {
        throw invalidInput(`A task needs a subject of 1 to ${LONGEST_SUBJECT} characters.`);
    }
    const fields: Record<string, string | number | null | undefined> = {
        Subject: subject,
        WhoId: whoIdOf(task),
        WhatId: whatIdOf(task),
        Status: task.status,
        Priority: task.priority,
        Description: task.description,
        ActivityDate: dateOf(task),
        CallType: task.callType,
        CallDurationInSeconds: durationOf(task),
        CallObject: task.callObject,
        CallDisposition: task.callDisposition,
    };
    const given = Object.entries(fields).flatMap(([name, value]) =>
        value === undefined || value === null ? [] : [[name, value] as const],
    );
    return { ...Object.fromEntries(given), ...task.more };
}

function whoIdOf({ whoId }: NewTask): string | null {
    if (whoId === undefined || whoId === null) {
        return null;
    }
    const id = readRecordId(whoId, 'whoId');
    if (!isPersonId(id)) {
        throw invalidInput(
            `whoId takes a contact (003…) or a lead (00Q…), not ${id}. Other records go into whatId.`,
        );
    }
    return id;
}

function whatIdOf({ whatId, whoId }: NewTask): string | null {
    if (whatId === undefined || whatId === null) {
        return null;
    }
    const id = readRecordId(whatId, 'whatId');
    if (isPersonId(id)) {
        throw invalidInput(`whatId takes no contact or lead: ${id} goes into whoId.`);
    }
    if (typeof whoId === 'string' && keyPrefixOf(whoId) === '00Q') {
        throw invalidInput('A task of a lead cannot be about another record: leave whatId out.');
    }
    return id;
}

function dateOf({ dueDate }: NewTask): string | undefined {
    if (dueDate !== undefined && !DATE.test(dueDate)) {
        throw invalidInput(`dueDate must be like 2026-03-31, not "${dueDate}".`);
    }
    return dueDate;
}

function durationOf({ callDurationSeconds }: NewTask): number | undefined {
    const seconds = callDurationSeconds;
    if (seconds !== undefined && !(Number.isSafeInteger(seconds) && seconds >= 0)) {
        throw invalidInput(`callDurationSeconds must be a whole number from 0, not ${seconds}.`);
    }
    return seconds;
}
