import type { QueuedCall } from './api';
import { NO_VARIABLES } from './finesse/callVariables';
import type { World } from './world';

/**
 * A customer calls a queue: whoever has been READY longest gets the call, or it waits.
 * @returns the call's id
 * @throws Error for an unknown queue, naming those that there are
 */
export function queueCall(world: World, queueNumber: string, call: QueuedCall): string {
    const { center, callers } = world;
    if (!center.queues.find(queueNumber)) {
        const known = center.queues.all.map(({ configuration }) => configuration.number);
        throw new Error(`There is no queue "${queueNumber}". Known are: ${known.join(', ')}.`);
    }
    const from = call.from ?? `4131${callers.digits(7)}`;
    return center.collect(() =>
        center.queues.enter(queueNumber, {
            from,
            dialedNumber: call.dialedNumber ?? '333300',
            variables: NO_VARIABLES,
        }),
    );
}
