import type { AskedRule } from 'c/connectsDialPolicy';
import { verdict } from '../../connectsDialWords/__tests__/verdict';
import { ruleView } from '../ruleView';
import { verdictView } from '../verdictView';

const LABEL = 'c.Connects_Dial_';

const asked = (changes: Partial<AskedRule> = {}): AskedRule => ({
    name: 'Own_List',
    kind: 'list',
    result: 'matched',
    outcome: 'block',
    reason: { code: 'LISTED', params: {} },
    inputs: [{ name: 'listing', value: 'listed', ageMs: 0 }],
    ...changes,
});
const factLabels = (changes: Parameters<typeof verdict>[0]): string[] =>
    verdictView(verdict(changes)).facts.map(({ label }) => label.replace(`${LABEL}Fact_`, ''));

describe('the view of a verdict', () => {
    it('tells outcome, reason, and what is known of the number', () => {
        const view = verdictView(verdict());
        expect(view).toMatchObject({
            className: 'verdict verdict_block',
            outcome: `${LABEL}Block`,
            why: `${LABEL}Why_LISTED`,
            next: '',
            doubt: '',
        });
        expect(view.facts.map(({ value }) => value)).toEqual([
            '+12125550123',
            '912125550123',
            `United States, US-NY, ${LABEL}Line_fixedOrMobile`,
            'Own_List',
            'site/1',
        ]);
    });

    it('says so when something could not be checked', () => {
        expect(verdictView(verdict({ isDegraded: true })).doubt).toBe(`${LABEL}Degraded`);
    });

    it('leaves out facts that there are not, and shows variables that are added', () => {
        const { number } = verdict();
        expect(
            factLabels({
                number: { ...number, kind: 'internal', e164: null, country: null },
                decidedBy: null,
            }),
        ).toEqual(['Number', 'Dialled', 'Rules']);
        expect(factLabels({ variables: { callVariable1: 'abroad' } })).toContain('Variables');
    });
});

describe('the line of a rule', () => {
    it.each<[Partial<AskedRule>, string, string]>([
        [{}, 'Result_block', 'result_block'],
        [{ outcome: 'warn' }, 'Result_warn', 'result_warn'],
        [{ outcome: 'allow' }, 'Result_allow', 'result_allow'],
        [{ outcome: 'rewrite' }, 'Result_rewrite', 'result_rewrite'],
        [{ outcome: 'attach' }, 'Result_attach', 'result_attach'],
        [{ result: 'passed', outcome: null, reason: null }, 'Result_passed', 'result_passed'],
        [{ result: 'missing', outcome: 'warn' }, 'Result_missing_warn', 'result_warn'],
        [{ result: 'missing', outcome: 'block' }, 'Result_missing_block', 'result_block'],
        [{ result: 'missing', outcome: 'allow' }, 'Result_missing_allow', 'result_allow'],
    ])('says what %j means', (changes, label, className) => {
        const view = ruleView(asked(changes), 0, 0);
        expect(view.result).toBe(`${LABEL}${label}`);
        expect(view.resultClass).toBe(`result ${className}`);
    });

    it('names the age of what was read, whatever time the question was about', () => {
        const texts = (ageMs: number | null, aheadMs = 0): string[] =>
            ruleView(
                asked({ inputs: [{ name: 'listing', value: 'listed', ageMs }] }),
                0,
                aheadMs,
            ).inputs.map(({ text }) => text);
        // Labels are their names in jest: that there is an age at all is what can be seen.
        expect(texts(null)).toEqual([`${LABEL}Input`]);
        expect(texts(90_000)).toEqual([`${LABEL}InputAged`]);
        expect(texts(86_400_000, 86_400_000)).toEqual([`${LABEL}InputAged`]);
    });

    it('does not repeat a rule that matched by its scope alone', () => {
        expect(ruleView(asked({ reason: { code: 'PREFIX', params: {} } }), 0, 0).why).toBe('');
    });
});
