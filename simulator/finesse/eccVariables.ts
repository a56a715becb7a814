/** An ECC variable as the administrator configured it. */
export interface EccVariable {
    /** `user.` and a name, at most 32 characters in all. */
    readonly name: string;
    /** How many bytes a value may have, at most 210; what is longer is cut. */
    readonly length: number;
    /** How many elements an array has, at most 255; 0 for a single value. */
    readonly elements: number;
}

/** The ECC variables of the simulated contact center, those of the guide's samples among them. */
export const ECC_VARIABLES: readonly EccVariable[] = [
    { name: 'user.Var1', length: 210, elements: 0 },
    { name: 'user.SpecialField', length: 100, elements: 0 },
    { name: 'user.Language', length: 10, elements: 0 },
    { name: 'user.CustomerId', length: 40, elements: 0 },
    { name: 'user.RecordId', length: 18, elements: 0 },
    { name: 'user.Notes', length: 210, elements: 10 },
];

const ELEMENT = /^(?<name>user\.[^[\]\s]+)\[(?<index>\d{1,3})\]$/;

/** The variable that a key addresses, an element of an array too; null if there is none. */
export function findEccVariable(key: string): EccVariable | null {
    const element = ELEMENT.exec(key)?.groups;
    const name = element?.name ?? key;
    const found = ECC_VARIABLES.find((variable) => variable.name === name);
    if (!found) {
        return null;
    }
    const isElement = element !== undefined;
    if (isElement !== found.elements > 0 || Number(element?.index ?? 0) >= (found.elements || 1)) {
        return null;
    }
    return found;
}
