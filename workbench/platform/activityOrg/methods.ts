/** The Apex methods of activities: answers of the workbench's own org. */
import type { ActivityResult } from '../../../force-app/main/default/lwc/connectsActivityQueue/activityOrg';
import type { ActivityWrite } from '../../../force-app/main/default/lwc/connectsActivityRules/contract';
import { apexFailure } from '../apexFailure';
import { dialOrgFault } from '../dialOrg/faults';
import { showWrittenTasks, taskIdOf, writeTask } from './data';

/** How long the org takes, in ms: a usual one, and a slow one. */
export const ANSWER_MS = 150;
export const SLOW_MS = 4_000;

const MAX_ENTRIES = 20;
/** Key prefix of leads. */
const LEAD = /^00Q/;
/** What a task has here; an org has more, and what its admin adds. */
const FIELDS: readonly string[] = [
    'Subject',
    'TaskSubtype',
    'WhoId',
    'WhatId',
    'ActivityDate',
    'CallType',
    'CallDurationInSeconds',
    'CallDisposition',
    'CallObject',
    'Description',
    'Connects_Interaction_Id__c',
];

/**
 * The workbench's answer for an Apex method of activities.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function activityMethod(
    name: string,
): ((parameters?: object) => Promise<readonly ActivityResult[]>) | undefined {
    return name === 'ActivityWriter.write' ? write : undefined;
}

async function write(parameters: object = {}): Promise<readonly ActivityResult[]> {
    const fault = dialOrgFault();
    // Parameters and answers cross as JSON.
    const { entries } = JSON.parse(JSON.stringify(parameters)) as {
        readonly entries: readonly ActivityWrite[];
    };
    await new Promise((resolve) => {
        setTimeout(resolve, fault === 'slow' ? SLOW_MS : ANSWER_MS);
    });
    if (fault === 'failing') {
        throw apexFailure('An internal server error has occurred');
    }
    if (fault === 'no-permission') {
        throw apexFailure("You do not have access to the Apex class named 'ActivityWriter'.");
    }
    if (entries.length > MAX_ENTRIES) {
        throw apexFailure(`Send at most ${MAX_ENTRIES} activities at a time.`);
    }
    const results = entries.map(writeOne);
    if (fault === 'lost-answer') {
        throw apexFailure('Disconnected or offline');
    }
    return results;
}

function writeOne(entry: ActivityWrite): ActivityResult {
    const { key } = entry;
    const written = taskIdOf(key);
    if (written !== undefined) {
        return { key, state: 'stored', taskId: written, message: null };
    }
    const unknown = entry.fields.find(({ name }) => !FIELDS.includes(name));
    if (unknown !== undefined) {
        return refused(
            key,
            `A task has no field "${unknown.name}". Create it on Activity, or name another one in the options.`,
        );
    }
    const taskId =
        entry.taskId ?? (entry.continuesKey === null ? null : taskIdOf(entry.continuesKey)) ?? null;
    if (taskId === null && !entry.fields.some(({ name }) => name === 'Subject')) {
        return refused(key, 'The activity that this goes on with was never written.');
    }
    const fields = fieldsOf(entry, taskId === null);
    return { key, state: 'stored', taskId: writeTask(key, taskId, fields), message: null };
}

/** @param isNew of a task that is there already the kind never changes */
function fieldsOf(
    { fields, isCompleted }: ActivityWrite,
    isNew: boolean,
): Record<string, string | null> {
    const status = isCompleted ? 'Completed' : 'Not Started';
    const isAboutLead = fields.some(({ name, value }) => name === 'WhoId' && LEAD.test(value));
    const taken = fields.filter(({ name }) => isNew || name !== 'TaskSubtype');
    return {
        ...(isCompleted || isNew ? { Status: status } : {}),
        ...Object.fromEntries(taken.map(({ name, value }) => [name, value])),
        ...(!isNew && isAboutLead ? { WhatId: null } : {}),
    };
}

function refused(key: string, message: string): ActivityResult {
    return { key, state: 'refused', taskId: null, message };
}

showWrittenTasks();
