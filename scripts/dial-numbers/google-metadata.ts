/** Reads what google-libphonenumber carries: how countries dial, and their short numbers. */
import google from 'google-libphonenumber';

import type { CountryRow, NumberTables } from './tables';

/** Places of fields in Google's lists, numbered as in its `phonemetadata.proto`. */
const FIELD = {
    generalDesc: 1,
    countryCode: 10,
    internationalPrefix: 11,
    nationalPrefix: 12,
    preferredInternationalPrefix: 17,
    emergency: 27,
    shortCode: 29,
    carrierSpecific: 31,
    smsServices: 33,
} as const;
/** The same inside of a description of numbers. */
const PATTERN = 2;
const LENGTHS = 9;
const LONGEST_EMERGENCY = 6;

type Row = readonly unknown[];

interface GoogleLibrary {
    readonly metadata: { readonly countryToMetadata: Readonly<Record<string, Row>> };
    readonly shortnumbermetadata: { readonly countryToMetadata: Readonly<Record<string, Row>> };
}

/** Its types leave out the lists that it exports. */
const library = google as unknown as GoogleLibrary;

/** @returns how each country dials */
export function readCountries(): NumberTables['countries'] {
    return mapCountries(library.metadata.countryToMetadata, (row): CountryRow => {
        const general = descriptionOf(row, FIELD.generalDesc);
        const lengths = lengthsOf(general);
        const pattern = lengths.length === 1 ? patternOf(general) : undefined;
        const dialling = [
            String(row[FIELD.countryCode]),
            digitsOnly(row[FIELD.preferredInternationalPrefix]) ??
                digitsOnly(row[FIELD.internationalPrefix]),
            digitsOnly(row[FIELD.nationalPrefix]) ?? '',
            lengths,
        ] as const;
        return pattern === undefined ? dialling : [...dialling, pattern];
    });
}

/**
 * @returns emergency numbers, by country
 * @throws Error when a country has longer ones than can be tried
 */
export function readEmergencyNumbers(): NumberTables['emergency'] {
    return mapCountries(library.shortnumbermetadata.countryToMetadata, (row) => {
        const description = descriptionOf(row, FIELD.emergency);
        const pattern = patternOf(description);
        if (pattern === undefined) {
            return undefined;
        }
        const own = lengthsOf(description);
        const lengths = own.length > 0 ? own : lengthsOf(descriptionOf(row, FIELD.generalDesc));
        if (lengths.some((length) => length > LONGEST_EMERGENCY)) {
            throw new Error(`There are emergency numbers of more digits: ${pattern}`);
        }
        const whole = new RegExp(`^(?:${pattern})$`);
        return lengths.flatMap((length) => fitting(whole, length)).join(' ');
    });
}

/** @returns regular expressions of short numbers, all and those that not everybody can call */
export function readShortNumbers(): NumberTables['shortNumbers'] {
    return mapCountries(library.shortnumbermetadata.countryToMetadata, (row) => {
        const all = patternOf(descriptionOf(row, FIELD.shortCode));
        const others = [FIELD.smsServices, FIELD.carrierSpecific].flatMap(
            (field) => patternOf(descriptionOf(row, field)) ?? [],
        );
        return all === undefined ? undefined : ([all, others.join('|')] as const);
    });
}

/** Finds every text of so many digits that a pattern fits. */
function fitting(pattern: RegExp, length: number): string[] {
    const found: string[] = [];
    for (let value = 0; value < 10 ** length; value++) {
        const digits = String(value).padStart(length, '0');
        if (pattern.test(digits)) {
            found.push(digits);
        }
    }
    return found;
}

function mapCountries<T>(
    rows: Readonly<Record<string, Row>>,
    read: (row: Row) => T | undefined,
): Record<string, T> {
    return Object.fromEntries(
        Object.entries(rows)
            .filter(([country]) => /^[A-Z]{2}$/.test(country))
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .flatMap(([country, row]) => {
                const value = read(row);
                return value === undefined ? [] : [[country, value]];
            }),
    );
}

function descriptionOf(row: Row, field: number): Row {
    const value = row[field];
    return Array.isArray(value) ? (value as Row) : [];
}

/** The pattern of a description; a description that no number fits has none. */
function patternOf(description: Row): string | undefined {
    const pattern = description[PATTERN];
    return typeof pattern === 'string' ? pattern : undefined;
}

function lengthsOf(description: Row): number[] {
    const lengths = description[LENGTHS];
    return Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [];
}

function digitsOnly(value: unknown): string | null {
    return typeof value === 'string' && /^\d+$/.test(value) ? value : null;
}
