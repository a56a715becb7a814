/** A simulated gadget on a message service of one window, for benchmarks. */
import type { Clock } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/clock';
import type { WorkItem } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { startSimulator } from '../simulator/index';
import type { Envelope } from '../simulator/wire/envelope';
import { resetPage } from '../simulator/wire/page';

/** No deadline falls due in a benchmark, and no timer keeps the process alive. */
export const STILL_CLOCK: Clock = { now: () => 0, after: () => () => undefined };

/** Lightning Message Service, reduced to one channel: every subscriber gets a copy of its own. */
export class Lms {
    private readonly handlers = new Set<(message: unknown) => void>();

    publish(message: unknown): void {
        this.deliver(JSON.stringify(message));
    }

    /** Hands a message that has been published, as JSON text, to every subscriber. */
    deliver(text: string): void {
        for (const handler of this.handlers) {
            handler(JSON.parse(text));
        }
    }

    subscribe(handler: (message: unknown) => void): () => void {
        this.handlers.add(handler);
        return () => this.handlers.delete(handler);
    }
}

/** A desk whose gadget is ready. */
export interface BenchDesk {
    readonly lms: Lms;
    /**
     * Lets the message service deliver `onWorkItemCreate` for a call. The gadget's own work is not
     * part of it: what is measured begins at the message service.
     */
    readonly raise: () => void;
    /** Takes the gadget away, which listens as well, once every library is ready. */
    readonly stopGadget: () => void;
}

export function startDesk(): BenchDesk {
    // A window of its own, or each gadget would join the message services of earlier desks.
    resetPage();
    const lms = new Lms();
    const sent: Envelope[] = [];
    const gadget = startSimulator({ clock: 'manual' });
    gadget.attach({
        send(envelope) {
            sent.push(envelope);
            lms.publish(envelope);
        },
        listen: (handler) => lms.subscribe(handler),
    });
    gadget.emit('onWorkItemCreate', { eventType: 'OnWorkItemCreate', item: CALL });
    const event = sent.find(({ kind }) => kind === 'event');
    if (event === undefined) {
        throw new Error('The simulated gadget sent no event.');
    }
    // Each message needs an id of its own, or the library takes it for a repetition.
    const [head, tail] = JSON.stringify({ ...event, messageId: '%' }).split('"%"');
    let raised = 0;
    return {
        lms,
        stopGadget: () => gadget.stop(),
        raise() {
            raised += 1;
            lms.deliver(`${head}"bench-${raised}"${tail}`);
        },
    };
}

/** The call of the event. */
export const CALL: Partial<WorkItem> = {
    Id: '17482876',
    UniqueId: 'VOICE.17482876.1767603600000',
    State: 'OFFERED',
    Sender: '+41319175200',
    Destination: '333300',
    Direction: 'inbound',
    Channel: 'VOICE',
    CallType: 'PREROUTE_ACD_IN',
    PerVar1: 'Gold customer',
    NamedVariables: [{ Key: 'user.Language', Value: 'de' }],
    LocalVariables: [],
    Participants: [{ MediaAddress: '+41319175200', State: 'ACTIVE', StateCause: '' }],
};
