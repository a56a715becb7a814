/** The work items of the agent, with what can be done to them now. */
import type {
    WorkItem,
    WorkItemState,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, type Part } from './dom';

const STATE_TEXTS: Readonly<Record<WorkItemState, string>> = {
    OFFERED: 'Ringing',
    ACTIVE: 'Connected',
    PAUSED: 'On hold',
    WRAPUP: 'Wrap-up',
    ENDED: 'Ended',
};

/**
 * @param gadget gives the present gadget
 */
export function createCallList(gadget: () => SimulatedGadget): Part {
    const list = make('ul', { class: 'gadget-calls' });
    let shown = '';
    return {
        element: make('section', { 'aria-label': 'Calls' }, list),
        update() {
            const items = (gadget().ctiData?.Channels ?? []).flatMap(({ Items }) => Items);
            // Only a change makes new buttons, so that a click in progress keeps its button.
            const next = JSON.stringify(items.map(({ Id, State }) => [Id, State]));
            if (next !== shown) {
                shown = next;
                list.replaceChildren(...items.map((item) => showItem(item, gadget)));
            }
        },
    };
}

function showItem(item: WorkItem, gadget: () => SimulatedGadget): HTMLElement {
    const isOutgoing = item.Direction === 'outbound';
    const direction = isOutgoing ? 'Outgoing' : 'Incoming';
    const number = isOutgoing ? item.Destination || item.DialedNumber : item.Sender;
    const buttons = make('div', { class: 'gadget-buttons' });
    if (item.State === 'OFFERED' && !isOutgoing) {
        buttons.append(makeButton('Answer', 'success', () => gadget().answer(item.Id)));
    } else if (item.State !== 'WRAPUP' && item.State !== 'ENDED') {
        buttons.append(makeButton('Hang up', 'destructive', () => gadget().hangUp(item.Id)));
    }
    return make(
        'li',
        { class: `gadget-call gadget-call_${item.State.toLowerCase()}` },
        make('p', { class: 'slds-text-title' }, `${direction} · ${STATE_TEXTS[item.State]}`),
        make('p', { class: 'slds-text-heading_medium' }, number || 'Unknown number'),
        make('p', { class: 'slds-text-color_weak' }, item.QueueName || `Call ${item.Id}`),
        buttons,
    );
}
