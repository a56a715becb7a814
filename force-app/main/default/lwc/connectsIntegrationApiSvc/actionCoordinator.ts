/**
 * Owns an action of the gadget that a registered handler takes over: reads what the gadget raises,
 * has the guards decide, one intent after the other, and carries out at most one request for each.
 */
import { type Clock, NEXT_TASK_MS } from './clock';
import type { IntegrationApi } from './contract';
import { RequestTimedOutError } from './errors';
import type { EventHub } from './eventHub';
import type { DecidedAction, GuardedAction } from './guardedAction';
import { type Decision, decide } from './guardDecision';
import type { GuardSeat, Outcome } from './guardSeat';
import { IntentQueue } from './intentQueue';
import { OnePass } from './onePass';
import { OpenIntent } from './openIntent';
import type { Reporter } from './reporter';
import { RequestSender } from './requests';
import { TakenOverSlot } from './takenOverSlot';
import { type Mortal, WeakList } from './weakList';
import { WorkItemWatch } from './workItemWatch';

/**
 * What the gadget raises again within this time is the same intent, whatever has become of it; what a
 * component asks for again is, while the first is open.
 */
export const TWIN_WITHIN_MS = 1_000;

/** An election takes half a second; a hidden tab, whose timers the browser holds back, a bit longer. */
const DECIDED_WITHIN_MS = 3_000;

/** A request that was carried out has its work item by then. */
const ITEM_WITHIN_MS = 15_000;

/** What a coordinator needs of its document. */
export interface CoordinatorEnvironment {
    readonly api: IntegrationApi;
    readonly clock: Clock;
    readonly hub: EventHub;
    readonly reporter: Reporter;
}

/** Is told of each decision. Held weakly. */
export interface DecisionReceiver<Intent, Content> extends Mortal {
    receiveDecision(decided: DecidedAction<Intent, Content>): void;
}

/** How it ended, without whom it concerns. */
type Ending<Intent, Content> = Omit<DecidedAction<Intent, Content>, 'intent' | 'at'>;

/** The coordinator of one action in one document. */
export class ActionCoordinator<Intent extends Content, Content, Change> {
    readonly slot: TakenOverSlot;
    private readonly items: WorkItemWatch;
    private readonly action: GuardedAction<Intent, Content, Change>;
    private readonly clock: Clock;
    private readonly reporter: Reporter;
    private readonly sender: RequestSender;
    private readonly queue: IntentQueue<Intent>;
    private readonly undecided = new Set<OpenIntent<Intent>>();
    private raised: readonly { readonly key: string; readonly at: number }[] = [];
    /** Give up what the gadget raised and what is not over. */
    private readonly raisedOnes = new Set<{ readonly giveUp: (reason: string) => void }>();
    private readonly seats = new WeakList<GuardSeat<Intent>>();
    private readonly receivers = new WeakList<DecisionReceiver<Intent, Content>>();

    constructor(
        action: GuardedAction<Intent, Content, Change>,
        { api, clock, hub, reporter }: CoordinatorEnvironment,
    ) {
        this.action = action;
        this.clock = clock;
        this.reporter = reporter;
        this.items = new WorkItemWatch(api, hub, reporter);
        this.sender = new RequestSender(api, clock, reporter);
        this.queue = new IntentQueue(clock, (open) => this.serve(open));
        this.slot = new TakenOverSlot(
            api,
            action.slot,
            (event) => this.takeEvent(event),
            () => this.dropRaised(),
        );
    }

    /** Whether a guard would be asked now. */
    get hasGuards(): boolean {
        return this.standing().some((seat) => seat.stands);
    }

    /**
     * Adds a guard at the end of the row; from the first one on the gadget leaves the action to us.
     * Adding it again changes nothing. One that was removed is not asked, and swept out later.
     */
    addGuard(seat: GuardSeat<Intent>): void {
        this.seats.add(seat);
        this.slot.want();
    }

