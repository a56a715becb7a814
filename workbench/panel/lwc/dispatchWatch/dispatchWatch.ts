/**
 * Shows in the inspector which components the toolkit's service hands each event to. The service has
 * no hook for that, and needs none in an org: here its classes, the very ones that the components of
 * this page use, are wrapped. (A bundle may import the modules of another bundle in the workbench
 * only; it makes sure that they are the same modules.)
 */
import { ConnectsClient } from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsClient';
import { EventHub } from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/eventHub';
import { GuideFacade } from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/guideFacade';
import { TappedService } from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/tappedService';
import { ComponentNames } from '../../componentNames';
import { addPageEntry } from '../../inspector/store';

const names = new ComponentNames();
/** The service works with stand-ins of the components; their names are in the components. */
const components = new WeakMap<object, object>();
/** The components that got the event which is being handed on. */
let receivers: string[] = [];

/** Starts watching; to be called before the first component is made. */
export function watchDispatch(): void {
    watchComponents();
    watchDeliveries();
    watchClients();
    watchFacades();
}

function watchComponents(): void {
    wrap(TappedService, 'tappedOf', (original) => (component: object) => {
        const tapped = original(component) as { standIn: object };
        components.set(tapped.standIn, component);
        return tapped;
    });
}

function watchDeliveries(): void {
    wrap(EventHub, 'deliver', (original) => (raised: { eventName: string; event: unknown }) => {
        receivers = [];
        const start = performance.now();
        original(raised);
        const ms = performance.now() - start;
        addPageEntry('dispatch', raised.eventName, { receivers, ms, event: raised.event });
    });
}

function watchClients(): void {
    wrap(ConnectsClient, 'receive', (original, client) => (...args) => {
        note(client['presence']);
        original(...args);
    });
    wrap(ConnectsClient, 'receiveSnapshot', (original, client) => (snapshot) => {
        note(client['presence'], ' (snapshot)');
        original(snapshot);
    });
}

function watchFacades(): void {
    wrap(GuideFacade, 'receive', (original, facade) => (...args) => {
        note(facade['presence']);
        original(...args);
    });
}

type Method = (...args: never[]) => unknown;
type AnyMethod = (...args: unknown[]) => unknown;

/**
 * Puts another method in the place of one, public or private.
 *
 * @throws Error when the class has none of that name (any more)
 */
function wrap<T extends object>(
    owner: { readonly name: string; readonly prototype: T },
    name: string,
    around: (original: AnyMethod, instance: T) => Method,
): void {
    const original: unknown = Reflect.get(owner.prototype, name);
    if (typeof original !== 'function') {
        throw new Error(`${owner.name} has no method ${name}: dispatchWatch.ts has to follow it.`);
    }
    Reflect.set(owner.prototype, name, function watched(this: T, ...args: never[]): unknown {
        const bound: AnyMethod = (...values) => Reflect.apply(original, this, values) as unknown;
        return around(bound, this)(...args);
    });
}

/** @param what what it gets, where that is not the event itself */
function note(presence: ConnectsClient['presence'], what = ''): void {
    if (presence.isHere) {
        const host = presence['component'];
        receivers.push(names.nameOf(components.get(host) ?? host) + what);
    }
}
