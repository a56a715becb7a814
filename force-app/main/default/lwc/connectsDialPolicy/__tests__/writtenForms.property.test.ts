import fc from 'fast-check';
import { createDialNumbers, type DialPlan } from 'c/connectsDialNumbers';
import {
    compilePolicy,
    type DialPolicy,
    type DialPolicyVerdict,
    type ListRule,
} from 'c/connectsDialPolicy';
import { facts, rule } from '../../../../../../jest/dialRules';
import { prove } from '../../../../../../jest/proofs';
import {
    CLEAR_PLANS,
    format,
    formatting,
    formsOf,
    numbers,
    parser,
    PLANS,
} from '../../../../../../jest/writtenNumbers';

const AT = Date.parse('2026-11-10T15:00:00Z');
const FACTS = facts();

/** A policy with one internal list; what it does with what it cannot read is told from a verdict. */
function policyWith(site: DialPlan, listed: readonly string[]): DialPolicy {
    const list = listed.map((e164) => ({ e164, reason: 'asked', source: null, expiresAt: null }));
    return compilePolicy(
        {
            version: 'v1',
            rules: [rule<ListRule>({ kind: 'list', name: 'own list', numbers: list })],
            unreadable: 'warn',
            siteTimeZone: 'UTC',
        },
        { numbers: createDialNumbers(site, parser), holidays: [] },
    );
}

function verdictOn(policy: DialPolicy, dialString: string): DialPolicyVerdict {
    const verdict = policy.decide({ callType: 'OUTBOUND', dialString, teams: [], at: AT }, FACTS);
    // How it was written is all that may differ.
    return { ...verdict, dialString: '', number: { ...verdict.number, dialString: '' } };
}

const written = fc.record({ parsed: numbers, style: formatting, isListed: fc.boolean() });

it('gives a number the same verdict in any of its written forms', async () => {
    await prove(
        'Dial policy: where the outside-line prefix is always dialled, a number has the same verdict in every written form, from the policy and from its list',
        fc.property(
            fc.constantFrom(...CLEAR_PLANS),
            written,
            (site, { parsed, style, isListed }) => {
                const policy = policyWith(site, isListed ? [parsed.e164] : []);
                const plain = verdictOn(policy, parsed.e164);
                expect(plain.outcome).toBe(isListed ? 'block' : 'allow');
                for (const form of formsOf(site, parsed)) {
                    expect([form, verdictOn(policy, format(form, style))]).toEqual([form, plain]);
                }
            },
        ),
        { sample: 200, full: 10_000 },
    );
});

it('lets no written form of a listed number pass, however the site dials', async () => {
    await prove(
        'Dial policy: no written form of a listed number is allowed; what may be read in two ways asks',
        fc.property(fc.constantFrom(...PLANS), written, (site, { parsed, style }) => {
            const policy = policyWith(site, [parsed.e164]);
            for (const form of formsOf(site, parsed)) {
                const { outcome, reason } = verdictOn(policy, format(form, style));
                expect([form, outcome, reason.code]).toEqual(
                    outcome === 'warn' ? [form, 'warn', 'UNREADABLE'] : [form, 'block', 'LISTED'],
                );
            }
        }),
        { sample: 200, full: 10_000 },
    );
});
