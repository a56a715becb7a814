/** See the bundle's main file. */
import { type CallKind, callKindOf, customerNumber } from 'c/connectsScreenPopRules';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { mayBeWritten } from './activityPolicy';
import type {
    ActivityDecision,
    ActivityField,
    ActivityPolicy,
    ActivityWords,
    ActivityWrite,
    CallFacts,
    NotWrittenReason,
    SubjectKind,
} from './contract';
import { interactionId, previewOutcomeKey } from './interaction';
import { joined, recordsOf } from './relatedOf';

/** Characters that a text field of an activity takes (Object Reference, "Task"). */
const LONGEST_TEXT = 255;
const TASK = '00T';
const SECOND_MS = 1_000;

const KINDS: Readonly<Record<Exclude<CallKind, 'default'>, SubjectKind>> = {
    inbound: 'inbound',
    outbound: 'outbound',
    manual: 'outbound',
    preview: 'preview',
};

/** What is written when a campaign shows whom to call. */
export function decideAtPreview(
    facts: CallFacts,
    policy: ActivityPolicy,
    words: ActivityWords,
): ActivityDecision {
    const { item, chosen } = facts;
    if (callKindOf(item) !== 'preview' || !policy.createTaskOnPreview) {
        return nothing('no-preview');
    }
    if (!mayBeWritten(chosen, policy.privacy)) {
        return nothing('privacy');
    }
    const key = interactionId(item);
    const fields = newFields(facts, policy, words);
    return {
        writes: [{ key, taskId: null, continuesKey: null, isCompleted: false, fields }],
        notWritten: null,
    };
}

/**
 * What is written when a work item has ended. The gadget's own activity is completed with what it
 * lacks; where there is none, one is made.
 */
export function decideAtEnd(
    facts: CallFacts,
    policy: ActivityPolicy,
    words: ActivityWords,
): ActivityDecision {
    const { item, chosen, previewKey } = facts;
    const hasOwn = item.CrmId !== '';
    if (item.ConnectedTimeStamp === null && !hasOwn) {
        return nothing('not-connected');
    }
    if (isInternal(item)) {
        return nothing('internal');
    }
    if (!mayBeWritten(chosen, policy.privacy)) {
        return nothing('privacy');
    }
    if (hasOwn && !isTask(item.CrmId)) {
        return nothing('no-task');
    }
    const write: ActivityWrite = {
        key: interactionId(item),
        taskId: hasOwn ? item.CrmId : null,
        continuesKey: hasOwn ? null : previewKey,
        isCompleted: policy.completeOnWrap,
        fields: hasOwn ? addedFields(facts, policy) : newFields(facts, policy, words),
    };
    const previews = hasOwn && previewKey !== null ? [previewDone(facts, previewKey, policy)] : [];
    return { writes: [write, ...previews], notWritten: null };
}

/** A consultation or a supervisor on the line, about which the gadget writes nothing either. */
export function isInternal(item: WorkItem): boolean {
    return callKindOf(item) === 'default' && item.CrmId === '';
}

/** What people call the activity of a work item. */
export function subjectOf(item: WorkItem, words: ActivityWords): string {
    return words.subject(subjectKindOf(item), customerNumber(item) ?? '');
}

/** The activity of a preview, once its call has one of its own. */
function previewDone(
    { item }: CallFacts,
    previewKey: string,
    policy: ActivityPolicy,
): ActivityWrite {
    return {
        key: previewOutcomeKey(previewKey),
        taskId: null,
        continuesKey: previewKey,
        isCompleted: policy.completeOnWrap,
        fields: given([[policy.dispositionField, dispositionOf(item)]]),
    };
}

/** What the gadget's activity lacks. Its people and records are changed where somebody has said so. */
function addedFields({ item, related }: CallFacts, policy: ActivityPolicy): ActivityField[] {
    const { person, entity } = joined(related);
    return given([
        ['WhoId', person],
        ['WhatId', entity],
        [policy.dispositionField, dispositionOf(item)],
        [policy.interactionIdField, interactionId(item)],
    ]);
}

function newFields(
    { item, related }: CallFacts,
    policy: ActivityPolicy,
    words: ActivityWords,
): ActivityField[] {
    const { person, entity } = recordsOf(item, related);
    return given([
        ['Subject', subjectOf(item, words)],
        ['TaskSubtype', item.Channel === 'VOICE' ? 'Call' : 'Task'],
        ['WhoId', person],
        ['WhatId', entity],
        ['ActivityDate', dayOf(item)],
        ['CallType', item.Channel === 'VOICE' ? callTypeOf(item) : ''],
        ['CallDurationInSeconds', durationOf(item)],
        [policy.dispositionField, dispositionOf(item)],
        [policy.interactionIdField, interactionId(item)],
    ]);
}

function given(
    fields: readonly (readonly [name: string, value: string | null])[],
): ActivityField[] {
    return fields.flatMap(([name, value]) =>
        value === null || value === '' ? [] : [{ name, value: value.slice(0, LONGEST_TEXT) }],
    );
}

function subjectKindOf(item: WorkItem): SubjectKind {
    if (item.Channel !== 'VOICE') {
        return item.Channel;
    }
    const kind = callKindOf(item);
    return kind === 'default' ? directionOf(item) : KINDS[kind];
}

function directionOf({ Direction }: WorkItem): 'inbound' | 'outbound' {
    return Direction === 'outbound' ? 'outbound' : 'inbound';
}

/** Values of the picklist (Object Reference, "Task", CallType). */
function callTypeOf(item: WorkItem): string {
    if (item.IsInternalCall) {
        return 'Internal';
    }
    return item.Direction === 'outbound' ? 'Outbound' : 'Inbound';
}

function dispositionOf({ SelectedWrapupReason, MediaWrapUpReason }: WorkItem): string {
    return (SelectedWrapupReason || MediaWrapUpReason || '').trim();
}

/** The agent's day on which it began, as `2026-03-31`; a due date has no time. */
function dayOf({ CreatedTimeStamp, TimeZoneOffset }: WorkItem): string {
    if (CreatedTimeStamp === null) {
        return '';
    }
    const local = CreatedTimeStamp - (TimeZoneOffset || 0) * 60 * SECOND_MS;
    return new Date(local).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** Whole seconds of talk; empty where it is not known. */
function durationOf(item: WorkItem): string {
    const { ConnectedTimeStamp, WrapedupTimeStamp, EndedTimeStamp } = item;
    const end = WrapedupTimeStamp ?? EndedTimeStamp;
    return ConnectedTimeStamp === null || end === null || end < ConnectedTimeStamp
        ? ''
        : String(Math.round((end - ConnectedTimeStamp) / SECOND_MS));
}

/** Only tasks have what is written here. */
function isTask(recordId: string): boolean {
    return recordId.startsWith(TASK);
}

function nothing(notWritten: NotWrittenReason): ActivityDecision {
    return { writes: [], notWritten };
}
