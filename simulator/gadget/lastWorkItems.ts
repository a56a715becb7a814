import type { WorkItem } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { CHANNEL_TYPES } from '../options';
import { RequestFailure } from './requests/request';

/** The work items that ended last on this gadget (guide, "getLastWorkItems"). */
export class LastWorkItems {
    private readonly limit: number;
    /** Newest first. */
    private items: readonly WorkItem[] = [];

    /** @param limit how many are kept of each channel (`A-LASTITEMS`) */
    constructor(limit: number) {
        this.limit = limit;
    }

    add(item: WorkItem): void {
        let ofChannel = 0;
        this.items = [item, ...this.items].filter(({ Channel }) => {
            ofChannel += Channel === item.Channel ? 1 : 0;
            return Channel !== item.Channel || ofChannel <= this.limit;
        });
    }

    /**
     * The latest items of a channel, or of all, newest first.
     * @throws RequestFailure for what is no channel
     */
    of(channelType: unknown): readonly WorkItem[] {
        if (channelType === 'OVERALL') {
            return this.items.slice(0, this.limit);
        }
        if (!CHANNEL_TYPES.some((channel) => channel === channelType)) {
            throw new RequestFailure(
                `The channel must be OVERALL, VOICE, TICKET or CHAT, not ${JSON.stringify(channelType)}.`,
            );
        }
        return this.items.filter(({ Channel }) => Channel === channelType);
    }
}
