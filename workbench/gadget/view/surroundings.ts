/** What the gadget has around its work items: custom toolbars, being shown, tasks on offer. */
import type { SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, setShown, type Part } from './dom';

/**
 * @param gadget gives the present gadget
 */
export function createSurroundings(gadget: () => SimulatedGadget): Part {
    const toolbars = make('p', { class: 'gadget-weak' });
    const refusal = make('p', { class: 'gadget-refusal', role: 'status' });
    const offer = (channel: 'TICKET' | 'CHAT'): void => {
        try {
            gadget().offerTask(channel);
            refusal.textContent = '';
        } catch (error) {
            refusal.textContent = error instanceof Error ? error.message : String(error);
        }
    };
    const buttons = (['TICKET', 'CHAT'] as const).map((channel) => ({
        channel,
        button: makeButton(`Offer a ${channel.toLowerCase()}`, 'neutral', () => offer(channel)),
    }));
    return {
        element: make(
            'section',
            { 'aria-label': 'Around the work items' },
            make('div', { class: 'gadget-buttons' }, ...buttons.map(({ button }) => button)),
            refusal,
            toolbars,
        ),
        update() {
            const { ctiData, toolbars: bars, visible } = gadget();
            const heights = bars.map(({ position, height }) => `${position} ${height} px`);
            toolbars.textContent = `Toolbars: ${heights.join(', ') || 'none'}. ${
                visible ? '' : 'A component has minimized the gadget.'
            }`;
            for (const { channel, button } of buttons) {
                setShown(button, ctiData?.Channels.some(({ Name }) => Name === channel) ?? false);
            }
        },
    };
}
