/**
 * Types of the platform modules that `@salesforce/lightning-types` leaves out.
 * Shapes follow the Lightning Web Components developer guide.
 */

declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/messageChannel/*' {
    /** An opaque token; only `lightning/messageService` knows what is inside. */
    const channel: object;
    export default channel;
}

declare module '@salesforce/customPermission/*' {
    const granted: true | undefined;
    export default granted;
}

declare module '@salesforce/user/Id' {
    /** Id of the user, 18 characters. */
    const userId: string;
    export default userId;
}

declare module '@salesforce/apex/*' {
    /** An Apex method, called imperatively; rejects with what the server says. */
    const method: (parameters?: object) => Promise<unknown>;
    export default method;
}

declare module '@salesforce/i18n/locale' {
    /** BCP 47 name of the user's locale, e.g. `en-US`. */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name of the user's time zone, e.g. `Europe/Zurich`. */
    const timeZone: string;
    export default timeZone;
}

declare module 'lightning/messageService' {
    /** Scope that reaches every part of the application, hidden ones too. */
    export const APPLICATION_SCOPE: symbol;
    export interface MessageContextHandle {
        readonly __messageContext?: never;
    }
    export interface Subscription {
        readonly __subscription?: never;
    }
    export const MessageContext: new (
        dataCallback: (value: MessageContextHandle) => void,
    ) => WireAdapterInstance;
    export function createMessageContext(): MessageContextHandle;
    export function releaseMessageContext(context: MessageContextHandle): void;
    export function publish(context: MessageContextHandle, channel: object, message: object): void;
    export function subscribe(
        context: MessageContextHandle,
        channel: object,
        listener: (message: unknown) => void,
        options?: { scope?: symbol },
    ): Subscription;
    export function unsubscribe(subscription: Subscription): void;
    interface WireAdapterInstance {
        update(config: object): void;
        connect(): void;
        disconnect(): void;
    }
}

declare module '*.html' {
    const template: unknown;
    export default template;
}
