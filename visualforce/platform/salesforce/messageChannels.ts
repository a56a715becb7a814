/** Behind `@salesforce/messageChannel/…`: what the page's merge field has rendered. */
import { currentPage } from '../../page/currentPage';

/** A channel for `lightning/messageService`. */
export interface PageChannel {
    readonly channelName: string;
    /** For `sforce.one`; null where the page does not give it. */
    readonly rendered: string | null;
}

/** @param channelName e.g. `ConnectsLeader__c` */
export function messageChannel(channelName: string): PageChannel {
    const rendered = currentPage().messageChannels[channelName] ?? null;
    return Object.freeze({ channelName, rendered });
}
