/** How a site dials: what its dial strings look like before they reach the public network. */

/**
 * A site's dial plan. Lists of prefixes hold digits; an empty entry says that the prefix may be left
 * out, and the first entry is the one that is written.
 */
export interface DialPlan {
    /** ISO 3166-1 code of the country that national numbers belong to, "US". */
    readonly country: string;
    /** What leads to an outside line, `['9']`; `['9', '']` where it may be left out; `[]` for none. */
    readonly outsidePrefixes: readonly string[];
    /** What begins an international number; the country's own when not given, `['00']`. */
    readonly internationalPrefixes?: readonly string[];
    /** What begins a national number; the country's own when not given, `['0']`, `['1', '']`. */
    readonly nationalPrefixes?: readonly string[];
    /** The site's area code without national prefix, for numbers that are dialled without one. */
    readonly areaCode?: string;
    /** How many digits the site's extensions have. */
    readonly extensionLengths?: readonly number[];
    /**
     * Further internal numbers as patterns, as Cisco's route patterns write them: `X` is a digit,
     * `[2-5]` one of a range, `!` at the end one or more digits: `[2-5]XXX`, `*97`; with a plus for
     * the site's own public numbers: `+1850555!`.
     */
    readonly internalNumbers?: readonly string[];
    /** Domains of addresses that stay in the company, "example.com". */
    readonly internalDomains?: readonly string[];
    /** Countries whose emergency numbers are known here besides those of `country`. */
    readonly emergencyCountries?: readonly string[];
    /** Emergency numbers besides those that the countries' tables know, "2222". */
    readonly emergencyNumbers?: readonly string[];
}

/** A dial plan with everything that its country fills in. */
export interface CompletePlan extends Required<Omit<DialPlan, 'areaCode'>> {
    readonly callingCode: string;
    readonly areaCode: string | null;
}
