/** The panel's one connection to the simulated gadget. */
import type { SimulatorOptions } from '../../simulator/api';
import { GadgetRemote, type GadgetReport } from '../gadget/control';
import { changeAddress } from '../shell/address';
import { addTrace, startRun } from './timelineStore';

let frame: Window | null = null;
let report: GadgetReport | null = null;
const observers = new Set<(report: GadgetReport) => void>();

/** Runs commands in the gadget's frame. */
export const gadget = new GadgetRemote(window, () => frame, receive);

/** @param view the frame's window, or null when the frame is gone */
export function attachFrame(view: Window | null): void {
    frame = view;
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
 */
export async function restartGadget(changes: SimulatorOptions): Promise<void> {
    const search = changeAddress(window.location.search, {
        ...changes,
        channels: changes.channels?.join(','),
        customSettings: undefined,
        assumptions: undefined,
    });
    window.history.replaceState(null, '', search);
    await gadget.call('restart', { ...report?.options, ...changes });
}

function receive(next: GadgetReport): void {
    if (next.isWholeTrace) {
        startRun();
    }
    report = next;
    addTrace(next.trace);
    for (const observer of [...observers]) {
        observer(next);
    }
}
