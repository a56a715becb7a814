/** Turns the org's answer about a number into facts for the policy. */
import type { CalleeFacts, Fact, FactName, MissingReason, Place } from 'c/connectsDialPolicy';
import type { NumberFlags } from './dialOrg';

/** Reads a country and a state as people wrote them. */
export type ReadPlace = (
    country: string | null,
    state: string | null,
) => Pick<Place, 'country' | 'region' | 'timeZones'>;

type Readers = {
    readonly [K in FactName]: (
        flags: NumberFlags,
        readPlace: ReadPlace,
    ) => (CalleeFacts[K] extends Fact<infer T> ? T : never) | undefined;
};

const READERS: Readers = {
    listing: ({ e164, isListed, listing }) => {
        if (typeof isListed !== 'boolean') {
            return undefined;
        }
        return isListed
            ? {
                  e164,
                  reason: listing?.reason ?? null,
                  source: listing?.source ?? null,
                  expiresAt: listing?.expiresAt ?? null,
              }
            : null;
    },
    doNotCall: ({ doNotCall }) =>
        doNotCall?.filter((name) => name === 'Contact' || name === 'Lead'),
    consents: ({ consents }) =>
        consents?.map(({ purpose, isGiven, expiresAt }) => ({
            purpose,
            isGiven: isGiven === true,
            expiresAt: expiresAt ?? null,
        })),
    places: ({ places }, readPlace) =>
        places?.map(({ origin, country, state }) => ({
            from: origin === 'account' ? 'account' : 'address',
            ...readPlace(country ?? null, state ?? null),
        })),
    dials: ({ dials }) => dials ?? undefined,
    listLoads: ({ listLoads }) =>
        listLoads?.map(({ name, loadedAt }) => ({ list: name, loadedAt })),
};

/**
 * One fact of an answer.
 * @param at when the org was asked, milliseconds since 1970
 * @returns `failed` for what the answer does not hold
 */
export function factOf<K extends FactName>(
    name: K,
    flags: NumberFlags,
    at: number,
    readPlace: ReadPlace,
): CalleeFacts[K] {
    const read = READERS[name] as (flags: NumberFlags, readPlace: ReadPlace) => unknown;
    const value = read(flags, readPlace);
    const fact =
        value === undefined
            ? { state: 'missing', why: 'failed' satisfies MissingReason }
            : { state: 'known', value, at };
    return fact as CalleeFacts[K];
}
