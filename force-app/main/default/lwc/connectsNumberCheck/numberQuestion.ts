/** What is asked about a number: the fields of the form as a question. */
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { ExplainRequest } from 'c/connectsDialGuard';
import type { DialCallType } from 'c/connectsDialPolicy';
import { momentText } from 'c/connectsDialWords';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

const MINUTE_MS = 60_000;

/** What the user has typed and chosen. */
export interface CheckForm {
    readonly number: string;
    readonly callType: DialCallType;
    /** By the user's clock, "2026-11-23T09:00"; empty for now. */
    readonly when: string;
    /** The number has what leads to an outside line. */
    readonly isAsDialled: boolean;
}

export const EMPTY_FORM: CheckForm = {
    number: '',
    callType: 'OUTBOUND',
    when: '',
    isAsDialled: false,
};

const CALL_TYPE_LABELS: Readonly<Record<DialCallType, string>> = {
    OUTBOUND: LABELS.outbound,
    CONSULT: LABELS.consult,
    BLINDTRANSFER: LABELS.blindTransfer,
};

/** The kinds of dials to choose from. */
export const CALL_TYPE_OPTIONS = Object.entries(CALL_TYPE_LABELS).map(([value, label]) => ({
    value,
    label,
}));

/** The kind of dial of that name; a call for any other name. */
export function callTypeOf(value: string): DialCallType {
    return value === 'CONSULT' || value === 'BLINDTRANSFER' ? value : 'OUTBOUND';
}

/**
 * The question of a form.
 * @returns null when the time cannot be read
 */
export function questionOf({
    number,
    callType,
    when,
    isAsDialled,
}: CheckForm): (ExplainRequest & { readonly callType: DialCallType }) | null {
    const at = when === '' ? undefined : instantOf(when, TIME_ZONE);
    if (Number.isNaN(at)) {
        return null;
    }
    return {
        number: number.trim(),
        callType,
        isWritten: !isAsDialled,
        ...(at === undefined ? {} : { at }),
    };
}

/** What a verdict is about: number, kind of dial, and the time unless it is now. */
export function subjectOf({ number, callType, at }: ExplainRequest): string {
    const kind = CALL_TYPE_LABELS[callType ?? 'OUTBOUND'];
    return at === undefined
        ? fillLabel(LABELS.resultNow, number, kind)
        : fillLabel(LABELS.resultAt, number, kind, momentText(at));
}

/**
 * The instant at which clocks of a zone show a time. A time that they skip in spring is one hour
 * later; of one that they show twice it is one of the two.
 * @param text "2026-11-23T09:00"
 * @returns milliseconds since 1970; NaN for a text that is none
 */
export function instantOf(text: string, timeZone: string): number {
    const shown = Date.parse(`${text}Z`);
    if (Number.isNaN(shown)) {
        return NaN;
    }
    // The second look is for times close to a change of the clocks.
    const guess = shown - offsetAt(shown, timeZone);
    return shown - offsetAt(guess, timeZone);
}

/** How far a zone's clocks are ahead of UTC, in ms. */
function offsetAt(at: number, timeZone: string): number {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
    });
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const shown = Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
    );
    return shown - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
