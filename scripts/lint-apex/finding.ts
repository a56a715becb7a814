/** Something that a rule has found. */
export interface Finding {
    readonly file: string;
    /** Line from 1. */
    readonly line: number;
    readonly rule: string;
    readonly message: string;
}

/** A finding on one line of output, in the form that editors turn into a link. */
export function formatFinding({ file, line, rule, message }: Finding): string {
    return `${file}:${line}: ${message} (${rule})`;
}

/** Sorts by file and line, so that equal projects give equal output. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
    return [...findings].sort(
        (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule),
    );
}
