/** Runs the searches of a decision until one finds something. */
import type { PopSearch } from 'c/connectsScreenPopRules';
import { filterQuery, wordsQuery } from './apexQuery';
import type { ApexQuery, ApexRecord, ApexResult, RunSearches } from './apexSearch';
import { isMeant } from './meantRecords';

/** A record that may be opened. */
export interface PopMatch {
    readonly recordId: string;
    /** API name. */
    readonly object: string;
    readonly name: string;
    /** What activities relate to it as; null where the rules do not say. */
    readonly type: PopSearch['type'];
    /** What else the rules show of it. */
    readonly details: readonly string[];
}

/** What was found. */
export interface FoundRecords {
    readonly matches: readonly PopMatch[];
    /** Whether there are more. */
    readonly isCutOff: boolean;
}

/** A search and how Apex is asked for it. */
interface Asked {
    readonly search: PopSearch;
    readonly query: ApexQuery;
}

/** What Apex runs at a time. */
const MOST_AT_A_TIME = 10;

/**
 * Compares first, in the order of the searches, because that is exact; only when no comparison finds
 * anything looks for words, again in their order. What finds something ends it; nothing found is cut
 * off where a search was.
 * @throws (rejects) what `run` does
 */
export async function findRecords(
    searches: readonly PopSearch[],
    run: RunSearches,
): Promise<FoundRecords> {
    const compared = await firstFound(asked(searches, filterQuery), run);
    if (compared.matches.length > 0) {
        return compared;
    }
    const { matches, isCutOff } = await firstFound(asked(searches, wordsQuery), run);
    return { matches, isCutOff: isCutOff || (matches.length === 0 && compared.isCutOff) };
}

function asked(
    searches: readonly PopSearch[],
    translate: (search: PopSearch) => ApexQuery | null,
): readonly Asked[] {
    return searches.flatMap((search) => {
        const query = translate(search);
        return query === null ? [] : [{ search, query }];
    });
}

async function firstFound(queries: readonly Asked[], run: RunSearches): Promise<FoundRecords> {
    let isCutOff = false;
    for (let start = 0; start < queries.length; start += MOST_AT_A_TIME) {
        const some = queries.slice(start, start + MOST_AT_A_TIME);
        // The next ones are asked only when these find nothing.
        // eslint-disable-next-line no-await-in-loop
        const results = await run(some.map(({ query }) => query));
        const all = some.map(({ search, query }, index) => foundBy(search, query, results[index]));
        const found = all.find(({ matches }) => matches.length > 0);
        if (found !== undefined) {
            return found;
        }
        isCutOff ||= all.some((each) => each.isCutOff);
    }
    return { matches: [], isCutOff };
}

function foundBy(
    search: PopSearch,
    query: ApexQuery,
    result: ApexResult | undefined,
): FoundRecords {
    const { filter } = search.query;
    const records = result?.records ?? [];
    const meant =
        query.filter === undefined || filter === null
            ? records
            : records.filter((record) => isMeant(record, filter));
    return {
        matches: meant.map((record) => matchOf(record, search)),
        isCutOff: result?.isCutOff ?? false,
    };
}

function matchOf({ recordId, name = '', values = {} }: ApexRecord, search: PopSearch): PopMatch {
    const byName = new Map(
        Object.entries(values).map(([field, value]) => [field.toLowerCase(), value]),
    );
    const shown = search.query.select
        .map((field) => byName.get(field.toLowerCase()))
        .filter((value) => typeof value === 'string' || typeof value === 'number')
        .map(String)
        .filter((text) => text !== '' && text !== name && text !== recordId);
    return {
        recordId,
        object: search.object,
        name: name === '' ? recordId : name,
        type: search.type,
        details: [...new Set(shown)],
    };
}
