/** The library's edge: requests, their answers, events, callback slots and synchronous reads. */
import type { EventName, IntegrationApi, SynchronousRequestName } from './contract';
import type { Tap, TapHistory } from './tap';
import { markArguments, toJson } from './tapJson';

type Run = (...args: unknown[]) => unknown;

/** The synchronous requests that only tell something. Asking again changes nothing. */
const READS: ReadonlySet<string> = new Set([
    'getCtiData',
    'isMakeCallEnabled',
    'isSendDtmfEnabled',
    'isShareRecordEnabled',
    'isUpdateWorkItemDataEnabled',
    'getChannel',
    'getFirstWorkItem',
    'getSecondWorkItem',
    'getFirstWorkItemId',
    'getSecondWorkItemId',
] satisfies SynchronousRequestName[]);

/** Events that tell what the gadget's data does not: whether there is an outage. */
const CONNECTION_EVENTS: ReadonlySet<string> = new Set([
    'onClientInterfaceConnectionLost',
    'onClientInterfaceConnectionEstablished',
] satisfies EventName[]);

/** Enough for an outage that comes and goes channel by channel. */
const CONNECTION_EVENTS_KEPT = 6;

/** Whether a synchronous request only tells something. */
export function isRead(name: string): boolean {
    return READS.has(name);
}

/** Whether a property is a callback slot; a newer library may have more of them than the guide. */
export function isSlot(property: PropertyKey): property is string {
    return typeof property === 'string' && /^on[A-Z]/.test(property);
}

/** The library behind a tap. */
export class TappedLibrary implements TapHistory {
    /** To be used in place of the library. */
    readonly api: IntegrationApi;
    private readonly tap: Tap;
    private readonly library: IntegrationApi;
    private readonly functions = new Map<PropertyKey, { original: unknown; tapped: Run }>();
    private readonly handlers = new Map<string, unknown>();
    private readonly lastReads = new Map<string, string>();
    private connectionEvents: { readonly name: string; readonly event: unknown }[] = [];
    private isReady = false;

    constructor(tap: Tap, library: IntegrationApi) {
        this.tap = tap;
        this.library = library;
        this.api = new Proxy(library, {
            get: (target, property) => this.read(target, property),
            set: (target, property, value: unknown) => this.write(target, property, value),
        });
    }

    tell(): void {
        const { tap } = this;
        this.lastReads.clear();
        tap.input({ kind: 'loaded' }, null);
        if (this.isReady) {
            tap.input({ kind: 'ready' }, null);
            this.api.getCtiData();
        }
    }

    /** Whether there is an outage, as the events that told of it: to be told after who listens. */
    tellConnection(): void {
        this.connectionEvents.forEach(({ name, event }) =>
            this.tap.input({ kind: 'event', name }, event),
        );
    }

    private read(target: IntegrationApi, property: PropertyKey): unknown {
        if (isSlot(property)) {
            return this.handlers.get(property) ?? (Reflect.get(target, property) as unknown);
        }
        const value = Reflect.get(target, property) as unknown;
        return typeof value === 'function' ? this.tapped(property, value as Run) : value;
    }

    private tapped(property: PropertyKey, original: Run): Run {
        const known = this.functions.get(property);
        if (known?.original === original) {
            return known.tapped;
        }
        const name = String(property);
        let tapped: Run = (...args) => this.call(name, original, args);
        if (name === 'waitReady') {
            tapped = (...args) => this.waitReady(original, args);
        } else if (READS.has(name)) {
            tapped = (...args) => this.callRead(name, original, args);
        }
        this.functions.set(property, { original, tapped });
        return tapped;
    }

    private waitReady(original: Run, [callback, ...rest]: unknown[]): unknown {
        const ready = (...given: unknown[]): unknown => {
            this.isReady = true;
            if (this.tap.isOn) {
                this.tap.input({ kind: 'ready' }, null);
            }
            return (callback as Run)(...given);
        };
        return Reflect.apply(original, this.library, [ready, ...rest]);
    }

    private callRead(name: string, original: Run, args: unknown[]): unknown {
        const result = Reflect.apply(original, this.library, args);
        if (this.tap.isOn) {
            const key = `${name}${toJson(args)}`;
            const text = toJson(result);
            if (this.lastReads.get(key) !== text) {
                this.lastReads.set(key, text);
                this.tap.input({ kind: 'read', name }, { args, result });
            }
        }
        return result;
    }

    private call(name: string, original: Run, args: unknown[]): unknown {
        const { tap, library } = this;
        if (!tap.isOn) {
            return Reflect.apply(original, library, args);
        }
        const n = tap.output({ kind: 'request', name }, markArguments(args));
        const passed = args.map((argument) =>
            typeof argument === 'function' ? this.answering(n, argument as Run) : argument,
        );
        try {
            return Reflect.apply(original, library, passed);
        } catch (error) {
            tap.input({ kind: 'threw', of: n }, String(error));
            throw error;
        }
    }

    private answering(request: number, callback: Run): Run {
        return (...response) => {
            if (this.tap.isOn) {
                this.tap.input({ kind: 'response', of: request }, response);
            }
            return callback(...response);
        };
    }

    private write(target: IntegrationApi, property: PropertyKey, value: unknown): boolean {
        if (!isSlot(property)) {
            return Reflect.set(target, property, value);
        }
        const isFilled = typeof value === 'function';
        if (this.tap.isOn) {
            this.tap.output({ kind: 'registration', name: property }, isFilled);
        }
        if (!isFilled) {
            this.handlers.delete(property);
            return Reflect.set(target, property, value);
        }
        this.handlers.set(property, value);
        return Reflect.set(target, property, this.hearing(property, value as Run));
    }

    private hearing(name: string, handler: Run): Run {
        const { tap } = this;
        const hear: Run = (event) => {
            if (tap.isOn) {
                tap.input({ kind: 'event', name }, event);
            }
            return handler(event);
        };
        if (!CONNECTION_EVENTS.has(name)) {
            return hear;
        }
        return (event) => {
            const latest = this.connectionEvents.slice(1 - CONNECTION_EVENTS_KEPT);
            this.connectionEvents = [...latest, { name, event }];
            return hear(event);
        };
    }
}
