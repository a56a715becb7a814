/**
 * Property tests that are worth more runs than a test suite has time for: `npm test` runs a sample
 * with a fixed seed, `npm run prove` runs them in full and keeps what was run. `PROOF_RUNS=2000` sets
 * any other number.
 */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/** Seed of every proof, so that a failure can be repeated. `npm run prove -- --seed N` sets another. */
const DEFAULT_SEED = 20_261_121;

/** How often a property is tried. */
export interface Runs {
    readonly sample: number;
    readonly full: number;
    /** Added to the seed, so that proofs which share a property do not try the same things. */
    readonly seedShift?: number;
}

/** What a proof leaves in the report, one JSON line each. */
export interface ProofRecord {
    readonly name: string;
    readonly seed: number;
    readonly runs: number;
}

/**
 * Tries a property with the seed of this run.
 * @param name a sentence that holds for every run
 * @throws Error with the seed and the smallest counterexample
 */
export async function prove<T>(
    name: string,
    property: fc.IRawProperty<T>,
    { sample, full, seedShift = 0 }: Runs,
): Promise<void> {
    const seed = Number(process.env.PROOF_SEED ?? DEFAULT_SEED) + seedShift;
    const { PROOF_RUNS: wish } = process.env;
    const runs = wish === 'full' ? full : Number(wish ?? sample);
    await fc.assert(property, { seed, numRuns: runs });
    const report = process.env.PROOF_REPORT;
    if (report !== undefined) {
        const record: ProofRecord = { name, seed, runs };
        appendFileSync(report, `${JSON.stringify(record)}\n`);
    }
}
