import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { isRecordId, isSameRecord, readRecordId } from '../recordId';

const CHARACTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const shortId = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 15, maxLength: 15 })
    .map((characters) => characters.join(''));

it('lengthens every id in one way, which reading again does not change', async () => {
    await prove(
        'Record ids: 18 characters begin with the 15, and reading them again changes nothing',
        fc.property(shortId, (short) => {
            const long = readRecordId(short);
            expect(long).toMatch(/^[0-9A-Za-z]{15}[A-Z0-5]{3}$/);
            expect(long.slice(0, 15)).toBe(short);
            expect(readRecordId(long)).toBe(long);
            expect(isSameRecord(short, long)).toBe(true);
        }),
        { sample: 500, full: 20_000 },
    );
});

it('notices whenever letters of an id change their case', async () => {
    await prove(
        'Record ids: a change of case in the first 15 characters is always noticed',
        fc.property(
            shortId.filter((id) => /[A-Za-z]/.test(id)),
            fc.nat(),
            (short, seed) => {
                const letters = [...short].flatMap((one, at) => (/[A-Za-z]/.test(one) ? [at] : []));
                const at = letters[seed % letters.length] ?? 0;
                const letter = short.charAt(at);
                const swapped =
                    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
                const damaged = short.slice(0, at) + swapped + readRecordId(short).slice(at + 1);
                expect(isRecordId(damaged)).toBe(false);
                expect(() => readRecordId(damaged)).toThrow('damaged');
            },
        ),
        { sample: 500, full: 20_000 },
    );
});
