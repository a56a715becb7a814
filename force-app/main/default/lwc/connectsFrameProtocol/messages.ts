/**
 * The messages of the toolkit's own protocol. Channels, states and fields are the Integration API's
 * (guide, "Shared Data Structures").
 */
import type { MessageOf, Messages } from './envelope';

const CHANNELS = ['VOICE', 'TICKET', 'CHAT'] as const;
const CHANNEL_STATES = [
    'NOT_READY',
    'READY',
    'TALKING',
    'ACTIVE',
    'WORK',
    'WORK_READY',
    'LOGOUT',
] as const;
const ITEM_STATES = ['OFFERED', 'ACTIVE', 'WRAPUP', 'PAUSED', 'ENDED'] as const;

/** From the page to the desk. */
export const TO_DESK = {
    direction: 'to-desk',
    shapes: {
        /** The page is there and wants to know; a second one takes the place of the first. */
        hello: { page: 'text', topics: { some: ['agent', 'item', 'items'] } },
        goodbye: {},
        /** `request` comes back with the result. Without id: the panel's, or the only one that fits. */
        answer: { request: 'text', workItemId: 'text?' },
        hangUp: { request: 'text', workItemId: 'text?' },
        /** Name and picture of the other side. */
        showCard: { name: 'text', imageUrl: 'text?', workItemId: 'text?' },
    },
} as const satisfies Messages;

/** From the desk to the page. */
export const TO_PAGE = {
    direction: 'to-page',
    shapes: {
        /** First answer to `hello`; `workItemId` is the panel's. `correlation` authorises nothing. */
        welcome: { workItemId: 'text?', correlation: 'text' },
        /** State of one channel: first as it is, then after each change. */
        agentState: {
            channel: CHANNELS,
            state: CHANNEL_STATES,
            reasonCode: 'text?',
            reasonLabel: 'text',
            since: 'time?',
        },
        /** A work item: first as it is, then after each change; ENDED is the last. */
        workItem: {
            workItemId: 'text',
            channel: CHANNELS,
            state: ITEM_STATES,
            direction: ['inbound', 'outbound'],
            callType: 'text',
            sender: 'text',
            destination: 'text',
            dialedNumber: 'text',
            queue: 'text',
            subject: 'text',
            createdAt: 'time?',
        },
        /** What became of a command. */
        result: {
            request: 'text',
            outcome: ['done', 'none-fits', 'several-fit', 'failed'],
        },
    },
} as const satisfies Messages;

/** Any message to the desk. */
export type ToDesk = MessageOf<typeof TO_DESK>;
/** Any message to the page. */
export type ToPage = MessageOf<typeof TO_PAGE>;
