/** The contacts that the simulated gadget finds for its callers exist in the workbench's records too. */
import type {
    IntegrationApiEvents,
    SearchResult,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { isRecordId } from '../../force-app/main/default/lwc/connectsCrmPort/recordId';
import type { ReportedLine } from '../gadget/control';
import { keepRecord } from '../platform/records';

const EVENT = 'onSearchAndScreenPopResult';

type FoundEvent = IntegrationApiEvents[typeof EVENT];
type FoundRecord = SearchResult['returnValue'][string];
type DeepPartial<T> = T extends object ? { readonly [K in keyof T]?: DeepPartial<T[K]> | null } : T;

/** Keeps what the lines of a gadget's report tell of records that were found. */
export function keepFoundRecords(lines: readonly ReportedLine[]): void {
    for (const { kind, name, detail } of lines) {
        if (kind === 'event' && name === EVENT) {
            Object.entries(foundIn(detail)).forEach(([id, found]) => keepFound(id, found));
        }
    }
}

function keepFound(id: string, { object, displayName: _label, ...fields }: FoundRecord): void {
    if (isRecordId(id) && typeof object === 'string') {
        keepRecord(id, object, fields);
    }
}

/** Faults of the simulator make events that lack parts. */
function foundIn(detail: unknown): SearchResult['returnValue'] {
    const event = detail as DeepPartial<FoundEvent> | null;
    const result = event?.item?.CrmData?.SearchResult;
    return typeof result === 'object' ? ((result as Partial<SearchResult>).returnValue ?? {}) : {};
}
