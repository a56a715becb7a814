/**
 * Takes the place of the leader's own file: the ways between the documents of one gadget, as a
 * Visualforce page has them. Lightning's message channel reaches only what Lightning itself has placed;
 * a toolbar in the gadget speaks with the window of its tab, and the pages of a tab with each other.
 */
import { messageChannelTransport } from '../../force-app/main/default/lwc/connectsLeader/messageChannelTransport';
import type { Transport } from '../../force-app/main/default/lwc/connectsLeader/transport';
import { frameTransport } from '../../force-app/main/default/lwc/connectsLeader/windowTransport';
import { currentPage } from '../page/currentPage';
import { siblingTransport } from './siblingTransport';

/** Their order is that of the states and messages. */
export function gadgetWays(): readonly Transport[] {
    const { lightning } = currentPage().origins;
    return [
        messageChannelTransport(),
        lightning === null ? NO_WAY : frameTransport([lightning]),
        siblingTransport(),
    ];
}

const NO_WAY: Transport = {
    name: 'window',
    connect: () => ({
        unavailable: 'The page does not tell where Lightning is',
        advice:
            'The page does not tell where Lightning is, so a guard there may ask and dial as well. Write ' +
            'origins.lightning into its description (docs/visualforce.md), or name the host that guards.',
    }),
};
