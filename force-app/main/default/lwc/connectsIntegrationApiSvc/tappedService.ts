/** The service of one document with a tap at both of its edges; to its users it is the service. */
import type { Clock } from './clock';
import type { HostComponent } from './componentPresence';
import type { ConnectsClient } from './connectsClient';
import type { DialSettings } from './dialCoordinator';
import type { LoadLibrary } from './readiness';
import { type ConnectOptions, type GuideCallback, ServiceDocument } from './serviceDocument';
import type { DialOwnership, PageVisit } from './takenOverSlot';
import type { Tap } from './tap';
import { TappedComponent } from './tapComponents';
import { errorData, toJson } from './tapJson';
import { TappedLibrary } from './tapLibrary';

/** What a service is made of. */
export interface ServiceSeams {
    readonly load: LoadLibrary;
    readonly clock: Clock;
    readonly visit?: PageVisit;
}

/** `ServiceDocument`, tapped. */
export class TappedService {
    private readonly tap: Tap;
    private readonly service: ServiceDocument;
    private readonly components = new WeakMap<HostComponent, TappedComponent>();
    private readonly byStandIn = new WeakMap<object, TappedComponent>();
    private refs: WeakRef<TappedComponent>[] = [];
    private library: TappedLibrary | null = null;
    private ownership: DialOwnership | null = null;
    private dialSettings: Partial<DialSettings> = {};

    constructor(tap: Tap, { load, clock, visit }: ServiceSeams) {
        this.tap = tap;
        this.service = new ServiceDocument(
            (standIn) => this.load(load, standIn),
            clock,
            visit && this.tappedVisit(visit),
        );
        tap.addHistory({ tell: () => this.tellHistory() });
    }

    /** See `ServiceDocument`. */
    callBackWhenReady(component: HostComponent, callback: GuideCallback): void {
        const tapped = this.tappedOf(component);
        const n = tapped.ask('getIntegrationApi', [callback]);
        this.service.callBackWhenReady(tapped.standIn, (api, error) => {
            tapped.outcome(n, error === undefined ? null : { error: errorData(error) });
            if (error === undefined) {
                callback(api && tapped.facadeOf(api));
            } else {
                callback(api, error);
            }
        });
    }

    /** See `ServiceDocument`. */
    async connect(component: HostComponent, options?: ConnectOptions): Promise<ConnectsClient> {
        const tapped = this.tappedOf(component);
        const n = tapped.ask('connect', [options]);
        try {
            const client = await this.service.connect(tapped.standIn, options);
            tapped.outcome(n, null);
            return tapped.clientOf(client, n);
        } catch (error) {
            tapped.fail('connect', n);
            tapped.outcome(n, { error: errorData(error) });
            throw error;
        }
    }

    /** See `ServiceDocument`. */
    setDialOwnership(ownership: DialOwnership): void {
        this.ownership = ownership;
        this.tellOwnership();
        this.service.setDialOwnership({
            get isOwner() {
                return ownership.isOwner;
            },
            get isUndecided() {
                return ownership.isUndecided === true;
            },
            observe: (listener) =>
                ownership.observe(() => {
                    this.tellOwnership();
                    listener();
                }),
        });
    }

    /** See `ServiceDocument`. */
    configureDialGuards(settings: Partial<DialSettings>): void {
        this.dialSettings = { ...this.dialSettings, ...settings };
        this.tellDialSettings();
        this.service.configureDialGuards(settings);
    }

    private async load(load: LoadLibrary, standIn: object): ReturnType<LoadLibrary> {
        const component = this.byStandIn.get(standIn)?.component ?? standIn;
        try {
            const library = new TappedLibrary(this.tap, await load(component));
            this.library = library;
            if (this.tap.isOn) {
                this.tap.input({ kind: 'loaded' }, null);
            }
            return library.api;
        } catch (error) {
            if (this.tap.isOn) {
                this.tap.input({ kind: 'loaded' }, errorData(error).message);
            }
            throw error;
        }
    }

    private tappedVisit(visit: PageVisit): PageVisit {
        const tell = (isThere: boolean, then: () => void): void => {
            if (this.tap.isOn) {
                this.tap.input({ kind: 'page' }, isThere);
            }
            then();
        };
        return {
            observe: (onHide, onShow) =>
                visit.observe(
                    () => tell(false, onHide),
                    () => tell(true, onShow),
                ),
        };
    }

    private tappedOf(component: HostComponent): TappedComponent {
        let tapped = this.components.get(component);
        if (tapped === undefined) {
            tapped = new TappedComponent(this.tap, component);
            this.components.set(component, tapped);
            this.byStandIn.set(tapped.standIn, tapped);
            this.refs = [
                ...this.refs.filter((ref) => ref.deref() !== undefined),
                new WeakRef(tapped),
            ];
        }
        return tapped;
    }

    private tellHistory(): void {
        this.library?.tell();
        if (this.ownership !== null) {
            this.tellOwnership();
        }
        if (Object.keys(this.dialSettings).length > 0) {
            this.tellDialSettings();
        }
        this.refs.forEach((ref) => ref.deref()?.tell());
        this.library?.tellConnection();
    }

    private tellOwnership(): void {
        if (this.tap.isOn) {
            this.tap.input({ kind: 'ownership' }, this.ownership?.isOwner ?? true);
        }
    }

    private tellDialSettings(): void {
        if (this.tap.isOn) {
            const n = this.tap.nextNumber();
            this.tap.retell(
                {
                    kind: 'ask',
                    n,
                    component: 0,
                    face: 'document',
                    name: 'configureDialGuards',
                    of: 0,
                },
                toJson([this.dialSettings]),
            );
        }
    }
}
