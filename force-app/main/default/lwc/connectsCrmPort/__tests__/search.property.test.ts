import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { readGraphql } from '../../../../../../visualforce/platform/graphqlText';
import { phonePatternOf, significantDigits } from '../phonePattern';
import { makeSearch } from '../search';

it('asks one well-formed query whatever text is searched for', async () => {
    await prove(
        'Searches: no text changes the form of the query',
        fc.property(
            fc.oneof(fc.string({ minLength: 2 }), fc.string({ unit: 'binary', minLength: 2 })),
            (text) => {
                fc.pre([...text.trim()].length >= 2);
                const { query } = makeSearch(text, {}, 's1');
                const [uiapi] = readGraphql(query);
                const objects = uiapi?.fields[0]?.fields ?? [];
                expect(objects.map(({ name }) => name)).toEqual(['Contact', 'Lead', 'Account']);
            },
        ),
        { sample: 300, full: 10_000 },
    );
});

const separator = fc.constantFrom('', ' ', '-', '.', '/', ' (', ') ');

it('finds a number by every way of writing it', async () => {
    await prove(
        'Searches: a number is found however its digits are separated, with country code or trunk prefix',
        fc.property(
            fc.array(fc.nat({ max: 9 }), { minLength: 9, maxLength: 10 }),
            fc.constantFrom('', '0', '0041', '+41'),
            fc.constantFrom('', '0', '0041', '+41'),
            fc.array(separator, { minLength: 10, maxLength: 10 }),
            (digits, typedPrefix, storedPrefix, separators) => {
                const typed = `${typedPrefix}${digits.join('')}`;
                const stored = storedPrefix + digits.map((d, i) => `${d}${separators[i]}`).join('');
                const pattern = phonePatternOf(typed) ?? '';
                const like = new RegExp(`^${pattern.replaceAll('%', '.*')}$`, 's');
                expect(stored).toMatch(like);
                expect(stored.replace(/\D/g, '')).toContain(significantDigits(typed));
            },
        ),
        { sample: 300, full: 10_000 },
    );
});
