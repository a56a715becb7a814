/**
 * Which records a work item is about: the person who calls and what the call concerns. Whoever finds
 * out says so here, a screen pop or the agent; whoever writes the activity reads it, in whichever tab
 * of the browser.
 */
import { isPersonId, isRecordId, readRecordId } from 'c/connectsCrmPort';
import { WorkItemMemory } from 'c/connectsWorkItemMemory';

/** A person goes into an activity's `WhoId`, anything else into `WhatId`. */
export type RelatedType = 'person' | 'entity';

/** A record that belongs to a work item. */
export interface RelatedRecord {
    /** 15 or 18 characters. */
    readonly recordId: string;
    /** Without it contacts and leads are people. */
    readonly type?: RelatedType | null;
    /** What people call it, so that the agent can choose it again. */
    readonly name?: string;
}

/** A record that the agent may choose. */
export interface Candidate {
    /** 18 characters. */
    readonly recordId: string;
    readonly type: RelatedType;
    readonly name: string;
}

/** What is known of a work item; ids have 18 characters. */
export interface RelatedRecords {
    readonly person: string | null;
    readonly entity: string | null;
}

const NOTHING_RELATED: RelatedRecords = { person: null, entity: null };

const memory = new WorkItemMemory<RelatedRecords>({ name: 'related', read: relatedRecordsOf });
const offered = new WorkItemMemory<readonly Candidate[]>({ name: 'offered', read: candidatesOf });

/**
 * Says that a record belongs to a work item; the last one of each type counts.
 * @param workItemId `WorkItem.Id`
 * @throws CrmError INVALID_INPUT for an id that is none
 */
export function relate(workItemId: string, record: RelatedRecord): void {
    const id = readRecordId(record.recordId);
    offer(workItemId, [record]);
    memory.set(workItemId, { ...relatedTo(workItemId), [record.type ?? typeOf(id)]: id });
}

/**
 * Says between which records the agent may choose; those without a name are left out.
 * @throws CrmError INVALID_INPUT for an id that is none
 */
export function offer(workItemId: string, records: readonly RelatedRecord[]): void {
    const known = offeredTo(workItemId);
    const fresh = records.flatMap(({ recordId, type, name = '' }): Candidate[] => {
        const id = readRecordId(recordId);
        const isNew = name !== '' && !known.some((candidate) => candidate.recordId === id);
        return isNew ? [{ recordId: id, type: type ?? typeOf(id), name }] : [];
    });
    if (fresh.length > 0) {
        offered.set(workItemId, [...known, ...fresh]);
    }
}

/** What `offer` and `relate` have named. @param workItemId `WorkItem.Id` */
export function offeredTo(workItemId: string): readonly Candidate[] {
    return offered.get(workItemId) ?? [];
}

/** Takes back what was said. @param type without it of both */
export function unrelate(workItemId: string, type?: RelatedType): void {
    memory.set(workItemId, type === undefined ? null : { ...relatedTo(workItemId), [type]: null });
}

/** @param workItemId `WorkItem.Id` @returns null where nothing was said */
export function relatedTo(workItemId: string): RelatedRecords {
    return memory.get(workItemId) ?? NOTHING_RELATED;
}

/** @param listener called after a change, of another tab too @returns stops */
export function observeRelated(listener: () => void): () => void {
    const stops = [memory.observe(listener), offered.observe(listener)];
    return () => stops.forEach((stop) => stop());
}

/** What a record is by its id. @throws CrmError INVALID_INPUT */
export function typeOf(recordId: string): RelatedType {
    return isPersonId(readRecordId(recordId)) ? 'person' : 'entity';
}

function relatedRecordsOf(value: unknown): RelatedRecords | null {
    if (typeof value !== 'object' || value === null) {
        return null;
    }
    const { person, entity } = value as { person?: unknown; entity?: unknown };
    return { person: idOf(person), entity: idOf(entity) };
}

function idOf(value: unknown): string | null {
    return isRecordId(value) ? value : null;
}

function candidatesOf(value: unknown): readonly Candidate[] | null {
    return Array.isArray(value) ? value.filter(isCandidate) : null;
}

function isCandidate(value: unknown): value is Candidate {
    const { recordId, type, name } = (value ?? {}) as Partial<Candidate>;
    return (
        isRecordId(recordId) && (type === 'person' || type === 'entity') && typeof name === 'string'
    );
}
