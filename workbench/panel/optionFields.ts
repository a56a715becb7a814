/** Options of scenarios and faults as fields of a form. */

/** A value of an option. */
export type OptionValue = string | number | boolean;

/** One field. */
export interface OptionField {
    readonly name: string;
    readonly label: string;
    readonly help: string;
    /** Type of the input; ignored where there are choices. */
    readonly type: 'text' | 'number' | 'checkbox';
    /** What the field shows; times in s. */
    readonly value: string;
    readonly checked: boolean;
    /** The values to choose from, where the option is limited to some. */
    readonly choices: { label: string; value: string }[] | null;
}

/** An option as its scenario or fault describes it. */
export interface OptionDescription {
    readonly preset: OptionValue;
    readonly choices?: readonly string[];
    readonly help?: string;
}

const MS_PER_S = 1_000;

/**
 * @param name name of the option; what ends in "Ms", or is called "ms", is a time
 * @param description what it takes
 * @param value its present value
 */
export function toField(
    name: string,
    { preset, choices, help }: OptionDescription,
    value: OptionValue,
): OptionField {
    return {
        name,
        label: labelOf(name),
        help: help ?? '',
        type:
            typeof preset === 'boolean'
                ? 'checkbox'
                : typeof preset === 'number'
                  ? 'number'
                  : 'text',
        value: isTime(name) ? String(Number(value) / MS_PER_S) : String(value),
        checked: value === true,
        choices: choices?.map((choice) => ({ label: wordsOf(choice), value: choice })) ?? null,
    };
}

/**
 * What a field holds, as the option takes it.
 *
 * @param name name of the option
 * @param preset its default, which tells the type
 * @param value text of the field; times in s
 * @param checked state of a checkbox
 */
export function fromField(
    name: string,
    preset: OptionValue | undefined,
    value: string,
    checked: boolean,
): OptionValue {
    switch (typeof preset) {
        case 'boolean':
            return checked;
        case 'number':
            return isTime(name) ? Math.round(Number(value) * MS_PER_S) : Number(value);
        default:
            return value;
    }
}

/** `talkMs` reads "Talk (s)", `callerNumber` "Caller number". */
export function labelOf(name: string): string {
    const words = name
        .replace(/^ms$/, 'time (s)')
        .replace(/Ms$/, ' (s)')
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return words.charAt(0).toUpperCase() + words.slice(1);
}

function isTime(name: string): boolean {
    return name === 'ms' || name.endsWith('Ms');
}

/** An empty choice has to be seen as well. */
function wordsOf(choice: string): string {
    return choice === '' ? 'Any' : choice;
}
