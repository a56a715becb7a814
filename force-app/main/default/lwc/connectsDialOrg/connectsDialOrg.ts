/**
 * The org's side of the do-not-call guard: what Salesforce knows about a number, and the log of what
 * was decided. It decides nothing; see docs/dial-org.md.
 */
import { browserStorage, exclusivelyWith } from 'c/connectsBrowserQueue';
import { browserTimers } from 'c/connectsLeader';
import { DecisionQueue, type QueueParts } from './decisionQueue';
import { type LookUpLimits, type LookUpParts, OrgLookUps } from './orgLookUps';
import { browserCountries, placeReader } from './placeReader';
import { QueueStore } from './queueStore';
import { dialUser, salesforceOrg } from './salesforceOrg';

export type { ReadPlace } from './calleeFacts';
export { DecisionQueue, type QueueParts, type QueueState } from './decisionQueue';
export type {
    DecisionBody,
    DecisionEntry,
    DialAnswer,
    DialOrg,
    LogResult,
    NumberFlags,
    NumberQuery,
    PlacedDial,
} from './dialOrg';
export { decisionBody, isWorthLogging, oldestInputMs } from './logBody';
export {
    type LookUpFailure,
    type LookUpLimits,
    type LookUpOptions,
    type LookUpParts,
    OrgLookUps,
} from './orgLookUps';
export { browserCountries, type CountryData, placeReader } from './placeReader';
export { QueueStore, type QueueStorage } from './queueStore';
export { dialUser, salesforceOrg } from './salesforceOrg';
export { type NumberParts, storedForms } from './storedForms';

/** Look-ups and log of this page's user. */
export interface DialOrgSession {
    /** Makes look-ups; each has its own memory. */
    readonly lookUpsWithin: (limits: LookUpLimits) => OrgLookUps;
    readonly queue: DecisionQueue;
}

/** What a page adds to the platform's own. */
export interface SessionOptions {
    readonly onFailure?: LookUpParts['onFailure'];
    readonly onQueueChange?: QueueParts['onChange'];
}

/**
 * Opens what one page needs, on the org and the browser. Call `queue.send()` for what earlier pages
 * have left, and `queue.stop()` at the end.
 */
export function openDialOrg({ onFailure, onQueueChange }: SessionOptions): DialOrgSession {
    const newId = (): string => crypto.randomUUID();
    const queue = new DecisionQueue({
        org: salesforceOrg,
        store: new QueueStore(browserStorage(), dialUser.id, newId),
        timers: browserTimers,
        exclusively: exclusivelyWith(navigator.locks),
        userId: dialUser.id,
        newId,
        onChange: onQueueChange,
    });
    const parts: LookUpParts = {
        org: salesforceOrg,
        timers: browserTimers,
        readPlace: placeReader(browserCountries([...new Set(['en', navigator.language])])),
        mayAsk: dialUser.mayAsk,
        pendingDials: (e164) => queue.pendingDials(e164),
        onFailure,
    };
    return { lookUpsWithin: (limits) => new OrgLookUps(parts, limits), queue };
}
