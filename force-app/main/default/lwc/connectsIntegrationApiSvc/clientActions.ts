/** Guards, observers and immediate dials of one typed client, for dialling and for sharing alike. */
import type { ActionCoordinator } from './actionCoordinator';
import type { DecidedAction } from './guardedAction';
import { type Asking, type GuardOwner, GuardSeat } from './guardSeat';
import type { GuardContext, GuardOptions, GuardVerdict } from './guardVerdict';
import { OpenRequest } from './openRequest';
import type { Reporter } from './reporter';

type Guard<Intent, Change> = (
    intent: Intent,
    context: GuardContext,
) => GuardVerdict<Change> | Promise<GuardVerdict<Change>>;

type Listener<Intent, Content> = (decided: DecidedAction<Intent, Content>) => void;

/** One client's part in one action. */
export class ClientActions<Intent extends Content, Content, Change> {
    private readonly owner: GuardOwner;
    private readonly coordinator: ActionCoordinator<Intent, Content, Change>;
    private readonly reporter: Reporter;
    private readonly seats = new Set<GuardSeat<Intent>>();
    private readonly listeners = new Set<{ readonly run: Listener<Intent, Content> }>();
    private readonly submitted = new Set<(reason: string) => void>();
    private asked = 0;

    constructor(
        owner: GuardOwner,
        coordinator: ActionCoordinator<Intent, Content, Change>,
        reporter: Reporter,
    ) {
        this.owner = owner;
        this.coordinator = coordinator;
        this.reporter = reporter;
    }

    /** For the coordinator. */
    get isGoneForGood(): boolean {
        return this.owner.isGoneForGood;
    }

    /** Whether one of the client's guards is being asked. */
    get isAsked(): boolean {
        return this.asked > 0;
    }

    /** @returns removes the guard */
    addGuard(guard: Guard<Intent, Change>, options: GuardOptions = {}): () => void {
        const judge = (intent: Intent, { signal, raisedAt }: Asking): unknown => {
            this.asked += 1;
            signal.addEventListener('abort', () => {
                this.asked -= 1;
            });
            return guard(intent, { signal, raisedAt });
        };
        const seat = new GuardSeat<Intent>(this.owner, judge, options);
        this.seats.add(seat);
        this.coordinator.addGuard(seat);
        return () => {
            this.seats.delete(seat);
            seat.remove();
        };
    }

    /** @returns stops observing */
    observe(listener: Listener<Intent, Content>): () => void {
        const entry = { run: listener };
        this.listeners.add(entry);
        this.coordinator.addReceiver(this);
        return () => {
            this.listeners.delete(entry);
        };
    }

    /**
     * Has an intent of the client decided and carried out.
     * @param signal gives it up if it is not carried out yet; the promise rejects with its reason
     */
    async submit(intent: Intent, signal?: AbortSignal): Promise<void> {
        if (signal?.aborted === true) {
            throw signal.reason;
        }
        const open = new OpenRequest<void>();
        const giveUp = this.coordinator.submit(intent, ({ error }) => {
            if (error === null) {
                open.settleWith(() => undefined);
            } else {
                open.fail(error);
            }
        });
        const abort = (): void => {
            open.fail(signal?.reason);
            giveUp('It was given up.');
        };
        const release = (reason: string): void => giveUp(reason);
        this.submitted.add(release);
        open.whenSettled(() => this.submitted.delete(release));
        signal?.addEventListener('abort', abort);
        open.whenSettled(() => signal?.removeEventListener('abort', abort));
        await open.promise;
    }

    /** For the coordinator. */
    receiveDecision(decided: DecidedAction<Intent, Content>): void {
        if (!this.owner.isHere) {
            return;
        }
        for (const listener of [...this.listeners]) {
            try {
                listener.run(decided);
            } catch (error) {
                this.reporter.error('An observer of decisions threw an error.', error);
            }
        }
    }

    /** Its guards leave, its observers hear nothing, what it asked for and is undecided lapses. */
    release(): void {
        this.seats.forEach((seat) => seat.remove());
        this.seats.clear();
        this.listeners.clear();
        this.coordinator.removeReceiver(this);
        [...this.submitted].forEach((giveUp) => giveUp('The client was released.'));
    }
}
