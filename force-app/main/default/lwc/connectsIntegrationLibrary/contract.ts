/**
 * What crosses the promise library: the shapes that pages written to it read. Names and spellings are
 * those of its pages (`voice`, `notready`, `workitem`), not those of the Integration API.
 */
import type { ConnectsErrorCode, WorkItem } from 'c/connectsIntegrationApiSvc';

/** Kinds of channel, also the channels' ids: an agent has one of each at most. */
export type LibraryChannelType = 'voice' | 'ticket' | 'chat';

/** States of a channel. */
export type LibraryState =
    'notready' | 'ready' | 'talking' | 'active' | 'work' | 'workready' | 'logout';

/** A channel of the agent. */
export interface LibraryChannel {
    readonly id: LibraryChannelType;
    readonly type: LibraryChannelType;
    readonly state: LibraryState;
    /** Null when there is none. */
    readonly reasonCode: string | null;
    readonly reasonLabel: string;
    /** Milliseconds since 1970; null when the gadget does not tell. */
    readonly since: number | null;
    readonly workitemCount: number;
}

/** Why the library itself refuses a request. */
export type LibraryRefusalCode =
    /** Before the callback of `initIntegration`. */
    | 'NOT_INITIALIZED'
    | 'INVALID_ARGUMENT'
    /** The agent has no such channel now. */
    | 'NO_CHANNEL'
    /** No such call, or none that is active. */
    | 'NO_CALL'
    /** Another single-step conference is under way. */
    | 'BUSY'
    /** Salesforce's side has nothing like it. */
    | 'NOT_SUPPORTED'
    /** Of a single-step conference: nobody answered in time. */
    | 'NO_ANSWER'
    /** Of a single-step conference: a call that it needs was over. */
    | 'CALL_ENDED';

/** Plain data, so that pages can print it as JSON. */
export interface LibraryError {
    readonly code: ConnectsErrorCode | LibraryRefusalCode | 'UNEXPECTED';
    readonly message: string;
    /** The request that failed, e.g. `setAgentState`; absent when it was none. */
    readonly request?: string;
    /** As it was given with the request. */
    readonly requestId?: string;
}

/** What the promise of every request is fulfilled with; it never rejects. */
export type LibraryResult<T> =
    | {
          readonly success: true;
          readonly response: T;
          readonly error: null;
          /** As it was given; absent when none was. */
          readonly requestId?: string;
      }
    | {
          readonly success: false;
          readonly response: null;
          readonly error: LibraryError;
          readonly requestId?: string;
      };

/** Data of `onAgentStateChange`. */
export interface LibraryStateChange {
    readonly channel: LibraryChannel;
    readonly previous: LibraryChannel;
}

/** Data of the five `onWorkitem…` events; the work item has the Integration API's fields. */
export interface LibraryWorkitemEvent {
    readonly workitem: WorkItem;
}

/** Parameters of `createSession`, by name. */
export type SessionParameters = Readonly<Record<string, string | number | boolean>>;
