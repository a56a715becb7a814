/** Which person and which other record an activity belongs to. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { RelatedRecords } from 'c/connectsRelatedRecords';

/** Key prefixes of contacts and leads. */
const PEOPLE: readonly string[] = ['003', '00Q'];
const LEAD = '00Q';
const PREFIX_LENGTH = 3;

/**
 * What was said counts; for what nobody has said, the record that the agent clicked to dial, and what
 * the gadget's search has found if it is one only: between two people it would be a guess.
 */
export function recordsOf({ CrmData }: WorkItem, said: RelatedRecords): RelatedRecords {
    const clicked = CrmData.RelatedObject === '' ? '' : (CrmData.RelatedObject?.recipientId ?? '');
    const found = foundBy(CrmData.SearchResult);
    return joined({
        person: said.person ?? only([clicked], isPerson) ?? only(found, isPerson),
        entity: said.entity ?? only([clicked], isOther) ?? only(found, isOther),
    });
}

/** A lead's activity cannot be about another record (Object Reference, "Task", WhatId). */
export function joined({ person, entity }: RelatedRecords): RelatedRecords {
    return { person, entity: person?.startsWith(LEAD) === true ? null : entity };
}

function foundBy(result: WorkItem['CrmData']['SearchResult']): readonly string[] {
    const isFound =
        typeof result === 'object' && 'returnValue' in result && result.success === true;
    return isFound ? Object.keys(result.returnValue ?? {}) : [];
}

function only(ids: readonly string[], isWanted: (id: string) => boolean): string | null {
    const [first, ...others] = ids.filter(isWanted);
    return first === undefined || others.length > 0 ? null : first;
}

function isPerson(id: string): boolean {
    return PEOPLE.includes(id.slice(0, PREFIX_LENGTH));
}

function isOther(id: string): boolean {
    return id !== '' && !isPerson(id);
}
