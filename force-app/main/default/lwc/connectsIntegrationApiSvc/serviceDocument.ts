/**
 * What exists once per browser document: the loaded library, its subscribers, the snapshot, and for
 * every component one facade of the guide's face and one typed client. Components are keys of weak
 * maps, so that a component and everything registered for it go together.
 */
import { ActionCoordinator } from './actionCoordinator';
import type { Clock } from './clock';
import { ComponentPresence, type HostComponent } from './componentPresence';
import { ConnectsClient } from './connectsClient';
import type { IntegrationApi } from './contract';
import { DeskMonitor } from './deskMonitor';
import { DEFAULT_DIAL_SETTINGS, DialCoordinator, type DialSettings } from './dialCoordinator';
import type { ConnectsError } from './errors';
import { EventHub } from './eventHub';
import type { ShareCoordinator } from './guideActions';
import { GuideFacade } from './guideFacade';
import { type LoadLibrary, Readiness, READY_DEADLINE_MS } from './readiness';
import { Reporter } from './reporter';
import { RequestSender } from './requests';
import { Restarts } from './restarts';
import { SHARE_ACTION } from './shareAction';
import { ALWAYS_OWNER, type DialOwnership, type PageVisit } from './takenOverSlot';

/** Callback of the guide's service component: the object when ready, or null and an error. */
export type GuideCallback = (api: IntegrationApi | null, error?: ConnectsError) => void;

/** Options of `connect`. */
export interface ConnectOptions {
    /** Milliseconds until `NotReadyInTimeError`; default 30,000, `Infinity` to wait for ever. */
    readonly readyDeadlineMs?: number;
    /** Gives the wait up; the promise rejects with `signal.reason`. */
    readonly signal?: AbortSignal;
}

interface ReadyParts {
    readonly api: IntegrationApi;
    readonly clock: Clock;
    readonly hub: EventHub;
    readonly monitor: DeskMonitor;
    readonly reporter: Reporter;
    readonly dials: DialCoordinator;
    readonly shares: ShareCoordinator;
    readonly restarts: Restarts;
}

/** A page that is never put away: for tests and wherever there is no browser. */
const LASTING_VISIT: PageVisit = { observe: () => undefined };

/** How often components that are gone for good are looked for. */
const SWEEP_EVERY_MS = 60_000;

/** How soon a component that was off the page when the library became ready is looked at again. */
const RECHECK_ABSENT_MS = 1_000;

/** The service of one document. */
export class ServiceDocument {
    private readonly clock: Clock;
    private readonly visit: PageVisit;
    private readonly reporter = new Reporter();
    private readonly dialSettings: DialSettings = { ...DEFAULT_DIAL_SETTINGS };
    private dialOwnership: DialOwnership = ALWAYS_OWNER;
    private readonly readiness: Readiness;
    private readonly presences = new WeakMap<HostComponent, ComponentPresence>();
    private readonly facades = new WeakMap<HostComponent, GuideFacade>();
    private readonly clients = new WeakMap<HostComponent, ConnectsClient>();
    private readonly callbacks = new WeakMap<HostComponent, GuideCallback[]>();
    private parts: ReadyParts | null = null;

    constructor(load: LoadLibrary, clock: Clock, visit: PageVisit = LASTING_VISIT) {
        this.clock = clock;
        this.visit = visit;
        this.readiness = new Readiness(
            load,
            clock,
            this.reporter,
            (api) => this.becomeReady(api),
            () => this.becomeReadyAgain(),
        );
    }

    /** The guide's face: calls back with the component's facade when the gadget is ready. */
    callBackWhenReady(component: HostComponent, callback: GuideCallback): void {
        // The callback knows its component: whatever waits for the gadget, perhaps for ever, holds both
        // weakly, and the map lets the callback live as long as its component.
        const waiting = this.callbacks.get(component) ?? [];
        this.callbacks.set(component, [...waiting, callback]);
        const ref = new WeakRef(component);
        const callbackRef = new WeakRef(callback);
        this.readiness.wait(
            component,
            {
                onReady: () => this.serve(ref),
                onLate: (error) => this.tell(ref, callbackRef, error, { keepWaiting: true }),
                onFailed: (error) => this.tell(ref, callbackRef, error, { keepWaiting: false }),
            },
            READY_DEADLINE_MS,
        );
    }

