/** `npm test`: every check and every suite, all of them even when one fails, and one count. */
import { resultTable, summaryLine, total } from './test-all/report';
import { STAGES, type Step, type StepResult, runStep } from './test-all/steps';

const npm = process.env['npm_execpath'];
if (npm === undefined) {
    throw new Error('Run this as `npm test`: it starts the other npm scripts.');
}

// Leave through `exit`, so that the steps under way are ended too.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const results: StepResult[] = [];
for (const lanes of STAGES) {
    const finished = await Promise.all(lanes.map((steps) => runLane(steps, npm)));
    results.push(...finished.flat());
}

const counts = total(results);
console.log(`\n${resultTable(results)}\n\n${summaryLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function runLane(steps: readonly Step[], npmPath: string): Promise<StepResult[]> {
    const finished: StepResult[] = [];
    for (const step of steps) {
        const result = await runStep(step, npmPath);
        console.log(`\n=== ${step.script}\n${result.output.trimEnd()}`);
        finished.push(result);
    }
    return finished;
}
