/** Reads numbers of a list: as people and programs write them, of one country or international. */
import {
    createDialNumbers,
    writtenPlan,
} from '../../force-app/main/default/lwc/connectsDialNumbers/dialNumbers';
import type { NumberParser } from '../../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { type ListOptions, UsageError } from './options';

/** Why a text is no number for the list. */
export type NumberRejection = 'EMPTY' | 'EMERGENCY' | 'UNREADABLE';

/** Reads one text. */
export type NumberReader = (
    text: string,
) => { readonly e164: string } | { readonly rejection: NumberRejection };

/**
 * @param parser reads public numbers
 * @throws UsageError when the country is not known
 */
export function createNumberReader(
    parser: NumberParser,
    {
        country,
        isPlusMissing,
        isZeroLost,
    }: Pick<ListOptions, 'country' | 'isPlusMissing' | 'isZeroLost'>,
): NumberReader {
    const dialling = parser.countryDialling(country);
    if (dialling === null) {
        throw new UsageError(
            `--country ${country} is not known: it takes an ISO 3166-1 code such as US.`,
        );
    }
    const { internationalPrefix, nationalPrefix } = dialling;
    const numbers = createDialNumbers(
        writtenPlan({
            country,
            outsidePrefixes: [],
            ...(isPlusMissing && { internationalPrefixes: [internationalPrefix ?? '00', ''] }),
            ...(isZeroLost && { nationalPrefixes: [nationalPrefix, ''] }),
        }),
        parser,
    );
    return (text) => {
        if (text.trim() === '') {
            return { rejection: 'EMPTY' };
        }
        const { kind, e164 } = numbers.read(text);
        if (e164 !== null) {
            return { e164 };
        }
        return { rejection: kind === 'emergency' ? 'EMERGENCY' : 'UNREADABLE' };
    };
}
