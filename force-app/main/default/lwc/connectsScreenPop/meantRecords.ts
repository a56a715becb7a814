/**
 * Of the records that have a number's last digits, those whose number it is. Everything else was
 * compared by Salesforce, and is taken as it is.
 */
import type { BoundValue, Comparison, Condition } from 'c/connectsQueryText';
import { isAboutNumber } from './apexQuery';
import type { ApexRecord } from './apexSearch';
import { digitsOf, isNumber } from './phoneDigits';

/** True, false, or undefined for what only Salesforce can tell. */
type Known = boolean | undefined;

/** Whether a record fits a filter, as far as phone numbers tell. */
export function isMeant(record: ApexRecord, filter: Condition<BoundValue>): boolean {
    return known(record, filter) !== false;
}

function known(record: ApexRecord, condition: Condition<BoundValue>): Known {
    if (condition.kind === 'comparison') {
        return isAboutNumber(condition) ? comparedNumber(record, condition) : undefined;
    }
    const parts = condition.parts.map((part) => known(record, part));
    const decisive = condition.kind === 'or';
    if (parts.includes(decisive)) {
        return decisive;
    }
    return parts.includes(undefined) ? undefined : !decisive;
}

function comparedNumber(
    { values = {} }: ApexRecord,
    { field, operator, value }: Comparison<BoundValue>,
): Known {
    const wanted = value.kind === 'text' ? value.text : '';
    const path = Object.keys(values).find((name) => name.toLowerCase() === field.toLowerCase());
    const stored = path === undefined ? null : values[path];
    if (typeof stored !== 'string') {
        return operator === 'ne';
    }
    switch (operator) {
        case 'contains':
            return digitsOf(stored).includes(digitsOf(wanted));
        case 'ne':
            // Numbers that only end alike were left out by Salesforce: they are not told apart here.
            return !isNumber(stored, wanted);
        default:
            return isNumber(stored, wanted);
    }
}
