/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { countCommand, countJest, countPlaywright } from '../test-all/counts';
import { resultTable, summaryLine, total } from '../test-all/report';
import { STAGES } from '../test-all/steps';

const folder = mkdtempSync(join(tmpdir(), 'connects-reports-'));

afterAll(() => rmSync(folder, { recursive: true }));

function reportFile(report: object): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
}

function jestReport(changes: object): string {
    return reportFile({
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
        numRuntimeErrorTestSuites: 0,
        ...changes,
    });
}

function playwrightReport(stats: object, errors: object[] = []): string {
    return reportFile({
        stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
        errors,
    });
}

describe('counting', () => {
    it('takes a check for one pass or one failure', () => {
        expect(countCommand(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
        expect(countCommand(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    });

    it('counts every jest test, and files that could not be loaded as failures', () => {
        const file = jestReport({
            numPassedTests: 7,
            numFailedTests: 2,
            numPendingTests: 1,
            numTodoTests: 1,
            numRuntimeErrorTestSuites: 1,
        });
        expect(countJest(1, file)).toEqual({ passed: 7, failed: 3, skipped: 2 });
    });

    it('counts every Playwright test, flaky ones and lost servers as failures', () => {
        const file = playwrightReport({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, [{}]);
        expect(countPlaywright(1, file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
    });

    it('fails a suite that ran no test', () => {
        expect(countJest(0, jestReport({}))).toEqual({ passed: 0, failed: 1, skipped: 0 });
        expect(countPlaywright(0, playwrightReport({ skipped: 3 })).failed).toBe(1);
    });

    it('fails a suite that left no report', () => {
        expect(countPlaywright(1, join(folder, 'none.json')).failed).toBe(1);
        expect(countJest(0, join(folder, 'none.json')).failed).toBe(1);
    });

    it('fails a suite that ended badly although every test passed', () => {
        const file = jestReport({ numPassedTests: 7 });
        expect(countJest(1, file)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    });
});

describe('reporting', () => {
    const results = STAGES.flat(2).map((step, index) => ({
        step,
        counts: { passed: index, failed: index === 1 ? 1 : 0, skipped: 0 },
        durationMs: 1234,
        output: '',
    }));

    it('runs every script once', () => {
        expect(results.map(({ step }) => step.script).sort()).toEqual([
            'check:deploy',
            'format:check',
            'lint',
            'test:e2e',
            'test:unit',
            'typecheck',
        ]);
    });

    it('adds up all steps', () => {
        expect(summaryLine(total(results))).toBe('15 passed, 1 failed');
    });

    it('mentions skipped tests only when there are any', () => {
        expect(summaryLine({ passed: 1, failed: 0, skipped: 2 })).toBe(
            '1 passed, 0 failed, 2 skipped',
        );
    });

    it('prints one line per step', () => {
        expect(resultTable(results).split('\n')[1]).toBe(
            'lint          FAILED     1.2 s  1 passed, 1 failed',
        );
    });
});
