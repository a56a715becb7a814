/** Turns a verdict into what the log keeps. */
import { type DialPolicyVerdict, type DialQuestion, lacksData } from 'c/connectsDialPolicy';
import type { DecisionBody, DialAnswer } from './dialOrg';

/** Stands in the log where a text of the verdict has the number. */
const HIDDEN = '…';

/**
 * What the log keeps of a verdict. The number is in `e164` only, and Apex does not store it: where
 * other texts have it, they get "…".
 * @param answer what the agent said, if asked
 * @param overrideReason with the answer `overridden`
 */
export function decisionBody(
    verdict: DialPolicyVerdict,
    question: DialQuestion,
    answer: DialAnswer,
    overrideReason: string | null = null,
): DecisionBody {
    const withoutData = verdict.asked.filter(lacksData);
    const hide = hiding(verdict, question);
    return {
        decidedAt: question.at,
        outcome: verdict.outcome,
        code: verdict.reason.code,
        reasonParameters: hide(JSON.stringify(verdict.reason.params)),
        rule: verdict.decidedBy,
        rulesVersion: verdict.rulesVersion,
        callType: question.callType,
        e164: verdict.number.e164,
        country: verdict.number.country,
        inputs: hide(
            JSON.stringify(
                verdict.asked.map(({ name, result, inputs: own }) => ({
                    rule: name,
                    result,
                    inputs: own,
                })),
            ),
        ),
        oldestInputMs: oldestInputMs(verdict),
        rulesWithoutData: withoutData.map(({ name }) => name).join(', '),
        nextAllowedAt: verdict.nextAllowedAt,
        answer,
        overrideReason,
    };
}

/** Whether a verdict belongs into the log: whatever was not a plain allow. */
export function isWorthLogging({ outcome, isDegraded, reason }: DialPolicyVerdict): boolean {
    return outcome !== 'allow' || isDegraded || reason.code === 'ALLOWED_BY_RULE';
}

/** How old the oldest thing was that a verdict looked at, in ms; null if it needed no reading. */
export function oldestInputMs({ asked }: Pick<DialPolicyVerdict, 'asked'>): number | null {
    const ages = asked.flatMap(({ inputs }) => inputs.flatMap(({ ageMs }) => ageMs ?? []));
    return ages.length === 0 ? null : Math.max(...ages);
}

function hiding(
    { number, dialString }: DialPolicyVerdict,
    question: DialQuestion,
): (text: string) => string {
    const written = [number.e164, number.e164?.slice(1), dialString, question.dialString]
        .filter((text) => typeof text === 'string' && text !== '')
        // JSON writes some characters otherwise than the text has them.
        .map((text) => JSON.stringify(text).slice(1, -1))
        .sort((a, b) => b.length - a.length);
    return (text) => written.reduce((hidden, each) => hidden.replaceAll(each, HIDDEN), text);
}
