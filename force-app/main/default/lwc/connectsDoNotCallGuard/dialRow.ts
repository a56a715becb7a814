/** A dial of the list, in words. Pure. */
import type { DialEnding, GuardedDial } from 'c/connectsDialGuard';
import { outcomeLook, outcomeName, verdictText } from 'c/connectsDialWords';
import { fillLabel, timeOfDay } from 'c/connectsFormat';
import { LABELS } from './labels';

/** What is shown of a dial. */
export interface DialRow {
    readonly id: string;
    readonly time: string;
    readonly number: string;
    readonly iconName: string;
    readonly iconVariant: string;
    readonly verdict: string;
    /** Why, and what came of it. */
    readonly details: string;
    /** Whether the agent has to look at the phone. */
    readonly isUnknown: boolean;
    readonly unknownText: string;
}

const ENDINGS: Readonly<Record<DialEnding, string>> = {
    open: LABELS.endingOpen,
    dialled: LABELS.endingDialled,
    denied: LABELS.endingDenied,
    lapsed: LABELS.endingLapsed,
    failed: LABELS.endingFailed,
    'repeated-without-variables': LABELS.endingRepeated,
    unknown: LABELS.endingUnknown,
};

const ANSWERS: Readonly<Record<GuardedDial['answer'], string>> = {
    none: '',
    confirmed: LABELS.answerConfirmed,
    cancelled: LABELS.answerCancelled,
    overridden: LABELS.answerOverridden,
};

/** @param dial that was guarded */
export function dialRow({
    id,
    at,
    dialString,
    verdict,
    ending,
    endingReason,
    answer,
}: GuardedDial): DialRow {
    const look = verdict === null ? null : outcomeLook(verdict.outcome);
    const why = verdict === null || verdict.outcome === 'allow' ? '' : verdictText(verdict);
    const failure = ending === 'failed' ? (endingReason ?? '') : '';
    return {
        id,
        time: timeOfDay(at),
        number: verdict?.number.e164 ?? dialString,
        iconName: look?.iconName ?? 'utility:clock',
        iconVariant: look?.variant ?? '',
        verdict: verdict === null ? '' : outcomeName(verdict.outcome),
        details: [why, ANSWERS[answer], ENDINGS[ending], failure]
            .filter((text) => text !== '')
            .join(' '),
        isUnknown: ending === 'unknown',
        unknownText: fillLabel(LABELS.unknownHeading, dialString),
    };
}
