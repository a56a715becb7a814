/** Which channels a design attribute such as "VOICE, chat" means. */
import type { AgentChannel, AgentChannelType } from 'c/connectsIntegrationApiSvc';

function typesIn(wanted: string | null | undefined): string[] {
    return (wanted ?? '')
        .split(',')
        .map((text) => text.trim().toUpperCase())
        .filter((text) => text !== '');
}

export const shownItems = {
    /** Whether a channel is shown; an empty attribute means all. */
    includes(wanted: string, type: AgentChannelType): boolean {
        const types = typesIn(wanted);
        return types.length === 0 || types.includes(type);
    },

    /** Whether the agent has none of the channels. */
    hidesAll(wanted: string, channels: readonly AgentChannel[]): boolean {
        return !channels.some(({ type }) => shownItems.includes(wanted, type));
    },
};
