/** What a component does with a work item in these benchmarks: the little that each of them does. */
import type { WorkItem } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** Where a handler leaves its result, so that no optimiser removes its work. */
export interface Sink {
    events: number;
    text: string;
    readonly component: { readonly isConnected?: boolean };
}

/** A handler as the guide's samples write it: picks voice and makes a line for the log. */
export function handlerOf(sink: Sink): (event: { item: WorkItem }) => void {
    return ({ item }) => {
        if (item.Channel === 'VOICE') {
            sink.events += 1;
            sink.text = `Call from ${item.Sender} to ${item.Destination} is ringing.`;
        }
    };
}
