/** The panel's one connection to the simulated gadget. */
import type { SimulatorOptions } from '../../simulator/api';
import {
    GadgetRemote,
    type Catalogue,
    type FaultOrder,
    type GadgetReport,
} from '../gadget/control';
import { addressEntries, changeAddress } from '../shell/address';
import { faultEntries } from '../shell/faultAddress';
import { addReport } from './inspector/store';

let frame: Window | null = null;
let report: GadgetReport | null = null;
let catalogue: Catalogue = { scenarios: [], faults: [], assumptions: [] };
const observers = new Set<(report: GadgetReport) => void>();

/** Runs commands in the gadget's frame. */
export const gadget = new GadgetRemote(window, () => frame, receive);

/** @param view the frame's window, or null when the frame is gone */
export function attachFrame(view: Window | null): void {
    frame = view;
}

/** Scenarios, faults and assumptions that there are; all empty until the first report. */
export function getCatalogue(): Catalogue {
    return catalogue;
}

/**
 * @param observer called with each report of the gadget, and at once with the last one
 * @returns stops observing
 */
export function observeGadget(observer: (report: GadgetReport) => void): () => void {
    observers.add(observer);
    if (report) {
        observer(report);
    }
    return () => {
        observers.delete(observer);
    };
}

/**
 * Starts the gadget anew with other options, and puts them into the page's address, so that the
 * address reproduces the situation.
 *
 * @param changes options to change; the others stay
 * @throws Error when the simulator does not take them; then nothing has changed
 */
export async function restartGadget(changes: SimulatorOptions): Promise<void> {
    await gadget.call('restart', { ...report?.options, ...changes });
    rememberInAddress(addressEntries(changes));
}

/**
 * Puts entries into the page's address.
 *
 * @param entries what to set; undefined takes an entry out
 */
export function rememberInAddress(
    entries: Readonly<Record<string, string | number | boolean | undefined>>,
): void {
    window.history.replaceState(null, '', changeAddress(window.location.search, entries));
}

/** Reports are copies: what has not changed is not the same object. */
function isSame(before: readonly FaultOrder[], after: readonly FaultOrder[]): boolean {
    return JSON.stringify(before) === JSON.stringify(after);
}

function receive(next: GadgetReport): void {
    if (report && report.colleague !== next.colleague) {
        rememberInAddress({ colleague: next.colleague ?? undefined });
    }
    if (report && !isSame(report.faultOrders, next.faultOrders)) {
        rememberInAddress(faultEntries(window.location.search, next.faultOrders));
    }
    report = next;
    catalogue = next.catalogue ?? catalogue;
    addReport(next);
    for (const observer of [...observers]) {
        observer(next);
    }
}