    /** Whether it is being settled who decides: the gadget may ask nobody, although there are guards. */
    get isUndecided(): boolean {
        return this.slot.isUndecided;
    }

    /** Waits until that is settled, for 3 s at most. */
    whenDecided(): Promise<void> {
        return new Promise<void>((resolve) => {
            const stopWaiting = this.slot.whenDecided(resolve);
            this.clock.after(DECIDED_WITHIN_MS, () => {
                stopWaiting();
                resolve();
            });
        });
    }

    addReceiver(receiver: DecisionReceiver<Intent, Content>): void {
        this.receivers.add(receiver);
    }

    removeReceiver(receiver: DecisionReceiver<Intent, Content>): void {
        this.receivers.remove(receiver);
    }

    /**
     * Has an intent decided and carried out.
     * @param whenOver called once, with the outcome
     * @returns gives the intent up if it is not carried out yet
     */
    submit(
        intent: Intent,
        whenOver: (outcome: Outcome) => void = () => undefined,
    ): (reason: string) => void {
        const now = this.clock.now();
        const twin = this.twinOf(intent, now);
        if (twin !== undefined) {
            twin.whenOver(whenOver);
            return () => undefined;
        }
        const open = new OpenIntent<Intent>(intent, now, new OnePass(this.sender), (opened) =>
            this.items.watch(this.action.concernOf(intent), (reason) =>
                this.queue.drop(opened, reason),
            ),
        );
        this.undecided.add(open);
        open.whenOver(whenOver);
        this.queue.add(open);
        return (reason) => this.queue.drop(open, reason);
    }

    /** Settles in a later task: who is refused over and over must leave the page time in between. */
    nextTask(): Promise<void> {
        return new Promise((resolve) => {
            this.clock.after(NEXT_TASK_MS, resolve);
        });
    }

    /** The page goes: the gadget gets its action back, and nothing undecided is carried out later. */
    leavePage(): void {
        this.slot.setPageThere(false);
        [...this.undecided].forEach((open) => this.queue.drop(open, 'The page was left.'));
    }

    /** Forgets everybody whose component is gone for good. */
    sweep(): void {
        this.seats.sweep();
        this.receivers.sweep();
    }

    private takeEvent(event: unknown): void {
        const { slot, noun } = this.action;
        try {
            const intent = this.action.readIntent(event);
            if (this.isRaisedAgain(intent)) {
                this.reporter.note(`${slot} came again and counts as one.`);
            } else {
                this.submitRaised(intent);
            }
        } catch (error) {
            this.reporter.error(`${slot} was malformed; the ${noun} was not carried out.`, error);
        }
    }

    private submitRaised(intent: Intent): void {
        const entry = { giveUp: this.submit(intent, () => this.raisedOnes.delete(entry)) };
        this.raisedOnes.add(entry);
    }

    /** The new owner may have heard of it, too: that were two dials. What a component asks for stays. */
    private dropRaised(): void {
        [...this.raisedOnes].forEach(({ giveUp }) => giveUp('Another page decides now.'));
    }

    private isRaisedAgain(intent: Intent): boolean {
        const key = this.action.raisedKeyOf(intent);
        const now = this.clock.now();
        this.raised = this.raised.filter(({ at }) => now - at <= TWIN_WITHIN_MS);
        const isKnown = this.raised.some((earlier) => earlier.key === key);
        if (!isKnown) {
            this.raised = [...this.raised, { key, at: now }];
        }
        return isKnown;
    }

    private standing(): GuardSeat<Intent>[] {
        return this.seats.refs.map((ref) => ref.deref()).filter((seat) => seat !== undefined);
    }

    private twinOf(intent: Intent, now: number): OpenIntent<Intent> | undefined {
        const key = this.action.keyOf(intent);
        return [...this.undecided].find(
            (open) =>
                now - open.raisedAt <= TWIN_WITHIN_MS && this.action.keyOf(open.intent) === key,
        );
    }

