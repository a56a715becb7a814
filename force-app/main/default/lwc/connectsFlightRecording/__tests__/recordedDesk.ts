/** A desk whose service is tapped: a session at it becomes a recording. */
import type { IntegrationApi } from 'c/connectsIntegrationApiSvc';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import type { SimulatedGadget, SimulatorOptions } from '../../../../../../simulator/api';
import { createLibrary, startSimulator } from '../../../../../../simulator/index';
import { resetPage } from '../../../../../../simulator/wire/page';
import type { LoadLibrary } from '../../connectsIntegrationApiSvc/readiness';
import { ServiceDocument } from '../../connectsIntegrationApiSvc/serviceDocument';
import type { PageVisit } from '../../connectsIntegrationApiSvc/takenOverSlot';
import { Tap } from '../../connectsIntegrationApiSvc/tap';
import { TappedService } from '../../connectsIntegrationApiSvc/tappedService';
import { DEFAULT_LIMITS, type MemoryLimits, RecordingMemory } from '../recordingMemory';
import type { Recording } from '../recordingFile';
import type { OpenService } from '../replay';

export interface RecordedDesk {
    readonly gadget: SimulatedGadget;
    readonly service: TappedService;
    readonly tap: Tap;
    /** Moves the time of gadget and service together. */
    pass(ms: number): Promise<void>;
    record(limits?: MemoryLimits): { stop(): Recording; memory: RecordingMemory };
    close(): void;
}

/** The service as it is. */
export const openRealService: OpenService = ({ load, clock, visit }) =>
    new ServiceDocument(load, clock, visit);

/** A service over a library that a test has put a fault into. */
export function openFaultyService(fault: (api: IntegrationApi) => IntegrationApi): OpenService {
    return ({ load, clock, visit }) =>
        new ServiceDocument(async (component) => fault(await load(component)), clock, visit);
}

/** What a test may put in the place of the desk's own. */
export interface DeskSeams {
    readonly load?: LoadLibrary;
    readonly visit?: PageVisit;
}

/** Opens a desk whose gadget is ready unless the options say otherwise. */
export function openRecordedDesk(
    options: SimulatorOptions = {},
    { load = () => Promise.resolve(createLibrary()), visit }: DeskSeams = {},
): RecordedDesk {
    resetPage();
    const gadget = startSimulator({ clock: 'manual', ...options });
    const time = createManualClock(gadget.now());
    const clock = {
        now: () => time.now(),
        after: (ms: number, run: () => void) => time.setTimer(run, ms),
    };
    const tap = new Tap(clock);
    const service = new TappedService(tap, { load, clock, visit });
    return {
        gadget,
        service,
        tap,
        async pass(ms) {
            for (let rest = ms; rest > 0; rest -= 50) {
                const step = Math.min(rest, 50);
                await gadget.advance(step);
                time.advance(step);
                await settle();
            }
        },
        record(limits = DEFAULT_LIMITS) {
            const memory = new RecordingMemory(time.now(), limits);
            let isHistory = true;
            const stop = tap.listen(
                (entry) => (isHistory ? memory.addToSnapshot(entry) : memory.add(entry)),
                () => {
                    isHistory = false;
                },
            );
            return {
                memory,
                stop: () => {
                    stop();
                    return memory.toRecording(time.now());
                },
            };
        },
        close() {
            gadget.stop();
            time.stop();
        },
    };
}

/** Lets every promise that can settle without time settle. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) {
        await Promise.resolve();
    }
}
