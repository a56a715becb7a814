/**
 * Waits for the library once for the whole document: loads it, waits for the gadget to report
 * ready, serves everybody who waits, and lets a later caller try again after a failure.
 */
import { type Clock, NEXT_TASK_MS } from './clock';
import type { IntegrationApi } from './contract';
import { ConnectsError, LibraryMissingError, NotReadyInTimeError } from './errors';
import type { Reporter } from './reporter';

/** How long a caller waits until it is told that the gadget is not ready. */
export const READY_DEADLINE_MS = 30_000;

/** A failed load is not repeated before this, however often components ask. */
const RETRY_AFTER_MS = 5_000;

/** Somebody who waits. `onLate` tells that the deadline has passed; `onReady` may still follow. */
export interface Waiter {
    onReady(api: IntegrationApi): void;
    onLate(error: NotReadyInTimeError): void;
    onFailed(error: ConnectsError): void;
}

/** Loads a library instance for a component; rejects with a `LibraryMissingError`. */
export type LoadLibrary = (component: object) => Promise<IntegrationApi>;

interface Entry {
    readonly waiter: Waiter;
    stopDeadline(): void;
}

/** The document's way from "nothing loaded" to "ready". */
export class Readiness {
    private readonly load: LoadLibrary;
    private readonly clock: Clock;
    private readonly reporter: Reporter;
    private readonly onFirstReady: (api: IntegrationApi) => void;
    private readonly onReadyAgain: () => void;
    private readonly entries = new Set<Entry>();
    private stage: 'idle' | 'loading' | 'waiting' | 'ready' = 'idle';
    private readyApi: IntegrationApi | null = null;
    private failure: { readonly error: ConnectsError; readonly at: number } | null = null;

    /**
     * @param onFirstReady called once, before any waiter is served
     * @param onReadyAgain called when the library says once more that the gadget is ready
     */
    constructor(
        load: LoadLibrary,
        clock: Clock,
        reporter: Reporter,
        onFirstReady: (api: IntegrationApi) => void,
        onReadyAgain: () => void = () => undefined,
    ) {
        this.load = load;
        this.clock = clock;
        this.reporter = reporter;
        this.onFirstReady = onFirstReady;
        this.onReadyAgain = onReadyAgain;
    }

    /** The library once the gadget is ready, null before. */
    get api(): IntegrationApi | null {
        return this.readyApi;
    }

    /**
     * Adds a waiter, which is called in a later microtask at the earliest.
     * @param component the component that the resource loader needs
     * @param deadlineMs until `onLate`; `Infinity` for never
     * @returns stops waiting
     */
    wait(component: object, waiter: Waiter, deadlineMs: number): () => void {
        const entry: Entry = {
            waiter,
            stopDeadline: this.clock.after(deadlineMs, () =>
                waiter.onLate(this.lateness(deadlineMs)),
            ),
        };
        this.entries.add(entry);
        this.proceed(component);
        return () => this.take(entry);
    }

    private proceed(component: object): void {
        const { failure } = this;
        if (this.stage === 'ready') {
            queueMicrotask(() => this.serve());
        } else if (failure !== null && this.clock.now() - failure.at < RETRY_AFTER_MS) {
            this.clock.after(NEXT_TASK_MS, () => this.fail(failure.error));
        } else if (this.stage === 'idle') {
            this.stage = 'loading';
            this.failure = null;
            this.loadAndWait(component).catch((error: unknown) => {
                const reason = asLibraryError(error);
                this.stage = 'idle';
                this.failure = { error: reason, at: this.clock.now() };
                this.reporter.error(reason.message, reason.cause);
                this.fail(reason);
            });
        }
    }

    private async loadAndWait(component: object): Promise<void> {
        const api = await this.load(component);
        this.stage = 'waiting';
        api.waitReady(() => {
            if (this.stage === 'waiting') {
                this.stage = 'ready';
                this.readyApi = api;
                this.onFirstReady(api);
                this.serve();
            } else if (this.stage === 'ready') {
                this.onReadyAgain();
            }
        });
    }

    private serve(): void {
        const api = this.readyApi;
        if (api !== null) {
            this.takeAll().forEach(({ waiter }) => waiter.onReady(api));
        }
    }

    private fail(error: ConnectsError): void {
        this.takeAll().forEach(({ waiter }) => waiter.onFailed(error));
    }

    private takeAll(): Entry[] {
        return [...this.entries].filter((entry) => this.take(entry));
    }

    private take(entry: Entry): boolean {
        entry.stopDeadline();
        return this.entries.delete(entry);
    }

    private lateness(deadlineMs: number): NotReadyInTimeError {
        const seconds = Math.round(deadlineMs / 1000);
        return new NotReadyInTimeError(
            this.stage === 'loading'
                ? `The library of b+s Connects was still loading after ${seconds} s. Check the network and the static resource cnx__CnxSfdcResources.`
                : `The gadget of b+s Connects did not report ready within ${seconds} s. Check that it is open in this browser and that ` +
                      '"Enable Integration API in Lightning" is set to "Yes" in the Integrations section of the b+s Configuration.',
        );
    }
}

function asLibraryError(error: unknown): ConnectsError {
    return error instanceof ConnectsError
        ? error
        : new LibraryMissingError('The library of b+s Connects failed while it was starting.', {
              cause: error,
          });
}
