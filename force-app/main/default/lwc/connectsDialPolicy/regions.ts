/** In which states and provinces a callee may be: by the number, and by the places of the org. */
import type { Place } from './contract';
import type { Callee } from './facts';
import type { NotKnown } from './ruleTest';

const COUNTRY_CODE = /^[A-Z]{2}$/;
const SUBDIVISION = /^[A-Z0-9]{1,3}$/;
/** ISO 3166-2, "US-FL". */
export const REGION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** The codes of the regions that the callee is known to may be in, "US-FL". */
export function regionsOf({ number, facts: { places } }: Callee): readonly string[] {
    const codes = places.state === 'known' ? places.value.map(codeOf) : [];
    return [...number.regions, ...codes.filter((code) => code !== null)];
}

/**
 * Why the callee may be in one of the regions though no code says so; null when that is known.
 * @param regions null for any region at all
 */
export function doubtAbout(
    regions: readonly string[] | null,
    { facts: { places } }: Callee,
): NotKnown | null {
    if (places.state === 'missing') {
        return { what: 'places', why: places.why };
    }
    return places.value.some((place) => mayLieIn(regions, place))
        ? { what: 'region', why: 'unreadable' }
        : null;
}

/** A place without a region tells nothing; one whose region is no code may be any of its country. */
function mayLieIn(regions: readonly string[] | null, place: Place): boolean {
    const country = normalized(place.country);
    const isOfThatCountry =
        regions === null ||
        !COUNTRY_CODE.test(country) ||
        regions.some((region) => region.startsWith(`${country}-`));
    return isOfThatCountry && normalized(place.region) !== '' && codeOf(place) === null;
}

function codeOf(place: Place): string | null {
    const country = normalized(place.country);
    const region = normalized(place.region);
    if (REGION_CODE.test(region)) {
        return region;
    }
    return COUNTRY_CODE.test(country) && SUBDIVISION.test(region) ? `${country}-${region}` : null;
}

function normalized(text: string | null): string {
    return (text ?? '').trim().toUpperCase();
}
