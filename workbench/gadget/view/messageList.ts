/** What components asked the gadget to tell the agent (`showError`). */
import type { ShownError, SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, type Part } from './dom';

/**
 * @param gadget gives the present gadget
 */
export function createMessageList(gadget: () => SimulatedGadget): Part {
    const list = make('ul');
    let shown = '';
    const showMessage = ({ id, type, title, text }: ShownError): HTMLElement =>
        make(
            'li',
            { class: 'gadget-message' },
            make('strong', {}, title || type || 'Message'),
            make('p', {}, text),
            makeButton('Dismiss', 'reset', () => gadget().dismissError(id)),
        );
    return {
        element: make('div', { role: 'status' }, list),
        update() {
            const { shownErrors } = gadget();
            // Only a change makes new buttons, so that a click in progress keeps its button.
            const next = shownErrors.map(({ id, time }) => `${id} ${time}`).join();
            if (next !== shown) {
                shown = next;
                list.replaceChildren(...shownErrors.map(showMessage));
            }
        },
    };
}
