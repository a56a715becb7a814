/**
 * The protocol of an agent desktop whose embedded pages register for events by `postMessage`. Keys and
 * message types are case-sensitive there, subscription types are not. What it leaves open, and what
 * the toolkit makes of it, is in docs/embedding.md.
 */
import { isObject, MAX_TEXT } from './shapes';

/** Issuer of everything that the desk says: such pages look for it. */
export const DESKTOP_ISSUER = 'MAX';

const SUBSCRIPTION_TYPES = ['all', 'agent', 'contact', 'contacts', 'sessioninfo'] as const;
const CALL_COMMANDS = [
    'AnswerEvent',
    'RefuseEvent',
    'HoldEvent',
    'MuteEvent',
    'MaskEvent',
    'RecordEvent',
    'HangupEvent',
] as const;

/** What a page can subscribe to. */
export type SubscriptionType = (typeof SUBSCRIPTION_TYPES)[number];
/** What a page can ask the desk to do. */
export type CallCommand = (typeof CALL_COMMANDS)[number];
/** Number of a contact, null for none; `invalid` is neither: zero, a fraction, another text. */
export type ContactIdField = number | null | 'invalid';

/** A subscription. */
export interface RegisterMessage {
    readonly messageType: 'RegisterForClientEvents';
    readonly issuer: string;
    readonly contactId: ContactIdField;
    /** In lower case, each once; empty where no known one is named. */
    readonly subscriptionTypes: readonly SubscriptionType[];
    /** Entries that are none. */
    readonly unknownTypes: readonly string[];
}

/** Name and picture of the other side. */
export interface CardDataMessage {
    readonly messageType: 'ContactCardData';
    readonly issuer: string;
    readonly contactId: ContactIdField;
    readonly name: string;
    /** Address of a picture; empty for none. */
    readonly userImg: string;
}

/** Something to be done. */
export interface CommandMessage {
    readonly messageType: CallCommand;
    readonly issuer: string;
    readonly contactId: ContactIdField;
}

/** Everything that a page can say. */
export type DesktopMessage =
    | RegisterMessage
    | CardDataMessage
    | CommandMessage
    | { readonly messageType: 'UnregisterFromClientEvents'; readonly issuer: string };

/** Everything that the desk says; it comes in sets: `{ issuer, contactId, events }`. */
export type DesktopEvent =
    | {
          readonly messageType: 'ClientEventSubscriptionAcknowledge';
          readonly contactId: number | null;
          readonly reason: 'Success' | 'Invalid Contact ID' | 'Invalid Subscription Types';
          readonly status: 'OK' | 'ERROR';
      }
    | { readonly messageType: 'SessionInfo'; readonly sessionToken: string }
    | { readonly messageType: 'AgentState'; readonly [field: string]: unknown }
    | {
          readonly messageType: 'ContactEvent';
          readonly contactId: number;
          readonly [field: string]: unknown;
      }
    | {
          readonly messageType: 'CommandUnsupported' | 'CommandFailed';
          readonly command: CallCommand;
          readonly contactId: number | null;
          readonly reason: string;
      };

/**
 * Reads what came in.
 * @returns null for anything that is no message of a page, or a malformed one
 */
export function readDesktopMessage(data: unknown): DesktopMessage | null {
    if (!isObject(data) || (data.issuer !== undefined && !isShortText(data.issuer))) {
        return null;
    }
    const { messageType } = data;
    const issuer = data.issuer ?? '';
    const contactId = readContactId(data.contactId);
    if (messageType === 'UnregisterFromClientEvents') {
        return { messageType, issuer };
    }
    if (messageType === 'RegisterForClientEvents') {
        return { messageType, issuer, contactId, ...readTypes(data.subscriptionTypes) };
    }
    if (messageType === 'ContactCardData') {
        const card = readCard(data.contactCardData);
        return card && { messageType, issuer, contactId, ...card };
    }
    const command = CALL_COMMANDS.find((one) => one === messageType);
    return command === undefined ? null : { messageType: command, issuer, contactId };
}

function readContactId(value: unknown): ContactIdField {
    if (value === undefined || value === null) {
        return null;
    }
    const id = typeof value === 'string' && /^-?\d+$/u.test(value) ? Number(value) : value;
    return Number.isSafeInteger(id) && id !== 0 ? Number(id) : 'invalid';
}

function readTypes(value: unknown): Pick<RegisterMessage, 'subscriptionTypes' | 'unknownTypes'> {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    const named = entries.map((entry) =>
        SUBSCRIPTION_TYPES.find(
            (type) => typeof entry === 'string' && type === entry.toLowerCase(),
        ),
    );
    return {
        subscriptionTypes: SUBSCRIPTION_TYPES.filter((type) => named.includes(type)),
        unknownTypes: entries
            .filter((_, index) => named[index] === undefined)
            .map((entry) => (typeof entry === 'string' ? entry.slice(0, 80) : typeof entry)),
    };
}

function readCard(value: unknown): Pick<CardDataMessage, 'name' | 'userImg'> | null {
    if (!isObject(value)) {
        return null;
    }
    const { name, userImg = '' } = value;
    return isShortText(name) && isShortText(userImg) ? { name, userImg } : null;
}

function isShortText(value: unknown): value is string {
    return typeof value === 'string' && value.length <= MAX_TEXT;
}
