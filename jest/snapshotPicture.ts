/** Pictures of the desk as text, so that the snapshot and the gadget's own data can be compared. */
import { readCtiData } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/agentForm';
import type { CtiData } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { DeskSnapshot } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/deskSnapshot';

/** Agent, channels and open work items; work items in the order of their ids. */
export type Picture = string;

type Desk = Pick<DeskSnapshot, 'agent' | 'channels' | 'workItems'>;

/** Snapshots are frozen: each has one picture, and is asked for it time and again. */
const pictures = new WeakMap<Desk, Picture>();

/** The picture that a snapshot gives. */
export function pictureOf(snapshot: Desk | undefined): Picture {
    if (snapshot === undefined) {
        return picture({ agent: null, channels: [], workItems: [] });
    }
    const known = pictures.get(snapshot) ?? picture(snapshot);
    pictures.set(snapshot, known);
    return known;
}

function picture({ agent, channels, workItems }: Desk): Picture {
    const items = workItems
        .filter(({ State }) => State !== 'ENDED')
        .sort((left, right) => left.Id.localeCompare(right.Id));
    return JSON.stringify({ agent, channels, items });
}

/** The data that was pictured last: it is asked for far more often than it changes. */
let lastData = { text: '', picture: '' };

/** The picture that `getCtiData()` gives. */
export function dataOf(data: CtiData | null): Picture {
    const text = JSON.stringify(data);
    if (text !== lastData.text) {
        lastData = { text, picture: pictureOf(readCtiData(data) ?? undefined) };
    }
    return lastData.picture;
}

/** Whether the snapshot says that there is a connection. */
export function connectionOf(snapshot: DeskSnapshot | undefined): boolean | null {
    return snapshot?.connection.isConnected ?? null;
}
