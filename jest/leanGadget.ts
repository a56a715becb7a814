/**
 * A gadget that knows only dialling, for thousands of random schedules a minute: libraries with their
 * slots, calls that come and go, messages and answers that get lost, come twice or late. Which page is
 * told of a dial, and what happens when none answers, is the simulator's own code, by its assumptions.
 */
import type {
    BeforeDialEvent,
    IntegrationApi,
    RequestCallback,
    WorkItem,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { REQUEST_DEADLINE_MS } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/requests';
import type { Assumptions } from '../simulator/assumptions';
import { type GadgetAction, TakenOverActions } from '../simulator/gadget/takenOverActions';
import { LibraryRegister } from '../simulator/gadget/libraryRegister';
import { ENUMERATIONS } from '../simulator/library/enumerations';
import type { LeaderWorld, WorldDocument } from './leaderWorld';

/** What may happen to the next event. Copies come within what counts as one dial. */
export const EVENT_FAULTS = ['lost', 'late', 'double'] as const;
/**
 * What may happen to the next request that dials. `refused` and `request-lost` have no effect, all
 * others have.
 */
export const REQUEST_FAULTS = ['request-lost', 'refused', 'lost', 'late', 'double'] as const;

export type EventFault = (typeof EVENT_FAULTS)[number];
export type RequestFault = (typeof REQUEST_FAULTS)[number];
export type Item = Pick<WorkItem, 'Id' | 'Channel' | 'Direction' | 'State' | 'DialedNumber'>;

/** A call as the gadget knows it. */
export interface LeanCall {
    item: Item;
    readonly number: string;
    /** The library that asked for it; null when the gadget dialled by itself. */
    readonly placedBy: LeanLibrary | null;
}

/** Is told what happens at the gadget. */
export interface GadgetWitness {
    /** The agent wants a number dialled. */
    wanted(number: string, callType: BeforeDialEvent['callType']): void;
    /** The event about a dial will come in two copies. */
    toldTwice(number: string): void;
    /** A library asks for a dial at once; the gadget has not looked at it yet. */
    sent(library: LeanLibrary, number: string): void;
    /** The gadget has refused it, for its variables or for another reason. */
    refused(library: LeanLibrary, number: string, isForVariables: boolean): void;
    /** The request's answer has reached its page, or will be waited for no longer. */
    answered(library: LeanLibrary, number: string): void;
    /** The gadget dialled by itself. */
    dialledByItself(number: string): void;
}

const WIRE_MS = 2;
const SETUP_MS = 120;
/** So long it rings. */
const CONNECT_MS = 4_000;
/** Before a gadget that does not wait acts by itself. */
const LATE_EVENT_MS = 3_000;
const TWIN_MS = 300;
/** Later than the service waits for an answer. */
const LATE_ANSWER_MS = 20_000;
/** Two calls are as many as an agent can have. */
const MAX_CALLS = 2;

/** What the contact center says to variables that it does not take (Cisco, "Invalid Input"). */
const REFUSED_VARIABLES = 'Invalid Input: callVariables';

/** The library of one document. */
export class LeanLibrary {
    readonly id: string;
    readonly owner: WorldDocument;
    readonly api: IntegrationApi;
    /** Calls as the library knows them: with each message it learns how things stand. */
    items: readonly Item[] = [];
    isConnected = true;
    readonly gadget: LeanGadget;
    private readonly slots = new Map<string, (event: unknown) => void>();
    private readonly whenReady: (() => void)[] = [];

    constructor(id: string, owner: WorldDocument, gadget: LeanGadget) {
        this.id = id;
        this.owner = owner;
        this.gadget = gadget;
        const functions: Record<string, unknown> = {
            ...ENUMERATIONS,
            waitReady: (callback: () => void) => {
                this.whenReady.push(callback);
                callback();
            },
            getCtiData: () => ({
                Agent: '1',
                Channels: [{ Name: 'VOICE', State: 'READY', Items: [...this.items] }],
            }),
            writeLogDebug: () => undefined,
            writeLogError: () => undefined,
            makeCall: (...args: unknown[]) => this.request('makeCall', args),
            blindTransferCall: (...args: unknown[]) => this.request('blindTransferCall', args),
        };
        this.api = new Proxy(functions, {
            set: (_target, slot, value: unknown) => this.setSlot(String(slot), value),
        }) as unknown as IntegrationApi;
    }

    /** The gadget is there again after a reload. */
    becomeReady(callsAgain: boolean): void {
        [...this.slots.keys()].forEach((name) => this.gadget.setSubscribed(this, name, true));
        (callsAgain ? [...this.whenReady] : []).forEach((callback) => callback());
    }

    /** Raises an event. */
    hear(name: string, event: unknown): void {
        this.slots.get(name)?.(event);
    }

    private request(name: GadgetAction['name'], args: unknown[]): void {
        const callback = args.pop();
        this.gadget.request(
            this,
            { name, args },
            typeof callback === 'function' ? (callback as RequestCallback) : () => undefined,
        );
    }

    private setSlot(name: string, value: unknown): boolean {
        const isFilled = typeof value === 'function';
        if (isFilled) {
            this.slots.set(name, value as (event: unknown) => void);
        } else {
            this.slots.delete(name);
        }
        if (this.isConnected) {
            this.gadget.setSubscribed(this, name, isFilled);
        }
        return true;
    }
}

/** The gadget. */
export class LeanGadget {
    readonly name: string;
    readonly libraries: LeanLibrary[] = [];
    calls: LeanCall[] = [];
    nextEvent: EventFault | null = null;
    nextRequest: RequestFault | null = null;
    /** Whether the contact center takes no variables with a new call. */
    readonly refusesVariables: boolean;
    private readonly world: LeaderWorld;
    private readonly assumptions: Assumptions;
    private readonly witness: GadgetWitness;
    private readonly register: LibraryRegister;
    private readonly takenOver: TakenOverActions;
    private isReady = true;
    private ids = 0;

    constructor(
        name: string,
        world: LeaderWorld,
        {
            assumptions,
            witness,
            refusesVariables,
        }: {
            readonly assumptions: Assumptions;
            readonly witness: GadgetWitness;
            readonly refusesVariables: boolean;
        },
    ) {
        this.name = name;
        this.world = world;
        this.assumptions = assumptions;
        this.witness = witness;
        this.refusesVariables = refusesVariables;
        this.register = new LibraryRegister(assumptions);
        this.takenOver = new TakenOverActions({
            assumptions,
            clock: {
                now: () => world.now,
                timeZoneOffset: () => 0,
                setTimer: (run, ms) => world.schedule(ms, null, run),
                stop: () => undefined,
            },
            perform: (action) => this.performByItself(action),
        });
    }

    /** What a new call would be now. */
    get callType(): BeforeDialEvent['callType'] {
        return this.calls.some(({ item }) => item.State === 'ACTIVE') ? 'CONSULT' : 'OUTBOUND';
    }

    /** A page loads the library. */
    join(owner: WorldDocument): LeanLibrary {
        this.ids += 1;
        const library = new LeanLibrary(`${this.name} library ${this.ids}`, owner, this);
        library.items = this.items();
        this.libraries.push(library);
        return library;
    }

    /** A page is gone. */
    leave(library: LeanLibrary): void {
        library.isConnected = false;
        this.libraries.splice(this.libraries.indexOf(library), 1);
        this.register.libraryGone(library.id);
    }

    setSubscribed(library: LeanLibrary, slot: string, isFilled: boolean): void {
        if (this.isReady) {
            this.register.setSubscribed(library.id, slot, isFilled);
        }
    }

    /** The agent clicks a number; nothing comes of it when the gadget cannot dial now. */
    click(number: string, isTransfer: boolean): void {
        const active = this.calls.find(({ item }) => item.State === 'ACTIVE');
        if (!this.isReady || this.calls.length >= MAX_CALLS) {
            return;
        }
        const event = beforeDial(number, active?.item.Id ?? null, isTransfer);
        this.witness.wanted(number, event.callType);
        if (!this.register.isSubscribed('onBeforeDial')) {
            this.performByItself(actionOf(event));
            return;
        }
        const receiver = this.register.receiverOf('onBeforeDial');
        if (this.nextEvent === 'double') {
            this.witness.toldTwice(number);
        }
        this.emit('onBeforeDial', event, receiver);
        this.takenOver.raised('onBeforeDial', event);
    }

    /** The other side or the agent ends the newest call. */
    hangUp(): void {
        const call = this.calls.at(-1);
        if (call !== undefined) {
            this.end(call);
        }
    }

    /** The gadget's page reloads; calls go on. */
    reload(ms: number): void {
        this.isReady = false;
        this.takenOver.forget();
        this.register.forgetSubscriptions();
        this.world.schedule(ms, null, () => {
            this.isReady = true;
            const callsAgain = this.assumptions['A-READYAGAIN'] === 'each-start';
            for (const library of [...this.libraries]) {
                this.post(library, () => library.becomeReady(callsAgain));
            }
        });
    }

    /** A library sends a request. */
    request(library: LeanLibrary, action: GadgetAction, callback: RequestCallback): void {
        const fault = this.nextRequest;
        this.nextRequest = null;
        const number = numberOf(action);
        this.witness.sent(library, number);
        const answered = once(() => this.witness.answered(library, number));
        this.world.schedule(REQUEST_DEADLINE_MS, null, answered);
        if (!this.isReady || !library.isConnected || fault === 'request-lost') {
            return;
        }
        this.takenOver.requested(action.name, action.args);
        const refusal = fault === 'refused' ? 'planted' : this.place(action, library);
        if (refusal !== null) {
            this.witness.refused(library, number, refusal === REFUSED_VARIABLES);
        }
        const answer =
            refusal === null ? { success: true } : { success: false, error: String(refusal) };
        this.answer(library, fault, () => {
            // What the page does next is a new request.
            answered();
            callback(answer);
        });
    }

    private answer(library: LeanLibrary, fault: RequestFault | null, tell: () => void): void {
        if (fault === 'lost') {
            return;
        }
        this.post(library, tell, SETUP_MS + (fault === 'late' ? LATE_ANSWER_MS : 0));
        if (fault === 'double') {
            this.post(library, tell, SETUP_MS + TWIN_MS);
        }
    }

    private performByItself(action: GadgetAction): void {
        this.witness.dialledByItself(numberOf(action));
        this.place(action, null);
    }

    /** @returns why it cannot be done; null when it is */
    private place({ name, args }: GadgetAction, placedBy: LeanLibrary | null): string | null {
        if (name === 'blindTransferCall') {
            const call = this.calls.find(({ item }) => item.Id === args[0]);
            if (call === undefined) {
                return 'Invalid State';
            }
            this.end(call);
            return null;
        }
        if (this.calls.length >= MAX_CALLS) {
            return 'Invalid State';
        }
        const isOutbound = this.callType === 'OUTBOUND';
        if (isOutbound && this.refusesVariables && Object.keys(args[1] ?? {}).length > 0) {
            return REFUSED_VARIABLES;
        }
        this.calls
            .filter(({ item }) => item.State === 'ACTIVE')
            .forEach((call) => this.move(call, 'PAUSED', 'onWorkItemPause'));
        this.ids += 1;
        const id = `${this.name} call ${this.ids}`;
        const call: LeanCall = {
            item: {
                Id: id,
                Channel: 'VOICE',
                Direction: 'outbound',
                State: 'OFFERED',
                DialedNumber: String(args[0]),
            },
            number: String(args[0]),
            placedBy,
        };
        this.calls.push(call);
        this.emit('onWorkItemCreate', { item: call.item });
        this.world.schedule(CONNECT_MS, null, () => {
            if (this.calls.includes(call)) {
                this.move(call, 'ACTIVE', 'onWorkItemConnect');
            }
        });
        return null;
    }

    private end(call: LeanCall): void {
        this.calls = this.calls.filter((other) => other !== call);
        this.emit('onWorkItemEnd', { item: { ...call.item, State: 'ENDED' } });
        const held = this.calls.at(-1);
        if (held?.item.State === 'PAUSED') {
            this.move(held, 'ACTIVE', 'onWorkItemResume');
        }
    }

    private move(call: LeanCall, state: Item['State'], event: string): void {
        call.item = { ...call.item, State: state };
        this.emit(event, { item: call.item });
    }

    private emit(name: string, event: object, receiver: string | null = null): void {
        const fault = this.nextEvent;
        this.nextEvent = null;
        if (!this.isReady || fault === 'lost') {
            return;
        }
        for (const library of this.libraries) {
            if (receiver === null || receiver === library.id) {
                const hear = (): void => library.hear(name, event);
                this.post(library, hear, WIRE_MS + (fault === 'late' ? LATE_EVENT_MS : 0));
                if (fault === 'double') {
                    this.post(library, hear, WIRE_MS + TWIN_MS);
                }
            }
        }
    }

    private post(library: LeanLibrary, deliver: () => void, ms = WIRE_MS): void {
        const items = this.items();
        this.world.schedule(ms, library.owner, () => {
            if (library.isConnected) {
                library.items = items;
                deliver();
            }
        });
    }

    private items(): readonly Item[] {
        return this.calls.map(({ item }) => item);
    }
}

function beforeDial(number: string, activeId: string | null, isTransfer: boolean): BeforeDialEvent {
    const event = { eventType: 'OnBeforeDial', dialedNumber: number } as const;
    if (activeId === null) {
        return { ...event, callType: 'OUTBOUND', callVariables: {} };
    }
    return isTransfer
        ? { ...event, callType: 'BLINDTRANSFER', workItemId: activeId }
        : { ...event, callType: 'CONSULT' };
}

function actionOf({ callType, dialedNumber, workItemId }: BeforeDialEvent): GadgetAction {
    return callType === 'BLINDTRANSFER'
        ? { name: 'blindTransferCall', args: [workItemId, dialedNumber, true] }
        : { name: 'makeCall', args: [dialedNumber, {}, true] };
}

function once(run: () => void): () => void {
    let isDone = false;
    return () => {
        if (!isDone) {
            isDone = true;
            run();
        }
    };
}

function numberOf({ name, args }: GadgetAction): string {
    return String(name === 'makeCall' ? args[0] : args[1]);
}
