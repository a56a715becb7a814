/** Channels and states in the user's language, with the looks that go with them. */
import chat from '@salesforce/label/c.Connects_Channel_Chat';
import overall from '@salesforce/label/c.Connects_Channel_Overall';
import ticket from '@salesforce/label/c.Connects_Channel_Ticket';
import voice from '@salesforce/label/c.Connects_Channel_Voice';
import active from '@salesforce/label/c.Connects_State_Active';
import loggedOut from '@salesforce/label/c.Connects_State_Logout';
import mixed from '@salesforce/label/c.Connects_State_Mixed';
import notReady from '@salesforce/label/c.Connects_State_NotReady';
import ready from '@salesforce/label/c.Connects_State_Ready';
import talking from '@salesforce/label/c.Connects_State_Talking';
import work from '@salesforce/label/c.Connects_State_Work';
import workReady from '@salesforce/label/c.Connects_State_WorkReady';
import withDetail from '@salesforce/label/c.Connects_WithDetail';
import { fillLabel } from 'c/connectsFormat';
import type { AgentChannelType, ChannelState, ChannelType } from 'c/connectsIntegrationApiSvc';

export { isChosenChannel } from './channelChoice';
export { dayName } from './dayName';
export { errorText } from './errorText';

/** How a state is coloured; the colour always stands beside its word. */
export type StateLook = 'ready' | 'not-ready' | 'busy' | 'wrap-up' | 'signed-out';

const CHANNELS: Record<ChannelType, { name: string; icon: string }> = {
    OVERALL: { name: overall, icon: 'utility:groups' },
    VOICE: { name: voice, icon: 'utility:call' },
    TICKET: { name: ticket, icon: 'utility:case' },
    CHAT: { name: chat, icon: 'utility:chat' },
};

const STATES: Record<ChannelState | 'MIXED', { name: string; look: StateLook }> = {
    NOT_READY: { name: notReady, look: 'not-ready' },
    READY: { name: ready, look: 'ready' },
    TALKING: { name: talking, look: 'busy' },
    ACTIVE: { name: active, look: 'busy' },
    WORK: { name: work, look: 'wrap-up' },
    WORK_READY: { name: workReady, look: 'wrap-up' },
    LOGOUT: { name: loggedOut, look: 'signed-out' },
    MIXED: { name: mixed, look: 'signed-out' },
};

/** Name of a channel, e.g. "Voice". */
export function channelName(type: ChannelType): string {
    return CHANNELS[type].name;
}

/** Icon of a channel, e.g. `utility:call`. */
export function channelIcon(type: ChannelType): string {
    return CHANNELS[type].icon;
}

/** Names of channels for a sentence, e.g. "Voice, Chat". */
export function channelNames(types: readonly AgentChannelType[]): string {
    return types.map(channelName).join(', ');
}

/** Name of a state, e.g. "Not Ready"; MIXED stands for channels in several states. */
export function stateName(state: ChannelState | 'MIXED'): string {
    return STATES[state].name;
}

/** How a state is coloured. */
export function stateLook(state: ChannelState | 'MIXED'): StateLook {
    return STATES[state].look;
}

/** A state with its reason, e.g. "Not Ready – Lunch". */
export function stateText(state: ChannelState, reasonLabel: string): string {
    const name = stateName(state);
    return reasonLabel === '' ? name : fillLabel(withDetail, name, reasonLabel);
}
