/**
 * What happens in the Classic console, for the workbench's own documents: the gadget fires and hears
 * events there as Visualforce pages do through `integration.js`.
 */
import type { ConsoleEvents } from '../../../simulator/wire/consoleEvents';
import type { MessageBus } from '../../platform/messaging/bus';

type Handler = (event: { readonly message: string }) => void;

/** Channel of custom events of a type, e.g. of the gadget. */
const EVENT_CHANNEL = 'console-events';
/** Channel on which the gadget tells the console about calls. */
const CALL_CHANNEL = 'console-calls';

/** A custom event (`sforce.console.fireEvent`). */
export interface CustomEvent {
    readonly type: string;
    readonly message: string;
}

/** What a softphone tells the console (`sforce.console.cti`, methods of the same names). */
export type CallNews =
    | {
          readonly kind: 'begin';
          readonly id: string;
          readonly type: CallType;
          readonly label: string;
      }
    | {
          readonly kind: 'data';
          readonly id: string;
          /** JSON text. */
          readonly data: string;
          readonly type: CallType;
      }
    | {
          readonly kind: 'end';
          readonly id: string;
          /** In seconds. */
          readonly duration: number;
          readonly disposition: string;
      };

export type CallType = 'INTERNAL' | 'INBOUND' | 'OUTBOUND';

/** Events of the console for a document of the workbench's own. */
export function busConsoleEvents(bus: MessageBus): ConsoleEvents {
    const stops = new Map<Handler, () => void>();
    return {
        isInConsole: () => true,
        fireEvent: (type, message) => fireCustomEvent(bus, { type, message }),
        addEventListener(type, handler) {
            const stop = hearCustomEvents(bus, (event) => {
                if (event.type === type) {
                    handler({ message: event.message });
                }
            });
            stops.set(handler, stop);
        },
        removeEventListener(_type, handler) {
            stops.get(handler)?.();
            stops.delete(handler);
        },
    };
}

export function fireCustomEvent(bus: MessageBus, event: CustomEvent): void {
    bus.send(EVENT_CHANNEL, event);
}

/** @returns stops hearing */
export function hearCustomEvents(
    bus: MessageBus,
    handler: (event: CustomEvent) => void,
): () => void {
    // Only documents of the workbench's own origin can send there.
    return bus.listen(EVENT_CHANNEL, (event) => handler(event as CustomEvent));
}

export function tellCallNews(bus: MessageBus, news: CallNews): void {
    bus.send(CALL_CHANNEL, news);
}

/** @returns stops hearing */
export function hearCallNews(bus: MessageBus, handler: (news: CallNews) => void): () => void {
    return bus.listen(CALL_CHANNEL, (news) => handler(news as CallNews));
}
