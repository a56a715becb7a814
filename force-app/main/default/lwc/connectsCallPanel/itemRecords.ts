/** Records of Salesforce that belong to a work item (guide, "CrmData", "CrmId"). */
import type { SearchResult, WorkItem } from 'c/connectsIntegrationApiSvc';
import { LABELS } from './labels';

/** A record as far as the gadget tells. */
export interface ItemRecord {
    readonly id: string;
    readonly name: string;
    /** API name of the object, e.g. `Contact`. */
    readonly objectName: string;
    /** Who is on the other side, and not the activity. */
    readonly isParty: boolean;
}

/** What was clicked to dial, what the search found, and the activity; each record once. */
export function recordsOf(item: WorkItem): ItemRecord[] {
    const { CrmData, CrmId } = item;
    const related = CrmData?.RelatedObject;
    const records = [
        ...(related
            ? [party(related.recipientId, related.recipientName, related.recipientType)]
            : []),
        ...found(CrmData?.SearchResult),
        ...(CrmId
            ? [{ id: CrmId, name: LABELS.activity, objectName: 'Task', isParty: false }]
            : []),
    ];
    return records.filter(
        ({ id }, index) => id !== '' && records.findIndex((other) => other.id === id) === index,
    );
}

/** Whether the gadget's search has come back without a record. */
export function isNobodyFound({ CrmData }: WorkItem): boolean {
    const result = CrmData?.SearchResult;
    return isAnswer(result) && Object.keys(result.returnValue ?? {}).length === 0;
}

/** Icon of the object, e.g. `standard:contact`. */
export function recordIcon(objectName: string): string {
    const known = ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'Task', 'User'];
    return known.includes(objectName) ? `standard:${objectName.toLowerCase()}` : 'standard:record';
}

function found(result: WorkItem['CrmData']['SearchResult']): ItemRecord[] {
    if (!isAnswer(result)) {
        return [];
    }
    return Object.entries(result.returnValue ?? {}).map(([id, fields]) =>
        party(id, textOf(fields.Name) || id, textOf(fields.object) || textOf(fields.displayName)),
    );
}

function isAnswer(result: WorkItem['CrmData']['SearchResult']): result is SearchResult {
    return typeof result === 'object' && 'returnValue' in result;
}

function party(id: string, name: string, objectName: string): ItemRecord {
    return { id, name, objectName, isParty: true };
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
