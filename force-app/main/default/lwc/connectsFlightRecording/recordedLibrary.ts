/**
 * Stands in for the vendor's library with what a recording holds: it raises the recorded events and
 * returns the recorded results of synchronous requests. What becomes of a request is the business of
 * whoever plays the recording.
 */
import type { IntegrationApi } from 'c/connectsIntegrationApiSvc';
import { ENUMERATIONS } from './enumerations';
import type { Json } from './recordingFile';

type Run = (...args: unknown[]) => unknown;

/** What to do about what the service does at the library's edge. */
export interface LibraryObserver {
    /** @throws whatever the library shall throw */
    onRequest(name: string, args: readonly unknown[]): void;
    onRegistration(name: string, isFilled: boolean): void;
}

/** Results while the recording has none: what the library gives before its data is there. */
const EMPTY_RESULTS: Readonly<Record<string, Json>> = {
    getCtiData: null,
    getChannel: null,
    getFirstWorkItem: null,
    getSecondWorkItem: null,
    getFirstWorkItemId: '',
    getSecondWorkItemId: '',
    isMakeCallEnabled: false,
    isSendDtmfEnabled: false,
    isShareRecordEnabled: false,
    isUpdateWorkItemDataEnabled: null,
};

/** Requests that only write into the gadget's log. */
export const LOG_REQUESTS: ReadonlySet<string> = new Set(['writeLogDebug', 'writeLogError']);

/** A library made of a recording. */
export class RecordedLibrary {
    readonly api: IntegrationApi;
    private readonly observer: LibraryObserver;
    private readonly slots = new Map<string, unknown>();
    private readonly functions = new Map<string, Run>();
    private readonly results = new Map<string, Json>();
    private readonly readyCallbacks: Run[] = [];
    private isReady = false;

    constructor(observer: LibraryObserver) {
        this.observer = observer;
        this.api = new Proxy(ENUMERATIONS, {
            get: (target, property) => this.read(target, property),
            set: (_target, property, value: unknown) => this.write(String(property), value),
            has: (target, property) => property in target || typeof property === 'string',
        }) as IntegrationApi;
    }

    /** The gadget is ready, for the first time or after a reload. */
    becomeReady(): void {
        this.isReady = true;
        this.readyCallbacks.forEach((callback) => callback());
    }

    /** @returns whether somebody is registered for it */
    raise(name: string, event: Json): boolean {
        const handler = this.slots.get(name);
        if (typeof handler !== 'function') {
            return false;
        }
        (handler as Run)(copyOf(event));
        return true;
    }

    /** From now on a synchronous request returns this. @param data of a `read` entry */
    setResult(name: string, data: Json): void {
        const { args, result } = data as { args: Json; result: Json };
        this.results.set(keyOf(name, args), result);
    }

    private read(target: object, property: PropertyKey): unknown {
        if (typeof property !== 'string' || property in target) {
            return Reflect.get(target, property) as unknown;
        }
        // An object with `then` would be taken for a promise.
        if (property === 'then') {
            return undefined;
        }
        return /^on[A-Z]/.test(property)
            ? (this.slots.get(property) ?? null)
            : this.functionOf(property);
    }

    private functionOf(name: string): Run {
        let run = this.functions.get(name);
        if (run === undefined) {
            run = (...args) => this.call(name, args);
            this.functions.set(name, run);
        }
        return run;
    }

    private call(name: string, args: unknown[]): unknown {
        if (name === 'noConflict') {
            return this.api;
        }
        if (name === 'waitReady') {
            this.waitReady(args[0] as Run);
            return undefined;
        }
        const empty = EMPTY_RESULTS[name];
        if (empty !== undefined) {
            const result = this.results.get(keyOf(name, args));
            return result === undefined ? empty : copyOf(result);
        }
        this.observer.onRequest(name, args);
        return undefined;
    }

    private waitReady(callback: Run): void {
        this.readyCallbacks.push(callback);
        if (this.isReady) {
            queueMicrotask(() => callback());
        }
    }

    private write(name: string, value: unknown): boolean {
        this.slots.set(name, value);
        this.observer.onRegistration(name, typeof value === 'function');
        return true;
    }
}

function keyOf(name: string, args: unknown): string {
    return `${name} ${JSON.stringify(args)}`;
}

/** The service may keep what it is given. */
function copyOf(value: Json): Json {
    return JSON.parse(JSON.stringify(value)) as Json;
}
