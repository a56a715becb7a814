import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { smallestPart } from '../deltaDebugging';

it('finds exactly the items that a failure needs', () =>
    prove(
        'Flight recordings: delta debugging finds exactly the items that a failure needs, in their order',
        fc.asyncProperty(
            fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 80 }),
            fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
            async (items, picks) => {
                const needed = new Set(picks.map((pick) => items[pick % items.length]));
                const part = await smallestPart(items, async (candidate) =>
                    [...needed].every((item) => candidate.some((other) => other === item)),
                );
                expect(part).toEqual(items.filter((item) => needed.has(item)));
            },
        ),
        { sample: 200, full: 5_000 },
    ));

it('finds nothing when nothing is needed', async () => {
    expect(await smallestPart([1, 2, 3], async () => true)).toEqual([]);
});
