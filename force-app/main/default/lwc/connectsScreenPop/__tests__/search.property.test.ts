import fc from 'fast-check';
import type { ApexNode } from '../apexSearch';
import { filterQuery, wordsQuery } from '../apexQuery';
import { isNumber } from '../phoneDigits';
import { CALL, screenPopRules } from '../../../../../../jest/screenPops';
import { prove } from '../../../../../../jest/proofs';

const RUNS = { sample: 200, full: 20_000 };

const rules = screenPopRules(
    JSON.stringify({
        screenPop: {
            default: {
                entity: 'contact',
                query: "$filter=(telephone1 eq '{{a}}' or contains(LastName,'{{b}}')) and Title ne '{{b}}'&$search={{a}} or \"x {{b}}\"",
                map: [
                    { name: 'a', type: 'phone', path: 'workItem.Sender' },
                    { name: 'b', path: 'workItem.PerVar1' },
                ],
            },
        },
    }),
);

/** Everything but the values. */
function form(nodes: readonly ApexNode[] = []): unknown {
    return nodes.map(({ value: _value, ...rest }) => rest);
}

const hostile = fc
    .array(
        fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom("'", '"', '\\', ')', ' OR ', '{{b}}', '%', '*'),
        ),
    )
    .map((parts) => `x${parts.join('')}x`);

it('keeps the form that a rule gives a search, whatever the call tells', () =>
    prove(
        'a value of a call never becomes a part of a screen pop search',
        fc.property(hostile, (text) => {
            const formsFor = (value: string): unknown => {
                const item = { ...CALL, PerVar1: value };
                return rules
                    .decide(item, 'inbound')
                    .searches.map((search) => [
                        form(filterQuery(search)?.filter),
                        form(wordsQuery(search)?.words),
                    ]);
            };
            expect(formsFor(text)).toEqual(formsFor('plain'));
        }),
        RUNS,
    ));

const digits = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([area, rest]) => `${area}${String(rest).padStart(8, '0')}`);
const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '/', ') '), {
    minLength: 9,
    maxLength: 9,
});
const prefixes = fc.constantFrom('', '0', '+41', '0041 ', '+41 (0)');

it('finds a number however it is written, and no other', () =>
    prove(
        'a screen pop tells phone numbers apart, however they are written',
        fc.property(digits, digits, gaps, prefixes, (one, other, between, prefix) => {
            const written =
                prefix + [...one].map((digit, at) => digit + (between[at] ?? '')).join('');
            expect(isNumber(written, `+41${one}`)).toBe(true);
            expect(isNumber(written, `+41${other}`)).toBe(one === other);
        }),
        RUNS,
    ));
