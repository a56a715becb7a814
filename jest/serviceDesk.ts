/**
 * A desk for tests of the service: a simulated gadget and a service document that share one window,
 * both on clocks that only the test moves.
 */
import type { Clock } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/clock';
import type { IntegrationApi } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { SimulatedGadget, SimulatorOptions } from '../simulator/api';
import { createManualClock } from '../simulator/clock/manualClock';
import { createLibrary, startSimulator } from '../simulator/index';
import { resetPage } from '../simulator/wire/page';

/** Stands for a Lightning web component: the service reads nothing else of one. */
export interface TestComponent {
    isConnected: boolean;
}

/** Counts what must happen once per document. */
export interface Counts {
    loads: number;
    /** How often each callback slot of the library was filled. */
    readonly slots: Map<string, number>;
    /** The slots that hold a function now. */
    readonly filled: Set<string>;
}

export interface ServiceDesk {
    readonly gadget: SimulatedGadget;
    readonly service: ServiceDocument;
    readonly counts: Counts;
    /** The service of another document with the same gadget. */
    anotherDocument(): ServiceDocument;
    /** Runs something at a later time of the service's clock. */
    after(ms: number, run: () => void): void;
    /** Moves the service's clock. */
    wait(ms: number): void;
    component(isConnected?: boolean): TestComponent;
    /** The library says once more that the gadget is ready, as one may after a reload. */
    sayReadyAgain(): void;
    close(): void;
}

/** Opens a desk whose gadget is ready unless the options say otherwise. */
export function openServiceDesk(options: SimulatorOptions = {}): ServiceDesk {
    // Libraries outlive their gadget: those of earlier desks would listen to this one as well.
    resetPage();
    const gadget = startSimulator({ clock: 'manual', ...options });
    const time = createManualClock();
    const clock: Clock = {
        now: () => time.now(),
        after: (ms, run) => time.setTimer(run, ms),
    };
    const counts: Counts = { loads: 0, slots: new Map(), filled: new Set() };
    const whenReady: (() => void)[] = [];
    const load = (): Promise<IntegrationApi> => {
        counts.loads += 1;
        const library = createLibrary();
        const waitReady = library.waitReady.bind(library);
        library.waitReady = (callback) => {
            whenReady.push(callback);
            waitReady(callback);
        };
        return Promise.resolve(countingSlots(library, counts));
    };
    return {
        gadget,
        service: new ServiceDocument(load, clock),
        counts,
        anotherDocument: () => new ServiceDocument(() => Promise.resolve(createLibrary()), clock),
        after: (ms, run) => {
            time.setTimer(run, ms);
        },
        wait: (ms) => time.advance(ms),
        component: (isConnected = true) => ({ isConnected }),
        sayReadyAgain: () => whenReady.forEach((callback) => callback()),
        close() {
            gadget.stop();
            time.stop();
        },
    };
}

/** Lets every promise that can settle without time settle. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
        await Promise.resolve();
    }
}

function countingSlots(api: IntegrationApi, { slots, filled }: Counts): IntegrationApi {
    return new Proxy(api, {
        set(target, property, value: unknown) {
            const name = String(property);
            if (typeof value === 'function') {
                slots.set(name, (slots.get(name) ?? 0) + 1);
                filled.add(name);
            } else {
                filled.delete(name);
            }
            return Reflect.set(target, property, value);
        },
    });
}
