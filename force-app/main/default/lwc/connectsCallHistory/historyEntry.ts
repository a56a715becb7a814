/**
 * What an ended work item tells (guide, "getLastWorkItems", "WorkItem Structure"). Pure: what the
 * gadget does not tell stays unknown.
 */
import { farEndOf, itemKey } from 'c/connectsWorkItems';
import type {
    RelatedObject,
    SearchResult,
    WorkItem,
    WorkItemType,
} from 'c/connectsIntegrationApiSvc';

/**
 * `connected`: it was answered or accepted. `missed`: it came in and was not. `notConnected`: the
 * agent called, and nobody answered. `preview`: a campaign offered a customer; whether the agent
 * took it is another work item.
 */
export type Outcome = 'connected' | 'missed' | 'notConnected' | 'preview';

/** A record of Salesforce that belongs to a work item. */
export interface FoundRecord {
    readonly id: string;
    /** Empty when it is not told. */
    readonly name: string;
    /** What it is, e.g. "Contact"; empty when it is not told. */
    readonly type: string;
}

/** See the file's head. */
export interface HistoryEntry {
    /** Unique in the list. */
    readonly key: string;
    readonly channel: WorkItemType;
    readonly direction: WorkItem['Direction'];
    readonly outcome: Outcome;
    /** Number or address of the other side; empty when it was not told. */
    readonly party: string;
    /** Whom the gadget found for it, or what was clicked to dial. */
    readonly records: readonly FoundRecord[];
    /** Id of the activity record; empty when there is none. */
    readonly activityId: string;
    /** Of a ticket or chat. */
    readonly subject: string;
    readonly queue: string;
    readonly wrapUpReason: string;
    /** ms since 1970 */
    readonly startedAt: number | null;
    /** From the answer to the wrap-up or the end, in ms; null without an answer. */
    readonly durationMs: number | null;
}

/** A reservation of a campaign, not a call: Cisco's call types OUTBOUND_PREVIEW and the like. */
const PREVIEW = /^OUTBOUND_.*PREVIEW$/;

/** See the file's head. */
export function historyEntry(item: WorkItem): HistoryEntry {
    const connectedAt = moment(item.ConnectedTimeStamp);
    const endedAt = moment(item.EndedTimeStamp);
    const finishedAt = moment(item.WrapedupTimeStamp) ?? endedAt;
    const outcome = outcomeOf(item, connectedAt);
    return {
        key: itemKey(item),
        channel: item.Channel,
        direction: item.Direction,
        outcome,
        party: partyOf(item, outcome),
        records: recordsOf(item),
        activityId: item.CrmId || '',
        subject: item.Subject || '',
        queue: item.QueueName || item.Service || '',
        wrapUpReason: item.SelectedWrapupReason || item.MediaWrapUpReason || '',
        startedAt: moment(item.CreatedTimeStamp) ?? connectedAt ?? endedAt,
        durationMs:
            connectedAt === null || finishedAt === null
                ? null
                : Math.max(0, finishedAt - connectedAt),
    };
}

/** The newest first, each once; those without a time last. */
export function historyEntries(items: readonly WorkItem[]): HistoryEntry[] {
    const entries = new Map(items.map(historyEntry).map((entry) => [entry.key, entry]));
    return [...entries.values()].sort(
        (left, right) => (right.startedAt ?? -Infinity) - (left.startedAt ?? -Infinity) || 0,
    );
}

function outcomeOf({ Direction, CallType }: WorkItem, connectedAt: number | null): Outcome {
    if (connectedAt !== null) {
        return 'connected';
    }
    if (Direction === 'outbound') {
        return 'notConnected';
    }
    return PREVIEW.test(CallType || '') ? 'preview' : 'missed';
}

/** Whom the agent would call back. A preview comes from the dialer, which nobody can call. */
function partyOf(item: WorkItem, outcome: Outcome): string {
    return outcome === 'preview' ? '' : farEndOf(item);
}

function recordsOf({ CrmData }: WorkItem): FoundRecord[] {
    const records = [...clickedRecord(CrmData?.RelatedObject), ...found(CrmData?.SearchResult)];
    return [
        ...new Map(records.toReversed().map((record) => [record.id, record])).values(),
    ].reverse();
}

function clickedRecord(related: RelatedObject | '' | undefined): FoundRecord[] {
    return related && related.recipientId
        ? [
              {
                  id: related.recipientId,
                  name: related.recipientName || '',
                  type: related.recipientType || '',
              },
          ]
        : [];
}

function found(result: SearchResult | '' | Record<string, never> | undefined): FoundRecord[] {
    const records: Record<string, Record<string, unknown>> = (result &&
        result.success &&
        result.returnValue) ||
    {};
    return Object.entries(records).map(([id, fields]) => ({
        id,
        name: textOf(fields?.Name),
        type: textOf(fields?.displayName) || textOf(fields?.object),
    }));
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

/** Null for what did not happen, which the gadget tells as null or as 0. */
function moment(value: number | null | undefined): number | null {
    return typeof value === 'number' && value > 0 ? value : null;
}
