/** Between which people and records the agent may choose. Pure. */
import { isRecordId, readRecordId } from 'c/connectsCrmPort';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { Candidate, RelatedType } from 'c/connectsRelatedRecords';

/** An entry of a `lightning-combobox`. */
export interface RecordOption {
    readonly label: string;
    readonly value: string;
}

/** Key prefixes of contacts and leads. */
const PERSON = /^(?:003|00Q)/;

/** What was clicked to dial, what the gadget's search has found, and what somebody else has named. */
export function candidatesFor(
    { CrmData }: WorkItem,
    offered: readonly Candidate[],
    type: RelatedType,
): RecordOption[] {
    const options = new Map<string, string>();
    const add = (id: string, name: unknown): void => {
        if (id !== '' && PERSON.test(id) === (type === 'person')) {
            options.set(fullId(id), typeof name === 'string' && name !== '' ? name : id);
        }
    };
    const { RelatedObject: clicked, SearchResult: found } = CrmData;
    if (typeof found === 'object' && 'returnValue' in found) {
        Object.entries(found.returnValue ?? {}).forEach(([id, fields]) => add(id, fields.Name));
    }
    if (clicked !== '') {
        add(clicked?.recipientId ?? '', clicked?.recipientName);
    }
    offered
        .filter((candidate) => candidate.type === type)
        .forEach(({ recordId, name }) => options.set(recordId, name));
    return [...options].map(([value, label]) => ({ value, label }));
}

/** The 18 characters of an id; the gadget has 15 of some. */
export function fullId(id: string): string {
    return isRecordId(id) ? readRecordId(id) : id;
}
