import type { Counts } from './counts';
import type { StepResult } from './steps';

/** Adds up the counts of all steps. */
export function total(results: readonly StepResult[]): Counts {
    return results.reduce(
        (sum, { counts }) => ({
            passed: sum.passed + counts.passed,
            failed: sum.failed + counts.failed,
            skipped: sum.skipped + counts.skipped,
        }),
        { passed: 0, failed: 0, skipped: 0 },
    );
}

/** The last line of a test run: `N passed, N failed`, and what was skipped if anything was. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
    return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** One line per step: name, outcome, counts, seconds. */
export function resultTable(results: readonly StepResult[]): string {
    const width = Math.max(...results.map(({ step }) => step.script.length));
    return results
        .map(({ step, counts, durationMs }) => {
            const outcome = counts.failed === 0 ? 'ok    ' : 'FAILED';
            const seconds = `${(durationMs / 1000).toFixed(1)} s`.padStart(8);
            return `${step.script.padEnd(width)}  ${outcome}  ${seconds}  ${summaryLine(counts)}`;
        })
        .join('\n');
}
