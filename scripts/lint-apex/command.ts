/** `npm run lint:apex`: what happens, without knowing how PMD is run. */
import type { Terminal } from '../flight-recording/command';
import { type Finding, formatFinding, sortFindings } from './finding';

/** Runs the rules over the Apex and Visualforce of the project. */
export type Analyze = () => Promise<readonly Finding[]>;

/** How the command reaches the world. */
export interface LintWorld extends Terminal {
    /** What `java -version` prints; null where there is no Java. */
    readonly javaVersion: () => Promise<string | null>;
    /** Null where Code Analyzer is not installed. */
    readonly openAnalyzer: () => Promise<Analyze | null>;
}

/** Fails instead of skipping: for the continuous integration, which installs what is needed. */
const REQUIRED = '--required';

/** The oldest Java that the PMD engine of Code Analyzer runs on. */
const LEAST_JAVA = 11;

/**
 * Runs the command.
 * @returns 0: nothing found, or skipped; 1: findings, or skipped though required; 2: wrong command line
 */
export async function lintApexCommand(args: readonly string[], world: LintWorld): Promise<number> {
    const unknown = args.find((arg) => arg !== REQUIRED);
    if (unknown !== undefined) {
        world.complain(`Unknown option "${unknown}". There is ${REQUIRED}: fails when skipped.`);
        return 2;
    }
    const obstacle = complaintAboutJava(await world.javaVersion());
    const analyze = obstacle === undefined ? await world.openAnalyzer() : null;
    if (analyze === null) {
        world.complain(
            `Skipped: the security and performance rules of PMD for Apex and Visualforce. ${
                obstacle ?? 'Salesforce Code Analyzer is not installed: run npm ci.'
            }`,
        );
        return args.includes(REQUIRED) ? 1 : 0;
    }
    const findings = sortFindings(await analyze());
    findings.forEach((finding) => world.print(formatFinding(finding)));
    world.print(
        findings.length === 0
            ? 'PMD: nothing found in Apex and Visualforce.'
            : `PMD: ${findings.length} findings.`,
    );
    return findings.length === 0 ? 0 : 1;
}

function complaintAboutJava(answer: string | null): string | undefined {
    if (answer === null) {
        return `There is no Java: install version ${LEAST_JAVA} or newer.`;
    }
    // Java 8 called itself 1.8.
    const [, version = ''] = /version "(?:1\.)?(\d+)/.exec(answer) ?? [];
    return Number(version) >= LEAST_JAVA
        ? undefined
        : `Java is too old or does not tell its version: install ${LEAST_JAVA} or newer.`;
}
