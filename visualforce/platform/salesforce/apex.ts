/**
 * Behind `@salesforce/apex/…`: calls Apex through JavaScript remoting (Visualforce Developer Guide,
 * "JavaScript Remoting for Apex Controllers"). Only imperative calls: the toolkit wires no Apex.
 */
import { currentPage } from '../../page/currentPage';
import { REMOTE_METHODS } from './remoteMethods';

/** The second argument of a remoting callback. */
export interface RemotingEvent {
    readonly status: boolean;
    /** `exception`, `rpc`, … */
    readonly type?: string;
    readonly message?: string;
    /** Of the HTTP answer; 0 or absent when there was none. */
    readonly statusCode?: number;
}

/** `Visualforce.remoting.Manager`, as far as it is needed. */
export interface RemotingManager {
    invokeAction(action: string, ...parametersCallbackAndOptions: readonly unknown[]): void;
}

/** An error as Lightning gives it for a failed Apex call. */
export interface ApexError {
    readonly status: number;
    readonly statusText: string;
    readonly body: { readonly message: string; readonly exceptionType: string };
}

/** How long an answer may take, in ms; the platform allows up to 120,000. */
export const REMOTING_TIMEOUT_MS = 30_000;

/** `buffer`: a lookup before a dial waits for no other call. `escape`: texts, not markup, come back. */
const OPTIONS = { buffer: false, escape: false, timeout: REMOTING_TIMEOUT_MS } as const;

const NO_ANSWER = 'Disconnected or offline';

/**
 * The function of one import.
 * @param name `Class.method`
 */
export function apexMethod(
    name: string,
): (parameters?: Readonly<Record<string, unknown>>) => Promise<unknown> {
    return (parameters = {}) =>
        new Promise((resolve, reject) => {
            const { manager, action, order } = remoteAction(name);
            manager.invokeAction(
                action,
                ...order.map((parameter) => parameters[parameter] ?? null),
                (result: unknown, event: RemotingEvent) =>
                    event.status ? resolve(result) : reject(errorOf(event)),
                OPTIONS,
            );
        });
}

/** @throws Error saying what the page lacks */
function remoteAction(name: string): {
    readonly manager: RemotingManager;
    readonly action: string;
    readonly order: readonly string[];
} {
    const order = REMOTE_METHODS[name]?.parameters;
    const action = currentPage().remoteActions[name];
    const manager = remotingManager();
    if (order === undefined || action === undefined || manager === null) {
        throw new Error(
            `This page cannot call ${name}: its controller has to offer it as a remote action, and ` +
                'the page has to name that in remoteActions. See docs/visualforce.md.',
        );
    }
    return { manager, action, order };
}

function remotingManager(): RemotingManager | null {
    const { Visualforce } = window as {
        readonly Visualforce?: { readonly remoting?: { readonly Manager?: RemotingManager } };
    };
    return Visualforce?.remoting?.Manager ?? null;
}

function errorOf({ type = '', message = '', statusCode = 0 }: RemotingEvent): ApexError {
    const isAnswered = type === 'exception' || statusCode > 0;
    return {
        status: isAnswered ? statusCode || 500 : 0,
        statusText: isAnswered ? 'Server Error' : '',
        body: {
            message: message === '' ? NO_ANSWER : message,
            exceptionType: 'System.AuraHandledException',
        },
    };
}
