/**
 * Flight recordings of the Integration API: the memory of a recorder, the file format with its
 * pseudonyms, replay and shrinking. Free of platform and page, so that tools use it as well.
 */
export { describeResult, describeTime } from './description';
export { argumentsIn, isAsRecorded } from './marks';
export { type LibraryObserver, LOG_REQUESTS, RecordedLibrary } from './recordedLibrary';
export {
    type Json,
    parseRecording,
    type RecordedEntry,
    type Recording,
    RecordingError,
} from './recordingFile';
export { DEFAULT_LIMITS, type MemoryLimits, RecordingMemory } from './recordingMemory';
export { redacted } from './redaction';
export {
    type Difference,
    isCompared,
    type OpenService,
    replay,
    type ReplayResult,
    type ReplaySeams,
} from './replay';
export { shrink, type Shrunk } from './shrink';
