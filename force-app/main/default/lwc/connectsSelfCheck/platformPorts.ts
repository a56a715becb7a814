/** What the checks ask, on the platform itself. */
import readFrameOrigins from '@salesforce/apex/FrameOriginReader.origins';
import mayAppend from '@salesforce/customPermission/Connects_Transcript_Append';
import mayDownload from '@salesforce/customPermission/Connects_Transcript_Download';
import mayGuard from '@salesforce/customPermission/Connects_Dial_Guard';
import mayOverride from '@salesforce/customPermission/Connects_Dial_Override';
import mayRecord from '@salesforce/customPermission/Connects_Flight_Recorder';
import mayRecordAll from '@salesforce/customPermission/Connects_Flight_Recorder_Unredacted';
import { salesforceOrg } from 'c/connectsDialOrg';
import { loadNumberParser } from 'c/connectsDialParser';
import getIntegrationApi, { connect, type HostComponent } from 'c/connectsIntegrationApiSvc';
import { whoAnswers } from 'c/connectsLeader';
import type { CheckPorts } from './checkPorts';
import { type ShowFrame, tryFrame } from './frameProbe';

/** Shorter than components wait: an admin looks at it. */
const READY_WITHIN_MS = 15_000;

/** Of the range for fiction, and asked for nothing. */
const FICTITIOUS = { e164: '+12025550100', forms: [] };

/** Under these names libraries tell their version, if they do; the guide names none. */
const VERSION_NAMES = ['VERSION', 'version'];

/** `FrameOriginReader.origins` of Apex. */
interface OriginRecord {
    readonly Origin__c?: string;
}

/**
 * @param component the component itself, on the page
 * @param showFrame puts a frame onto the page
 */
export function platformPorts(component: HostComponent, showFrame: ShowFrame): CheckPorts {
    let version: string | null = null;
    getIntegrationApi(component, (api) => {
        version = api === null ? null : versionOf(api);
    });
    return {
        connect: () => connect(component, { readyDeadlineMs: READY_WITHIN_MS }),
        libraryVersion: () => version,
        readRules: () => salesforceOrg.rules(),
        askAboutNumber: () => salesforceOrg.lookUp([FICTITIOUS], []),
        loadNumberParser: () => loadNumberParser(component),
        whoAnswers: () => whoAnswers('dial-guard'),
        readFrameOrigins: async () => {
            const records = (await readFrameOrigins()) as readonly OriginRecord[];
            return records.map(({ Origin__c = '' }) => Origin__c);
        },
        tryFrame: (origin) => tryFrame(showFrame, origin),
        permissions: {
            Connects_Dial_Guard: mayGuard === true,
            Connects_Dial_Override: mayOverride === true,
            Connects_Transcript_Append: mayAppend === true,
            Connects_Transcript_Download: mayDownload === true,
            Connects_Flight_Recorder: mayRecord === true,
            Connects_Flight_Recorder_Unredacted: mayRecordAll === true,
        },
        browserTimeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
}

function versionOf(api: object): string | null {
    const values = VERSION_NAMES.map((name) => (api as Record<string, unknown>)[name]);
    const value = values.find((each) => typeof each === 'string' || typeof each === 'number');
    return value === undefined ? null : String(value);
}
