import type {
    CtiData,
    EventName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { GadgetStatus } from '../api';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { FinesseConfiguration } from '../finesse/configuration';
import { Finesse } from '../finesse/finesse';
import type { DialPlan } from '../finesse/phone';
import type { Random } from '../random/random';
import {
    WIRE_PROTOCOL,
    type GadgetState,
    type RequestEnvelope,
    type ToGadget,
    type ToLibrary,
    type Transport,
} from '../wire/envelope';
import { createUniqueId } from '../wire/messageIds';
import { Crm } from './crm';
import { Desktop } from './desktop';
import { Faults } from './faults';
import { Journal } from './journal';
import { LibraryRegister } from './libraryRegister';
import { Outbox } from './outbox';
import { Recorder } from './recorder';
import { RequestDesk } from './requestDesk';
import { makeCall, type DialContext } from './requests/makeCall';
import { Switchboard } from './switchboard';
import { Translator, type Raise } from './translator';

/** What the gadget is built with. */
export interface GadgetParts {
    readonly configuration: FinesseConfiguration;
    readonly customSettings: Readonly<Record<string, string>>;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
}

type Draft<T> = T extends ToLibrary ? Omit<T, 'protocol' | 'messageId' | 'to' | 'state'> : never;

/** The gadget: Finesse behind it, libraries before it. Puts the parts together and starts them. */
export class Gadget {
    readonly finesse: Finesse;
    readonly journal: Journal;
    readonly recorder: Recorder;
    readonly faults = new Faults();
    readonly switchboard: Switchboard;
    readonly crm: Crm;
    private readonly parts: GadgetParts;
    private readonly desktop: Desktop;
    private readonly translator: Translator;
    private readonly outbox = new Outbox();
    private readonly desk: RequestDesk;
    private readonly dialContext: DialContext;
    private readonly libraries = new LibraryRegister();
    private ready = false;
    /** What the libraries were last told of the connection. */
    private toldConnected = true;
    private cancelStart: CancelTimer = () => {};

    constructor(parts: GadgetParts) {
        const { assumptions, clock, random, configuration, customSettings } = parts;
        this.parts = parts;
        this.recorder = new Recorder(clock);
        this.journal = new Journal(clock);
        this.switchboard = new Switchboard((envelope) => this.receive(envelope));
        this.finesse = new Finesse({
            configuration,
            assumptions,
            clock,
            random: random.stream('finesse'),
            listener: {
                notified: (batch) => {
                    this.outbox.together(() => this.translator.translate(batch));
                    this.recorder.notify();
                },
                connectionLost: () => this.connectionLost(),
                connectionEstablished: () =>
                    this.outbox.together(() => this.connectionEstablished()),
            },
        });
        const latency = createLatency(assumptions, random.stream('latency'));
        this.crm = new Crm({
            clock,
            random: random.stream('crm'),
            latency,
            changed: () => this.recorder.notify(),
        });
        const { finesse, crm } = this;
        const userId = `005${random.stream('user').alphanumeric(15)}`;
        this.desktop = new Desktop({ finesse, crm, clock, assumptions, userId });
        const { desktop, journal, recorder, raise } = this;
        this.dialContext = {
            finesse,
            raise,
            isSubscribed: (eventName) => this.libraries.isSubscribed(eventName),
        };
        this.translator = new Translator({ finesse, desktop, crm, assumptions, raise });
        this.desk = new RequestDesk({
            clock,
            outbox: this.outbox,
            faults: this.faults,
            latency,
            context: { ...this.dialContext, assumptions, journal, recorder, customSettings },
            respond: ({ libraryId, requestId }, response) => {
                if (requestId !== null) {
                    this.send({ kind: 'response', libraryId, requestId, response });
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
            this.outbox.post(() => this.send({ kind: 'ready', libraryId: null }));
        }
        return detach;
    }

    /** The agent dials in the gadget. @throws FinesseError when Finesse refuses */
    dial(number: string, plan?: DialPlan): void {
        makeCall(this.dialContext, number, {}, false, plan);
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
        this.libraries.forgetSubscriptions();
        this.start(ms);
    }

    /** Raises any event, malformed ones too, in every library. */
    emit(eventName: EventName | (string & {}), payload: unknown): void {
        // Copied now: the caller may change the payload before it goes out.
        const text = JSON.stringify(payload) as string | undefined;
        this.outbox.post(() => {
            if (!this.ready) {
                return;
            }
            const copy: unknown = text === undefined ? undefined : JSON.parse(text);
            this.recorder.record('event', eventName, copy);
            this.send({ kind: 'event', eventName, payload: copy });
        });
    }

    /** Stops everything; no library hears from this gadget again. */
    stop(): void {
        this.ready = false;
        this.desk.abandonAll();
        this.switchboard.close();
    }

    private readonly raise: Raise = (eventName, payload) => this.emit(eventName, payload);

    private becomeReady(): void {
        this.desktop.recover();
        this.ready = true;
        this.recorder.record('connection', 'gadget ready');
        this.outbox.together(() => {
            this.outbox.post(() => this.send({ kind: 'ready', libraryId: null }));
            this.tellConnection();
            this.desktop.openCalls.forEach((call) => this.translator.announce(call));
        });
    }

    private connectionLost(): void {
        this.recorder.record('connection', 'connection lost');
        this.tellConnection();
    }

    private connectionEstablished(): void {
        this.recorder.record('connection', 'connection established');
        this.tellConnection();
        this.translator.resynchronize();
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
                    this.outbox.post(() => this.send({ kind: 'ready', libraryId }));
                }
                break;
            case 'subscribe':
            case 'unsubscribe':
                this.libraries.setSubscribed(
                    libraryId,
                    envelope.eventName,
                    envelope.kind === 'subscribe',
                );
                break;
            case 'request':
                this.takeRequest(envelope);
                break;
        }
    }

    private takeRequest(request: RequestEnvelope): void {
        const libraryName = this.libraries.nameOf(request.libraryId);
        if (this.ready) {
            this.desk.take(request, libraryName);
        } else {
            this.desk.ignore(request, libraryName);
        }
    }

    private send(draft: Draft<ToLibrary>): void {
        if (this.ready) {
            this.switchboard.send({
                ...draft,
                protocol: WIRE_PROTOCOL,
                messageId: createUniqueId(),
                to: 'library',
                state: this.state(),
            });
        }
    }

    private state(): GadgetState {
        const { finesse } = this;
        const voice = finesse.configuration.channels.includes('VOICE')
            ? finesse.status('VOICE').state
            : 'LOGOUT';
        const canDial = voice === 'READY' || voice === 'NOT_READY';
        return {
            ctiData: this.desktop.ctiData(),
            isMakeCallEnabled: finesse.connected && canDial && finesse.call === null,
            isSendDtmfEnabled: false,
            isShareRecordEnabled: false,
            updatableWorkItemIds: [],
        };
    }
}

/** Draws times from the range of `A-LATENCY`. */
function createLatency(assumptions: Assumptions, random: Random): () => number {
    const [from, to] = assumptions['A-LATENCY'].split('-').map(Number);
    return () => random.integer(from ?? 0, to ?? 0);
}
