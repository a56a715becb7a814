/** The reader of public numbers inside of the static resource. */
import metadata from 'libphonenumber-js/max/metadata';
import {
    type CountryCode,
    parsePhoneNumberFromString,
    type PhoneNumber,
} from 'libphonenumber-js/core';

import type {
    CountryDialling,
    NumberParser,
    ParsedNumber,
} from '../../../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import type { NumberTables } from '../tables';
import { Geography } from './geography';
import { LINE_TYPES } from './lineTypes';

/** The plan of North America and the Caribbean: numbers are dialled with and without the 1. */
const NORTH_AMERICA = '1';
const ANY = /^/;

/** @param tables as the build makes them */
export function createNumberParser(tables: NumberTables): NumberParser {
    const geography = new Geography(tables);
    const patterns = cached((country) => {
        const [, , , , pattern] = tables.countries[country] ?? [];
        return pattern === undefined ? ANY : exactly(pattern);
    });
    const emergency = cached((country) => tables.emergency[country]?.split(' ') ?? []);
    const shortNumbers = cached((country) => {
        const [all, others] = tables.shortNumbers[country] ?? [];
        return { all: exactly(all), others: exactly(others) };
    });
    return {
        builtFrom: tables.builtFrom,
        countries: Object.keys(tables.countries),
        countryDialling: (country) => diallingOf(tables, country),
        parse(text, country) {
            const number = parsePhoneNumberFromString(
                text,
                {
                    extract: false,
                    ...(isCountry(country) && { defaultCountry: country }),
                },
                metadata,
            );
            return number === undefined ? null : describe(number, geography, patterns);
        },
        emergencyNumbers: emergency,
        isShortNumber(digits, country) {
            const { all, others } = shortNumbers(country);
            return all.test(digits) && !others.test(digits);
        },
    };
}

function describe(
    number: PhoneNumber,
    geography: Geography,
    patternOf: (country: string) => RegExp,
): ParsedNumber | null {
    const isValid = number.isValid();
    const mainCountry = mainCountryOf(number.countryCallingCode);
    const isPossible =
        number.isPossible() && patternOf(mainCountry ?? '').test(number.nationalNumber);
    if (!isValid && !isPossible) {
        return null;
    }
    const type = isValid ? number.getType() : undefined;
    const lineType = type === undefined ? 'unknown' : LINE_TYPES[type];
    const callingCode = number.countryCallingCode;
    return {
        e164: number.number,
        callingCode,
        nationalNumber: number.nationalNumber,
        country: isValid ? (number.country ?? null) : mainCountry,
        certainty: isValid ? 'valid' : 'possible',
        lineType,
        regions: geography.regionsOf(number.number, number.country),
        timeZones: geography.timeZonesOf(number.number, callingCode, lineType),
    };
}

/** For a range that the tables do not know: rules for the country shall not miss it. */
function mainCountryOf(callingCode: string): string | null {
    return metadata.country_calling_codes[callingCode]?.[0] ?? null;
}

function isCountry(country: string): country is CountryCode {
    return Object.hasOwn(metadata.countries, country);
}

function diallingOf({ countries }: NumberTables, country: string): CountryDialling | null {
    const row = Object.hasOwn(countries, country) ? countries[country] : undefined;
    if (row === undefined) {
        return null;
    }
    const [callingCode, internationalPrefix, nationalPrefix, lengths] = row;
    const isNationalPrefixOptional = callingCode === NORTH_AMERICA;
    return { callingCode, internationalPrefix, nationalPrefix, isNationalPrefixOptional, lengths };
}

/** A pattern that nothing but the whole text fits; nothing fits one that is not there. */
function exactly(pattern: string | undefined): RegExp {
    return pattern === undefined || pattern === '' ? /^\b$/ : new RegExp(`^(?:${pattern})$`);
}

function cached<T>(make: (key: string) => T): (key: string) => T {
    const made = new Map<string, T>();
    return (key) => {
        const value = made.get(key) ?? make(key);
        made.set(key, value);
        return value;
    };
}
