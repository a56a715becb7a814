/** How people's phone fields may hold a number. */

/** Parts of a public number; `ParsedNumber` and `CountryDialling` of the number parser have them. */
export interface NumberParts {
    /** "44" */
    readonly callingCode: string;
    /** "2079460000" */
    readonly nationalNumber: string;
    /** What begins a national number, "0"; empty where nothing does. */
    readonly nationalPrefix: string;
}

/** Of the North American Numbering Plan, whose numbers are written in threes and fours. */
const NORTH_AMERICA = '1';
const NORTH_AMERICAN = /^(\d{3})(\d{3})(\d{4})$/;

/**
 * Forms for the query by equality. The search index finds others by the digits of these.
 * @param e164 "+442079460000"
 * @param parts null when they are not known
 * @returns each form once, the number itself first; at most 20
 */
export function storedForms(e164: string, parts: NumberParts | null): readonly string[] {
    const digits = e164.slice(1);
    const forms = [e164, digits, `00${digits}`];
    if (parts !== null) {
        const { callingCode, nationalNumber, nationalPrefix } = parts;
        forms.push(
            nationalNumber,
            `${nationalPrefix}${nationalNumber}`,
            `+${callingCode} ${nationalNumber}`,
            ...northAmericanForms(parts),
        );
    }
    return [...new Set(forms)];
}

/** "(850) 555-0123" is what Salesforce makes of ten digits that are typed in the United States. */
function northAmericanForms({ callingCode, nationalNumber }: NumberParts): string[] {
    const [, area, exchange, line] = NORTH_AMERICAN.exec(nationalNumber) ?? [];
    if (callingCode !== NORTH_AMERICA || area === undefined) {
        return [];
    }
    const dashed = `${area}-${exchange}-${line}`;
    const spaced = `(${area}) ${exchange}-${line}`;
    return [
        spaced,
        dashed,
        `${area}.${exchange}.${line}`,
        `${area} ${exchange} ${line}`,
        `1-${dashed}`,
        `1 ${spaced}`,
        `+1 ${spaced}`,
        `+1 ${dashed}`,
        `+1-${dashed}`,
        `+1 ${area} ${exchange} ${line}`,
    ];
}
