/** The functions of formulas that pages use; Salesforce has more. */
import { encodeHtml, encodeScript } from './encode';
import { textOf, type Value } from './value';

type FormulaFunction = (...values: Value[]) => Value;

const text = (value: Value | undefined): string => textOf(value ?? null);
const holds = (value: Value | undefined): boolean => value === true || value === 'true';
const isBlank = (value: Value | undefined): boolean => text(value).trim() === '';

/** By name in capitals. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction | undefined>> = {
    URLFOR: (target, path) => (path === undefined ? text(target) : `${text(target)}/${text(path)}`),
    HTMLENCODE: (value) => encodeHtml(text(value)),
    JSENCODE: (value) => encodeScript(text(value)),
    JSINHTMLENCODE: (value) => encodeScript(encodeHtml(text(value))),
    URLENCODE: (value) => encodeURIComponent(text(value)).replace(/%20/g, '+'),
    IF: (condition, yes, no) => (holds(condition) ? (yes ?? null) : (no ?? null)),
    AND: (...values) => values.every(holds),
    OR: (...values) => values.some(holds),
    NOT: (value) => !holds(value),
    ISBLANK: (value) => isBlank(value),
    BLANKVALUE: (value, substitute) => (isBlank(value) ? (substitute ?? null) : (value ?? null)),
    TEXT: (value) => text(value),
    CONTAINS: (whole, part) => text(whole).includes(text(part)),
};
