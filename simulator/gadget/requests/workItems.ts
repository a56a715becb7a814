import { refusals } from '../../finesse/errors';
import type { Finesse } from '../../finesse/finesse';
import type { MediaChannelType } from '../../finesse/task';
import { RequestFailure, type RequestDefinitions } from './request';
import { updateCall } from './updateCall';
import { updateTask } from './updateTask';

/** The requests for calls, tickets and chats alike (guide, "startItem" to "updateWorkItemData"). */
export const WORK_ITEM_REQUESTS = {
    startItem: {
        finesse: true,
        handle([itemType, itemId], { finesse }) {
            const { channel, id } = parseItem(finesse, itemType, itemId);
            if (channel === 'VOICE') {
                finesse.answer(id);
            } else {
                finesse.workOnTasks(channel, (tasks) => tasks.start(id));
            }
        },
    },
    endItem: {
        finesse: true,
        handle([itemType, itemId], { finesse }) {
            const { channel, id } = parseItem(finesse, itemType, itemId);
            if (channel === 'VOICE') {
                finesse.drop(id);
            } else {
                finesse.workOnTasks(channel, (tasks) => tasks.end(id));
            }
        },
    },
    wrapUpItem: {
        finesse: true,
        handle([itemType, itemId], { finesse }) {
            const { channel, id } = parseItem(finesse, itemType, itemId);
            if (channel === 'VOICE') {
                throw new RequestFailure('wrapUpItem works only for media tasks.');
            }
            finesse.workOnTasks(channel, (tasks) => tasks.wrapUp(id));
        },
    },
    updateWorkItemData: {
        finesse: true,
        handle([itemType, itemId, updatedData], context) {
            const { channel, id } = parseItem(context.finesse, itemType, itemId);
            if (channel === 'VOICE') {
                updateCall(context, id, updatedData);
            } else {
                updateTask(context, channel, id, updatedData);
            }
        },
    },
} as const satisfies RequestDefinitions;

/** @throws FinesseError for a channel that the agent has not, or without an id */
function parseItem(
    finesse: Finesse,
    itemType: unknown,
    itemId: unknown,
): { channel: 'VOICE' | MediaChannelType; id: string } {
    if (itemType === undefined || itemType === null) {
        throw refusals.parameterMissing('workItemType');
    }
    const channel = finesse.configuration.channels.find((candidate) => candidate === itemType);
    if (!channel) {
        throw refusals.invalidInput(
            'workItemType',
            `The agent has no channel ${JSON.stringify(itemType)}`,
        );
    }
    if (itemId === undefined || itemId === null || itemId === '') {
        throw refusals.parameterMissing('workItemId');
    }
    if (typeof itemId !== 'string') {
        throw refusals.invalidInput('workItemId', 'A work item is named by its id, as text');
    }
    return { channel, id: itemId };
}
