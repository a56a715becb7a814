/** What a record is called on its page. */
import type { StoredRecord } from '../platform/records';

/** @param record e.g. a contact; cases have a number in place of a name */
export function recordName({ id, fields: { Name, CaseNumber } }: StoredRecord): string {
    const name = [Name, CaseNumber].find((value) => typeof value === 'string');
    return name ?? id;
}
