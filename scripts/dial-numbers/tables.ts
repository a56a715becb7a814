/** The tables that the static resource carries besides the metadata of libphonenumber-js. */

/** Plain data, made for a small script: lists of digits are one text with blanks between. */
export interface NumberTables {
    /** Versions of what the tables were made from, by package name. */
    readonly builtFrom: Readonly<Record<string, string>>;
    /** By ISO 3166-1 code. */
    readonly countries: Readonly<Record<string, CountryRow>>;
    /** By ISO 3166-1 code. */
    readonly emergency: Readonly<Record<string, string>>;
    /**
     * By ISO 3166-1 code: regular expressions of all short numbers, and of those among them that
     * not every line can call: messages only, or one carrier's.
     */
    readonly shortNumbers: Readonly<Record<string, readonly [all: string, others: string]>>;
    /** Prefixes with calling code, by the names of their time zones joined with "&". */
    readonly timeZones: Readonly<Record<string, string>>;
    /** Prefixes with calling code, by ISO 3166-2 code. */
    readonly regions: Readonly<Record<string, string>>;
}

/** How a country dials. */
export type CountryRow = readonly [
    callingCode: string,
    internationalPrefix: string | null,
    nationalPrefix: string,
    lengths: readonly number[],
    /** What national numbers look like at all; only where they all have one length. */
    pattern?: string,
];
