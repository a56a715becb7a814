/** Where a public number may be: states and time zones by the longest prefix that is known. */
import type { LineType } from '../../../force-app/main/default/lwc/connectsDialPolicy/contract';
import type { NumberTables } from '../tables';

/** Where mobile numbers too belong to a place, as libphonenumber has it: MX, AR, BR, ID. */
const GEOGRAPHIC_MOBILES: ReadonlySet<string> = new Set(['52', '54', '55', '62']);
/** Its area codes tell countries apart, for mobile numbers as well; by itself it says nothing. */
const NORTH_AMERICA = '1';
/** "+1" and an area code. */
const AREA_CODE_END = 5;
/** Countries of ISO 3166-1 that are parts of the United States in ISO 3166-2. */
const TERRITORIES: ReadonlySet<string> = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Looks places up. */
export class Geography {
    private readonly zones: ReadonlyMap<string, readonly string[]>;
    private readonly longest: number;
    private readonly regions: ReadonlyMap<string, readonly string[]>;

    constructor(tables: NumberTables) {
        this.zones = byPrefix(tables.timeZones, (names) => names.split('&'));
        this.longest = Math.max(...[...this.zones.keys()].map((prefix) => prefix.length));
        this.regions = byPrefix(tables.regions, (region) => [region]);
    }

    /** ISO 3166-2 codes; empty outside of the United States and Canada. */
    regionsOf(e164: string, country: string | undefined): readonly string[] {
        if (country !== undefined && TERRITORIES.has(country)) {
            return [`US-${country}`];
        }
        const isKnown = country === 'US' || country === 'CA';
        return (isKnown && this.regions.get(e164.slice(1, AREA_CODE_END))) || [];
    }

    /** A number that belongs to no place may be anywhere in its country. */
    timeZonesOf(e164: string, callingCode: string, lineType: LineType): readonly string[] {
        const isGeographic =
            lineType === 'fixed' ||
            lineType === 'fixedOrMobile' ||
            callingCode === NORTH_AMERICA ||
            (lineType === 'mobile' && GEOGRAPHIC_MOBILES.has(callingCode));
        const end = isGeographic ? this.longest : callingCode.length;
        for (let length = end; length > 0; length--) {
            const prefix = e164.slice(1, length + 1);
            const zones = prefix === NORTH_AMERICA ? undefined : this.zones.get(prefix);
            if (zones !== undefined) {
                return zones;
            }
        }
        return [];
    }
}

function byPrefix(
    table: Readonly<Record<string, string>>,
    read: (value: string) => readonly string[],
): Map<string, readonly string[]> {
    const map = new Map<string, readonly string[]>();
    for (const [value, prefixes] of Object.entries(table)) {
        for (const prefix of prefixes.split(' ')) {
            map.set(prefix, [...(map.get(prefix) ?? []), ...read(value)]);
        }
    }
    return map;
}
