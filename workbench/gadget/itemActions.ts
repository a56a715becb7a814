/** What an agent can do by hand with a work item, as buttons. */
import type { WorkItem } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../simulator/api';

/** One button. */
export interface ItemAction {
    readonly label: string;
    /** Class of the design system, e.g. `success`, `neutral`, `destructive`. */
    readonly variant: string;
    /** @throws Error with the gadget's words when it is refused */
    readonly run: (gadget: SimulatedGadget) => void;
}

type Hand = (gadget: SimulatedGadget, id: string) => void;

const action = (label: string, variant: string, item: WorkItem, hand: Hand): ItemAction => ({
    label,
    variant,
    run: (gadget) => hand(gadget, item.Id),
});

/**
 * The buttons of a work item.
 *
 * @param item the work item
 * @param items all work items of its channel
 */
export function actionsFor(item: WorkItem, items: readonly WorkItem[]): ItemAction[] {
    if (item.Channel !== 'VOICE') {
        return taskActions(item);
    }
    return isPreview(item) ? previewActions(item) : callActions(item, items);
}

/** A call of Outbound Option that the agent may look at before the customer is dialled. */
function isPreview({ CallType, State }: WorkItem): boolean {
    return CallType.endsWith('PREVIEW') && State === 'OFFERED';
}

function previewActions(item: WorkItem): ItemAction[] {
    return [
        action('Accept', 'success', item, (gadget, id) => gadget.acceptReservation(id)),
        action('Reject', 'neutral', item, (gadget, id) => gadget.rejectReservation(id)),
        action('Close', 'neutral', item, (gadget, id) => gadget.closeReservation(id)),
    ];
}

function callActions(item: WorkItem, items: readonly WorkItem[]): ItemAction[] {
    const hangUp = action('Hang up', 'destructive', item, (gadget, id) => gadget.hangUp(id));
    const farEnd = action('Far end hangs up', 'neutral', item, (gadget, id) =>
        gadget.farEndHangsUp(id),
    );
    switch (item.State) {
        case 'OFFERED':
            return item.Direction === 'outbound'
                ? [hangUp]
                : [action('Answer', 'success', item, (gadget, id) => gadget.answer(id)), farEnd];
        case 'ACTIVE':
            return [
                hangUp,
                action('Hold', 'neutral', item, (gadget, id) => gadget.hold(id)),
                farEnd,
            ];
        case 'PAUSED':
            return [...heldActions(item, items), hangUp];
        case 'WRAPUP':
            return [action('Finish wrap-up', 'neutral', item, (gadget, id) => gadget.hangUp(id))];
        case 'ENDED':
            return [];
    }
}

/** With another call that is active, the held one can be joined with it. */
function heldActions(item: WorkItem, items: readonly WorkItem[]): ItemAction[] {
    const retrieve = action('Retrieve', 'success', item, (gadget, id) => gadget.retrieve(id));
    const isConsulting = items.some(({ Id, State }) => Id !== item.Id && State === 'ACTIVE');
    return isConsulting
        ? [
              action('Transfer', 'brand', item, (gadget, id) => gadget.transfer(id)),
              action('Conference', 'neutral', item, (gadget, id) => gadget.conference(id)),
              retrieve,
          ]
        : [retrieve];
}

function taskActions(item: WorkItem): ItemAction[] {
    const end = action('End', 'destructive', item, (gadget, id) => gadget.endTask(id));
    const wrapUp = action('Wrap up', 'neutral', item, (gadget, id) => gadget.wrapUpTask(id));
    switch (item.State) {
        case 'OFFERED':
            return [action('Start', 'success', item, (gadget, id) => gadget.startTask(id))];
        case 'ACTIVE':
            return [
                end,
                action('Pause', 'neutral', item, (gadget, id) => gadget.pauseTask(id)),
                wrapUp,
            ];
        case 'PAUSED':
            return [
                action('Resume', 'success', item, (gadget, id) => gadget.resumeTask(id)),
                wrapUp,
                end,
            ];
        case 'WRAPUP':
            return [end];
        case 'ENDED':
            return [];
    }
}
