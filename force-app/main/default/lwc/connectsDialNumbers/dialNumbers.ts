/** Reads dialled strings by a dial plan. */
import type { DialNumber, DialNumbers } from 'c/connectsDialPolicy';
import { completePlan } from './completePlan';
import type { DialPlan } from './dialPlan';
import { DialReader, type Reading } from './dialReader';
import { EmergencyNumbers } from './emergencyNumbers';
import { InternalNumbers } from './internalNumbers';
import type { NumberParser } from './numberParser';
import { PublicNumbers } from './publicNumbers';

/**
 * Makes the reader of a site's dial strings. What two readings of the plan would call two numbers is
 * unreadable: nothing is guessed. Entries of the plan that make no sense are left out, so that help
 * can be called with every plan; `checkPlan` names both.
 *
 * @param plan how the site dials
 * @param parser reads public numbers of all countries
 */
export function createDialNumbers(plan: DialPlan, parser: NumberParser): DialNumbers {
    const complete = completePlan(plan, parser);
    const publicNumbers = new PublicNumbers(complete, parser);
    const reader = new DialReader(
        new EmergencyNumbers(complete, parser),
        new InternalNumbers(complete, parser, publicNumbers),
        publicNumbers,
    );
    return {
        read: (dialString) => asDialNumber(dialString, reader.read(dialString)),
        dialStringOf(e164) {
            const number = parser.parse(e164, plan.country);
            const forms = number === null ? [] : publicNumbers.formsOf(number);
            return (
                forms.find((form) => {
                    const reading = reader.read(form);
                    return reading.kind === 'public'
                        ? reading.number.e164 === e164
                        : reading.kind === 'internal';
                }) ?? e164
            );
        },
    };
}

/**
 * The plan for numbers as people write them, in records for instance: without outside-line prefix.
 * @param plan how the site dials
 */
export function writtenPlan(plan: DialPlan): DialPlan {
    return { ...plan, outsidePrefixes: [] };
}

function asDialNumber(dialString: string, reading: Reading): DialNumber {
    if (reading.kind !== 'public') {
        return {
            kind: reading.kind,
            dialString,
            e164: null,
            country: null,
            regions: [],
            lineType: 'unknown',
            timeZones: [],
        };
    }
    const { e164, country, regions, lineType, timeZones } = reading.number;
    return { kind: 'public', dialString, e164, country, regions, lineType, timeZones };
}
