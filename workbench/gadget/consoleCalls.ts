/**
 * Tells the Classic console about calls, as the guide says ("Using Salesforce Interaction Log"): one
 * begins when it is answered, and ends when it and its wrap-up have ended; its attached data are the
 * work item.
 */
import type { WorkItem } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { MessageBus } from '../platform/messaging/bus';
import { tellCallNews, type CallNews, type CallType } from '../visualforce/console/consoleBus';
import type { GadgetHost } from './gadgetHost';

/** Work items of calls that the console knows of, as it was last told, by id. */
export type KnownCalls = ReadonlyMap<string, WorkItem>;

/** From now on the console hears of every call. */
export function reportCallsToConsole(host: GadgetHost, bus: MessageBus): void {
    let known: KnownCalls = new Map();
    host.observe(() => {
        const items = host.gadget.ctiData?.Channels.find(({ Name }) => Name === 'VOICE')?.Items;
        const next = callNews(known, items ?? [], host.gadget.now());
        known = next.known;
        next.news.forEach((each) => tellCallNews(bus, each));
    });
}

/**
 * What is new about the calls.
 *
 * @param known what the console was told before
 * @param items work items of the voice channel now
 * @param now ms since 1970; the end of calls that are simply gone
 */
export function callNews(
    known: KnownCalls,
    items: readonly WorkItem[],
    now: number,
): { readonly known: KnownCalls; readonly news: readonly CallNews[] } {
    const answered = items.filter(
        ({ ConnectedTimeStamp, State }) => ConnectedTimeStamp !== null && State !== 'ENDED',
    );
    const present = new Map(answered.map((item) => [item.Id, item]));
    const begun = answered.flatMap((item) => newsOf(item, known.get(item.Id)));
    const ended = [...known.values()]
        .filter(({ Id }) => !present.has(Id))
        .map((last) => endOf(items.find(({ Id }) => Id === last.Id) ?? last, now));
    return { known: present, news: [...begun, ...ended] };
}

function newsOf(item: WorkItem, before: WorkItem | undefined): CallNews[] {
    const { Id: id } = item;
    const type = typeOf(item);
    const data = JSON.stringify(item);
    const attached: CallNews[] =
        before !== undefined && JSON.stringify(before) === data
            ? []
            : [{ kind: 'data', id, type, data }];
    return before === undefined
        ? [...attached, { kind: 'begin', id, type, label: labelOf(item) }]
        : attached;
}

function endOf(item: WorkItem, now: number): CallNews {
    const { Id: id, ConnectedTimeStamp, WrapedupTimeStamp, EndedTimeStamp } = item;
    // Wrap-up is no part of the conversation.
    const until = WrapedupTimeStamp ?? EndedTimeStamp ?? now;
    return {
        kind: 'end',
        id,
        duration: Math.max(0, Math.round((until - (ConnectedTimeStamp ?? until)) / 1_000)),
        disposition: item.SelectedWrapupReason,
    };
}

function typeOf({ IsInternalCall, Direction }: WorkItem): CallType {
    if (IsInternalCall) {
        return 'INTERNAL';
    }
    return Direction === 'inbound' ? 'INBOUND' : 'OUTBOUND';
}

function labelOf({ Direction, Sender, Destination }: WorkItem): string {
    return Direction === 'inbound' ? `Call from ${Sender}` : `Call to ${Destination}`;
}
