/** Call variables that rules attach to a dial (guide, "itemVarObject Structure"). */
import type { ItemVariables, KeyValue } from 'c/connectsIntegrationApiSvc';

/** "callVariable1" and "PerVar1" name the same one; everything else is an ECC variable. */
const PERIPHERAL = /^(?:callVariable|PerVar)([1-9]|10)$/i;

/** Finesse refuses a request for its variables with this error (Cisco, "Invalid Input"). */
const REFUSAL = /invalid[\s_-]*input/i;

/**
 * A dial's own variables and those that rules attach; the dial's own are not overwritten.
 * @param attached by name, as rules have them
 */
export function withAttached(
    own: Readonly<ItemVariables>,
    attached: Readonly<Record<string, string>>,
): ItemVariables {
    const added: Record<string, string> = {};
    const named: KeyValue[] = [];
    for (const [name, value] of Object.entries(attached)) {
        const number = PERIPHERAL.exec(name)?.[1];
        if (number === undefined) {
            named.push({ Key: name, Value: value });
        } else {
            added[`PerVar${number}`] = value;
        }
    }
    const ownNamed = own.NamedVariables ?? [];
    const missing = named.filter(({ Key }) => ownNamed.every((known) => known.Key !== Key));
    return {
        ...added,
        ...own,
        ...(missing.length > 0 ? { NamedVariables: [...ownNamed, ...missing] } : {}),
    };
}

/**
 * Whether the contact center refused a dial for what was sent with it, so that it did not dial: CCX
 * takes no variables with a new call. What failed otherwise may have been dialled all the same.
 * @param reason the gadget's words
 */
export function isVariableRefusal(reason: string): boolean {
    return REFUSAL.test(reason);
}
