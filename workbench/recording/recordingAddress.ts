/** The entry of the page's address that asks for a recording from the page's first moment. */
import { startRecording } from 'c/connectsFlightControl';
import { changeAddress } from '../shell/address';

const ENTRY = 'record';

/** Starts recording if the address asks for it; to be called before the first component is made. */
export function recordIfAddressed(): void {
    if (new URLSearchParams(window.location.search).get(ENTRY) === 'true') {
        startRecording();
    }
}

/** Loads the page again and records from its first moment. */
export function recordFromPageLoad(): void {
    window.location.search = changeAddress(window.location.search, { [ENTRY]: true });
}

/** From now on the page loads without recording. */
export function endRecordingByAddress(): void {
    window.history.replaceState(
        null,
        '',
        changeAddress(window.location.search, { [ENTRY]: undefined }),
    );
}
