/**
 * Pages in the console that have no `integration.js`. The guide asks for it there, and yet its own
 * sample for Classic does without: the console passes their messages on and says so.
 */
import { consoleTransport } from '../../../simulator/wire/consoleEvents';
import { isEnvelope } from '../../../simulator/wire/envelope';
import { frameTransport, type PeerWindow } from '../../../simulator/wire/frames';
import type { MessageBus } from '../../platform/messaging/bus';
import { busConsoleEvents } from './consoleBus';

/**
 * @param view window of the console
 * @param bus its messages with the gadget
 * @param pages gives the windows of its pages, each with its origin
 */
export function passOnFrameMessages(
    view: Window,
    bus: MessageBus,
    pages: () => ReadonlyMap<PeerWindow, string>,
): void {
    const frames = frameTransport(view, pages, { afterHello: true });
    const events = consoleTransport(busConsoleEvents(bus));
    let isTold = false;
    frames.listen((message) => {
        if (!isEnvelope(message) || message.to !== 'gadget') {
            return;
        }
        if (!isTold) {
            isTold = true;
            console.warn(
                'A page of this console has no integration.js. The guide asks for it in the Classic ' +
                    'console ("Visualforce inside Classic Console"): include it, or it may not work in an org.',
            );
        }
        events.send(message);
    });
    events.listen((message) => {
        if (isTold && isEnvelope(message) && message.to === 'library') {
            frames.send(message);
        }
    });
}
