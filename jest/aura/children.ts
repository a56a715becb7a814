/** Components for the places in Aura markup: the vendor's, and Lightning web components. */
import * as engine from 'lwc';

import type { IntegrationApiLibrary } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { MakeChild } from './component';
import { onlyKnown } from './onlyKnown';

type Constructor = Parameters<typeof engine.createElement>[1]['is'];

/**
 * `cnx:ConnectsIntegrationAPI` (guide, "Lightning Aura Component"): loads the library, and fires
 * `waitReady` when its attribute holds an instance that may be used.
 */
export function vendorComponent(createLibrary: () => IntegrationApiLibrary): MakeChild {
    return (place) => {
        const library = createLibrary().noConflict();
        let held: unknown = null;
        // Its script is loaded first, so it is never ready while the page is being made.
        queueMicrotask(() =>
            library.waitReady(() => {
                held = library;
                place.fire('waitReady', 'cnx:ConnectsIntegrationAPIEvent', { api: library });
            }),
        );
        const get = (expression: string): unknown => {
            if (expression !== 'v.noConflictConnectsIntegrationAPI') {
                throw new Error(`cnx:ConnectsIntegrationAPI has no "${expression}".`);
            }
            return held;
        };
        return { component: onlyKnown('cnx:ConnectsIntegrationAPI', { get }) };
    };
}

/** A Lightning web component: attributes become properties, `on…` run actions. */
export function lightningWebComponent(name: string, is: Constructor): MakeChild {
    return (place) => {
        const element = engine.createElement(`c-${name.toLowerCase()}`, { is });
        Object.entries(place.tag.attributes).forEach(([attribute]) => {
            if (attribute === 'aura:id') {
                return;
            }
            if (attribute.startsWith('on')) {
                element.addEventListener(attribute.slice(2), (event) =>
                    place.run(attribute, asAuraEvent(event as CustomEvent<object>)),
                );
            } else if (attribute in element) {
                Object.assign(element, { [attribute]: place.valueOf(attribute) });
            } else {
                throw new Error(`c:${name} has no property "${attribute}".`);
            }
        });
        document.body.appendChild(element);
        return { component: element, destroy: () => element.remove() };
    };
}

/** Aura reads an event's detail by `getParam`. */
function asAuraEvent(event: CustomEvent<object>): object {
    return onlyKnown(`The event ${event.type}`, {
        getParam: (name: string): unknown => (event.detail as Record<string, unknown>)[name],
        getParams: () => event.detail,
        getName: () => event.type,
        stopPropagation: () => event.stopPropagation(),
    });
}
