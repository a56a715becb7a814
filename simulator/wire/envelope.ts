/**
 * What crosses between the library stand-in and the simulated gadget.
 *
 * The vendor does not document its own wire, so this one is the toolkit's invention; everything
 * above it follows the guide. Each envelope is plain JSON, because that is all that Lightning
 * Message Service carries.
 */
import type {
    CallbackRequestName,
    CtiData,
    EventName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** Marks our envelopes on a channel that others may use as well; raised with every breaking change. */
export const WIRE_PROTOCOL = 'connects-simulator/1';

/** What the library knows about the gadget between events; the synchronous requests answer from it. */
export interface GadgetState {
    ctiData: CtiData | null;
    isMakeCallEnabled: boolean;
    isSendDtmfEnabled: boolean;
    isShareRecordEnabled: boolean;
    /** Ids of the work items whose data may be updated now. */
    updatableWorkItemIds: string[];
}

interface EnvelopeBase {
    protocol: typeof WIRE_PROTOCOL;
    /** Unique per sender, so that a message which arrives on two ways is taken once. */
    messageId: string;
}

/** Library to gadget: "are you there, and ready?" */
export interface HelloEnvelope extends EnvelopeBase {
    to: 'gadget';
    kind: 'hello';
    libraryId: string;
}

/** Library to gadget: a callback slot was filled or emptied. */
export interface SubscriptionEnvelope extends EnvelopeBase {
    to: 'gadget';
    kind: 'subscribe' | 'unsubscribe';
    libraryId: string;
    eventName: string;
}

/** Library to gadget: the page of the library is gone. */
export interface GoodbyeEnvelope extends EnvelopeBase {
    to: 'gadget';
    kind: 'goodbye';
    libraryId: string;
}

/** Library to gadget: a request; `requestId` is null when no answer is wanted. */
export interface RequestEnvelope extends EnvelopeBase {
    to: 'gadget';
    kind: 'request';
    libraryId: string;
    requestId: string | null;
    name: CallbackRequestName | 'writeLogDebug' | 'writeLogError';
    args: unknown[];
    /** The custom toolbar of the gadget that the page sits in, or null. */
    toolbar: 'TOP' | 'BOTTOM' | null;
}

/** Gadget to every library: started, all channels recovered. */
export interface ReadyEnvelope extends EnvelopeBase {
    to: 'library';
    kind: 'ready';
    /** Null for everybody, or the library whose hello is answered. */
    libraryId: string | null;
    /** Another one after each start of a gadget. */
    startId: string;
    /** Whether callbacks of `waitReady` are called anew after each start (`A-READYAGAIN`). */
    callsAgain: boolean;
    state: GadgetState;
}

/** Gadget to libraries: an event of the guide, with the state that holds from now on. */
export interface EventEnvelope extends EnvelopeBase {
    to: 'library';
    kind: 'event';
    /** Null for everybody, or the only library that shall get it. */
    libraryId: string | null;
    eventName: EventName | (string & {});
    payload: unknown;
    state: GadgetState;
}

/** Gadget to every library: the state changed and no event of the guide says so. */
export interface StateEnvelope extends EnvelopeBase {
    to: 'library';
    kind: 'state';
    state: GadgetState;
}

/** Gadget to one library: the answer to a request. */
export interface ResponseEnvelope extends EnvelopeBase {
    to: 'library';
    kind: 'response';
    libraryId: string;
    requestId: string;
    response: { success: boolean; data?: unknown; error?: string };
    state: GadgetState;
}

/** Gadget to one library: a simulated fault lets its page vanish. */
export interface VanishEnvelope extends EnvelopeBase {
    to: 'library';
    kind: 'vanish';
    libraryId: string;
    state: GadgetState;
}

export type ToGadget = HelloEnvelope | SubscriptionEnvelope | GoodbyeEnvelope | RequestEnvelope;
export type ToLibrary =
    ReadyEnvelope | EventEnvelope | StateEnvelope | ResponseEnvelope | VanishEnvelope;
export type Envelope = ToGadget | ToLibrary;

/** One way to the other side. What is sent must survive JSON; a sender may hear its own messages. */
export interface Transport {
    send(envelope: Envelope): void;
    /** @returns stops listening */
    listen(handler: (message: unknown) => void): () => void;
}

/** Tells one of our envelopes from whatever else is on the channel. */
export function isEnvelope(message: unknown): message is Envelope {
    return (
        typeof message === 'object' &&
        message !== null &&
        (message as { protocol?: unknown }).protocol === WIRE_PROTOCOL
    );
}
