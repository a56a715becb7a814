/** The work items of the agent, with what can be done to them now. */
import type {
    WorkItem,
    WorkItemState,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../../simulator/api';
import { actionsFor } from '../itemActions';
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
    const refusal = make('p', { class: 'gadget-refusal', role: 'status' });
    let shown = '';
    const act = (run: (present: SimulatedGadget) => void): void => {
        try {
            run(gadget());
            refusal.textContent = '';
        } catch (error) {
            refusal.textContent = error instanceof Error ? error.message : String(error);
        }
    };
    return {
        element: make('section', { 'aria-label': 'Work items' }, list, refusal),
        update() {
            const items = (gadget().ctiData?.Channels ?? []).flatMap(({ Items }) => Items);
            // Only a change makes new buttons, so that a click in progress keeps its button.
            const next = JSON.stringify(
                items.map(({ Id, State, CallType }) => [Id, State, CallType]),
            );
            if (next !== shown) {
                shown = next;
                list.replaceChildren(...items.map((item) => showItem(item, items, act)));
            }
        },
    };
}

function showItem(
    item: WorkItem,
    items: readonly WorkItem[],
    act: (run: (gadget: SimulatedGadget) => void) => void,
): HTMLElement {
    const isOutgoing = item.Direction === 'outbound';
    const direction = isOutgoing ? 'Outgoing' : 'Incoming';
    const kind = item.Channel === 'VOICE' ? direction : item.Channel.toLowerCase();
    const number = isOutgoing ? item.Destination || item.DialedNumber : item.Sender;
    const sameChannel = items.filter(({ Channel }) => Channel === item.Channel);
    return make(
        'li',
        { class: `gadget-call gadget-call_${item.State.toLowerCase()}` },
        make('p', { class: 'slds-text-title' }, `${kind} · ${STATE_TEXTS[item.State]}`),
        make(
            'p',
            { class: 'slds-text-heading_medium' },
            number || item.Subject || 'Unknown number',
        ),
        make('p', { class: 'gadget-weak' }, item.QueueName || `${item.CallType} ${item.Id}`),
        make(
            'div',
            { class: 'gadget-buttons' },
            ...actionsFor(item, sameChannel).map(({ label, variant, run }) =>
                makeButton(label, variant, () => act(run)),
            ),
        ),
    );
}
