/** How sure the recognition is, in the form that people read. */

/** @param confidence from 0 to 1; anything outside counts as the nearest of both */
export function percentOf(confidence: number): number {
    return Math.round(Math.min(1, Math.max(0, confidence)) * 100);
}

/**
 * Whether a line deserves a mark. One whose confidence nobody tells does not: a mark on every line
 * would say nothing.
 * @param below percent
 */
export function isUnsure(confidence: number | null, below: number): confidence is number {
    return confidence !== null && percentOf(confidence) < below;
}
