/**
 * What the workbench's org has about dials. It lies in the browser's storage, so that every page and
 * tab sees the same, and a reload loses nothing.
 */

/** An entry of `Do_Not_Call_Number__c`. */
export interface ListedRecord {
    readonly number: string;
    readonly reason: string | null;
    readonly source: string | null;
    /** Milliseconds since 1970; null for ever. */
    readonly expiresAt: number | null;
}

/** A record of `Connects_Dial_Consent__c`. */
export interface ConsentRecord {
    readonly number: string;
    readonly purpose: string;
    readonly isGiven: boolean;
    readonly expiresAt: number | null;
}

/** A record of `Connects_Dial_Decision__c`, with the fields that the browser sent but the number. */
export interface DecisionRecord {
    readonly clientId: string;
    readonly queueId: string;
    readonly queueNumber: number;
    /** Stands for the number; null without one. */
    readonly numberKey: string | null;
    readonly lastDigits: string | null;
    /** Milliseconds since 1970, by the org's clock. */
    readonly createdAt: number;
    readonly fields: Readonly<Record<string, unknown>>;
}

/** A dial that was counted. */
export interface CountedDial {
    readonly clientId: string;
    readonly numberKey: string;
    readonly placedAt: number;
}

/** A record of `Connects_List_Load__c`. */
export interface ListLoadRecord {
    readonly name: string;
    /** Milliseconds since 1970. */
    readonly loadedAt: number;
}

/** Everything. */
export interface DialOrgData {
    readonly listed: readonly ListedRecord[];
    readonly consents: readonly ConsentRecord[];
    readonly listLoads: readonly ListLoadRecord[];
    readonly decisions: readonly DecisionRecord[];
    readonly dials: readonly CountedDial[];
}

const KEY = 'workbench.dialOrg';
/** Decisions and dials that are kept; an org keeps them all. */
const MAX_KEPT = 2_000;

/** The registry's copy is nine days old. */
const LOADED_BEFORE_MS = 9 * 86_400_000;

const FRESH: DialOrgData = {
    listed: [
        {
            number: '+41527770011',
            reason: 'Asked not to be called',
            source: 'Letter of 2 March 2026',
            expiresAt: null,
        },
        { number: '+41445001099', reason: 'Former customer', source: 'Import', expiresAt: 0 },
    ],
    consents: [
        { number: '+41441234567', purpose: 'marketing', isGiven: true, expiresAt: null },
        { number: '+41319876543', purpose: 'marketing', isGiven: false, expiresAt: null },
    ],
    listLoads: [{ name: 'us-national', loadedAt: Date.now() - LOADED_BEFORE_MS }],
    decisions: [],
    dials: [],
};

const observers = new Set<() => void>();

/** What the org has now. */
export function dialOrgData(): DialOrgData {
    const text = window.localStorage.getItem(KEY);
    return text === null ? FRESH : { ...FRESH, ...(JSON.parse(text) as Partial<DialOrgData>) };
}

/** Changes what the org has. */
export function changeDialOrg(changes: Partial<DialOrgData>): void {
    const changed = { ...dialOrgData(), ...changes };
    window.localStorage.setItem(
        KEY,
        JSON.stringify({
            ...changed,
            decisions: changed.decisions.slice(-MAX_KEPT),
            dials: changed.dials.slice(-MAX_KEPT),
        } satisfies DialOrgData),
    );
    observers.forEach((observer) => observer());
}

/** Puts everything back to how it was at first. */
export function resetDialOrg(): void {
    window.localStorage.removeItem(KEY);
    observers.forEach((observer) => observer());
}

/** Calls after each change, on other pages too. @returns stops it */
export function observeDialOrg(observer: () => void): () => void {
    const otherPage = ({ key }: StorageEvent): void => {
        if (key === KEY) {
            observer();
        }
    };
    observers.add(observer);
    window.addEventListener('storage', otherPage);
    return () => {
        observers.delete(observer);
        window.removeEventListener('storage', otherPage);
    };
}

/** Stands for a number, as the HMAC of a real org does: equal numbers have equal keys. */
export function numberKey(e164: string): string {
    const hash = [...e164].reduce(
        (value, digit) => Math.imul(value ^ digit.charCodeAt(0), 0x01000193),
        0x811c9dc5,
    );
    return `k1:${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
