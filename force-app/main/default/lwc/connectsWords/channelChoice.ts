/** Design attributes that name channels, such as "VOICE, chat". */
import type { AgentChannelType } from 'c/connectsIntegrationApiSvc';

/** Whether the attribute names the channel; an empty one names all. */
export function isChosenChannel(
    wanted: string | null | undefined,
    type: AgentChannelType,
): boolean {
    const chosen = (wanted ?? '')
        .split(',')
        .map((text) => text.trim().toUpperCase())
        .filter((text) => text !== '');
    return chosen.length === 0 || chosen.includes(type);
}
