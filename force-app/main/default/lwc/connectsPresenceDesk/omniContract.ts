/**
 * What crosses between the Aura component that holds `lightning:omniToolkitAPI` and this document:
 * plain data, in names of the toolkit (Omni-Channel Developer Guide, "Lightning Console JavaScript
 * API").
 */

/** A method of the toolkit to call. */
export type OmniRequest =
    | { readonly id: number; readonly method: 'getServicePresenceStatusId' }
    | {
          readonly id: number;
          /** `login` is for a user who is not signed in to Omni-Channel. */
          readonly method: 'setServicePresenceStatus' | 'login';
          readonly statusId: string;
      };

/** What the toolkit knows of a presence; each may be missing. */
export interface OmniStatus {
    readonly statusId?: string | null;
    readonly statusName?: string | null;
    readonly statusApiName?: string | null;
}

/** Application events of Omni-Channel, without `lightning:omniChannel`. */
export type OmniEventName = 'LoginSuccess' | 'StatusChanged' | 'Logout' | 'ConnectionError';

/** What the Aura component says: an answer, or an event. */
export type OmniMessage =
    | {
          readonly kind: 'answer';
          readonly id: number;
          readonly isDone: boolean;
          /** What the method gave, or the error. */
          readonly value: unknown;
      }
    | { readonly kind: 'event'; readonly name: OmniEventName; readonly params: unknown };
