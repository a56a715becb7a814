/** Reads countries and states as people write them into addresses. */
import type { ReadPlace } from './calleeFacts';
import { STATES, type State } from './states';

const COUNTRY_CODE = /^[A-Z]{2}$/;
/** "US-FL" */
const REGION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
/** A country with more zones than this tells too little without a state. */
const MAX_ZONES_OF_A_COUNTRY = 3;
/** Names that people use besides those of the browser. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
    USA: 'US',
    'U.S.': 'US',
    'U.S.A.': 'US',
    'UNITED STATES OF AMERICA': 'US',
    UK: 'GB',
    'U.K.': 'GB',
    'GREAT BRITAIN': 'GB',
    ENGLAND: 'GB',
    SCOTLAND: 'GB',
    WALES: 'GB',
    'NORTHERN IRELAND': 'GB',
};

/** What the browser knows of countries. */
export interface CountryData {
    /** A country's name, "Germany", in the languages that addresses are written in. */
    namesOf(code: string): readonly string[];
    /** IANA names; empty when the browser does not know. */
    timeZonesOf(code: string): readonly string[];
}

/**
 * Makes a reader. Countries become ISO 3166-1 codes, states ISO 3166-2 codes where they are known;
 * what cannot be read stays as it is, for the rules to treat as unknown.
 */
export function placeReader(countries: CountryData): ReadPlace {
    const codes = countryCodes(countries);
    return (countryText, stateText) => {
        const country = countryOf(countryText, codes);
        const state = findState(stateText, country);
        if (state !== null) {
            const { code, timeZones } = state;
            return { country: code.slice(0, 2), region: code, timeZones };
        }
        const zones = country === null ? [] : countries.timeZonesOf(country);
        return {
            country: country ?? countryText,
            region: stateText,
            timeZones: zones.length <= MAX_ZONES_OF_A_COUNTRY ? zones : [],
        };
    };
}

/** The browser's own knowledge, with names in the languages given. */
export function browserCountries(languages: readonly string[]): CountryData {
    const names = languages
        .flatMap(readableLanguage)
        .map((language) => new Intl.DisplayNames([language], { type: 'region' }));
    return {
        // Former codes have the names of today's countries: "DD" is "Germany" too.
        namesOf: (code) =>
            new Intl.Locale('und', { region: code }).region === code
                ? names.flatMap((name) => name.of(code) ?? [])
                : [],
        timeZonesOf: (code) => {
            // Browsers have it as a method, older ones as a property, some not at all.
            const locale: Intl.Locale & {
                getTimeZones?: () => readonly string[] | undefined;
                timeZones?: readonly string[];
            } = new Intl.Locale('und', { region: code });
            return locale.getTimeZones?.() ?? locale.timeZones ?? [];
        },
    };
}

function countryCodes(countries: CountryData): ReadonlyMap<string, string> {
    const codes = new Map(Object.entries(OTHER_NAMES));
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
        for (const name of countries.namesOf(code)) {
            // The browser gives back the code of what is no country.
            if (name !== code && !codes.has(normalized(name))) {
                codes.set(normalized(name), code);
            }
        }
    }
    return codes;
}

function countryOf(text: string | null, codes: ReadonlyMap<string, string>): string | null {
    const name = normalized(text);
    return codes.get(name) ?? (COUNTRY_CODE.test(name) ? name : null);
}

function findState(text: string | null, country: string | null): State | null {
    const name = normalized(text);
    if (name === '') {
        return null;
    }
    const found = STATES.filter(
        ({ code, names }) =>
            (country === null || code.startsWith(`${country}-`)) &&
            (names.includes(name) || code === name || code.slice('US-'.length) === name),
    );
    // "CA" is California or Canada: without a country, an abbreviation tells nothing.
    const isSure = country !== null || REGION_CODE.test(name) || name.length > 2;
    return isSure && found.length === 1 ? (found[0] ?? null) : null;
}

function normalized(text: string | null): string {
    return (text ?? '').trim().toUpperCase().replace(/\s+/g, ' ');
}

/** Browsers may name a language in a form that `Intl` refuses, such as "en-US@posix". */
function readableLanguage(language: string): string[] {
    try {
        return Intl.getCanonicalLocales(language);
    } catch {
        return [];
    }
}
