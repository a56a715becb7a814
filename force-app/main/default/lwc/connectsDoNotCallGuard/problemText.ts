/** Mistakes of the configuration in words: where, what, and what is in force because of it. */
import type { DialGuardState } from 'c/connectsDialGuard';
import type { ConfigurationProblem } from 'c/connectsDialSettings';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';
import { EFFECTS, PLAN_PROBLEMS, PROBLEMS, type Sentence } from './problemLabels';

/** One sentence for each mistake, the dial plan's last. */
export function problemTexts({
    problems,
    planProblems,
}: Pick<DialGuardState, 'problems' | 'planProblems'>): readonly string[] {
    return [
        ...problems.map(problemText),
        ...planProblems.map(({ code, params }) => fill(PLAN_PROBLEMS[code], params)),
    ];
}

function problemText({ where, code, params, effect }: ConfigurationProblem): string {
    const what = fill(PROBLEMS[code], params);
    return fillLabel(LABELS.problem, placeText(where), what, EFFECTS[effect]);
}

function placeText(where: ConfigurationProblem['where']): string {
    switch (where.in) {
        case 'settings':
            return where.key === null
                ? LABELS.inSettings
                : fillLabel(LABELS.inSettingsKey, where.key, where.at);
        case 'record':
            return fillLabel(LABELS.inRecord, where.name, where.field, where.at);
        default:
            return LABELS.inRecords;
    }
}

function fill(
    [label, ...names]: Sentence,
    params: Readonly<Record<string, string | number>>,
): string {
    return fillLabel(label, ...names.map((name) => params[name] ?? ''));
}
