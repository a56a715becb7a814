import { CoverageCollector } from '../collector';
import { OPEN_PAIRS } from '../openPairs';
import { PAIRS } from '../pairs';
import { coverageReport } from '../report';
import { CALL_DRIVES } from './support/callDrives';
import { CONSULT_DRIVES } from './support/consultDrives';
import { REQUEST_DRIVES } from './support/requestDrives';
import { SALESFORCE_DRIVES } from './support/salesforceDrives';
import { TASK_DRIVES } from './support/taskDrives';
import { play, type Drive } from './support/watchedDesk';

const DRIVES: readonly Drive[] = [
    ...REQUEST_DRIVES,
    ...CALL_DRIVES,
    ...CONSULT_DRIVES,
    ...TASK_DRIVES,
    ...SALESFORCE_DRIVES,
];

describe('the contract', () => {
    const coverage = new CoverageCollector();

    beforeAll(async () => {
        for (const drive of DRIVES) {
            await play(drive, coverage);
        }
    }, 120_000);

    it('is exercised in full: each event in each state, each answer, each return', () => {
        const report = coverageReport(coverage, OPEN_PAIRS);
        process.stdout.write(`${report}\n`);
        expect(report).not.toContain('missing: ');
    });

    it('has no pair in the list of open ones that is exercised after all', () => {
        expect(OPEN_PAIRS.filter((pair) => coverage.has(pair))).toEqual([]);
    });

    it('has each open pair, and no pair twice', () => {
        expect(OPEN_PAIRS.filter((pair) => !PAIRS.includes(pair))).toEqual([]);
        expect(new Set(PAIRS).size).toBe(PAIRS.length);
    });
});
