/** Normal form of work items (guide, "WorkItem Structure"). */
import type { WorkItem } from './contract';
import { MalformedDataError, readChannelType, readFields, readList, readText } from './normalForm';

/** `onActivitySave` in normal form. */
export interface ActivitySave {
    readonly recordId: string;
    readonly item: WorkItem;
    /** Null when Salesforce's Interaction Log saved it, which does not tell. */
    readonly created: boolean | null;
}

/** @throws MalformedDataError without an object that has `Id` and `Channel` */
export function readItem(value: unknown, where: string): WorkItem {
    const item = readFields(value, where);
    if (readText(item.Id) === '') {
        throw new MalformedDataError(`${where}.Id`, 'the id of a work item', item.Id);
    }
    readChannelType(item.Channel, `${where}.Channel`);
    return item as unknown as WorkItem;
}

/** The work item of an event. @throws MalformedDataError without an object that has `Id` and `Channel` */
export function readWorkItem(event: unknown, eventName: string): WorkItem {
    return readItem(readFields(event, eventName).item, `${eventName}.item`);
}

/** Guide, "onActivitySave(event)". @throws MalformedDataError */
export function readActivitySave(event: unknown): ActivitySave {
    const { recordId: id, created } = readFields(event, 'onActivitySave');
    const recordId = readText(id);
    if (recordId === '') {
        throw new MalformedDataError('onActivitySave.recordId', 'the id of a record', id);
    }
    return {
        recordId,
        item: readWorkItem(event, 'onActivitySave'),
        created: typeof created === 'boolean' ? created : null,
    };
}

/** Guide, "getLastWorkItems(channelType, callback)": a JSON text. @throws MalformedDataError */
export function readLastWorkItems(data: unknown): WorkItem[] {
    return readList(data, 'getLastWorkItems', readItem);
}