    private async serve(open: OpenIntent<Intent>): Promise<void> {
        const { watch } = open;
        endIfOver(open);
        let isCarriedOut = false;
        const decision = await this.decide(open, (content) => {
            if (!endIfOver(open)) {
                isCarriedOut = true;
                // The outcome may take long; who waits for his turn waits for the decision only.
                void this.carryOut(open, content);
            }
        });
        if (!isCarriedOut) {
            watch.stop();
            open.pass.tearUp();
            this.finish(open, endingOf(decision, open.ended));
        }
    }

    private decide(
        open: OpenIntent<Intent>,
        agreed: (content: Content) => void,
    ): Promise<Decision<Content>> {
        const { action, clock } = this;
        const { intent } = open;
        return decide<Intent, Content, Change>({
            clock,
            content: action.contentOf(intent),
            raisedAt: open.raisedAt,
            ended: open.ended,
            seats: () => this.standing(),
            questionFor: (content) => action.withContent(intent, content),
            changed: (content, change) => action.changed(intent, content, change),
            isSame: (left, right) => action.isSame(left, right),
            whenOver: (listener) => open.whenOver(listener),
            agreed,
            report: (message, cause) => this.reporter.error(message, cause),
        });
    }

    private async carryOut(open: OpenIntent<Intent>, content: Content): Promise<void> {
        const { watch, pass } = open;
        try {
            const request = this.action.requestFor(open.intent, content);
            watch.carryOut();
            await pass.use(request);
            this.clock.after(ITEM_WITHIN_MS, () => watch.stop());
            this.finish(open, { outcome: 'done', content, by: null, reason: null });
        } catch (error) {
            // What was not answered may still become a call.
            const waitMs = error instanceof RequestTimedOutError ? ITEM_WITHIN_MS : NEXT_TASK_MS;
            this.clock.after(waitMs, () => watch.stop());
            this.fail(open, content, error);
        }
    }

    private fail(open: OpenIntent<Intent>, content: Content, error: unknown): void {
        const failure = error instanceof Error ? error : new Error(String(error));
        const reason = failure.message;
        this.finish(open, { outcome: 'failed', content, by: null, reason }, failure);
    }

    private finish(
        open: OpenIntent<Intent>,
        ending: Ending<Intent, Content>,
        failure: Error | null = null,
    ): void {
        const { action, reporter, clock } = this;
        const { intent } = open;
        const { outcome, content, by, reason } = ending;
        this.undecided.delete(open);
        const who = by === null ? '' : ` by ${by}`;
        const why = reason === null ? '' : `: ${reason}`;
        const text = `${action.noun} ${action.describe(intent, content)}: ${outcome}${who}${why}`;
        reporter.note(text);
        this.tell({ intent, at: clock.now(), ...ending });
        const isDenial = outcome === 'denied' || outcome === 'lapsed';
        open.finish({ error: isDenial ? new action.DeniedError(by, reason ?? '') : failure });
    }

    private tell(decided: DecidedAction<Intent, Content>): void {
        for (const ref of this.receivers.refs) {
            ref.deref()?.receiveDecision(decided);
        }
    }
}

/** Also goes by what is listed now: the event that would have told may have been lost. */
function endIfOver<Intent>(open: OpenIntent<Intent>): boolean {
    const { ending } = open.watch;
    if (ending !== null) {
        open.end(ending);
    }
    return ending !== null;
}

function endingOf<Intent, Content>(
    decision: Decision<Content>,
    ended: AbortSignal,
): Ending<Intent, Content> {
    const { content } = decision;
    if (decision.decided === 'denied') {
        return { outcome: 'denied', content, by: decision.by, reason: decision.reason };
    }
    const reason =
        decision.decided === 'lapsed' ? decision.reason : (ended.reason as Error).message;
    return { outcome: 'lapsed', content, by: null, reason };
}
