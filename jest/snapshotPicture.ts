/** Pictures of the desk as text, so that the snapshot and the gadget's own data can be compared. */
import { readCtiData } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/agentForm';
import type { CtiData } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { DeskSnapshot } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/deskSnapshot';

/** Agent, channels and open work items; work items in the order of their ids. */
export type Picture = string;

type Desk = Pick<DeskSnapshot, 'agent' | 'channels' | 'workItems'>;

/** The picture that a snapshot gives. */
export function pictureOf(snapshot: Desk | undefined): Picture {
    const { agent = null, channels = [], workItems = [] } = snapshot ?? {};
    const items = workItems
        .filter(({ State }) => State !== 'ENDED')
        .sort((left, right) => left.Id.localeCompare(right.Id));
    return JSON.stringify({ agent, channels, items });
}

/** The picture that `getCtiData()` gives. */
export function dataOf(data: CtiData | null): Picture {
    return pictureOf(readCtiData(data) ?? undefined);
}

/** Whether the snapshot says that there is a connection. */
export function connectionOf(snapshot: DeskSnapshot | undefined): boolean | null {
    return snapshot?.connection.isConnected ?? null;
}
