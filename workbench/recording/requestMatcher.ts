/** Finds for each request of the page's components the recorded one that it stands for. */
import { isAsRecorded, isCompared, type RecordedEntry } from 'c/connectsFlightRecording';

/** A recorded request. */
export type RecordedRequest = Extract<RecordedEntry, { kind: 'request' }>;

/** Requests that change nothing: one recorded answer serves every component that asks. */
const ASKS_ONLY = /^get[A-Z]/;

/** How much later than in the recording a request may come and still be the same one. */
const LATE_MS = 5_000;

/** The requests of one recording, each of which stands for one request of the page. */
export class RequestMatcher {
    readonly #open: RecordedRequest[];
    /** Taken already, and of use again. */
    readonly #reusable: RecordedRequest[] = [];

    constructor(entries: readonly RecordedEntry[]) {
        this.#open = entries.filter(isCompared);
    }

    /**
     * Takes the recorded request with this name and these arguments: the next one in time, else the
     * latest before.
     *
     * @param at where the replay is, in ms from the start of the recording
     * @returns undefined when the recording has none
     */
    take(name: string, args: readonly unknown[], at: number): RecordedRequest | undefined {
        const isSame = (request: RecordedRequest): boolean =>
            request.name === name && isAsRecorded(request.data, args);
        const same = this.#open.filter(isSame);
        const found = same.find((request) => request.at >= at - LATE_MS) ?? same.at(-1);
        if (found === undefined) {
            return this.#reusable.findLast(isSame);
        }
        this.#open.splice(this.#open.indexOf(found), 1);
        if (ASKS_ONLY.test(name)) {
            this.#reusable.push(found);
        }
        return found;
    }
}
