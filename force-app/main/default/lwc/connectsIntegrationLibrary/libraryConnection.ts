/** The library's one client: how it is waited for, and who hears of events and errors. */
import {
    type ConnectOptions,
    type ConnectsClient,
    type ConnectsEventName,
    type ConnectsEvents,
    NotReadyInTimeError,
} from 'c/connectsIntegrationApiSvc';
import type { LibraryError } from './contract';
import { libraryErrorOf } from './libraryErrors';

/** Connects to the gadget, as `connect` of the service does for a component. */
export type Connect = (options?: ConnectOptions) => Promise<ConnectsClient>;

/** Is called with an event's data. */
export type Handler<T> = (data: T) => void;

/** See the file's head. */
export class LibraryConnection {
    private readonly connect: Connect;
    private readonly errorHandlers = new Set<{ readonly run: Handler<LibraryError> }>();
    /** What waits for the client, in its order. */
    private readonly waiting = new Set<(client: ConnectsClient) => void>();
    private connected: ConnectsClient | null = null;
    private isConnecting = false;

    constructor(connect: Connect) {
        this.connect = connect;
    }

    /** Null until the gadget is ready. */
    get client(): ConnectsClient | null {
        return this.connected;
    }

    /** Connects, unless that was or is being done. */
    start(): void {
        if (this.connected === null && !this.isConnecting) {
            this.isConnecting = true;
            void this.run();
        }
    }

    /** @returns takes back what has not been done yet */
    whenConnected(run: (client: ConnectsClient) => void): () => void {
        if (this.connected !== null) {
            run(this.connected);
        } else {
            this.waiting.add(run);
        }
        return () => this.waiting.delete(run);
    }

    /** Subscribes now or as soon as there is a client. @returns unsubscribes */
    subscribe<K extends ConnectsEventName>(
        name: K,
        handler: Handler<ConnectsEvents[K]>,
    ): () => void {
        let leave: () => void = () => undefined;
        const forget = this.whenConnected((client) => {
            leave = client.on(name, handler);
        });
        return () => {
            forget();
            leave();
        };
    }

    /** @returns takes the handler off */
    onError(handler: Handler<LibraryError>): () => void {
        const entry = { run: handler };
        this.errorHandlers.add(entry);
        return () => this.errorHandlers.delete(entry);
    }

    /** Tells every handler of `onError`. */
    tellError(error: LibraryError): void {
        [...this.errorHandlers].forEach(({ run }) =>
            reported('A handler of onError failed.', () => run(error)),
        );
    }

    private async run(): Promise<void> {
        let client: ConnectsClient;
        try {
            client = await this.connectInTheEnd();
        } catch (error) {
            this.isConnecting = false;
            this.tellStartError(error);
            return;
        }
        this.connected = client;
        client.on('clientInterfaceConnectionLost', ({ affectedChannels }) => {
            const message = `The gadget has lost its connection: ${affectedChannels.join(', ')}.`;
            this.tellError({ code: 'CONNECTION_LOST', message });
        });
        for (const run of this.waiting) {
            this.waiting.delete(run);
            run(client);
        }
    }

    /** The gadget may be opened at any time. */
    private async connectInTheEnd(): Promise<ConnectsClient> {
        try {
            return await this.connect();
        } catch (error) {
            if (!(error instanceof NotReadyInTimeError)) {
                throw error;
            }
            this.tellStartError(error);
            return this.connect({ readyDeadlineMs: Infinity });
        }
    }

    /** No promise tells it, and pages register for errors only once the start has succeeded. */
    private tellStartError(failure: unknown): void {
        const error = libraryErrorOf(failure, 'initIntegration');
        if (this.errorHandlers.size === 0) {
            console.error(`Integration library: ${error.code}: ${error.message}`);
        }
        this.tellError(error);
    }
}

/** Runs what a page has handed over: what it throws is reported, and stops nobody. */
export function reported(problem: string, run: () => void): void {
    try {
        run();
    } catch (error) {
        console.error(problem, error);
    }
}
