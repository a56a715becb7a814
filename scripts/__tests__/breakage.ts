import { formatProblem } from '../check-deploy/problem';
import { checkSources } from '../check-deploy/sources';
import { SRC } from './deskProject';
import { deskProjectWith } from './temporaryProjects';

/** One change to the good project, and what the check has to print for it. */
export interface Breakage {
    readonly what: string;
    /** Changed file, below `force-app/main/default`. */
    readonly path: string;
    readonly from: string;
    readonly to: string;
    /** Line and start of the message. */
    readonly problem: string;
    /** File that the problem is reported in, when it is not the changed one. */
    readonly reportedIn?: string;
}

/** Makes the change in a copy of the good project and runs the check over it. */
export function problemsAfter({ path, from, to, problem, reportedIn }: Breakage): {
    readonly printed: readonly string[];
    readonly expected: string;
} {
    return {
        printed: checkSources(deskProjectWith(path, from, to)).map(formatProblem),
        expected: `${SRC}/${reportedIn ?? path}:${problem}`,
    };
}