    /** The typed face: a client for the component, in place of the one it had. */
    connect(component: HostComponent, options: ConnectOptions = {}): Promise<ConnectsClient> {
        const { readyDeadlineMs = READY_DEADLINE_MS, signal } = options;
        return new Promise((resolve, reject) => {
            if (signal?.aborted === true) {
                reject(signal.reason as Error);
                return;
            }
            const leave = new AbortController();
            const settle = (finish: () => void): void => {
                leave.abort();
                finish();
            };
            const stopWaiting = this.readiness.wait(
                component,
                {
                    onReady: () => settle(() => resolve(this.newClient(component))),
                    onLate: (error) => settle(() => reject(error)),
                    onFailed: (error) => settle(() => reject(error)),
                },
                readyDeadlineMs,
            );
            leave.signal.addEventListener('abort', stopWaiting);
            signal?.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), {
                signal: leave.signal,
            });
        });
    }

    /** Says who decides dials; without a call it is this document. */
    setDialOwnership(ownership: DialOwnership): void {
        this.dialOwnership = ownership;
        this.parts?.dials.slot.setOwnership(ownership);
    }

    /** Changes settings of the dial guards. */
    configureDialGuards(settings: Partial<DialSettings>): void {
        Object.assign(this.dialSettings, settings);
    }

    private becomeReady(api: IntegrationApi): void {
        const { clock, reporter, visit } = this;
        reporter.useGadgetLog(api);
        const hub = new EventHub(api, reporter);
        const monitor = new DeskMonitor(api, hub, clock, reporter);
        const environment = { api, clock, hub, reporter };
        const dials = new DialCoordinator(environment, this.dialSettings);
        const shares: ShareCoordinator = new ActionCoordinator(SHARE_ACTION, environment);
        dials.slot.setOwnership(this.dialOwnership);
        visit.observe(
            () => [dials, shares].forEach((actions) => actions.leavePage()),
            () => [dials, shares].forEach((actions) => actions.slot.setPageThere(true)),
        );
        this.parts = { ...environment, monitor, dials, shares, restarts: new Restarts() };
        this.scheduleSweep();
    }

    private becomeReadyAgain(): void {
        this.parts?.hub.restore();
        this.parts?.dials.slot.restore();
        this.parts?.shares.slot.restore();
        this.parts?.monitor.rereadNow();
        this.parts?.restarts.tell();
    }

    private scheduleSweep(): void {
        this.clock.after(SWEEP_EVERY_MS, () => {
            this.parts?.hub.sweep();
            this.parts?.monitor.sweep();
            this.parts?.dials.sweep();
            this.parts?.shares.sweep();
            this.parts?.restarts.sweep();
            this.scheduleSweep();
        });
    }

    private serve(ref: WeakRef<HostComponent>): void {
        const component = ref.deref();
        const waiting = component && this.callbacks.get(component);
        if (component === undefined || waiting === undefined) {
            return;
        }
        const presence = this.presenceOf(component);
        if (presence.isHere) {
            this.callbacks.delete(component);
            const { api } = this.facadeOf(component);
            waiting.forEach((callback) => this.call(callback, api));
        } else if (!presence.isGoneForGood) {
            this.clock.after(RECHECK_ABSENT_MS, () => this.serve(ref));
        }
    }

    private tell(
        ref: WeakRef<HostComponent>,
        callbackRef: WeakRef<GuideCallback>,
        error: ConnectsError,
        { keepWaiting }: { keepWaiting: boolean },
    ): void {
        const component = ref.deref();
        const callback = callbackRef.deref();
        const waiting = component && this.callbacks.get(component);
        if (component === undefined || !callback || !waiting?.includes(callback)) {
            return;
        }
        if (!keepWaiting) {
            this.callbacks.set(
                component,
                waiting.filter((other) => other !== callback),
            );
        }
        if (this.presenceOf(component).isHere) {
            this.call(callback, null, error);
        }
    }

    private call(callback: GuideCallback, api: IntegrationApi | null, error?: ConnectsError): void {
        try {
            if (error === undefined) {
                callback(api);
            } else {
                callback(api, error);
            }
        } catch (thrown) {
            this.reporter.error('A callback of getIntegrationApi threw an error.', thrown);
        }
    }

    private facadeOf(component: HostComponent): GuideFacade {
        let facade = this.facades.get(component);
        if (facade === undefined) {
            facade = new GuideFacade(this.presenceOf(component), this.readyParts());
            this.facades.set(component, facade);
        }
        return facade;
    }

    private newClient(component: HostComponent): ConnectsClient {
        this.clients.get(component)?.release();
        const parts = this.readyParts();
        const sender = new RequestSender(parts.api, this.clock, this.reporter);
        const client = new ConnectsClient(this.presenceOf(component), parts, sender);
        this.clients.set(component, client);
        return client;
    }

    private presenceOf(component: HostComponent): ComponentPresence {
        let presence = this.presences.get(component);
        if (presence === undefined) {
            presence = new ComponentPresence(component, this.clock);
            this.presences.set(component, presence);
        }
        return presence;
    }

    private readyParts(): ReadyParts {
        if (this.parts === null) {
            throw new Error('The service was asked for a facade before the gadget was ready.');
        }
        return this.parts;
    }
}
