import type {
    CtiData,
    EventName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { GadgetStatus, SearchOutcome } from '../api';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { DialPlan } from '../finesse/call';
import type { FinesseConfiguration } from '../finesse/configuration';
import type { ContactCenter } from '../finesse/contactCenter';
import { Finesse } from '../finesse/finesse';
import type { FinesseNotification } from '../finesse/notifications';
import type { MediaRouting } from '../finesse/mediaChannel';
import { EventFaults, type OutgoingEvent } from '../faults/eventFaults';
import { Faults } from '../faults/faults';
import { SlowPage } from '../faults/slowPage';
import type { Random } from '../random/random';
import type { QueueStatistics } from '../statistics/queueStatistics';
import {
    WIRE_PROTOCOL,
    type GadgetState,
    type RequestEnvelope,
    type ToGadget,
    type ToLibrary,
    type Transport,
} from '../wire/envelope';
import { createUniqueId } from '../wire/messageIds';
import { CallTranscripts } from './ai/callTranscripts';
import { Crm } from './crm';
import { Desktop } from './desktop';
import { errorText } from './errorText';
import { Journal } from './journal';
import { LastWorkItems } from './lastWorkItems';
import { LibraryRegister } from './libraryRegister';
import { LocalData } from './localData';
import { Outbox } from './outbox';
import { RealTimeData } from './realTimeData';
import { Recorder } from './recorder';
import { RecordSharing, type RecordSharingParts } from './recordSharing';
import { RequestDesk } from './requestDesk';
import { definitionOf } from './requests/definitions';
import { blindTransfer, makeCall, type DialContext, type DialExtras } from './requests/makeCall';
import type { RequestContext } from './requests/request';
import { createSurroundings, type Surroundings, type SurroundingsParts } from './surroundings';
import { Switchboard } from './switchboard';
import { TakenOverActions, type GadgetAction } from './takenOverActions';
import { Translator, type Raise } from './translator';

/** What the gadget is built with. */
export interface GadgetParts {
    readonly center: ContactCenter;
    readonly statistics: QueueStatistics;
    readonly configuration: FinesseConfiguration;
    readonly customSettings: Readonly<Record<string, string>>;
    /** How many of the latest entries trace, journal and log keep each. */
    readonly traceLimit: number;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    /** Who is found for a number: the same for all gadgets of one org. */
    readonly contacts: Random;
    readonly mediaRouting: MediaRouting;
    readonly searchOutcome: SearchOutcome;
    /** Whether WCCAI listens to the agent's calls. */
    readonly ai: boolean;
    readonly surroundings: SurroundingsParts;
    /** Hands a shared record to the gadgets of those agents, where they have one. */
    readonly deliverRecord: RecordSharingParts['deliver'];
}

type Draft<T> = T extends ToLibrary ? Omit<T, 'protocol' | 'messageId' | 'to' | 'state'> : never;

/** The gadget: Finesse behind it, libraries before it. Puts the parts together and starts them. */
export class Gadget {
    readonly finesse: Finesse;
    readonly journal: Journal;
    readonly recorder: Recorder;
    readonly faults: Faults;
    readonly slowPage: SlowPage;
    readonly switchboard: Switchboard;
    readonly crm: Crm;
    readonly localData = new LocalData();
    readonly surroundings: Surroundings;
    readonly sharing: RecordSharing;
    readonly realTimeData: RealTimeData;
    private readonly parts: GadgetParts;
    private readonly desktop: Desktop;
    private readonly translator: Translator;
    private readonly outbox = new Outbox();
    private readonly eventFaults: EventFaults;
    private readonly desk: RequestDesk;
    private readonly dialContext: DialContext;
    private readonly libraries: LibraryRegister;
    private readonly takenOver: TakenOverActions;
    private readonly transcripts: CallTranscripts | null;
    private ready = false;
    /** Tells libraries one start from the next. */
    private startId = '';
    /** What the libraries were last told of the connection. */
    private toldConnected = true;
    private cancelStart: CancelTimer = () => {};

    constructor(parts: GadgetParts) {
        const { assumptions, clock, random, configuration, customSettings } = parts;
        this.parts = parts;
        this.recorder = new Recorder(clock, parts.traceLimit);
        this.faults = new Faults(this.recorder, clock, random.stream('faults'));
        this.slowPage = new SlowPage(clock);
        this.eventFaults = new EventFaults({
            clock,
            faults: this.faults,
            send: (event) => this.sendEvent(event),
            post: (action) => this.outbox.post(action),
            sendState: () => this.send({ kind: 'state' }),
        });
        this.libraries = new LibraryRegister(assumptions);
        this.journal = new Journal(clock, parts.traceLimit);
        this.surroundings = createSurroundings(parts.surroundings, clock, this.recorder);
        this.switchboard = new Switchboard((envelope) => this.receive(envelope));
        this.finesse = new Finesse({
            center: parts.center,
            configuration,
            assumptions,
            clock,
            random: random.stream('finesse'),
            mediaRouting: parts.mediaRouting,
            listener: {
                notified: (batch) => {
                    this.outbox.together(() => {
                        this.translator.translate(batch);
                        // What is no event of the guide shows in the next thing that is read.
                        if (
                            batch.some((told) => told.kind === 'call' && told.change === 'changed')
                        ) {
                            this.outbox.post(() => this.send({ kind: 'state' }));
                        }
                    });
                    this.transcribe(batch);
                    this.recorder.notify();
                },
                connectionLost: () => this.connectionLost(),
                connectionEstablished: () =>
                    this.outbox.together(() => this.connectionEstablished()),
            },
        });
        const latency = createLatency(assumptions, random.stream('latency'));
        this.realTimeData = new RealTimeData({
            center: parts.center,
            statistics: parts.statistics,
            agent: this.finesse.agent,
            clock,
            assumptions,
            latency: createLatency(assumptions, random.stream('real-time data')),
            emit: (eventName, payload, libraryId) => this.emit(eventName, payload, () => libraryId),
        });
        this.crm = new Crm({
            clock,
            random: random.stream('crm'),
            contacts: parts.contacts,
            searchOutcome: parts.searchOutcome,
            latency,
            changed: () => this.recorder.notify(),
        });
        const { finesse, crm, localData } = this;
        const userId = `005${random.stream('user').alphanumeric(15)}`;
        this.desktop = new Desktop({ finesse, crm, localData, clock, assumptions, userId });
        const { desktop, journal, recorder, raise } = this;
        this.dialContext = {
            finesse,
            localData,
            raise,
            isSubscribed: (eventName) => this.libraries.isSubscribed(eventName),
        };
        const isSubscribed = (eventName: string) => this.libraries.isSubscribed(eventName);
        this.sharing = new RecordSharing({
            finesse,
            desktop,
            assumptions,
            clock,
            recorder,
            raise,
            isSubscribed,
            deliver: parts.deliverRecord,
        });
        this.transcripts = parts.ai
            ? new CallTranscripts({
                  assumptions,
                  clock,
                  random: random.stream('transcripts'),
                  raise: (eventName, payload) => this.emit(eventName, payload),
                  isSubscribed,
              })
            : null;
        const { sharing } = this;
        const lastWorkItems = new LastWorkItems(assumptions['A-LASTITEMS']);
        this.translator = new Translator({
            finesse,
            desktop,
            crm,
            localData,
            lastWorkItems,
            assumptions,
            raise,
        });
        const context: RequestContext = {
            ...this.dialContext,
            ...this.surroundings,
            assumptions,
            journal,
            recorder,
            customSettings,
            sharing,
            lastWorkItems,
            variablesChanged: (itemId) => this.translator.variablesChanged(itemId),
        };
        this.takenOver = new TakenOverActions({
            clock,
            assumptions,
            perform: (action) => this.performByItself(action, context),
        });
        this.desk = new RequestDesk({
            clock,
            outbox: this.outbox,
            faults: this.faults,
            latency,
            context,
            state: () => this.state(),
            respond: ({ libraryId, requestId }, response, state) => {
                if (requestId !== null) {
                    this.send({ kind: 'response', libraryId, requestId, response }, state);
                }
            },
        });
    }

    get status(): GadgetStatus {
        const { connected, signedIn } = this.finesse;
        return { ready: this.ready, connected, signedIn };
    }

    /** What is on screen; null while the gadget is not there. */
    get ctiData(): CtiData | null {
        return this.ready ? this.desktop.ctiData() : null;
    }

    /** Joins a channel and, once ready, tells the libraries that wait there. @returns detaches */
    attach(transport: Transport): () => void {
        const detach = this.switchboard.attach(transport);
        if (this.ready) {
            this.outbox.post(() => this.tellReady(null));
        }
        return detach;
    }

    /** The agent dials in the gadget. @throws FinesseError when Finesse refuses */
    dial(number: string, extras?: DialExtras): void {
        makeCall(this.dialContext, number, {}, false, extras);
    }

    /** The agent transfers in the gadget, without a word. @throws FinesseError when Finesse refuses */
    blindTransfer(workItemId: string, number: string, plan?: DialPlan): void {
        blindTransfer(this.dialContext, workItemId, number, false, plan);
    }

    /** Becomes ready after `ms`, and tells all libraries so. */
    start(ms: number): void {
        if (ms <= 0) {
            this.becomeReady();
        } else {
            this.cancelStart = this.parts.clock.setTimer(() => this.becomeReady(), ms);
        }
    }

    /** The page of the gadget reloads: nothing is heard or sent until it is back after `ms`. */
    reload(ms: number): void {
        this.recorder.record('connection', 'gadget reloads', { ms });
        this.ready = false;
        this.cancelStart();
        this.desk.abandonAll();
        this.eventFaults.abandonAll();
        this.takenOver.forget();
        this.surroundings.toolbars.reset();
        this.surroundings.screen.reset();
        this.libraries.forgetSubscriptions();
        this.realTimeData.forgetAll();
        this.start(ms);
    }

    /**
     * Raises any event, malformed ones too.
     * @param receiver gives the only library that shall get it, or null for all; asked when it goes out
     */
    emit(
        eventName: EventName | (string & {}),
        payload: unknown,
        receiver: () => string | null = () => null,
    ): void {
        // Copied now: the caller may change the payload before it goes out.
        const text = JSON.stringify(payload) as string | undefined;
        this.outbox.post(() => {
            if (!this.ready) {
                return;
            }
            const copy: unknown = text === undefined ? undefined : JSON.parse(text);
            this.eventFaults.deliver({ eventName, payload: copy, libraryId: receiver() });
        });
    }

    /** Makes the page vanish that filled this slot last. @returns whether there was one */
    vanishSubscriber(eventName: EventName): boolean {
        const libraryId = this.libraries.lastSubscriber(eventName);
        if (libraryId !== null) {
            this.send({ kind: 'vanish', libraryId });
        }
        return libraryId !== null;
    }

    /** Stops everything; no library hears from this gadget again. */
    stop(): void {
        this.ready = false;
        this.desk.abandonAll();
        this.eventFaults.abandonAll();
        this.takenOver.forget();
        this.realTimeData.forgetAll();
        this.finesse.disconnect();
        this.transcripts?.stop();
        this.switchboard.close();
    }

    /** The agent saves the activity of an item, with a record or a comment. @throws RequestFailure */
    saveActivity(itemId: string): void {
        this.translator.saveActivity(itemId);
    }

    private transcribe(batch: readonly FinesseNotification[]): void {
        for (const notification of batch) {
            if (notification.kind === 'call') {
                this.transcripts?.update(notification.call);
            }
        }
    }

    private readonly raise: Raise = (eventName, payload) => {
        this.emit(eventName, payload, () => this.libraries.receiverOf(eventName));
        this.takenOver.raised(eventName, payload);
    };

    /** Nobody did what was left to a library: the gadget does it after all (`A-BDWAIT`). */
    private performByItself(action: GadgetAction, context: RequestContext): void {
        const { name, args } = action;
        try {
            definitionOf(name).handle(args, context, { toolbar: null });
            this.recorder.record('step', `gadget by itself: ${name}`, { args });
        } catch (error) {
            const reason = errorText(error, this.parts.assumptions);
            this.recorder.record('step', `gadget by itself: ${name}`, { args, refused: reason });
        }
    }

    private becomeReady(): void {
        this.desktop.recover();
        this.ready = true;
        this.startId = createUniqueId();
        this.recorder.record('connection', 'gadget ready');
        this.outbox.together(() => {
            this.outbox.post(() => this.tellReady(null));
            this.tellConnection();
            this.translator.announceAll();
        });
    }

    private tellReady(libraryId: string | null): void {
        const callsAgain = this.parts.assumptions['A-READYAGAIN'] === 'each-start';
        this.send({ kind: 'ready', libraryId, startId: this.startId, callsAgain });
    }

    private connectionLost(): void {
        this.recorder.record('connection', 'connection lost');
        this.transcripts?.failover();
        this.tellConnection();
        this.realTimeData.connectionLost();
    }

    private connectionEstablished(): void {
        this.recorder.record('connection', 'connection established');
        this.tellConnection();
        this.translator.resynchronize();
        this.realTimeData.connectionEstablished();
    }

    /** A gadget that reloads tells once it is back, or libraries would wait for ever. */
    private tellConnection(): void {
        const { connected } = this.finesse;
        if (!this.ready || connected === this.toldConnected) {
            return;
        }
        this.toldConnected = connected;
        const affectedChannels = [...this.parts.configuration.channels];
        if (!connected) {
            const eventType = 'OnClientInterfaceConnectionLost';
            this.raise('onClientInterfaceConnectionLost', { eventType, affectedChannels });
            return;
        }
        const literal = this.parts.assumptions['A-CONNEVT'] === 'literal';
        const eventType = literal
            ? 'OnClientInterfaceConnectionLost'
            : 'OnClientInterfaceConnectionEstablished';
        this.raise('onClientInterfaceConnectionEstablished', { eventType, affectedChannels });
    }

    private receive(envelope: ToGadget): void {
        const { libraryId } = envelope;
        switch (envelope.kind) {
            case 'hello':
                if (this.ready) {
                    this.outbox.post(() => this.tellReady(libraryId));
                }
                break;
            case 'subscribe':
            case 'unsubscribe':
                this.libraries.setSubscribed(
                    libraryId,
                    envelope.eventName,
                    envelope.kind === 'subscribe',
                );
                this.realTimeData.setSubscribed(
                    libraryId,
                    envelope.eventName,
                    envelope.kind === 'subscribe',
                );
                break;
            case 'goodbye':
                this.libraries.libraryGone(libraryId);
                this.realTimeData.libraryGone(libraryId);
                break;
            case 'request':
                this.takeRequest(envelope);
                break;
        }
    }

    private takeRequest(request: RequestEnvelope): void {
        const libraryName = this.libraries.nameOf(request.libraryId);
        if (this.ready) {
            this.takenOver.requested(request.name, request.args);
            this.desk.take(request, libraryName);
        } else {
            this.desk.ignore(request, libraryName);
        }
    }

    private sendEvent({ eventName, payload, libraryId }: OutgoingEvent): void {
        if (this.ready) {
            this.recorder.record('event', eventName, payload);
            this.send({ kind: 'event', libraryId, eventName, payload });
        }
    }

    private send(draft: Draft<ToLibrary>, state: GadgetState = this.state()): void {
        if (this.ready) {
            const envelope: ToLibrary = {
                ...draft,
                protocol: WIRE_PROTOCOL,
                messageId: createUniqueId(),
                to: 'library',
                state,
            };
            this.slowPage.pass(draft.kind === 'event', () => this.switchboard.send(envelope));
        }
    }

    private state(): GadgetState {
        const { finesse } = this;
        return {
            ctiData: this.desktop.ctiData(),
            isMakeCallEnabled: finesse.canDial,
            isSendDtmfEnabled: finesse.canSendDtmf,
            isShareRecordEnabled: this.sharing.isEnabled,
            updatableWorkItemIds: [...finesse.updatableCallIds, ...finesse.updatableTaskIds],
        };
    }
}

/** Draws times from the range of `A-LATENCY`. */
function createLatency(assumptions: Assumptions, random: Random): () => number {
    const [from, to] = assumptions['A-LATENCY'].split('-').map(Number);
    return () => random.integer(from ?? 0, to ?? 0);
}
