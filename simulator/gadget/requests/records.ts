import type { RequestDefinitions } from './request';

/** Records of Salesforce: sharing them, and the work items of before. */
export const RECORD_REQUESTS = {
    shareRecord: {
        finesse: true,
        handle([recordType, recordId], { sharing }) {
            sharing.share(recordType, recordId);
        },
    },
    getLastWorkItems: {
        finesse: false,
        handle: ([channelType], { lastWorkItems }) => JSON.stringify(lastWorkItems.of(channelType)),
    },
} as const satisfies RequestDefinitions;
