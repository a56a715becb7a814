/**
 * Where the libraries and the gadget of one window meet. The registry hangs on `globalThis`, so
 * that separately loaded scripts (library alone, whole simulator) find each other.
 */
import { createBus } from './bus';
import type { HelloEnvelope, Transport } from './envelope';

/** A library instance of the window. */
export interface PageLibrary {
    /** Asks, over its channel if it has one (LWC or Visualforce mode), whether there is a gadget. */
    sayHello(): void;
    /** Its page ends. */
    leave(): void;
}

/** The gadget that runs in this window. */
export interface PageGadget {
    /** Called after a library's hello went out; joins that channel if the hello was not heard. */
    helloSent(hello: HelloEnvelope, channel: Transport): void;
    /** A window has one gadget: the next one stops it. */
    stop(): void;
}

/** The registry of one window. */
export interface Page {
    /** For libraries without an LMS environment. */
    readonly bus: Transport;
    /** Libraries on message channels of their own. */
    readonly libraries: Set<PageLibrary>;
    /** Every library that listens, those on the window's bus as well. */
    readonly listening: Set<PageLibrary>;
    gadget: PageGadget | null;
}

const KEY = Symbol.for('connects-simulator/page/1');

/** The registry of this window; made when first asked for. */
export function getPage(): Page {
    const holder = globalThis as { [KEY]?: Page };
    return (holder[KEY] ??= {
        bus: createBus(),
        libraries: new Set(),
        listening: new Set(),
        gadget: null,
    });
}

/** Makes this window forget its gadget and libraries, as a fresh page would. For tests. */
export function resetPage(): void {
    const holder = globalThis as { [KEY]?: Page };
    holder[KEY]?.gadget?.stop();
    delete holder[KEY];
}
