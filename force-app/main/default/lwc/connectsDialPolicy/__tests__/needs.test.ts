import { policyOf, prefixRule, question, rule } from '../../../../../../jest/dialRules';
import type { ConsentRule, DialRule, FactName, ListRule } from '../connectsDialPolicy';

const BERLIN = '+4930123456';

function needs(rules: readonly DialRule[], dialString = BERLIN): readonly FactName[] {
    return policyOf(rules).needs(question(dialString)).facts;
}

it.each([
    [rule({ kind: 'list', name: 'org' }), ['listing']],
    [rule<ListRule>({ kind: 'list', name: 'own', numbers: [] }), []],
    [rule({ kind: 'do-not-call', name: 'dnc' }), ['doNotCall']],
    [rule({ kind: 'consent', name: 'consent' }), ['consents']],
    [rule({ kind: 'window', name: 'window' }), ['places']],
    [rule({ kind: 'cap', name: 'cap' }), ['dials']],
    [rule({ kind: 'prefix', name: 'prefix' }), []],
] as const)('names what a rule looks at: %j', (one, expected) => {
    expect(needs([one])).toEqual(expected);
});

it('names each fact once, for all rules together', () => {
    const consent = (name: string, purpose: string): DialRule =>
        rule<ConsentRule>({ kind: 'consent', name, purpose });
    expect(
        needs([
            rule({ kind: 'cap', name: 'cap' }),
            consent('a', 'Marketing'),
            consent('b', 'Service'),
            rule({ kind: 'list', name: 'org' }),
        ]),
    ).toEqual(['listing', 'consents', 'dials']);
});

it('leaves out what only rules want that do not apply', () => {
    expect(
        needs([
            rule({ kind: 'cap', name: 'abroad', scope: { countries: ['US'] } }),
            rule({ kind: 'list', name: 'consults', scope: { callTypes: ['CONSULT'] } }),
            rule({ kind: 'consent', name: 'later', validFrom: '2026-11-11' }),
        ]),
    ).toEqual([]);
});

it('leaves out what rules behind an exception want that holds for sure', () => {
    const list = rule({ kind: 'list', name: 'org' });
    const cap = rule({ kind: 'cap', name: 'cap' });
    const exception = prefixRule('own', ['+4930'], { outcome: 'allow' });
    expect(needs([list, exception, cap])).toEqual(['listing']);
    expect(needs([list, exception, cap], '+4940123456')).toEqual(['listing', 'dials']);
});

it('wants what rules behind an exception want that depends on the org', () => {
    const exception = rule<ListRule>({ kind: 'list', name: 'friends', outcome: 'allow' });
    expect(needs([exception, rule({ kind: 'cap', name: 'cap' })])).toEqual(['listing', 'dials']);
});

it('wants places where a rule goes by region and the number does not tell', () => {
    const florida = rule({ kind: 'cap', name: 'florida', scope: { regions: ['US-FL'] } });
    expect(needs([florida], '+12125550123')).toEqual(['places', 'dials']);
    expect(needs([florida], '+18505550123')).toEqual(['dials']);
});

it.each(['112', '9112', '4711', '94711', 'call her'])('wants nothing for %s', (dialString) => {
    expect(needs([rule({ kind: 'list', name: 'org' })], dialString)).toEqual([]);
});
