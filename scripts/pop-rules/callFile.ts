/** The calls of the bench: a JSON list, JSON lines, or a flight recording. */
import { parseRecording } from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import { FORMAT } from '../../force-app/main/default/lwc/connectsFlightRecording/recordingFile';
import type { WorkItem } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { MalformedDataError } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/normalForm';
import {
    readItem,
    readWorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/workItemForm';
import { isWorkItemField } from '../../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import { itemKey } from '../../force-app/main/default/lwc/connectsWorkItems/connectsWorkItems';
import { JsonPart } from '../dial-rules/json';
import { UnusableError } from '../flight-recording/command';

/** How a call was at one moment. */
export interface SeenItem {
    /** "call 3", "entry 17". */
    readonly where: string;
    readonly item: WorkItem;
}

/** A call. */
export interface PopCall {
    /** As it was at first, and after each change. */
    readonly seen: readonly [SeenItem, ...SeenItem[]];
    /** Name of the rule that should decide; null when nobody says. */
    readonly expected: string | null;
}

/** Calls, and what to bear in mind about them. */
export interface PopCallFile {
    readonly calls: readonly PopCall[];
    readonly remarks: readonly string[];
}

const EXPECT = 'expect';

/** What a call is of which nothing else is said. */
const USUAL = { Channel: 'VOICE', Direction: 'inbound', CallType: 'OTHER_IN', State: 'OFFERED' };

/**
 * Reads calls: work items with the fields that matter, and with `expect` the rule that should decide.
 * @param name of the file, for messages
 * @throws UnusableError that names the call and what is wrong; RecordingError for a damaged recording
 */
export function readPopCalls(text: string, name: string): PopCallFile {
    const start = text.replace(/^\uFEFF/u, '').trimStart();
    if (start.startsWith('{') && start.slice(0, 300).includes(`"${FORMAT}"`)) {
        return callsOfRecording(start);
    }
    const parts = start.startsWith('[')
        ? JsonPart.parse(start, name).list()
        : start
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, index) => JsonPart.parse(line, `${name}, call ${index + 1}`));
    if (parts.length === 0) {
        throw new UnusableError(
            `${name} has no calls. Write a list of work items, such as [{ "Sender": "+18505550123" }].`,
        );
    }
    return { calls: parts.map(callOf), remarks: [] };
}

function callOf(part: JsonPart, index: number): PopCall {
    const fields = Object.fromEntries(
        Object.entries(part.fields()).filter(([field]) => field !== EXPECT),
    );
    const where = `call ${index + 1}`;
    const unknown = Object.keys(fields).find((field) => !isWorkItemField(field));
    if (unknown !== undefined) {
        throw new UnusableError(
            `${where}: a work item has no "${unknown}". Use the names of docs/integration-api.md.`,
        );
    }
    const item = read(() => readItem({ Id: String(index + 1), ...USUAL, ...fields }, where));
    return { seen: [{ where, item }], expected: part.at(EXPECT).textOrNull() };
}

/** Every work item that an event told of, as it was each time. */
function callsOfRecording(text: string): PopCallFile {
    const { entries, isRedacted } = parseRecording(text);
    const calls = new Map<string, [SeenItem, ...SeenItem[]]>();
    for (const entry of entries) {
        if (entry.kind === 'event' && entry.name.startsWith('onWorkItem')) {
            const { n, name, data } = entry;
            const item = read(() => readWorkItem(data, name));
            const key = itemKey(item);
            const seen = { where: `entry ${n}`, item };
            calls.set(key, [...(calls.get(key) ?? []), seen] as [SeenItem, ...SeenItem[]]);
        }
    }
    if (calls.size === 0) {
        throw new UnusableError('The recording has no work item: nobody called while it ran.');
    }
    return {
        calls: [...calls.values()].map((seen) => ({ seen, expected: null })),
        remarks: isRedacted
            ? [
                  'The recording is redacted: pseudonyms stand for numbers and variables, so that rules ' +
                      'about values decide otherwise than they did. Use an unredacted one for those.',
              ]
            : [],
    };
}

function read(item: () => WorkItem): WorkItem {
    try {
        return item();
    } catch (error) {
        if (error instanceof MalformedDataError) {
            throw new UnusableError(error.message, { cause: error });
        }
        throw error;
    }
}
