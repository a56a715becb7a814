/**
 * Packs of rules of law for dials, by jurisdiction. Data with sources: an engineering aid, not legal
 * advice. A newer version is added beside the older one, so that settings can stay with what was
 * reviewed and the rule bench can compare both.
 */
import type { HolidayTable } from 'c/connectsDialPolicy';
import { FRANCE_PACK } from './france';
import { GERMANY_PACK } from './germany';
import type { DialPack } from './pack';
import { UNITED_KINGDOM_PACK } from './unitedKingdom';
import { US_FEDERAL } from './usFederal';
import {
    US_FLORIDA,
    US_KENTUCKY,
    US_OKLAHOMA,
    US_PENNSYLVANIA,
    US_TEXAS,
    US_WASHINGTON,
} from './usStates';

export { type DialPack, PACK_CONSENT_PURPOSE } from './pack';

/** Every pack in every version that is shipped. */
export const DIAL_PACKS: readonly DialPack[] = [
    US_FEDERAL,
    US_FLORIDA,
    US_OKLAHOMA,
    US_WASHINGTON,
    US_TEXAS,
    US_KENTUCKY,
    US_PENNSYLVANIA,
    UNITED_KINGDOM_PACK,
    FRANCE_PACK,
    GERMANY_PACK,
];

/** Every table of holidays that is shipped; rules of the site may use them without the pack. */
export const PACK_HOLIDAYS: readonly HolidayTable[] = DIAL_PACKS.flatMap(
    ({ holidays }) => holidays,
);
