/** Names of states and provinces in the area code tables, by ISO 3166-2 code. */

/** The code without the country is the postal abbreviation, which the tables use as well. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
    US: [
        'AL Alabama',
        'AK Alaska',
        'AZ Arizona',
        'AR Arkansas',
        'CA California',
        'CO Colorado',
        'CT Connecticut',
        'DC Washington D.C.',
        'DE Delaware',
        'FL Florida',
        'GA Georgia',
        'HI Hawaii',
        'IA Iowa',
        'ID Idaho',
        'IL Illinois',
        'IN Indiana',
        'KS Kansas',
        'KY Kentucky',
        'LA Louisiana',
        'MA Massachusetts',
        'MD Maryland',
        'ME Maine',
        'MI Michigan',
        'MN Minnesota',
        'MO Missouri',
        'MS Mississippi',
        'MT Montana',
        'NC North Carolina',
        'ND North Dakota',
        'NE Nebraska',
        'NH New Hampshire',
        'NJ New Jersey',
        'NM New Mexico',
        'NV Nevada',
        'NY New York',
        'OH Ohio',
        'OK Oklahoma',
        'OR Oregon',
        'PA Pennsylvania',
        'RI Rhode Island',
        'SC South Carolina',
        'SD South Dakota',
        'TN Tennessee',
        'TX Texas',
        'UT Utah',
        'VA Virginia',
        'VT Vermont',
        'WA Washington State',
        'WI Wisconsin',
        'WV West Virginia',
        'WY Wyoming',
    ],
    CA: [
        'AB Alberta',
        'BC British Columbia',
        // So spelled in the table.
        'BC British Colombia',
        'MB Manitoba',
        'NB New Brunswick',
        'NL Newfoundland and Labrador',
        'NS Nova Scotia',
        'NT Northwest Territories',
        'NU Nunavut',
        'ON Ontario',
        'PE Prince Edward Island',
        'QC Quebec',
        'SK Saskatchewan',
        'YT Yukon',
    ],
};

/** ISO 3166-2 codes by name and by abbreviation. */
export const STATE_CODES: ReadonlyMap<string, string> = new Map(
    Object.entries(NAMES).flatMap(([country, lines]) =>
        lines.flatMap((line) => {
            const abbreviation = line.slice(0, 2);
            const code = `${country}-${abbreviation}`;
            return [
                [abbreviation, code],
                [line.slice(3), code],
            ] as const;
        }),
    ),
);
