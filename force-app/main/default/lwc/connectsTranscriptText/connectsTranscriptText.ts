/** Words, times and files that everything which handles transcripts shares. */
export { after } from './after';
export { CardNumberWish } from './cardNumberWish';
export { copyText } from './clipboard';
export { clockTime, isoTime } from './clockTime';
export { isUnsure, percentOf } from './confidence';
export { callName, speakerName } from './speakers';
export { transcriptFileName, transcriptLines, transcriptText } from './transcriptFile';
export type { TranscriptOptions } from './transcriptFile';
