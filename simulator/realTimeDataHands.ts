import type { SimulatedGadget } from './api';
import type { ContactCenter } from './finesse/contactCenter';
import type { Gadget } from './gadget/gadget';

type Hands = Pick<SimulatedGadget, 'addQueue' | 'removeQueue' | 'failTeamData' | 'failQueueData'>;

/** Runs what somebody does by hand, and writes it into the trace. */
type ByHand = (name: string, detail: unknown, action: () => void) => void;

const SUBSCRIPTION_FAILED = 'Service Unavailable: The subscription could not be made. (503)';

/** What an administrator, or bad luck, does to the team and queue data of a gadget. */
export function realTimeDataHands(center: ContactCenter, gadget: Gadget, byHand: ByHand): Hands {
    const { finesse, realTimeData } = gadget;
    const { agent } = finesse;
    const ownNumbers = () =>
        center.queues.of(agent).map(({ configuration }) => configuration.number);
    return {
        addQueue: (number, name = `Queue ${number}`) =>
            byHand('administrator: addQueue', { number, name }, () => {
                assertCanBeAdded(number, ownNumbers());
                center.assignQueue(agent, { number, name });
            }),
        removeQueue: (number) =>
            byHand('administrator: removeQueue', { number }, () => {
                const own = ownNumbers();
                if (!own.includes(number)) {
                    const known = own.join(', ') || 'none';
                    throw new Error(`The agent is not in queue "${number}", but in: ${known}.`);
                }
                center.unassignQueue(agent, number);
            }),
        failTeamData: (error = SUBSCRIPTION_FAILED) =>
            byHand('Finesse: team data fails', { error }, () =>
                realTimeData.team.subscriptions.failNow(error),
            ),
        failQueueData: (error = SUBSCRIPTION_FAILED) =>
            byHand('Finesse: queue data fails', { error }, () =>
                realTimeData.queues.subscriptions.failNow(error),
            ),
    };
}

function assertCanBeAdded(number: string, own: readonly string[]): void {
    if (!/^\d{1,9}$/.test(number)) {
        throw new Error(`A queue's number has one to nine digits, unlike "${number}".`);
    }
    if (own.includes(number)) {
        throw new Error(`The agent is in queue ${number} already.`);
    }
}
