/** Kinds of lines in words. */
import type { LineType } from 'c/connectsDialPolicy';
import { LABELS } from './labels';

const LINE_TYPES: Readonly<Record<LineType, string>> = {
    fixed: LABELS.lineFixed,
    mobile: LABELS.lineMobile,
    fixedOrMobile: LABELS.lineFixedOrMobile,
    tollFree: LABELS.lineTollFree,
    premium: LABELS.linePremium,
    sharedCost: LABELS.lineSharedCost,
    other: LABELS.lineOther,
    unknown: LABELS.lineUnknown,
};

/** "premium rate" for `premium`; any other text stays as it is. */
export function lineTypeName(lineType: string): string {
    return new Map(Object.entries(LINE_TYPES)).get(lineType) ?? lineType;
}
