import fc from 'fast-check';
import { prove } from '../../../../jest/proofs';
import { routeResolver, RouteRulesError } from '../routeResolver';
import { CALLER_KINDS, type RouteCaller, type RouteRecord } from '../routeRule';

const CALLER = '+35850454564';
const NUMBERS = ['+35853440001', '+35853440002', '+35853440003', '+35853440004'];
const FIELDS = ['first', 'second'];
const VALUES = ['a', 'b'];

const anyCondition = fc.oneof(
    fc.record({ kind: fc.constantFrom(undefined, ...CALLER_KINDS) }),
    fc.record({
        kind: fc.constantFrom(...CALLER_KINDS),
        field: fc.constantFrom(...FIELDS),
        values: fc.subarray(VALUES, { minLength: 1 }).map((values) => values.join()),
    }),
);

const anyRules: fc.Arbitrary<RouteRecord[]> = fc
    .array(
        fc.tuple(
            fc.record({
                called: fc.subarray(NUMBERS, { maxLength: 2 }).map((numbers) => numbers.join()),
                target: fc.constantFrom('', ...NUMBERS),
            }),
            anyCondition,
        ),
        { maxLength: 7 },
    )
    .map((rules) =>
        rules.map(([way, condition], index) => ({ name: `R${index}`, ...way, ...condition })),
    );

/** Everybody who is different to some rule. */
const EVERYBODY: readonly RouteCaller[] = CALLER_KINDS.flatMap((kind) =>
    [...VALUES, 'other'].flatMap((first) =>
        [...VALUES, 'other'].map((second) => ({
            kind,
            phones: [CALLER],
            fields: { first, second },
        })),
    ),
);

/** The first rule that fits, as the documentation says it, without a resolver. */
function targetOf(rules: readonly RouteRecord[], caller: RouteCaller, called: string): string {
    const list = (text: string | undefined): string[] => (text ? text.split(',') : []);
    const rule = rules.find(
        ({ called: asked, kind, field, values }) =>
            (!asked || list(asked).includes(called)) &&
            (kind === undefined || kind === caller.kind) &&
            (field === undefined || list(values).includes(caller.fields?.[field] ?? '')),
    );
    return rule?.target ?? '';
}

function goesRound(rules: readonly RouteRecord[], caller: RouteCaller, from: string): boolean {
    const been = new Set<string>();
    let here = from;
    for (;;) {
        if (been.has(here)) {
            return true;
        }
        been.add(here);
        const next = targetOf(rules, caller, here);
        if (next === '' || next === here) {
            return false;
        }
        here = next;
    }
}

function isRefused(rules: readonly RouteRecord[]): boolean {
    try {
        routeResolver(rules);
        return false;
    } catch (error) {
        if (error instanceof RouteRulesError && error.message.includes('in a circle')) {
            return true;
        }
        throw error;
    }
}

describe('any rules', () => {
    it('are refused exactly if they send somebody round in a circle', async () => {
        await prove(
            'Call routes: rules are refused exactly if some caller can go in a circle',
            fc.property(anyRules, (rules) => {
                const someoneGoesRound = EVERYBODY.some((caller) =>
                    NUMBERS.some((from) => goesRound(rules, caller, from)),
                );

                expect(isRefused(rules)).toBe(someoneGoesRound);
            }),
            { sample: 300, full: 20_000 },
        );
    });

    it('never send a call to the number that it is at', async () => {
        await prove(
            'Call routes: no call is sent to the number that it is at',
            fc.property(
                anyRules.filter((rules) => !isRefused(rules)),
                fc.subarray([...EVERYBODY]),
                fc.constantFrom(...NUMBERS),
                (rules, people, bnum) => {
                    const { target } = routeResolver(rules)({ anum: CALLER, bnum }, people);

                    expect(target).not.toBe(bnum);
                },
            ),
            { sample: 300, full: 20_000 },
        );
    });
});
