/** What a question about a dial says and offers. Pure. */
import type { GuardQuestion } from 'c/connectsDialGuard';
import { nextAllowedText, verdictText } from 'c/connectsDialWords';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** What is shown of a question. */
export interface QuestionView {
    readonly heading: string;
    readonly iconName: string;
    readonly iconVariant: 'error' | 'warning';
    readonly className: string;
    /** Whom the dial is to. */
    readonly callee: string;
    readonly why: string;
    /** Empty when that cannot be said. */
    readonly whenAllowed: string;
    /** Something could not be checked; empty otherwise. */
    readonly doubt: string;
    readonly canConfirm: boolean;
    readonly canOverride: boolean;
    readonly canFollowUp: boolean;
    /** On the button that leaves without dialling. */
    readonly leaveLabel: string;
}

/** End of the names that the settings give to rules that could not be read. */
const STAND_IN = '(unreadable)';

const HEADINGS: Readonly<Record<GuardQuestion['kind'], string>> = {
    confirm: LABELS.confirmHeading,
    override: LABELS.blockedHeading,
    blocked: LABELS.blockedHeading,
};

/** @param question what the guard asks or tells */
export function questionView(question: GuardQuestion): QuestionView {
    const { kind, verdict } = question;
    const isBlocked = kind !== 'confirm';
    return {
        heading: HEADINGS[kind],
        iconName: isBlocked ? 'utility:ban' : 'utility:warning',
        iconVariant: isBlocked ? 'error' : 'warning',
        className: isBlocked ? 'question question_blocked' : 'question question_warned',
        callee: calleeOf(question),
        why: verdictText(verdict),
        whenAllowed: nextAllowedText(verdict),
        doubt: verdict.isDegraded || isStandIn(verdict) ? LABELS.doubt : '',
        canConfirm: kind === 'confirm',
        canOverride: kind === 'override',
        canFollowUp: verdict.nextAllowedAt !== null,
        leaveLabel: kind === 'blocked' ? LABELS.close : LABELS.doNotDial,
    };
}

/** Whether a rule said it that stands in for what could not be read. */
function isStandIn({ decidedBy }: GuardQuestion['verdict']): boolean {
    return decidedBy?.endsWith(STAND_IN) === true;
}

/** The name behind a click-to-dial, and the number as people read it. */
function calleeOf({ relatedName, verdict, dialString }: GuardQuestion): string {
    const number = verdict.number.e164 ?? dialString;
    return relatedName === '' ? number : fillLabel(LABELS.callee, relatedName, number);
}
