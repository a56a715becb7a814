/** The search of `ScreenPopSearch` of Apex: what it takes and gives. */

/** A part of a tree; each group stands before its parts. */
export interface ApexNode {
    readonly kind: 'and' | 'or' | 'compare' | 'term';
    /** Of groups: how many parts follow. */
    readonly parts?: number;
    readonly field?: string;
    readonly operator?: 'eq' | 'ne' | 'contains';
    readonly valueType?: 'text' | 'digits' | 'null';
    readonly value?: string;
}

/** One search: by comparisons or by words. */
export interface ApexQuery {
    readonly objectName: string;
    /** API names of the wanted fields. */
    readonly fields: readonly string[];
    readonly filter?: readonly ApexNode[];
    readonly words?: readonly ApexNode[];
}

/** A record that was found. */
export interface ApexRecord {
    readonly recordId: string;
    readonly name?: string;
    /** By API name; what the user may not read is absent. */
    readonly values?: Readonly<Record<string, unknown>>;
}

/** What one search has found. */
export interface ApexResult {
    readonly records: readonly ApexRecord[];
    readonly isCutOff: boolean;
}

/** Runs searches. @throws (rejects) as Apex does */
export type RunSearches = (queries: readonly ApexQuery[]) => Promise<readonly ApexResult[]>;
