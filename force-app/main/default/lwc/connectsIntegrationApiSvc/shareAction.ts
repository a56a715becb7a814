/** Sharing a record as the coordinator sees it (guide, "onShareRecord(event)", "shareRecord"). */
import type { ShareRecordEvent, WorkItem } from './contract';
import { ShareDeniedError } from './errors';
import { copyOf } from './frozen';
import type { DecidedAction, GuardedAction } from './guardedAction';
import type { FinalVerdict, GuardContext, GuardVerdict } from './guardVerdict';
import { readFields, readText } from './normalForm';
import { readWorkItem } from './workItemForm';

/** What a guard may change. */
export interface ShareContent {
    /** Type of the record, which chooses the icon, e.g. `Account`. */
    readonly recordType: string;
    /** Empty when the page shows no record. */
    readonly recordId: string;
}

/** A record that the agent is about to share with the other agent of the call. */
export interface ShareIntent extends ShareContent {
    /** The page that the agent is on. */
    readonly page: { readonly url: string; readonly recordName: string };
    /** The call. Do not change it: it is shared. */
    readonly item: WorkItem;
}

/** What a *change* gives: type, id, or both. */
export type ShareChange = Partial<ShareContent>;

/** What a share guard answers. */
export type ShareVerdict = GuardVerdict<ShareChange>;

/** What the agent's answer leads to. */
export type FinalShareVerdict = FinalVerdict<ShareChange>;

/** Is asked before a record is shared by the gadget's button. */
export type ShareGuard = (
    intent: ShareIntent,
    context: GuardContext,
) => ShareVerdict | Promise<ShareVerdict>;

/** A decided share. */
export interface ShareDecision {
    readonly intent: ShareIntent;
    readonly outcome: 'shared' | 'denied' | 'lapsed' | 'failed';
    /** What was shared, or would have been. */
    readonly recordType: string;
    readonly recordId: string;
    /** The guard that denied; null otherwise. */
    readonly by: string | null;
    readonly reason: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
}

/** Sharing, for the coordinator. */
export const SHARE_ACTION: GuardedAction<ShareIntent, ShareContent, ShareChange> = {
    slot: 'onShareRecord',
    noun: 'share',
    DeniedError: ShareDeniedError,
    readIntent: readShareIntent,
    contentOf: ({ recordType, recordId }) => ({ recordType, recordId }),
    withContent: (intent, content) => Object.freeze({ ...intent, ...content }),
    changed: (_intent, content, change) => changedShare(content, change),
    isSame: (left, right) =>
        left.recordType === right.recordType && left.recordId === right.recordId,
    requestFor(_intent, { recordType, recordId }) {
        if (recordId === '') {
            throw new TypeError('The page shows no record that could be shared.');
        }
        return { name: 'shareRecord', args: [recordType, recordId] };
    },
    keyOf: keyOfShare,
    raisedKeyOf: keyOfShare,
    concernOf: ({ item }) => ({ workItemId: item.Id, result: null }),
    describe: (_intent, { recordType, recordId }) => `${recordType} ${recordId}`,
};

function keyOfShare({ item, recordType, recordId }: ShareIntent): string {
    return JSON.stringify([item.Id, recordType, recordId]);
}

/** The intent in the guide's form; the receiver's own copy, because handlers change it. */
export function shareEventOf(intent: ShareIntent): ShareRecordEvent {
    const { recordId, recordType: objectType, page, item } = intent;
    return {
        eventType: 'OnShareRecord',
        pageInfo: { ...page, recordId, objectType },
        item: copyOf(item),
    };
}

/** A decision as observers of shares are told of it. */
export function shareDecisionOf(decided: DecidedAction<ShareIntent, ShareContent>): ShareDecision {
    const { intent, outcome, content, by, reason, at } = decided;
    return { intent, outcome: outcome === 'done' ? 'shared' : outcome, ...content, by, reason, at };
}

function readShareIntent(event: unknown): ShareIntent {
    const { pageInfo } = readFields(event, 'onShareRecord');
    const page = readFields(pageInfo, 'onShareRecord.pageInfo');
    return Object.freeze({
        recordType: readText(page.objectType),
        recordId: readText(page.recordId),
        page: { url: readText(page.url), recordName: readText(page.recordName) },
        item: readWorkItem(event, 'onShareRecord'),
    });
}

function changedShare(content: ShareContent, change: ShareChange): ShareContent {
    const { recordType, recordId }: { recordType?: unknown; recordId?: unknown } = change;
    const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
    if (recordType === undefined && recordId === undefined) {
        throw new TypeError('A change gives the type of a record, its id, or both.');
    }
    if (!isText(recordType) || !isText(recordId)) {
        throw new TypeError('Type and id of a record are texts.');
    }
    return { ...content, ...definedOf(change) };
}

function definedOf({ recordType, recordId }: ShareChange): ShareChange {
    return {
        ...(recordType === undefined ? {} : { recordType }),
        ...(recordId === undefined ? {} : { recordId }),
    };
}
