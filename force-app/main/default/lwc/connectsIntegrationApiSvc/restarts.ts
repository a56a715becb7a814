/** Tells that the gadget has started anew while its pages stayed. */
import { type Mortal, WeakList } from './weakList';

/** Is told of each restart. Held weakly. */
export interface RestartReceiver extends Mortal {
    receiveRestart(): void;
}

/** The restarts of one document's gadget. */
export class Restarts {
    private readonly receivers = new WeakList<RestartReceiver>();

    add(receiver: RestartReceiver): void {
        this.receivers.add(receiver);
    }

    remove(receiver: RestartReceiver): void {
        this.receivers.remove(receiver);
    }

    tell(): void {
        this.receivers.refs.forEach((ref) => ref.deref()?.receiveRestart());
    }

    sweep(): void {
        this.receivers.sweep();
    }
}
