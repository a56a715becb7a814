/** The records of a work item as its card shows them. */
import type { CardContent } from 'c/connectsCallPanelCard';
import { fillLabel } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { isNobodyFound, recordIcon, recordsOf } from './itemRecords';
import { farEndOf } from 'c/connectsWorkItems';
import { isPreview } from './itemView';
import { LABELS } from './labels';

/** Salesforce searches for no less (guide, "screenPopToSearch"). */
const SHORTEST_SEARCH = 3;

/** @param canShare whether records can be shared on this call now */
export function itemRecordsView(
    item: WorkItem,
    canShare: boolean,
): Pick<CardContent, 'records' | 'searchText' | 'searchLabel'> {
    const records = recordsOf(item).map(({ id, name, objectName }) => ({
        id,
        name,
        objectName,
        iconName: recordIcon(objectName),
        openLabel: fillLabel(LABELS.openRecord, name),
        shareLabel: canShare ? fillLabel(LABELS.shareRecord, name) : '',
    }));
    const farEnd = isPreview(item) ? '' : farEndOf(item);
    const isKnown = recordsOf(item).some(({ isParty }) => isParty);
    const searchText = isKnown || farEnd.length < SHORTEST_SEARCH ? '' : farEnd;
    const search = isNobodyFound(item) ? LABELS.nobodyFound : LABELS.searchInSalesforce;
    return { records, searchText, searchLabel: fillLabel(search, searchText) };
}
