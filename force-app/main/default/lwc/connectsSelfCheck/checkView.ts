/** Results of checks as people read them: rows on the page, lines of the report. */
import { fillLabel } from 'c/connectsFormat';
import { CHECK_IDS, type CheckId, type CheckResult, type CheckState } from './checkResult';
import { ADVICE_LABELS, CHECK_LABELS, FINDING_LABELS, LABELS, STATE_LABELS } from './labels';

/** One row of the page. */
export interface CheckRow {
    readonly id: CheckId;
    readonly name: string;
    /** False while the check runs: then the texts are empty. */
    readonly isDone: boolean;
    readonly state: string;
    readonly icon: string;
    /** Variant of the icon; the state stands beside it in words. */
    readonly look: string;
    readonly finding: string;
    readonly advice: string;
    readonly details: readonly string[];
    readonly hasDetails: boolean;
}

const ICONS: Readonly<Record<CheckState, { icon: string; look: string }>> = {
    ok: { icon: 'utility:success', look: 'success' },
    warning: { icon: 'utility:warning', look: 'warning' },
    failed: { icon: 'utility:error', look: 'error' },
    'not-tried': { icon: 'utility:skip', look: '' },
};

/** A row for every check, done or not. */
export function checkRows(results: readonly CheckResult[]): readonly CheckRow[] {
    return CHECK_IDS.map((id) => {
        const name = CHECK_LABELS[id];
        const result = results.find((each) => each.id === id);
        if (result === undefined) {
            const texts = { state: '', icon: '', look: '', finding: '', advice: '' };
            return { id, name, isDone: false, ...texts, details: [], hasDetails: false };
        }
        return {
            id,
            name,
            isDone: true,
            state: STATE_LABELS[result.state],
            ...ICONS[result.state],
            finding: findingText(result),
            advice: adviceText(result),
            details: result.details,
            hasDetails: result.details.length > 0,
        };
    });
}

/** How many went how. */
export function summaryText(results: readonly CheckResult[]): string {
    const count = (state: CheckState): number =>
        results.filter((result) => result.state === state).length;
    return fillLabel(
        LABELS.summary,
        count('ok'),
        count('warning'),
        count('failed'),
        count('not-tried'),
    );
}

/**
 * The report as plain text. It names no person and no number, so that it can be sent to anybody.
 * @param at when the checks ran, ms since 1970
 * @param surroundings lines about browser and org
 */
export function reportText(
    results: readonly CheckResult[],
    at: number,
    surroundings: readonly string[],
): string {
    const lines = CHECK_IDS.flatMap((id) => {
        const result = results.find((each) => each.id === id);
        return result === undefined ? [] : ['', ...reportLines(result)];
    });
    const head = fillLabel(LABELS.reportHead, new Date(at).toISOString());
    return [head, ...surroundings, summaryText(results), ...lines, ''].join('\n');
}

function reportLines(result: CheckResult): string[] {
    const advice = adviceText(result);
    return [
        `${CHECK_LABELS[result.id]} – ${STATE_LABELS[result.state]}`,
        `  ${findingText(result)}`,
        ...(advice === '' ? [] : [`  ${advice}`]),
        ...result.details.map((detail) => `  · ${detail}`),
    ];
}

function findingText({ finding, params }: CheckResult): string {
    return fillLabel(FINDING_LABELS[finding], ...params);
}

function adviceText({ advice }: CheckResult): string {
    return advice === null ? '' : fillLabel(LABELS.whatToDo, ADVICE_LABELS[advice]);
}
