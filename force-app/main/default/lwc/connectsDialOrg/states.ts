/**
 * States of the countries whose states have dialling rules or time zones of their own: codes of
 * ISO 3166-2, names, and the zones in use there by the time zone database
 * (https://www.iana.org/time-zones).
 */

/** A state, province or territory. */
export interface State {
    /** "US-FL" */
    readonly code: string;
    /** In capitals. */
    readonly names: readonly string[];
    /** Every zone that a part of it keeps. */
    readonly timeZones: readonly string[];
}

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

/** Of the United States and Canada. */
export const STATES: readonly State[] = [
    { code: 'US-AL', names: ['ALABAMA'], timeZones: [CENTRAL] },
    { code: 'US-AK', names: ['ALASKA'], timeZones: ['America/Anchorage', 'America/Adak'] },
    { code: 'US-AZ', names: ['ARIZONA'], timeZones: ['America/Phoenix', MOUNTAIN] },
    { code: 'US-AR', names: ['ARKANSAS'], timeZones: [CENTRAL] },
    { code: 'US-CA', names: ['CALIFORNIA'], timeZones: [PACIFIC] },
    { code: 'US-CO', names: ['COLORADO'], timeZones: [MOUNTAIN] },
    { code: 'US-CT', names: ['CONNECTICUT'], timeZones: [EASTERN] },
    { code: 'US-DE', names: ['DELAWARE'], timeZones: [EASTERN] },
    {
        code: 'US-DC',
        names: ['DISTRICT OF COLUMBIA', 'WASHINGTON DC', 'WASHINGTON, D.C.'],
        timeZones: [EASTERN],
    },
    { code: 'US-FL', names: ['FLORIDA'], timeZones: [EASTERN, CENTRAL] },
    { code: 'US-GA', names: ['GEORGIA'], timeZones: [EASTERN] },
    { code: 'US-HI', names: ['HAWAII'], timeZones: ['Pacific/Honolulu'] },
    { code: 'US-ID', names: ['IDAHO'], timeZones: [MOUNTAIN, PACIFIC] },
    { code: 'US-IL', names: ['ILLINOIS'], timeZones: [CENTRAL] },
    { code: 'US-IN', names: ['INDIANA'], timeZones: ['America/Indiana/Indianapolis', CENTRAL] },
    { code: 'US-IA', names: ['IOWA'], timeZones: [CENTRAL] },
    { code: 'US-KS', names: ['KANSAS'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-KY', names: ['KENTUCKY'], timeZones: [EASTERN, CENTRAL] },
    { code: 'US-LA', names: ['LOUISIANA'], timeZones: [CENTRAL] },
    { code: 'US-ME', names: ['MAINE'], timeZones: [EASTERN] },
    { code: 'US-MD', names: ['MARYLAND'], timeZones: [EASTERN] },
    { code: 'US-MA', names: ['MASSACHUSETTS'], timeZones: [EASTERN] },
    { code: 'US-MI', names: ['MICHIGAN'], timeZones: ['America/Detroit', CENTRAL] },
    { code: 'US-MN', names: ['MINNESOTA'], timeZones: [CENTRAL] },
    { code: 'US-MS', names: ['MISSISSIPPI'], timeZones: [CENTRAL] },
    { code: 'US-MO', names: ['MISSOURI'], timeZones: [CENTRAL] },
    { code: 'US-MT', names: ['MONTANA'], timeZones: [MOUNTAIN] },
    { code: 'US-NE', names: ['NEBRASKA'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-NV', names: ['NEVADA'], timeZones: [PACIFIC, MOUNTAIN] },
    { code: 'US-NH', names: ['NEW HAMPSHIRE'], timeZones: [EASTERN] },
    { code: 'US-NJ', names: ['NEW JERSEY'], timeZones: [EASTERN] },
    { code: 'US-NM', names: ['NEW MEXICO'], timeZones: [MOUNTAIN] },
    { code: 'US-NY', names: ['NEW YORK'], timeZones: [EASTERN] },
    { code: 'US-NC', names: ['NORTH CAROLINA'], timeZones: [EASTERN] },
    { code: 'US-ND', names: ['NORTH DAKOTA'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-OH', names: ['OHIO'], timeZones: [EASTERN] },
    { code: 'US-OK', names: ['OKLAHOMA'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-OR', names: ['OREGON'], timeZones: [PACIFIC, MOUNTAIN] },
    { code: 'US-PA', names: ['PENNSYLVANIA'], timeZones: [EASTERN] },
    { code: 'US-RI', names: ['RHODE ISLAND'], timeZones: [EASTERN] },
    { code: 'US-SC', names: ['SOUTH CAROLINA'], timeZones: [EASTERN] },
    { code: 'US-SD', names: ['SOUTH DAKOTA'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-TN', names: ['TENNESSEE'], timeZones: [EASTERN, CENTRAL] },
    { code: 'US-TX', names: ['TEXAS'], timeZones: [CENTRAL, MOUNTAIN] },
    { code: 'US-UT', names: ['UTAH'], timeZones: [MOUNTAIN] },
    { code: 'US-VT', names: ['VERMONT'], timeZones: [EASTERN] },
    { code: 'US-VA', names: ['VIRGINIA'], timeZones: [EASTERN] },
    { code: 'US-WA', names: ['WASHINGTON'], timeZones: [PACIFIC] },
    { code: 'US-WV', names: ['WEST VIRGINIA'], timeZones: [EASTERN] },
    { code: 'US-WI', names: ['WISCONSIN'], timeZones: [CENTRAL] },
    { code: 'US-WY', names: ['WYOMING'], timeZones: [MOUNTAIN] },
    { code: 'US-PR', names: ['PUERTO RICO'], timeZones: ['America/Puerto_Rico'] },
    { code: 'US-VI', names: ['VIRGIN ISLANDS'], timeZones: ['America/St_Thomas'] },
    { code: 'US-GU', names: ['GUAM'], timeZones: ['Pacific/Guam'] },
    { code: 'CA-AB', names: ['ALBERTA'], timeZones: ['America/Edmonton'] },
    {
        code: 'CA-BC',
        names: ['BRITISH COLUMBIA'],
        timeZones: [
            'America/Vancouver',
            'America/Edmonton',
            'America/Creston',
            'America/Dawson_Creek',
            'America/Fort_Nelson',
        ],
    },
    { code: 'CA-MB', names: ['MANITOBA'], timeZones: ['America/Winnipeg'] },
    { code: 'CA-NB', names: ['NEW BRUNSWICK'], timeZones: ['America/Moncton'] },
    {
        code: 'CA-NL',
        names: ['NEWFOUNDLAND AND LABRADOR'],
        timeZones: ['America/St_Johns', 'America/Goose_Bay'],
    },
    { code: 'CA-NS', names: ['NOVA SCOTIA'], timeZones: ['America/Halifax'] },
    { code: 'CA-NT', names: ['NORTHWEST TERRITORIES'], timeZones: ['America/Edmonton'] },
    {
        code: 'CA-NU',
        names: ['NUNAVUT'],
        timeZones: [
            'America/Iqaluit',
            'America/Rankin_Inlet',
            'America/Cambridge_Bay',
            'America/Resolute',
        ],
    },
    {
        code: 'CA-ON',
        names: ['ONTARIO'],
        timeZones: ['America/Toronto', 'America/Winnipeg', 'America/Atikokan'],
    },
    { code: 'CA-PE', names: ['PRINCE EDWARD ISLAND'], timeZones: ['America/Halifax'] },
    {
        code: 'CA-QC',
        names: ['QUEBEC', 'QUÉBEC'],
        timeZones: ['America/Toronto', 'America/Halifax', 'America/Blanc-Sablon'],
    },
    { code: 'CA-SK', names: ['SASKATCHEWAN'], timeZones: ['America/Regina', 'America/Edmonton'] },
    { code: 'CA-YT', names: ['YUKON'], timeZones: ['America/Whitehorse'] },
];
