/**
 * An object on which asking for anything that it does not have is an error, and not `undefined`:
 * stand-ins must not let code pass that would break in an org.
 */
export function onlyKnown<Known extends object>(name: string, known: Known): Known {
    return new Proxy(known, {
        get: (target, property) => {
            if (typeof property === 'string' && !(property in target) && property !== 'then') {
                throw new Error(
                    `${name} has no member "${property}" in the harness. It has: ` +
                        `${Object.keys(target).join(', ')}.`,
                );
            }
            return Reflect.get(target, property) as unknown;
        },
    });
}
