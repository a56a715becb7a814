/** An entry as a row of the inspector: its words, and with requests what came of them. */
import { explain, type Explanation } from '../explain';
import type { InspectorEntry } from './entry';
import type { EntryLog } from './entryLog';

/** What a row shows. */
export interface Row extends Explanation {
    readonly entry: InspectorEntry;
    /** Time of day with milliseconds. */
    readonly time: string;
    /** Empty for everything that is no request. */
    readonly outcome: string;
}

/** What moved an agent lies close before; see `stateChange.ts`. */
const LINES_BEFORE = 4;

const worded = new WeakMap<InspectorEntry, Row>();

/** The row of an entry; entries never change, so each is worded once. */
export function rowOf(log: EntryLog, entry: InspectorEntry): Row {
    const known = worded.get(entry);
    if (known) {
        return known;
    }
    const row = {
        entry,
        time: timeOfDay(entry.time),
        outcome: outcomeWords(entry),
        ...explain(entry, log.before(entry.id, LINES_BEFORE)),
    };
    worded.set(entry, row);
    return row;
}

/** `14:05:09.040` in the browser's own time zone. */
export function timeOfDay(time: number): string {
    const date = new Date(time);
    const [hours, minutes, seconds] = [date.getHours(), date.getMinutes(), date.getSeconds()].map(
        (part) => String(part).padStart(2, '0'),
    );
    return `${hours}:${minutes}:${seconds}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** What came of a request, and the time between. */
export function outcomeWords({ request }: InspectorEntry): string {
    if (request === undefined) {
        return '';
    }
    const { outcome, time, answeredTime } = request;
    const ms = answeredTime === undefined ? '' : `${answeredTime - time} ms`;
    switch (outcome) {
        case 'pending':
            return 'waiting…';
        case 'success':
            return `✓ ${ms}`;
        case 'failure':
            return `✗ refused, ${ms}`;
        case 'unanswered':
            return '✗ no answer';
    }
}

/** The steps of a request on its way, as lines of text. */
export function requestSteps({ request }: InspectorEntry): string[] {
    if (request === undefined) {
        return [];
    }
    const after = (time: number | undefined): string =>
        time === undefined ? '' : `${time - request.time} ms`;
    const steps: [string, string][] = [
        ['Accepted by Finesse', after(request.acceptedTime)],
        ['Outcome in Finesse', after(request.outcomeTime)],
        ['Answered', after(request.answeredTime)],
    ];
    return [
        `Asked by ${request.libraryId}`,
        ...steps.filter(([, time]) => time !== '').map(([step, time]) => `${step} after ${time}`),
        ...(request.error === undefined ? [] : [`Error: ${request.error}`]),
    ];
}
