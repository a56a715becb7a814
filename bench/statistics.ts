/** Figures of samples. */

/** @param percentage 0 to 100; the median is 50 */
export function percentile(values: readonly number[], percentage: number): number {
    const sorted = [...values].sort((left, right) => left - right);
    const at = Math.floor((sorted.length * percentage) / 100);
    return sorted[Math.min(sorted.length - 1, at)] ?? NaN;
}

export function median(values: readonly number[]): number {
    return percentile(values, 50);
}
