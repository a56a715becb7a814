/** Makes the policy of what an admin has set: the options of a CTI adapter, and who may write what. */
import type { ActivityOptions } from 'c/connectsScreenPopRules';
import type { ActivityPolicy, PrivacyClass, PrivacyPolicy } from './contract';

/** What `fields` of the options may name, and where it goes when it does not. */
const FIELDS = {
    callDispositionField: 'CallDisposition',
    agentInteractionId: 'Connects_Interaction_Id__c',
} as const;

/** Fields of the CRM that the options' own example was written for. */
const KNOWN_NAMES: Readonly<Record<string, string>> = {
    new_wrapcode: FIELDS.callDispositionField,
    new_agentInteractionId: FIELDS.agentInteractionId,
};

const API_NAME = /^[A-Za-z]\w*$/;
/** These are decided otherwise. */
const TAKEN: readonly string[] = ['Id', 'Subject', 'Status', 'WhoId', 'WhatId', 'OwnerId'];

/** The options can never work. */
export class ActivityOptionsError extends Error {
    constructor(problems: readonly string[]) {
        super(problems.join('\n'));
        this.name = 'ActivityOptionsError';
    }
}

/** Before anybody has said anything: activities stay open, previews make none. */
export const DEFAULT_OPTIONS: ActivityOptions = {
    completeActivityRecordOnWrap: false,
    createTaskOnPreview: false,
    fields: {},
};

/**
 * @param options `config.options` of the configuration
 * @throws ActivityOptionsError with every problem and its place
 */
export function activityPolicy(options: ActivityOptions, privacy: PrivacyPolicy): ActivityPolicy {
    const problems = Object.entries(options.fields).flatMap(([what, field]) =>
        problemOf(what, field),
    );
    if (problems.length > 0) {
        throw new ActivityOptionsError(problems);
    }
    return {
        completeOnWrap: options.completeActivityRecordOnWrap,
        createTaskOnPreview: options.createTaskOnPreview,
        dispositionField: fieldOf(options, 'callDispositionField'),
        interactionIdField: fieldOf(options, 'agentInteractionId'),
        privacy,
    };
}

/**
 * What design properties say about privacy.
 * @param unchosen what a call is of which the agent says nothing; anything unknown is `unclassified`,
 *     of which nothing is written unless it is allowed
 * @param areUnclassifiedWritten whether calls that nobody has classified may be written about
 */
export function privacyPolicy(unchosen: string, areUnclassifiedWritten: boolean): PrivacyPolicy {
    const known: PrivacyClass =
        unchosen === 'work' || unchosen === 'private' ? unchosen : 'unclassified';
    return {
        unchosen: known,
        written: areUnclassifiedWritten ? ['work', 'unclassified'] : ['work'],
    };
}

/** Whether anything may be written about a call. @param chosen null where the agent said nothing */
export function mayBeWritten(chosen: PrivacyClass | null, privacy: PrivacyPolicy): boolean {
    return privacy.written.includes(chosen ?? privacy.unchosen);
}

function fieldOf({ fields }: ActivityOptions, what: keyof typeof FIELDS): string {
    const named = Object.hasOwn(fields, what) ? fields[what] : undefined;
    return named === undefined ? FIELDS[what] : salesforceName(named);
}

function salesforceName(field: string): string {
    return Object.hasOwn(KNOWN_NAMES, field) ? (KNOWN_NAMES[field] ?? field) : field;
}

function problemOf(what: string, field: string): string[] {
    const place = `config.options.fields.${what}`;
    if (!Object.hasOwn(FIELDS, what)) {
        return [
            `${place} is nothing that is known here: write ${Object.keys(FIELDS).join(' or ')}.`,
        ];
    }
    const name = salesforceName(field);
    if (!API_NAME.test(name)) {
        return [`${place}: "${field}" is no API name: write letters, digits and "_".`];
    }
    return TAKEN.includes(name)
        ? [`${place}: "${name}" is filled otherwise: name a field of your own.`]
        : [];
}
