import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { runCaptured } from '../processes';
import { type Counts, countCommand, countJest, countPlaywright } from './counts';

/** One npm script of the whole test run. */
export interface Step {
    /** Name of the script in package.json. */
    readonly script: string;
    readonly args?: readonly string[];
    /** Where the suite writes what it counted; removed before it starts. */
    readonly report?: string;
    readonly count: (exitCode: number, report: string) => Counts;
}

/** What a step came to. */
export interface StepResult {
    readonly step: Step;
    readonly counts: Counts;
    readonly durationMs: number;
    readonly output: string;
}

/** No step may take longer: a run that hangs has to end and to say where. */
const DEADLINE_MS = 8 * 60_000;

const UNIT_REPORT = 'test-results/unit.json';

const UNIT: Step = {
    script: 'test:unit',
    // Both cores of a small machine: the static checks beside them are over sooner.
    args: ['--', '--maxWorkers=2', '--json', `--outputFile=${UNIT_REPORT}`],
    report: UNIT_REPORT,
    count: countJest,
};

/** Written by the reporter that `e2e/playwright.config.ts` names. */
const E2E: Step = { script: 'test:e2e', report: 'test-results/e2e.json', count: countPlaywright };

const check = (script: string): Step => ({ script, count: countCommand });

/**
 * The stages of a run, one after the other; the lanes of a stage side by side. Building for the
 * deploy check writes beside the sources, and browsers need both cores: these two stay alone.
 */
export const STAGES: readonly (readonly (readonly Step[])[])[] = [
    [[check('format:check'), check('lint'), check('typecheck')], [UNIT]],
    [[check('check:deploy')]],
    [[E2E]],
];

/**
 * Runs a step as `npm run` does.
 * @param npm path of npm's own script, which npm hands to every script it runs
 */
export async function runStep(step: Step, npm: string): Promise<StepResult> {
    const { script, args = [], report = '', count } = step;
    if (report !== '') {
        rmSync(report, { force: true });
        mkdirSync(dirname(report), { recursive: true });
    }
    const start = performance.now();
    const { exitCode, output } = await runCaptured(
        process.execPath,
        [npm, 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
        { deadlineMs: DEADLINE_MS },
    );
    return {
        step,
        counts: count(exitCode, report),
        durationMs: performance.now() - start,
        output,
    };
}
