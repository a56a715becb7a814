/** The Apex method of the presence rules: the answer of the workbench's own org. */
import { apexFailure } from '../apexFailure';
import { dialOrgFault } from '../dialOrg/faults';
import { OMNI_STATUSES } from './omniChannel';

const RULES_URL = '/custom-metadata/Connects_Presence_Mapping';

/**
 * The workbench's answer for `PresenceReader.read`.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function presenceMethod(name: string): (() => Promise<unknown>) | undefined {
    return name === 'PresenceReader.read' ? read : undefined;
}

async function read(): Promise<unknown> {
    if (dialOrgFault() === 'failing') {
        throw apexFailure('An internal server error has occurred');
    }
    const response = await fetch(RULES_URL);
    if (!response.ok) {
        throw apexFailure(await response.text());
    }
    const records = (await response.json()) as Readonly<Record<string, unknown>>[];
    const orderOf = (record: Readonly<Record<string, unknown>>): number =>
        Number(record['Order__c'] ?? Infinity);
    const mappings = records.sort((left, right) => orderOf(left) - orderOf(right));
    return { mappings, statuses: OMNI_STATUSES };
}
