/**
 * What the static resource `ConnectsDialNumbers` offers as the global of the same name: a reader of
 * public numbers of every country, and tables. Built by `scripts/build-dial-numbers.ts`.
 */
import type { LineType } from 'c/connectsDialPolicy';

/** Reads public numbers; knows nothing of a site. */
export interface NumberParser {
    /** What it was built from: versions by package name. */
    readonly builtFrom: Readonly<Record<string, string>>;
    /** ISO 3166-1 codes of the countries whose dialling it knows. */
    readonly countries: readonly string[];
    /**
     * How a country dials.
     * @param country ISO 3166-1 code
     * @returns null for a country that it does not know
     */
    countryDialling(country: string): CountryDialling | null;
    /**
     * Reads a public number.
     * @param text "+" and digits, or the digits of a national number with its national prefix
     * @param country ISO 3166-1 code of the country that a national number belongs to
     * @returns null when it can be no number
     */
    parse(text: string, country: string): ParsedNumber | null;
    /** The emergency numbers of a country; empty for a country that it does not know. */
    emergencyNumbers(country: string): readonly string[];
    /** Whether the digits, exactly, are a short number of the country that can be called, "11833". */
    isShortNumber(digits: string, country: string): boolean;
}

/** How numbers are dialled in a country. */
export interface CountryDialling {
    /** "49" */
    readonly callingCode: string;
    /** What begins an international number, "00"; null where that differs by carrier. */
    readonly internationalPrefix: string | null;
    /** What begins a national number, "0"; empty where nothing does. */
    readonly nationalPrefix: string;
    /** Whether national numbers are dialled with and without it. */
    readonly isNationalPrefixOptional: boolean;
    /** How many digits national numbers have, without their prefix. */
    readonly lengths: readonly number[];
}

/** A public number. */
export interface ParsedNumber {
    readonly e164: string;
    readonly callingCode: string;
    readonly nationalNumber: string;
    /** Null where the number belongs to no country. */
    readonly country: string | null;
    /** Only `possible` when it has a good length but lies in no range that the tables know. */
    readonly certainty: 'valid' | 'possible';
    readonly lineType: LineType;
    readonly regions: readonly string[];
    readonly timeZones: readonly string[];
}
