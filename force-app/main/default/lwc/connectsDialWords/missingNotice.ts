/** That the guard lacks something, for a notice. */
import { fillLabel } from 'c/connectsFormat';
import type { MissingPart } from 'c/connectsDialGuard';
import { MISSING_LABELS } from './missingLabels';

/** Heading and text of a notice. */
export interface MissingNotice {
    readonly heading: string;
    readonly text: string;
}

/**
 * What is missing, and what that means for dials.
 * @returns null when nothing is
 */
export function missingNotice(missing: readonly MissingPart[]): MissingNotice | null {
    const { title, text } = MISSING_LABELS;
    return missing.length === 0
        ? null
        : {
              heading: title,
              text: fillLabel(text, missing.map((part) => MISSING_LABELS[part]).join(', ')),
          };
}
