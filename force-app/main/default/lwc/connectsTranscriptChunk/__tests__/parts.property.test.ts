import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { partsOf } from '../parts';

describe('a line in pieces', () => {
    it('is still the same text, with each found place in a piece of its own', async () => {
        expect.hasAssertions();
        await prove(
            'Transcripts: the pieces of a line together are the line',
            fc.asyncProperty(
                fc.string({ unit: 'grapheme', maxLength: 40 }),
                fc.array(fc.nat({ max: 40 }), { maxLength: 8 }),
                async (text, places) => {
                    const ends = [...new Set(places.map((at) => Math.min(at, text.length)))].sort(
                        (left, right) => left - right,
                    );
                    const hits = ends.flatMap((start, index) => {
                        const end = ends[index + 1];
                        return index % 2 === 0 && end !== undefined
                            ? [{ lineId: '1', start, end }]
                            : [];
                    });
                    const parts = partsOf(text, hits, hits[0] ?? null);
                    expect(parts.map((part) => part.text).join('')).toBe(text);
                    expect(parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(
                        hits.map(({ start, end }) => text.slice(start, end)),
                    );
                    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
                },
            ),
            { sample: 200, full: 5_000 },
        );
    });
});
