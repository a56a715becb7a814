import type { CoverageCollector } from './collector';
import { PAIRS, type PairKind, type PairName } from './pairs';

const KINDS: readonly PairKind[] = ['event', 'request', 'function'];

/**
 * A table of what a run exercised: one line of figures for each kind, then each pair that is missing.
 * @param open pairs that are known not to be exercised yet
 */
export function coverageReport(coverage: CoverageCollector, open: readonly PairName[]): string {
    const lines = KINDS.map((kind) => figures(`${kind}s`, pairsOf(kind), coverage));
    lines.push(figures('all', PAIRS, coverage));
    const missing = coverage.missing.filter((pair) => !open.includes(pair));
    return [
        'Pairs of the contract that were exercised',
        ...lines,
        ...(open.length > 0 ? [`known to be open: ${open.length}`] : []),
        ...missing.map((pair) => `missing: ${pair}`),
    ].join('\n');
}

function figures(name: string, pairs: readonly PairName[], coverage: CoverageCollector): string {
    const seen = pairs.filter((pair) => coverage.has(pair)).length;
    const share = ((100 * seen) / pairs.length).toFixed(1);
    return `${name.padEnd(10)} ${String(seen).padStart(4)} of ${String(pairs.length).padStart(4)}  ${share.padStart(5)} %`;
}

function pairsOf(kind: PairKind): PairName[] {
    return PAIRS.filter((pair) => pair.startsWith(`${kind} `));
}
