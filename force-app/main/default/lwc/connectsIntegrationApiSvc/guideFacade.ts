/**
 * The face that the guide's sample code expects: `api.onWorkItemCreate = handler`, callback
 * requests, enumerations. Every component has a facade of its own over the one shared library, so
 * that no component replaces another's handlers.
 */
import type { ComponentPresence } from './componentPresence';
import type { IntegrationApi } from './contract';
import type { EventHub, EventReceiver } from './eventHub';
import { GuideActions, type GuideActionsEnvironment } from './guideActions';

/** What a facade needs of its document. */
export interface FacadeEnvironment extends GuideActionsEnvironment {
    readonly hub: EventHub;
}

type Handler = (event: unknown) => void;

/**
 * An instance of a class and not a plain object: Lightning makes plain objects, and proxies over
 * them, read-only when they are tracked or handed to a child.
 */
class ConnectsIntegrationApi {
    get [Symbol.toStringTag](): string {
        return 'ConnectsIntegrationAPI';
    }
}

/** One component's registrations, behind the object that its code holds. */
export class GuideFacade implements EventReceiver {
    /** What the component's code gets. */
    readonly api: IntegrationApi;
    private readonly presence: ComponentPresence;
    private readonly environment: FacadeEnvironment;
    private readonly actions: GuideActions;
    private readonly handlers = new Map<string, Handler>();
    private readonly ownProperties = new Map<PropertyKey, unknown>();
    private readonly boundFunctions = new Map<PropertyKey, unknown>();

    constructor(presence: ComponentPresence, environment: FacadeEnvironment) {
        this.presence = presence;
        this.environment = environment;
        this.actions = new GuideActions(presence, environment);
        this.api = new Proxy(new ConnectsIntegrationApi(), {
            get: (target, property) => this.read(target, property),
            set: (_target, property, value: unknown) => this.write(property, value),
            has: (target, property) => property in environment.api || property in target,
        }) as unknown as IntegrationApi;
        this.defineOwnFunctions();
    }

    get isGoneForGood(): boolean {
        return this.presence.isGoneForGood;
    }

    receive(eventName: string, event: unknown): void {
        if (this.presence.isHere) {
            this.handlers.get(eventName)?.(event);
        }
    }

    /** What the guide's LWC service already did must do no harm when a component does it again. */
    private defineOwnFunctions(): void {
        this.actions.functions.forEach((run, name) => this.ownProperties.set(name, run));
        this.ownProperties.set('noConflict', () => this.api);
        this.ownProperties.set('waitReady', (callback: () => void) => queueMicrotask(callback));
        this.ownProperties.set('setLMSEnvironment', () =>
            this.environment.reporter.note(
                'setLMSEnvironment was ignored: the service has joined Lightning Message Service already.',
            ),
        );
    }

    private read(target: object, property: PropertyKey): unknown {
        if (isEventSlot(property)) {
            return this.handlers.get(property) ?? null;
        }
        if (this.ownProperties.has(property)) {
            return this.ownProperties.get(property);
        }
        if (!(property in this.environment.api) || property in target) {
            return Reflect.get(target, property) as unknown;
        }
        const value = Reflect.get(this.environment.api, property) as unknown;
        return typeof value === 'function' ? this.bound(property, value) : value;
    }

    private bound(property: PropertyKey, original: unknown): unknown {
        if (!this.boundFunctions.has(property)) {
            const { api } = this.environment;
            this.boundFunctions.set(
                property,
                (original as (...args: unknown[]) => unknown).bind(api),
            );
        }
        return this.boundFunctions.get(property);
    }

    private write(property: PropertyKey, value: unknown): boolean {
        if (!isEventSlot(property)) {
            this.ownProperties.set(property, value);
        } else if (typeof value === 'function') {
            this.setHandler(property, value as Handler);
        } else if (value === null || value === undefined) {
            this.removeHandler(property);
        } else {
            throw new TypeError(
                `${property} takes a function, or null to remove it; it was given a ${typeof value}.`,
            );
        }
        return true;
    }

    private setHandler(eventName: string, handler: Handler): void {
        this.handlers.set(eventName, handler);
        if (!this.actions.setHandler(eventName, handler)) {
            this.environment.hub.add(eventName, this);
        }
    }

    private removeHandler(eventName: string): void {
        this.handlers.delete(eventName);
        if (!this.actions.setHandler(eventName, null)) {
            this.environment.hub.remove(eventName, this);
        }
    }
}

/** Callback slots are named `on…`; a newer library may have more of them than the guide. */
function isEventSlot(property: PropertyKey): property is string {
    return typeof property === 'string' && /^on[A-Z]/.test(property);
}
