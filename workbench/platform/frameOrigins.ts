/** The Apex method of embedded pages: the org's records, and the origin of the workbench's own pages. */
import { samplesOrigin } from '../embedded/samplePages';
import { apexFailure } from './apexFailure';
import { dialOrgFault } from './dialOrg/faults';

const RECORDS_URL = '/custom-metadata/Connects_Frame_Origin';

interface OriginRecord {
    readonly DeveloperName: string;
    readonly Origin__c?: string;
    readonly Is_Active__c?: boolean;
}

/**
 * The workbench's answer for the Apex method that reads allowed origins.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function frameOriginMethod(name: string): (() => Promise<OriginRecord[]>) | undefined {
    return name === 'FrameOriginReader.origins' ? origins : undefined;
}

async function origins(): Promise<OriginRecord[]> {
    const response = await fetch(RECORDS_URL);
    if (!response.ok || dialOrgFault() === 'failing') {
        throw apexFailure('An internal server error has occurred');
    }
    const records = (await response.json()) as readonly OriginRecord[];
    return [
        ...records.filter(({ Is_Active__c }) => Is_Active__c === true),
        { DeveloperName: 'Workbench_Pages', Origin__c: samplesOrigin(window.location) },
    ];
}
