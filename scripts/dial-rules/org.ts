/** The org of the bench: what a rule file says that it knows about numbers. */
import type {
    CalleeFacts,
    Consent,
    DialRule,
    Fact,
    ListedNumber,
    ListLoad,
    Place,
} from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import { UnusableError } from '../flight-recording/command';
import type { JsonPart } from './json';

/** What the org knows, without when it was asked. */
interface Known {
    readonly listing: ListedNumber | null;
    readonly doNotCall: readonly ('Contact' | 'Lead')[];
    readonly consents: readonly Consent[];
    readonly places: readonly Place[];
    readonly dials: readonly number[];
    readonly missing: readonly (keyof CalleeFacts)[];
}

/** What the org says about a number at a time. */
export type FactsOf = (e164: string, at: number) => CalleeFacts;

/** Stands for the list of a rule that names none. */
const ANY_LIST = 'any';
/** For numbers that have no entry of their own. */
const ALL_OTHERS = '*';

const FACT_NAMES: readonly (keyof CalleeFacts)[] = [
    'listing',
    'doNotCall',
    'consents',
    'places',
    'dials',
    'listLoads',
];
/** What is said about a number; when lists were loaded is the same for all of them. */
const KEYS: readonly string[] = FACT_NAMES.filter((name) => name !== 'listLoads');
const E164 = /^\+[1-9]\d{6,14}$/u;

/**
 * Reads when lists were loaded: `{ "us-national": "2026-11-01T00:00:00Z" }`.
 * @returns null when nothing is said about it
 * @throws UnusableError that names the first mistake
 */
export function readLists(lists: JsonPart): readonly ListLoad[] | null {
    return lists.isThere
        ? lists.entries().map(([list, part]) => ({ list, loadedAt: part.instant() }))
        : null;
}

/**
 * The same facts with when lists were loaded. Where that is not said, every list that a rule asks
 * for is as fresh as can be: what is tried out is the rules, not the loading.
 */
export function withLoads(
    factsOf: FactsOf,
    lists: readonly ListLoad[] | null,
    rules: readonly DialRule[],
): FactsOf {
    const names = rules.flatMap((rule) => (rule.kind === 'list' ? [rule.list ?? ANY_LIST] : []));
    return (e164, at) => ({
        ...factsOf(e164, at),
        listLoads: {
            state: 'known',
            value: lists ?? [...new Set(names)].map((list) => ({ list, loadedAt: at })),
            at,
        },
    });
}

/**
 * Reads facts by number, "+18505550123", or "*" for all others. What is not said is that there is
 * nothing: no entry, no refusal, no consent.
 * @throws UnusableError that names the first mistake
 */
export function readOrg(facts: JsonPart): FactsOf {
    const known = new Map<string, Known>();
    for (const [number, part] of facts.isThere ? facts.entries() : []) {
        const e164 = number.replace(/[\s()./-]/gu, '');
        if (number !== ALL_OTHERS && !E164.test(e164)) {
            throw new UnusableError(
                `Facts about "${number}": name a number such as "+18505550123", or "*" for all others.`,
            );
        }
        known.set(number === ALL_OTHERS ? number : e164, readKnown(part, e164));
    }
    return (e164, at) => factsAt(known.get(e164) ?? known.get(ALL_OTHERS) ?? NOTHING, at);
}

const NOTHING: Known = {
    listing: null,
    doNotCall: [],
    consents: [],
    places: [],
    dials: [],
    missing: [],
};

/** What an org that does not answer knows. */
export function nothingKnown(): CalleeFacts {
    return factsAt({ ...NOTHING, missing: FACT_NAMES }, 0);
}

function readKnown(part: JsonPart, e164: string): Known {
    part.only([...KEYS, 'missing']);
    const listOr = <T>(name: string, read: (item: JsonPart) => T): readonly T[] => {
        const list = part.at(name);
        return list.isThere ? list.list().map(read) : [];
    };
    return {
        listing: readListing(part.at('listing'), e164),
        doNotCall: listOr('doNotCall', (item) =>
            item.oneOf<'Contact' | 'Lead'>(['Contact', 'Lead']),
        ),
        consents: listOr('consents', readConsent),
        places: listOr('places', readPlace),
        dials: listOr('dials', (item) => item.instant()),
        missing: listOr('missing', (item) => item.oneOf(FACT_NAMES)),
    };
}

function readListing(part: JsonPart, e164: string): ListedNumber | null {
    if (!part.isThere || part.value === false) {
        return null;
    }
    if (part.value === true) {
        return { e164, reason: null, source: null, expiresAt: null };
    }
    part.only(['reason', 'source', 'expires']);
    return {
        e164,
        reason: part.at('reason').textOrNull(),
        source: part.at('source').textOrNull(),
        expiresAt: readEnd(part.at('expires')),
    };
}

function readConsent(part: JsonPart): Consent {
    part.only(['purpose', 'isGiven', 'expires']);
    const isGiven = part.at('isGiven');
    return {
        purpose: part.at('purpose').text(),
        isGiven: isGiven.isThere ? isGiven.isTrue() : true,
        expiresAt: readEnd(part.at('expires')),
    };
}

function readPlace(part: JsonPart): Place {
    part.only(['from', 'country', 'region', 'timeZones']);
    const from = part.at('from');
    const timeZones = part.at('timeZones');
    return {
        from: from.isThere ? from.oneOf<Place['from']>(['address', 'account']) : 'address',
        country: part.at('country').textOrNull(),
        region: part.at('region').textOrNull(),
        timeZones: timeZones.isThere ? timeZones.list().map((zone) => zone.text()) : [],
    };
}

function readEnd(part: JsonPart): number | null {
    return part.isThere ? part.instant() : null;
}

function factsAt(known: Known, at: number): CalleeFacts {
    const fact = <T>(name: keyof CalleeFacts, value: T): Fact<T> =>
        known.missing.includes(name)
            ? { state: 'missing', why: 'failed' }
            : { state: 'known', value, at };
    return {
        listing: fact('listing', known.listing),
        doNotCall: fact('doNotCall', known.doNotCall),
        consents: fact('consents', known.consents),
        places: fact('places', known.places),
        dials: fact('dials', known.dials),
        listLoads: fact<readonly ListLoad[]>('listLoads', []),
    };
}
