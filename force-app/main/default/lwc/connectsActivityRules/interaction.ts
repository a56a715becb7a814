/** How an interaction is named, and what joins a campaign's preview to its call. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** Apex keeps this many characters. */
const LONGEST_KEY = 120;

/**
 * Names what one agent had to do with one call, ticket or chat; the same in every tab and after every
 * reload (guide, "WorkItem Structure", UniqueId). A call that comes back to the agent is another one.
 */
export function interactionId({
    UniqueId,
    Channel,
    Id,
    AgentId,
    CreatedTimeStamp,
}: WorkItem): string {
    const own = [Channel, Id, CreatedTimeStamp ?? '', AgentId].join('.');
    return (UniqueId || own).slice(0, LONGEST_KEY);
}

/** Names what the outcome of the call adds to the activity of its preview. */
export function previewOutcomeKey(previewKey: string): string {
    return `${previewKey}.called`;
}

/**
 * What a preview and the call that follows have in common: campaign and entry of its list
 * (developer.cisco.com, "Finesse, outbound option call variables").
 * @returns null where the call is of no campaign
 */
export function campaignContact({ NamedVariables }: WorkItem): string | null {
    const valueOf = (name: string): string =>
        (NamedVariables ?? []).find(({ Key }) => Key === name)?.Value ?? '';
    const [campaign, entry] = [valueOf('BACampaign'), valueOf('BADialedListID')];
    return campaign === '' || entry === '' ? null : `${campaign}|${entry}`;
}
