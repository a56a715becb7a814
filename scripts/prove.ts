/** `npm run prove`: every property test in full; prints seeds and counts and keeps them in the docs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ProofRecord } from '../jest/proofs';
import { runInherited, toolPath } from './processes';

const REPORT = resolve('test-results/proofs.jsonl');
const PAGE = resolve('docs/proof.md');
/** A full proof may take minutes; the test runner's own limit is for single tests. */
const LIMIT_MS = 30 * 60_000;

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
if (values.seed !== undefined && !/^\d+$/.test(values.seed)) {
    console.error(`--seed takes a whole number, not "${values.seed}".`);
    process.exit(1);
}

mkdirSync(dirname(REPORT), { recursive: true });
rmSync(REPORT, { force: true });
process.env.PROOF_RUNS = 'full';
process.env.PROOF_REPORT = REPORT;
if (values.seed !== undefined) {
    process.env.PROOF_SEED = values.seed;
}

const exitCode = await runInherited(process.execPath, [
    toolPath('@salesforce/sfdx-lwc-jest', 'bin/sfdx-lwc-jest'),
    '--',
    '--testPathPattern=property\\.test',
    // Left to itself the test runner keeps one processor free.
    '--maxWorkers=100%',
    `--testTimeout=${LIMIT_MS}`,
]);
const proofs = exitCode === 0 ? readProofs() : [];
if (proofs.length === 0) {
    console.error('Not proved: see the failures above. docs/proof.md was left as it was.');
    process.exit(1);
}
const lines = proofs.map(({ name, seed, runs }) => `| ${name} | ${seed} | ${runs} |`);
const page = [
    '# Proofs',
    '',
    'What `npm run prove` ran last. `npm test` runs a sample of each with the same seed.',
    '',
    '| What holds | Seed | Runs |',
    '| --- | --- | --- |',
    ...lines.sort(),
    '',
].join('\n');
writeFileSync(PAGE, page);
console.log(page);
await runInherited(process.execPath, [
    toolPath('prettier', 'bin/prettier.cjs'),
    '--log-level=warn',
    '--write',
    PAGE,
]);

function readProofs(): ProofRecord[] {
    return readFileSync(REPORT, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as ProofRecord);
}
