/**
 * A desk for component tests: the component, the service, Lightning Message Service and a simulated
 * gadget in one window, all made anew for each test and all on time that only the test moves.
 */
import * as engine from 'lwc';
import * as simulator from '../simulator/index';
import { resetPage } from '../simulator/wire/page';
import type { SimulatedGadget, SimulatorOptions } from '../simulator/api';

type Constructor = Parameters<typeof engine.createElement>[1]['is'];

export interface ComponentDesk {
    readonly gadget: SimulatedGadget;
    /** Puts a component on the page. @param name bundle, e.g. `connectsAgentStateBar` */
    place(name: string, properties?: object): Promise<HTMLElement>;
    /** Moves the time of page and gadget together. */
    advance(ms: number): Promise<void>;
    close(): void;
}

/** Opens a desk; its gadget is ready unless the options say otherwise. */
export async function openComponentDesk(options: SimulatorOptions = {}): Promise<ComponentDesk> {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    jest.resetModules();
    // All but the engine: a page has one, and it would refuse to define an element twice.
    jest.doMock('lwc', () => engine);
    // Nor the simulator, which keeps nothing in its modules but the page that is reset here.
    jest.doMock('../simulator/index', () => simulator);
    // Libraries outlive their gadget: those of earlier desks would listen to this one as well.
    resetPage();
    delete (globalThis as Record<string, unknown>).ConnectsIntegrationAPI;
    const gadget = simulator.startSimulator({ clock: 'manual', ...options });
    jest.setSystemTime(gadget.now());

    const advance = async (ms: number): Promise<void> => {
        for (let rest = ms; rest > 0; rest -= 100) {
            const step = Math.min(rest, 100);
            await gadget.advance(step);
            jest.advanceTimersByTime(step);
            await settle();
        }
    };
    return {
        gadget,
        async place(name, properties = {}) {
            const { default: is } = (await import(`c/${name}`)) as { default: Constructor };
            const element = engine.createElement(`c-${name.toLowerCase()}`, { is });
            Object.assign(element, properties);
            document.body.appendChild(element);
            await settle();
            return element;
        },
        advance,
        close() {
            document.body.replaceChildren();
            gadget.stop();
            jest.useRealTimers();
        },
    };
}

/** Lets promises and renderings that need no time finish. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) {
        await Promise.resolve();
    }
}
