/** What the agent reads about a request: that it is under way, or what became of it. */
import { CrmError, crmErrorText } from 'c/connectsCrmPort';
import type { CardNotice } from 'c/connectsCallPanelCard';
import { type ActionRun, isBusy } from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { errorText } from 'c/connectsWords';
import { actionLabel } from './actionWords';
import type { Place } from './itemRequests';
import { LABELS } from './labels';

/** What moves now, e.g. "Answer …"; empty for nothing. */
export function progressOf(runs: readonly [Place, ActionRun][], item: WorkItem): string {
    const run = runs.find(([place, each]) => place === 'move' && isBusy(each))?.[1];
    return run === undefined ? '' : fillLabel(LABELS.progress, nameOf(run, item));
}

/**
 * What went wrong with a card: moves and records. Reasons and variables tell it in their own place.
 * @param toneError undefined for none
 */
export function failureNotice(
    runs: readonly [Place, ActionRun][],
    item: WorkItem | null,
    toneError: unknown,
): CardNotice | null {
    const told = runs
        .filter(([place]) => place === 'move' || place === 'record')
        .map(([, run]) => runNotice(run, item))
        .find((notice) => notice !== null);
    if (told) {
        return told;
    }
    return toneError === undefined ? null : failure(LABELS.keypad, toneError);
}

/** What went wrong with one request; null while nothing did. */
export function runNotice(run: ActionRun, item: WorkItem | null): CardNotice | null {
    const name = nameOf(run, item);
    if (run.phase === 'unconfirmed') {
        return {
            variant: 'warning',
            heading: fillLabel(LABELS.unconfirmedTitle, name),
            text: LABELS.unconfirmedText,
        };
    }
    return run.phase === 'failed' ? failure(name, run.error) : null;
}

function failure(name: string, error: unknown): CardNotice {
    return {
        variant: 'error',
        heading: fillLabel(LABELS.failedTitle, name),
        text: error instanceof CrmError ? crmErrorText(error) : errorText(error),
    };
}

/** The labels of records and variables have a place for the name. */
function nameOf({ wanted, before }: ActionRun, item: WorkItem | null): string {
    const then = before.find(({ Id }) => Id === item?.Id) ?? item;
    return fillLabel(actionLabel(wanted.action, then), wanted.value);
}
