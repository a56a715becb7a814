/** What an action is called, as it depends on the work item. */
import type { ActionRun, Consultation } from 'c/connectsWorkItems';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { isPreview } from './itemView';
import { LABELS } from './labels';

/** Everything that is followed. */
type Followed = ActionRun['wanted']['action'];

const WORDS: Readonly<Record<Exclude<Followed, 'accept' | 'end'>, string>> = {
    wrapUp: LABELS.startWrapUp,
    consult: LABELS.consult,
    blindTransfer: LABELS.blindTransfer,
    transfer: LABELS.completeTransfer,
    conference: LABELS.conference,
    tones: LABELS.keypad,
    reason: LABELS.reason,
    variables: LABELS.variable,
    localVariables: LABELS.variable,
    share: LABELS.shareRecord,
    makeCall: LABELS.dialLabel,
    openRecord: LABELS.openRecord,
};

/** @param item null where the work item does not matter */
export function actionLabel(
    action: Followed,
    item: WorkItem | null,
    consultation: Consultation | null = null,
): string {
    switch (action) {
        case 'accept':
            return acceptLabel(item);
        case 'end':
            return endLabel(item, consultation);
        default:
            return WORDS[action];
    }
}

function acceptLabel(item: WorkItem | null): string {
    if (item?.Channel !== 'VOICE') {
        return LABELS.accept;
    }
    return isPreview(item) ? LABELS.acceptPreview : LABELS.answer;
}

function endLabel(item: WorkItem | null, consultation: Consultation | null): string {
    if (item?.State === 'WRAPUP') {
        return LABELS.finishWrapUp;
    }
    if (item?.Channel !== 'VOICE') {
        return LABELS.endTask;
    }
    if (item === consultation?.consult) {
        return LABELS.endConsult;
    }
    return item.State === 'OFFERED' ? LABELS.cancelCall : LABELS.hangUp;
}
