/** What becomes of a dial, in words and looks. */
import type { DialOutcome } from 'c/connectsDialPolicy';
import { LABELS } from './labels';

/** How an outcome is shown; the icon always stands beside its words. */
export interface OutcomeLook {
    readonly iconName: string;
    /** Variant of `lightning-icon`. */
    readonly variant: 'success' | 'warning' | 'error';
}

const NAMES: Readonly<Record<DialOutcome, string>> = {
    allow: LABELS.allow,
    warn: LABELS.warn,
    block: LABELS.block,
};

const LOOKS: Readonly<Record<DialOutcome, OutcomeLook>> = {
    allow: { iconName: 'utility:success', variant: 'success' },
    warn: { iconName: 'utility:warning', variant: 'warning' },
    block: { iconName: 'utility:ban', variant: 'error' },
};

/** "May be dialled", "Dial with care", "Do not dial". */
export function outcomeName(outcome: DialOutcome): string {
    return NAMES[outcome];
}

/** How an outcome is shown. */
export function outcomeLook(outcome: DialOutcome): OutcomeLook {
    return LOOKS[outcome];
}
