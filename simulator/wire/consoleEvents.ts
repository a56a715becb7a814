/**
 * The way between a page and the gadget in the Classic console (`A-NOLMS`): custom events of the
 * Console Integration Toolkit, which every component of the console can fire and hear.
 */
import { isEnvelope, type Transport } from './envelope';

/** Type of the events. */
export const CONSOLE_EVENT = 'cnx__ConnectsIntegrationAPI';

/** What is needed of `sforce.console`. Messages are text. */
export interface ConsoleEvents {
    isInConsole(): boolean;
    fireEvent(eventType: string, message: string): void;
    addEventListener(
        eventType: string,
        handler: (event: { readonly message: string }) => void,
    ): void;
    removeEventListener(
        eventType: string,
        handler: (event: { readonly message: string }) => void,
    ): void;
}

/** @param toolkit the console's events */
export function consoleTransport(toolkit: ConsoleEvents): Transport {
    return {
        send: (envelope) => toolkit.fireEvent(CONSOLE_EVENT, JSON.stringify(envelope)),
        listen(handler) {
            const receive = ({ message }: { readonly message: string }): void => {
                const envelope = readEnvelope(message);
                if (envelope !== null) {
                    handler(envelope);
                }
            };
            toolkit.addEventListener(CONSOLE_EVENT, receive);
            return () => toolkit.removeEventListener(CONSOLE_EVENT, receive);
        },
    };
}

/** Others may use the same type for whatever they like. */
function readEnvelope(message: string): unknown {
    try {
        const parsed: unknown = JSON.parse(message);
        return isEnvelope(parsed) ? parsed : null;
    } catch {
        return null;
    }
}
