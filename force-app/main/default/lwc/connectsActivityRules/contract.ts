/** What activities are decided by, and what is decided. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { RelatedRecords } from 'c/connectsRelatedRecords';

/** Whose business a call is; `unclassified` until somebody says. */
export type PrivacyClass = 'work' | 'private' | 'unclassified';

/** In the order in which they are offered. */
export const PRIVACY_CLASSES: readonly PrivacyClass[] = ['work', 'private', 'unclassified'];

/** Which calls may be written about. */
export interface PrivacyPolicy {
    /** What a call is of which the agent says nothing. */
    readonly unchosen: PrivacyClass;
    readonly written: readonly PrivacyClass[];
}

/** What an admin has decided. */
export interface ActivityPolicy {
    /** Whether the activity of a call is completed once the call is over and wrapped up. */
    readonly completeOnWrap: boolean;
    /** Whether a campaign's preview makes an activity before anybody has called. */
    readonly createTaskOnPreview: boolean;
    /** API name of the field that takes the wrap-up reason. */
    readonly dispositionField: string;
    /** API name of the field that takes the interaction's id. */
    readonly interactionIdField: string;
    readonly privacy: PrivacyPolicy;
}

/** What is known when it is decided. */
export interface CallFacts {
    readonly item: WorkItem;
    /** What a screen pop or the agent has said. */
    readonly related: RelatedRecords;
    /** What the agent has chosen; null for nothing. */
    readonly chosen: PrivacyClass | null;
    /** Key of the activity that the preview of this call has made; null without one. */
    readonly previewKey: string | null;
}

/** What a subject is about. */
export type SubjectKind = 'inbound' | 'outbound' | 'preview' | 'TICKET' | 'CHAT';

/** The words of the one who writes. */
export interface ActivityWords {
    /** @param party number or address of the other side; may be empty */
    subject(kind: SubjectKind, party: string): string;
}

/** A field of the activity. */
export interface ActivityField {
    /** API name. */
    readonly name: string;
    readonly value: string;
}

/** Something to write; `ActivityEntry` in Apex. */
export interface ActivityWrite {
    /** Names the interaction: of several writes with this key the org takes one. */
    readonly key: string;
    /** The activity that is there already; null makes a new one. */
    readonly taskId: string | null;
    /** Key of an earlier write whose activity this one goes on with; null for none. */
    readonly continuesKey: string | null;
    readonly isCompleted: boolean;
    readonly fields: readonly ActivityField[];
}

/**
 * Why nothing is written. `privacy`: the policy forbids it; `not-connected`: nobody has spoken;
 * `internal`: a consultation or a supervisor on the line; `no-preview`: previews make no activity;
 * `no-task`: the gadget's activity is no task.
 */
export type NotWrittenReason = 'privacy' | 'not-connected' | 'internal' | 'no-preview' | 'no-task';

/** What is decided. */
export type ActivityDecision =
    | { readonly writes: readonly ActivityWrite[]; readonly notWritten: null }
    | { readonly writes: readonly []; readonly notWritten: NotWrittenReason };
