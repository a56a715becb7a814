/** What pages are told about: channels and work items, and how they change. */
import type { AgentChannel, DeskSnapshot, WorkItem } from 'c/connectsIntegrationApiSvc';
import { type BodyOf, MAX_TEXT, type TO_PAGE } from 'c/connectsFrameProtocol';

/** The part of the desk that pages see. */
export type DeskView = Pick<DeskSnapshot, 'channels' | 'workItems'>;

type ChannelBody = BodyOf<typeof TO_PAGE.shapes.agentState>;
type ItemBody = BodyOf<typeof TO_PAGE.shapes.workItem>;

/** One thing to tell. */
export type DeskFact =
    | { readonly kind: 'agentState'; readonly body: ChannelBody }
    | { readonly kind: 'workItem'; readonly body: ItemBody };

/** Before anything was known. */
export const NO_VIEW: DeskView = Object.freeze({ channels: [], workItems: [] });

/** What has changed; from `NO_VIEW`, everything there is. Work items that went are told as ENDED. */
export function changesBetween(before: DeskView, after: DeskView): DeskFact[] {
    const channels = after.channels.flatMap((channel): DeskFact[] => {
        const old = before.channels.find(({ type }) => type === channel.type);
        const body = channelBody(channel);
        return old !== undefined && isSame(channelBody(old), body)
            ? []
            : [{ kind: 'agentState', body }];
    });
    const items = after.workItems.flatMap((item): DeskFact[] => {
        const old = before.workItems.find(({ Id }) => Id === item.Id);
        if (old === item) {
            return [];
        }
        const body = itemBody(item);
        return old !== undefined && isSame(itemBody(old), body) ? [] : [{ kind: 'workItem', body }];
    });
    const gone = before.workItems
        .filter(({ Id }) => !after.workItems.some((item) => item.Id === Id))
        .map((item): DeskFact => ({
            kind: 'workItem',
            body: { ...itemBody(item), state: 'ENDED' },
        }));
    return [...channels, ...gone, ...items];
}

function channelBody({ type, state, reasonCode, reasonLabel, since }: AgentChannel): ChannelBody {
    return {
        channel: type,
        state,
        reasonCode: reasonCode === null ? null : clip(reasonCode),
        reasonLabel: clip(reasonLabel),
        since,
    };
}

function itemBody(item: WorkItem): ItemBody {
    return {
        workItemId: item.Id,
        channel: item.Channel,
        state: item.State,
        direction: item.Direction,
        callType: clip(item.CallType),
        sender: clip(item.Sender),
        destination: clip(item.Destination),
        dialedNumber: clip(item.DialedNumber),
        queue: clip(item.QueueName),
        subject: clip(item.Subject),
        createdAt: item.CreatedTimeStamp,
    };
}

function clip(text: string): string {
    return text.slice(0, MAX_TEXT);
}

function isSame(left: Readonly<Record<string, unknown>>, right: typeof left): boolean {
    return Object.keys(left).every((name) => right[name] === left[name]);
}
