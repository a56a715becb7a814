import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { prove } from '../../../jest/proofs';
import { copyJson } from '../json';

/** What a text in JSON makes of a value. */
function throughText(value: unknown): unknown {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : JSON.parse(text);
}

/** Every object and array inside a value. */
function partsOf(value: unknown): object[] {
    return typeof value === 'object' && value !== null
        ? [value, ...Object.values(value).flatMap(partsOf)]
        : [];
}

const awkward = fc.constantFrom<unknown>(
    undefined,
    -0,
    NaN,
    Infinity,
    () => 1,
    Symbol('nothing'),
    new Date(0),
    new Date(NaN),
    new Map([[1, 2]]),
    /pattern/,
    Object(7),
    Object.assign([1], { toJSON: () => 'a list of its own' }),
    { toJSON: () => ({ form: 'of its own' }) },
    { toJSON: 'a field' },
    JSON.parse('{"__proto__":{"a":1}}'),
    Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true } }),
);

const anything = fc.anything({
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '0')),
    values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), awkward],
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 4,
});

describe('a copy as JSON carries it', () => {
    it('is what a text in JSON would make of the value, and shares nothing with it', () =>
        prove(
            'Simulator: a message is copied as its JSON text would be, and shares nothing with it',
            fc.property(anything, (value) => {
                const copied = copyJson(value);
                // Jest takes a field named "constructor" for the type.
                expect(isDeepStrictEqual(copied, throughText(value))).toBe(true);
                const parts = new Set(partsOf(value));
                expect(partsOf(copied).filter((part) => parts.has(part))).toEqual([]);
            }),
            { sample: 1_000, full: 20_000 },
        ));

    it('is refused for what JSON cannot carry', () => {
        const cycle: Record<string, unknown> = {};
        cycle.list = [{ cycle }];
        expect(() => copyJson(cycle)).toThrow(TypeError);
        expect(() => copyJson({ big: 1n })).toThrow(TypeError);
    });

    it('goes as deep as the value', () => {
        const deep = JSON.parse(`${'[{"a":'.repeat(100)}1${'}]'.repeat(100)}`) as unknown;
        expect(copyJson(deep)).toStrictEqual(deep);
    });
});
