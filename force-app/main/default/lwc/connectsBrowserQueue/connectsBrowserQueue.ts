/**
 * What waits to be sent to the org, kept in the browser's storage so that it survives a refresh and an
 * org that fails. It knows neither what is sent nor how.
 */
export {
    browserStorage,
    type BrowserStorage,
    keysOf,
    parseStored,
    writeTo,
} from './browserStorage';
export { EntryStore, type RefusedEntry, type StoredEntry, type StoreParts } from './entryStore';
export { type Exclusively, exclusivelyWith } from './exclusively';
export { RetryingSender, type SenderParts, type SendFailure } from './retryingSender';
