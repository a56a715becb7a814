import fc from 'fast-check';
import { createDialNumbers } from 'c/connectsDialNumbers';
import { prove } from '../../../../../../jest/proofs';
import {
    CLEAR_PLANS,
    COUNTRIES,
    format,
    formatting,
    formsOf,
    numbers,
    parser,
    PLANS,
} from '../../../../../../jest/writtenNumbers';

const plan = fc.constantFrom(...PLANS);

it('reads every written form of a number to the same E.164, or not at all', async () => {
    await prove(
        'every written form of a number is read to the same E.164, or not at all',
        fc.property(plan, numbers, formatting, (site, parsed, style) => {
            const { read } = createDialNumbers(site, parser);
            for (const form of formsOf(site, parsed)) {
                const { kind, e164 } = read(format(form, style));
                expect([form, kind, e164]).toEqual(
                    kind === 'unreadable'
                        ? [form, 'unreadable', null]
                        : [form, 'public', parsed.e164],
                );
            }
        }),
        { sample: 400, full: 20_000 },
    );
});

it('reads every written form where the outside-line prefix is always dialled', async () => {
    await prove(
        'every written form of a number is read where the outside-line prefix is always dialled',
        fc.property(fc.constantFrom(...CLEAR_PLANS), numbers, formatting, (site, parsed, style) => {
            const { read } = createDialNumbers(site, parser);
            for (const form of formsOf(site, parsed)) {
                expect([form, read(format(form, style)).e164]).toEqual([form, parsed.e164]);
            }
        }),
        { sample: 400, full: 20_000 },
    );
});

it('writes every number so that it is read back', async () => {
    await prove(
        'a number written in the form of the site is read back',
        fc.property(plan, numbers, (site, { e164 }) => {
            const { read, dialStringOf } = createDialNumbers(site, parser);
            expect(read(dialStringOf(e164)).e164).toBe(e164);
        }),
        { sample: 400, full: 20_000 },
    );
});

it('reads anything without throwing, and gives a number to public ones only', async () => {
    await prove(
        'anything is read without throwing, and only public dial strings have a number',
        fc.property(
            plan,
            fc.oneof(
                fc.string({ unit: 'binary' }),
                fc.string({ unit: fc.constantFrom(...'0123456789+*#,;-() pwx@/%tel:') }),
            ),
            (site, dialString) => {
                const { kind, e164 } = createDialNumbers(site, parser).read(dialString);
                expect(e164 === null).toBe(kind !== 'public');
            },
        ),
        { sample: 400, full: 20_000 },
    );
});

it('always lets emergency numbers of the country through', async () => {
    const anyPlan = fc.record({
        country: fc.constantFrom(...COUNTRIES),
        outsidePrefixes: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
        areaCode: fc.string(),
        extensionLengths: fc.array(fc.integer({ min: -1, max: 12 })),
        internalNumbers: fc.array(fc.string({ unit: fc.constantFrom(...'0123X!*#[]-+') })),
        nationalPrefixes: fc.array(fc.string({ maxLength: 2 })),
        internationalPrefixes: fc.array(fc.string({ maxLength: 3 })),
    });
    await prove(
        'emergency numbers are emergency numbers with every plan, with and without its prefixes',
        fc.property(anyPlan, (site) => {
            const { read } = createDialNumbers(site, parser);
            const prefixes = site.outsidePrefixes.filter((prefix) => /^\d*$/.test(prefix));
            for (const help of parser.emergencyNumbers(site.country)) {
                for (const prefix of ['', ...prefixes]) {
                    expect([prefix, help, read(prefix + help).kind]).toEqual([
                        prefix,
                        help,
                        'emergency',
                    ]);
                }
            }
        }),
        { sample: 300, full: 10_000 },
    );
});
