/** One level of a value, as the JSON tree shows it. */

/** A value and, if it holds others, those. */
export interface JsonBranch {
    readonly type: 'object' | 'list' | 'string' | 'number' | 'boolean' | 'null';
    /** The value itself, or what it holds in short. */
    readonly text: string;
    /** Null for what holds nothing. */
    readonly children: readonly { readonly name: string; readonly value: unknown }[] | null;
}

/** Names that fit into the short form of an object. */
const NAMES_SHOWN = 4;

/** @param value anything that JSON can carry; everything else is shown as its text */
export function branchOf(value: unknown): JsonBranch {
    if (Array.isArray(value)) {
        const children = value.map((item: unknown, index) => ({
            name: String(index),
            value: item,
        }));
        return { type: 'list', text: `[${value.length}]`, children: orNull(children) };
    }
    switch (typeof value) {
        case 'object':
            return value === null ? leaf('null', 'null') : objectBranch(value);
        case 'string':
            return leaf('string', JSON.stringify(value));
        case 'number':
            return leaf('number', String(value));
        case 'boolean':
            return leaf('boolean', String(value));
        default:
            return leaf('null', String(value));
    }
}

function objectBranch(value: object): JsonBranch {
    const children = Object.entries(value).map(([name, member]: [string, unknown]) => ({
        name,
        value: member,
    }));
    const names = children.slice(0, NAMES_SHOWN).map(({ name }) => name);
    const more = children.length > NAMES_SHOWN ? ', …' : '';
    return { type: 'object', text: `{${names.join(', ')}${more}}`, children: orNull(children) };
}

function leaf(type: JsonBranch['type'], text: string): JsonBranch {
    return { type, text, children: null };
}

function orNull<T>(list: readonly T[]): readonly T[] | null {
    return list.length === 0 ? null : list;
}
