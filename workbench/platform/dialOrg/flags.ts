/** What the workbench's org says about a number; `DialNumberFlags` of Apex. */
import { listRecords } from '../records';
import { dialOrgData, numberKey } from './data';

/** `DialNumberQuery` of Apex. */
export interface NumberQuery {
    readonly e164: string;
    readonly forms?: readonly string[] | null;
}

const PHONE_FIELDS = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'];
const PERSON_TYPES = ['Contact', 'Lead'] as const;

/**
 * @param facts names of what is wanted
 * @returns one answer; what is not wanted is absent
 */
export function flagsOf(query: NumberQuery, facts: readonly string[]): Record<string, unknown> {
    const wanted = (name: string, value: () => object): object =>
        facts.includes(name) ? value() : {};
    return {
        e164: query.e164,
        failed: [],
        ...wanted('listing', () => listingOf(query)),
        ...wanted('consents', () => ({ consents: consentsOf(query) })),
        ...wanted('doNotCall', () => ({ doNotCall: typesNotToCall(query) })),
        ...wanted('places', () => ({ places: placesOf(query) })),
        ...wanted('dials', () => ({ dials: dialsOf(query) })),
        ...wanted('listLoads', () => ({ listLoads: dialOrgData().listLoads })),
    };
}

function listingOf({ e164 }: NumberQuery): object {
    const entry = dialOrgData().listed.find(({ number }) => number === e164);
    return {
        isListed: entry !== undefined,
        ...(entry && {
            listing: { reason: entry.reason, source: entry.source, expiresAt: entry.expiresAt },
        }),
    };
}

function consentsOf({ e164 }: NumberQuery): object[] {
    return dialOrgData()
        .consents.filter(({ number }) => number === e164)
        .map(({ purpose, isGiven, expiresAt }) => ({ purpose, isGiven, expiresAt }));
}

function typesNotToCall(query: NumberQuery): string[] {
    return PERSON_TYPES.filter((type) =>
        peopleWith(query, type).some((fields) => fields['DoNotCall'] === true),
    );
}

function placesOf(query: NumberQuery): object[] {
    const places = peopleWith(query, 'Contact')
        .map((fields) => place(fields['MailingCountry'], fields['MailingState']))
        .concat(
            peopleWith(query, 'Lead').map((fields) => place(fields['Country'], fields['State'])),
        );
    return places.filter(({ country, state }) => country !== null || state !== null);
}

function place(country: unknown, state: unknown) {
    const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return { origin: 'address', country: text(country), state: text(state) };
}

function dialsOf({ e164 }: NumberQuery): number[] {
    const key = numberKey(e164);
    return dialOrgData()
        .dials.filter((dial) => dial.numberKey === key)
        .map(({ placedAt }) => placedAt);
}

/** As in Apex, what counts is the digits. */
function peopleWith(
    { e164, forms }: NumberQuery,
    type: (typeof PERSON_TYPES)[number],
): Readonly<Record<string, unknown>>[] {
    const digitForms = new Set([e164, ...(forms ?? [])].map(digitsOf));
    return listRecords(type)
        .map(({ fields }) => fields)
        .filter((fields) =>
            PHONE_FIELDS.some((name) => {
                const phone = fields[name];
                return typeof phone === 'string' && digitForms.has(digitsOf(phone));
            }),
        );
}

function digitsOf(text: string): string {
    return text
        .toLowerCase()
        .replace(/(?:ext|x|;|,|#).*$/s, '')
        .replace('(0)', '')
        .replace(/\D/g, '');
}
