/** The channels that a design attribute such as "VOICE, chat" leaves; empty leaves all. Pure. */
import type { AgentChannel, AgentChannelType } from 'c/connectsIntegrationApiSvc';

/** See the file's head. */
export function chosenChannels(
    channels: readonly AgentChannel[],
    wanted: string | null | undefined,
): readonly AgentChannelType[] {
    const chosen = (wanted ?? '')
        .split(',')
        .map((text) => text.trim().toUpperCase())
        .filter((text) => text !== '');
    return channels
        .map(({ type }) => type)
        .filter((type) => chosen.length === 0 || chosen.includes(type));
}
