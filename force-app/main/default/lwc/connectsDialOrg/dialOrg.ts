/** The org as the do-not-call guard sees it: what Apex takes and gives. */
import type { DialCallType, DialOutcome } from 'c/connectsDialPolicy';

/** One number that the org is asked about; `DialNumberQuery` in Apex. */
export interface NumberQuery {
    readonly e164: string;
    /** How phone fields may hold it, see `storedForms`. */
    readonly forms: readonly string[];
}

/** What the org says about a number; `DialNumberFlags` in Apex. What was not asked is absent. */
export interface NumberFlags {
    readonly e164: string;
    readonly isListed?: boolean | null;
    readonly listing?: {
        readonly reason?: string | null;
        readonly source?: string | null;
        readonly expiresAt?: number | null;
    } | null;
    readonly doNotCall?: readonly string[] | null;
    readonly consents?:
        | readonly {
              readonly purpose: string;
              readonly isGiven?: boolean | null;
              readonly expiresAt?: number | null;
          }[]
        | null;
    readonly places?:
        | readonly {
              readonly origin: string;
              readonly country?: string | null;
              readonly state?: string | null;
          }[]
        | null;
    readonly dials?: readonly number[] | null;
    readonly listLoads?: readonly { readonly name: string; readonly loadedAt: number }[] | null;
    /** Names of facts that could not be read. */
    readonly failed?: readonly string[] | null;
    readonly failure?: string | null;
}

/** What the agent answered: `none` when nobody was asked. */
export type DialAnswer = 'none' | 'confirmed' | 'cancelled' | 'overridden';

/** A decision without its place in the queue. Times are milliseconds since 1970. */
export interface DecisionBody {
    readonly decidedAt: number;
    readonly outcome: DialOutcome;
    readonly code: string;
    /** JSON */
    readonly reasonParameters: string;
    readonly rule: string | null;
    readonly rulesVersion: string;
    readonly callType: DialCallType;
    /** Apex makes a key of it and stores no number. Null: none could be read. */
    readonly e164: string | null;
    readonly country: string | null;
    /** JSON */
    readonly inputs: string;
    readonly oldestInputMs: number | null;
    /** Names of rules that lacked something; empty: nothing was missing. */
    readonly rulesWithoutData: string;
    readonly nextAllowedAt: number | null;
    readonly answer: DialAnswer;
    readonly overrideReason: string | null;
}

/** A decision as it is sent; `DialLogEntry` in Apex. */
export interface DecisionEntry extends DecisionBody {
    readonly clientId: string;
    readonly queueId: string;
    readonly queueNumber: number;
}

/** A dial that was placed; `PlacedDial` in Apex. */
export interface PlacedDial {
    readonly clientId: string;
    readonly e164: string;
    /** Milliseconds since 1970. */
    readonly placedAt: number;
}

/** What became of something that was sent; `DialLogResult` in Apex. */
export interface LogResult {
    readonly clientId: string;
    /** `refused`: it will never be taken; `failed`: try again later. */
    readonly state: 'stored' | 'refused' | 'failed';
    readonly message?: string | null;
}

/** The methods of Apex. They reject with the platform's errors. */
export interface DialOrg {
    /** @param facts names of what is wanted: listing, doNotCall, consents, places, dials, listLoads */
    lookUp(queries: readonly NumberQuery[], facts: readonly string[]): Promise<NumberFlags[]>;
    storeDecisions(entries: readonly DecisionEntry[]): Promise<LogResult[]>;
    countDials(dials: readonly PlacedDial[]): Promise<LogResult[]>;
    /** Records of `Connects_Dial_Rule__mdt`, as they are. */
    rules(): Promise<unknown[]>;
}
