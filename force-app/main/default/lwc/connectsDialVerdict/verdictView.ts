/** A verdict as the component shows it: what, why, and how it was decided. */
import LOCALE from '@salesforce/i18n/locale';
import {
    lineTypeName,
    nextAllowedText,
    outcomeLook,
    outcomeName,
    verdictText,
} from 'c/connectsDialWords';
import type { DialNumber, DialPolicyVerdict } from 'c/connectsDialPolicy';
import { LABELS } from './labels';
import { ruleView, type RuleView } from './ruleView';

/** Something that is known of the number. */
export interface VerdictFact {
    readonly label: string;
    readonly value: string;
}

/** See the file's head. */
export interface VerdictView {
    readonly className: string;
    readonly iconName: string;
    readonly iconVariant: string;
    readonly outcome: string;
    readonly why: string;
    /** Empty unless it can be said when the dial would be allowed. */
    readonly next: string;
    /** Empty unless something could not be checked. */
    readonly doubt: string;
    readonly facts: readonly VerdictFact[];
    readonly rules: readonly RuleView[];
}

/**
 * Makes the view of a verdict.
 * @param aheadMs how far ahead of the present the question was, in ms: that makes no answer older
 */
export function verdictView(verdict: DialPolicyVerdict, aheadMs = 0): VerdictView {
    const { outcome, asked, isDegraded } = verdict;
    const { iconName, variant } = outcomeLook(outcome);
    return {
        className: `verdict verdict_${outcome}`,
        iconName,
        iconVariant: variant,
        outcome: outcomeName(outcome),
        why: verdictText(verdict),
        next: nextAllowedText(verdict),
        doubt: isDegraded ? LABELS.degraded : '',
        facts: factsOf(verdict),
        rules: asked.map((rule, index) => ruleView(rule, index, aheadMs)),
    };
}

function factsOf(verdict: DialPolicyVerdict): VerdictFact[] {
    const { number, dialString, variables, rulesVersion, decidedBy } = verdict;
    const facts: readonly (readonly [string, string])[] = [
        [LABELS.factNumber, number.e164 ?? number.dialString],
        [LABELS.factDialled, dialString],
        [LABELS.factWhere, number.kind === 'public' ? whereText(number) : ''],
        [LABELS.factZones, number.timeZones.join(', ')],
        [LABELS.factVariables, variablesText(variables)],
        [LABELS.factDecidedBy, decidedBy ?? ''],
        [LABELS.factRules, rulesVersion],
    ];
    return facts.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
}

function whereText({ country, regions, lineType }: DialNumber): string {
    const names = new Intl.DisplayNames(LOCALE, { type: 'region' });
    const place = country === null ? [] : [names.of(country) ?? country];
    return [...place, ...regions, lineTypeName(lineType)].join(', ');
}

function variablesText(variables: DialPolicyVerdict['variables']): string {
    return Object.entries(variables)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', ');
}
