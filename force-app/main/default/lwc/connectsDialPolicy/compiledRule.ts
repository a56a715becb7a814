/** A rule with its test, ready to be asked. */
import { capTest } from './capRule';
import { consentTest } from './consentRule';
import type { AskedRule, DialRule } from './contract';
import { doNotCallTest } from './doNotCallRule';
import { nextExemptionChange, withExemption } from './exemption';
import type { Callee, FactName } from './facts';
import type { Holidays } from './holidays';
import { listTest } from './listRule';
import { prefixTest } from './prefixRule';
import { NEVER, type NotKnown, notKnown, type RuleTest } from './ruleTest';
import { type Validity, validityOf } from './validity';
import { windowTest } from './windowRule';

/** One rule of a policy. */
export interface CompiledRule {
    /** Its place in the order. */
    readonly position: number;
    readonly rule: DialRule;
    readonly test: RuleTest;
    readonly validity: Validity;
}

/** A rule that a dial is, or may be, in the scope of. */
export interface RuleInScope {
    readonly compiled: CompiledRule;
    /** Why it is not known whether it is in scope; null when it is. */
    readonly doubt: NotKnown | null;
}

/** @param holidays tables by code */
export function compileRule(
    rule: DialRule,
    position: number,
    holidays: ReadonlyMap<string, Holidays>,
): CompiledRule {
    return { position, rule, test: testOf(rule, holidays), validity: validityOf(rule) };
}

/** Asks a rule. What it says when it cannot tell is part of its answer. */
export function askRule(
    { compiled: { rule, test }, doubt }: RuleInScope,
    callee: Callee,
    at: number,
): AskedRule {
    const { name, kind, outcome, whenMissing } = rule;
    const answer =
        doubt === null
            ? test.ask(callee, at)
            : notKnown(doubt, [{ name: doubt.what, value: doubt.why, ageMs: null }]);
    const { result, reason, inputs } = withExemption(rule, answer, callee, at);
    const saying = { passed: null, matched: outcome, missing: whenMissing }[result];
    return { name, kind, result, outcome: saying, reason, inputs };
}

/** What has to be looked up before the rule can be asked. */
export function needsOf({ compiled: { rule, test }, doubt }: RuleInScope): readonly FactName[] {
    return [
        ...test.needs,
        ...(rule.unlessConsent === undefined ? [] : (['consents'] as const)),
        ...(doubt?.what === 'places' ? (['places'] as const) : []),
    ];
}

/** The first instant after `at` at which its answer may become another one. */
export function nextAnswerChange(
    { compiled: { rule, test }, doubt }: RuleInScope,
    callee: Callee,
    at: number,
): number {
    return Math.min(
        nextExemptionChange(rule, callee, at),
        doubt === null ? test.nextChange(callee, at) : NEVER,
    );
}

function testOf(rule: DialRule, holidays: ReadonlyMap<string, Holidays>): RuleTest {
    switch (rule.kind) {
        case 'list':
            return listTest(rule);
        case 'do-not-call':
            return doNotCallTest(rule);
        case 'consent':
            return consentTest(rule);
        case 'window':
            return windowTest(rule, holidays.get(rule.holidays ?? '') ?? null);
        case 'cap':
            return capTest(rule);
        default:
            return prefixTest(rule);
    }
}
