/** Something that an org would refuse, or that would break once deployed. */
export interface Problem {
    /** Path from the project root with forward slashes. */
    readonly file: string;
    /** Line from 1. */
    readonly line: number;
    readonly message: string;
    /** What to do about it. */
    readonly advice: string;
}

/** A problem on one line of output, in the form that editors turn into a link. */
export function formatProblem({ file, line, message, advice }: Problem): string {
    return `${file}:${line}: ${message} (${advice})`;
}

/** Sorts problems by file and line, so that equal projects give equal output. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
    return [...problems].sort(
        (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
    );
}

function compare(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}
