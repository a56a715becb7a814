/**
 * The flight recorder of this document. There is one, for the component `c/connectsFlightRecorder`
 * and every tool of the page; a recording goes on when the component that started it leaves.
 *
 *     startRecording();
 *     …
 *     const recording = stopRecording();
 *     saveFile(fileName(recording), fileText(recording), 'application/json');
 */
import type { MemoryLimits, Recording } from 'c/connectsFlightRecording';
import { tapTraffic } from 'c/connectsIntegrationApiSvc';
import { FlightRecorder, type RecorderState, type StateObserver } from './flightRecorder';

export { fileName, type FileOptions, fileText } from './file';
export type { RecorderState, RecordingFigures, StateObserver } from './flightRecorder';

const recorder = new FlightRecorder({
    tap: tapTraffic,
    now: () => Date.now(),
    after: (ms, run) => {
        setTimeout(run, ms);
    },
});

/** How the recorder stands now. */
export function recorderState(): RecorderState {
    return recorder.state;
}

/**
 * Calls at once, after each change of phase, and a few times a second while entries come.
 * @returns stops observing
 */
export function observeRecorder(observer: StateObserver): () => void {
    return recorder.observe(observer);
}

/**
 * Starts a recording of everything that crosses this document's service. The last recording is given
 * up.
 * @param limits of the memory; what is not given is as `DEFAULT_LIMITS` says
 * @throws RangeError for limits that are no positive numbers
 * @throws Error while a recording is running
 */
export function startRecording(limits?: Partial<MemoryLimits>): void {
    recorder.start(limits);
}

/**
 * Ends the recording that is running.
 * @returns it, as it was recorded: with personal values, see `fileText`
 * @throws Error when none is running
 */
export function stopRecording(): Recording {
    return recorder.stop();
}

/** Forgets the last recording; one that is running goes on. */
export function discardRecording(): void {
    recorder.discard();
}
