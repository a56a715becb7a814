/** Tells what was found, for people and for machines. */
import { RETIREMENT } from './catalogue';
import type { Finding, Severity } from './scan';

/** A whole report. */
export interface OpenCtiReport {
    readonly findings: readonly Finding[];
    readonly filesRead: number;
    /** Archives that nobody looked into. */
    readonly notRead: readonly string[];
}

const WORDS: Readonly<Record<Severity, string>> = { stops: 'stops', check: 'check' };

/** The report as lines of text: each file with its places, then the sums. */
export function reportLines({ findings, filesRead, notRead }: OpenCtiReport): string[] {
    const files = [...new Set(findings.map(({ file }) => file))];
    const width = Math.max(0, ...findings.map(({ name }) => name.length));
    return [
        ...files.flatMap((file) => [
            file,
            ...findings.filter((finding) => finding.file === file).map(lineOf),
            '',
        ]),
        ...sums(findings, filesRead),
        ...notRead.map(
            (file) => `Not looked into: ${file} is an archive. Unpack it and ask again.`,
        ),
    ];

    function lineOf({ line, name, severity, instead, page }: Finding): string {
        const place = `${String(line).padStart(6)}  ${WORDS[severity]}  ${name.padEnd(width)}`;
        return `${place}  ${page === null ? `nothing here: ${instead}` : `${instead} (${page})`}`;
    }
}

/** The report as one JSON text. */
export function reportJson(report: OpenCtiReport): string {
    return JSON.stringify({ retirement: RETIREMENT, ...report }, null, 4);
}

function sums(findings: readonly Finding[], filesRead: number): string[] {
    const read = `${filesRead} files read.`;
    const count = (severity: Severity): number =>
        findings.filter((finding) => finding.severity === severity).length;
    return findings.length === 0
        ? [`No Open CTI. ${read}`]
        : [
              `Stop with Open CTI on ${RETIREMENT}: ${count('stops')}. ` +
                  `To be checked with the vendor of the phone: ${count('check')}. ${read}`,
          ];
}
