/** The guided demo of this page: one at a time, for the button, the caption and the address. */
import { PAUSED_SPEED } from '../panel/clockSpeed';
import { gadget, observeGadget, rememberInAddress, restartGadget } from '../panel/gadgetLink';
import { DemoPlayer, type DemoState } from '../demo/demoPlayer';
import { DEMO_NAME, SHIFT } from '../demo/shift';
import { listUtilities, minimizeUtility, openUtility } from '../platform/utilities';
import type { GadgetReport } from '../gadget/control';
import type { SimulatorOptions } from '../../simulator/api';
import { addressEntries, changeAddress } from './address';
import { pageSituation } from './pages';

let player: DemoPlayer | null = null;
let state: DemoState | null = null;
/** The item of the utility bar that the demo has opened. */
let shown: string | undefined;
let report: GadgetReport | null = null;
const observers = new Set<(state: DemoState | null) => void>();

/**
 * @param observer told how the demo stands after each change, and at once; null while none plays
 * @returns stops observing
 */
export function observeDemo(observer: (state: DemoState | null) => void): () => void {
    observers.add(observer);
    observer(state);
    return () => {
        observers.delete(observer);
    };
}

/** The demo that plays; null when none does. */
export function presentDemo(): DemoPlayer | null {
    return player;
}

/**
 * Plays the demo from its start, in a contact center as the Service Desk needs it: the gadget is
 * started anew, so that nothing of before is in the way. Another contact center than the present
 * one needs another page.
 *
 * @throws Error with the gadget's words when it cannot be started
 */
export async function startDemo(): Promise<void> {
    player?.stop();
    const present: SimulatorOptions = report?.options ?? {};
    const wanted: SimulatorOptions = {
        ...pageSituation('desk', report?.platform ?? 'CCE'),
        clock: 'real',
        signedIn: true,
    };
    if (isPartOf(wanted, { clock: 'real', signedIn: true, ...present })) {
        await restartGadget({});
        begin();
    } else {
        window.location.assign(
            changeAddress(window.location.search, {
                ...addressEntries(wanted),
                page: 'desk',
                demo: DEMO_NAME,
            }),
        );
    }
}

/** Options are copies from the gadget's frame: what is equal need not be the same object. */
function isPartOf(part: SimulatorOptions, whole: SimulatorOptions): boolean {
    return JSON.stringify({ ...whole, ...part }) === JSON.stringify(whole);
}

/**
 * Plays the demo as soon as the gadget is ready, if the address asks for it.
 *
 * @param search query part of the address
 */
export function startAddressedDemo(search: string): void {
    const isAsked = new URLSearchParams(search).get('demo') === DEMO_NAME;
    let isBegun = false;
    observeGadget((next) => {
        report = next;
        if (isAsked && !isBegun && next.status.ready) {
            isBegun = true;
            begin();
        }
    });
}

function begin(): void {
    rememberInAddress({ demo: DEMO_NAME });
    const next: DemoPlayer = new DemoPlayer(
        SHIFT,
        {
            platform: report?.platform ?? 'CCE',
            perform: ({ name, utility }) => {
                showUtility(listUtilities().find(({ component }) => component === utility)?.id);
                return gadget.call('playDemoStep', name);
            },
            setSpeed: (speed, isPaused) =>
                // The gadget has gone when this fails, and with it what there is to see.
                void gadget.call('setSpeed', isPaused ? PAUSED_SPEED : speed).catch(console.error),
            now: () => performance.now(),
            setTimer: (run, ms) => {
                const timer = setTimeout(run, ms);
                return () => clearTimeout(timer);
            },
        },
        report?.options.speed ?? 1,
        (news) => {
            if (player === next) {
                tell(news);
            }
        },
    );
    player = next;
    next.next();
}

/** Opens what the step is about, and closes what the demo opened before. */
function showUtility(id: string | undefined): void {
    if (shown !== undefined && shown !== id) {
        minimizeUtility(shown);
    }
    if (id !== undefined && shown !== id) {
        openUtility(id);
    }
    shown = id;
}

function tell(news: DemoState | null): void {
    state = news;
    if (news === null) {
        player = null;
        showUtility(undefined);
        rememberInAddress({ demo: undefined });
    }
    for (const observer of [...observers]) {
        observer(news);
    }
}
