/** A number with its verdict, as a row shows it. */
import { nextAllowedText, outcomeLook, outcomeName, verdictText } from 'c/connectsDialWords';
import { fillLabel } from 'c/connectsFormat';
import { errorText } from 'c/connectsWords';
import { dialBlocker, type PhoneSituation } from './dialBlocker';
import { LABELS } from './labels';
import type { NumberVerdict } from './numberVerdicts';
import type { PersonNumber } from './personNumbers';

/** See the file's head. */
export interface NumberRow {
    readonly key: string;
    readonly label: string;
    readonly number: string;
    readonly className: string;
    /** Null while nothing is known. */
    readonly icon: { readonly name: string; readonly variant: string } | null;
    readonly outcome: string;
    readonly why: string;
    readonly next: string;
    readonly isDialDisabled: boolean;
    readonly dialLabel: string;
    /** Why it cannot be called now, or what calling would do. */
    readonly dialHint: string;
    readonly dialVariant: 'brand' | 'border-filled';
}

/** Makes the row of a number. */
export function numberRow(
    number: PersonNumber,
    known: NumberVerdict,
    situation: PhoneSituation,
): NumberRow {
    const { text, label, dialText } = number;
    const blocker = dialBlocker(dialText, situation);
    const dialLabel = fillLabel(LABELS.dial, text, label);
    return {
        key: text,
        label,
        number: text,
        ...verdictPart(known),
        isDialDisabled: blocker !== '',
        dialLabel,
        dialHint: blocker === '' ? dialLabel : blocker,
        dialVariant: known.verdict?.outcome === 'allow' ? 'brand' : 'border-filled',
    };
}

function verdictPart({
    verdict,
    error,
}: NumberVerdict): Pick<NumberRow, 'className' | 'icon' | 'outcome' | 'why' | 'next'> {
    if (verdict === null) {
        const isFailed = error !== null;
        return {
            className: 'row',
            icon: isFailed ? { name: 'utility:help', variant: '' } : null,
            outcome: isFailed ? LABELS.notChecked : LABELS.asking,
            why: isFailed ? fillLabel(LABELS.checkFailed, errorText(error)) : '',
            next: '',
        };
    }
    const { outcome } = verdict;
    const look = outcomeLook(outcome);
    return {
        className: `row row_${outcome}`,
        icon: { name: look.iconName, variant: look.variant },
        outcome: outcomeName(outcome),
        // That nothing speaks against it is what the outcome says already.
        why: verdict.reason.code === 'ALLOWED' ? '' : verdictText(verdict),
        next: nextAllowedText(verdict),
    };
}
