import type {
    KeyValue,
    PeripheralVariables,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** The variables of a call. Local variables stay in the gadget and are not among them. */
export interface CallVariables {
    readonly peripheral: Readonly<Partial<PeripheralVariables>>;
    readonly named: readonly KeyValue[];
}

export const NO_VARIABLES: CallVariables = { peripheral: {}, named: [] };

/** Variables with others over them: what is not given keeps its value. */
export function mergeVariables(known: CallVariables, given: CallVariables): CallVariables {
    if (given === NO_VARIABLES) {
        return known;
    }
    return {
        peripheral: { ...known.peripheral, ...given.peripheral },
        named: mergeKeys(known.named, given.named),
    };
}

/** Variables by key with others over them, in the order in which each came first. */
export function mergeKeys(known: readonly KeyValue[], given: readonly KeyValue[]): KeyValue[] {
    const merged = new Map(known.map(({ Key, Value }) => [Key, Value]));
    given.forEach(({ Key, Value }) => merged.set(Key, Value));
    return [...merged].map(([Key, Value]) => ({ Key, Value }));
}

/** Length in UTF-8; counted by hand because jsdom has no TextEncoder. */
export function byteLength(text: string): number {
    let bytes = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
}

/** As many whole characters of a text as fit into so many bytes. */
export function cutToBytes(text: string, limit: number): string {
    if (byteLength(text) <= limit) {
        return text;
    }
    let cut = '';
    for (const character of text) {
        if (byteLength(cut + character) > limit) {
            break;
        }
        cut += character;
    }
    return cut;
}
