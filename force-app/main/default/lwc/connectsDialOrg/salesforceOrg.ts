/** The org itself: the one file that imports from the platform. */
import mayAsk from '@salesforce/customPermission/Connects_Dial_Guard';
import mayOverride from '@salesforce/customPermission/Connects_Dial_Override';
import countDials from '@salesforce/apex/DialCounter.count';
import lookUp from '@salesforce/apex/DialLookUp.lookUp';
import readRules from '@salesforce/apex/DialRuleReader.rules';
import storeDecisions from '@salesforce/apex/DialDecisionLog.store';
import userId from '@salesforce/user/Id';
import type { DialOrg, LogResult, NumberFlags } from './dialOrg';

/** What Apex does, for the user of this page. */
export const salesforceOrg: DialOrg = {
    lookUp: (queries, facts) => lookUp({ queries, facts }) as Promise<NumberFlags[]>,
    storeDecisions: (entries) => storeDecisions({ entries }) as Promise<LogResult[]>,
    countDials: (dials) => countDials({ dials }) as Promise<LogResult[]>,
    rules: () => readRules() as Promise<unknown[]>,
};

/** Who uses this page, and what the guard may do for this user. */
export const dialUser = {
    id: userId,
    /** May ask the org about numbers, and log what was decided. */
    mayAsk: mayAsk === true,
    /** May dial against the guard. */
    mayOverride: mayOverride === true,
} as const;
