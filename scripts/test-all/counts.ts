import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a step passed, failed and were skipped. */
export interface Counts {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
}

interface JestReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
    /** Test files that could not even be loaded; none of their tests is counted elsewhere. */
    readonly numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
    readonly stats: {
        readonly expected: number;
        readonly unexpected: number;
        readonly flaky: number;
        readonly skipped: number;
    };
    /** What went wrong outside tests, such as a server that did not start. */
    readonly errors: readonly object[];
}

/** A check that is no test suite: one pass or one failure. */
export function countCommand(exitCode: number): Counts {
    return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

/** Tests of a jest run, from its `--json` report. */
export function countJest(exitCode: number, reportFile: string): Counts {
    const report = readReport<JestReport>(reportFile);
    return countSuite(exitCode, {
        passed: report?.numPassedTests ?? 0,
        failed: (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0),
        skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    });
}

/** Tests of a Playwright run, from its JSON report. One that passed only when repeated has failed. */
export function countPlaywright(exitCode: number, reportFile: string): Counts {
    const report = readReport<PlaywrightReport>(reportFile);
    return countSuite(exitCode, {
        passed: report?.stats.expected ?? 0,
        failed:
            (report?.stats.unexpected ?? 0) +
            (report?.stats.flaky ?? 0) +
            (report?.errors.length ?? 0),
        skipped: report?.stats.skipped ?? 0,
    });
}

/** A suite that crashed, wrote no report or ran no test has failed, whatever it counted. */
function countSuite(exitCode: number, counts: Counts): Counts {
    const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
    return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

function readReport<Report>(file: string): Report | undefined {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
