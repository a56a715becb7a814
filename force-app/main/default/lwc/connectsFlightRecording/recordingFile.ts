/** The file of a flight recording: what is in it, and reading one that may be damaged. */
import type { TapEntry } from 'c/connectsIntegrationApiSvc';

/** A value as JSON knows it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One entry of a file. */
export type RecordedEntry = TapEntry<Json>;

/** A flight recording. */
export interface Recording {
    readonly format: typeof FORMAT;
    readonly version: typeof VERSION;
    /** Version of the toolkit that recorded it, and of the guide that it implements. */
    readonly versions: { readonly toolkit: string; readonly guide: string };
    /** Milliseconds since 1970; moved to another day in a redacted recording. */
    readonly startedAt: number;
    readonly stoppedAt: number;
    /** Whether numbers, names and other personal values are pseudonyms. */
    readonly isRedacted: boolean;
    /** What the memory had no room for. */
    readonly dropped: {
        readonly entries: number;
        /** False when something was still under way where the recording was cut. */
        readonly isCleanCut: boolean;
    };
    /** Inputs that lead to how things stood at the first entry. */
    readonly snapshot: readonly RecordedEntry[];
    readonly entries: readonly RecordedEntry[];
}

export const FORMAT = 'connects-flight-recording';
export const VERSION = 1;

/** A text that is no flight recording which this version can read; the message says what to do. */
export class RecordingError extends Error {
    constructor(message: string, options?: ErrorOptions) {
        super(message, options);
        this.name = 'RecordingError';
    }
}

const DAMAGED = 'The file is damaged: record again, or use an unedited copy.';

const KINDS: Readonly<Record<RecordedEntry['kind'], readonly string[]>> = {
    loaded: [],
    ready: [],
    event: ['name'],
    response: ['of'],
    threw: ['of'],
    read: ['name'],
    ask: ['component', 'face', 'name', 'of'],
    undo: ['of'],
    abort: ['of'],
    slot: ['component', 'name'],
    verdict: ['of'],
    presence: ['component'],
    page: [],
    ownership: [],
    request: ['name'],
    registration: ['name'],
    outcome: ['of'],
    question: ['of'],
};

/** Kinds whose data is a list of arguments. */
const WITH_ARGUMENTS: ReadonlySet<unknown> = new Set(['ask', 'request', 'response']);

/** Kinds whose data has named parts. */
const WITH_PARTS: ReadonlySet<unknown> = new Set(['read', 'verdict']);

const TEXT_FIELDS: ReadonlySet<string> = new Set(['name', 'face']);
const NUMBERS = ['at', 'turn', 'cause', 'n'];
const FACES: ReadonlySet<unknown> = new Set(['document', 'typed', 'guide']);

/**
 * Reads the text of a file.
 * @throws RecordingError when it is no recording, of another version, or damaged
 */
export function parseRecording(text: string): Recording {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new RecordingError(
            'This is not a flight recording: the file is not JSON. Choose a file that the flight recorder has saved.',
            { cause: error },
        );
    }
    const file = fieldsOf(value, 'The file');
    if (file.format !== FORMAT) {
        throw new RecordingError(
            `This is not a flight recording: "format" is not "${FORMAT}". Choose a file that the flight recorder has saved.`,
        );
    }
    if (file.version !== VERSION) {
        throw new RecordingError(
            `This flight recording has version ${JSON.stringify(file.version)}; this toolkit reads version ${VERSION}. ` +
                'Use the toolkit version that recorded it or a newer one.',
        );
    }
    checkHeader(file);
    checkEntries(file.snapshot, 'snapshot');
    checkEntries(file.entries, 'entries');
    return value as Recording;
}

function checkHeader(file: Record<string, unknown>): void {
    const { versions, startedAt, stoppedAt, isRedacted, dropped } = file;
    const { toolkit, guide } = fieldsOf(versions, '"versions"');
    const { entries, isCleanCut } = fieldsOf(dropped, '"dropped"');
    require(typeof toolkit === 'string' && typeof guide === 'string', '"versions"');
    require(isTime(startedAt), '"startedAt"');
    require(isTime(stoppedAt), '"stoppedAt"');
    require(typeof isRedacted === 'boolean', '"isRedacted"');
    require(isCount(entries) && typeof isCleanCut === 'boolean', '"dropped"');
}

function checkEntries(value: unknown, list: string): void {
    require(Array.isArray(value), `"${list}"`);
    let lastAt = -Infinity;
    (value as unknown[]).forEach((entry, index) => {
        const what = `Entry ${index} of "${list}"`;
        const fields = fieldsOf(entry, what);
        const { kind, at } = fields;
        require(typeof kind === 'string' && Object.hasOwn(KINDS, kind), what);
        NUMBERS.forEach((name) => require(Number.isFinite(fields[name]), what));
        const names = KINDS[kind as RecordedEntry['kind']];
        names.forEach((name) =>
            require(TEXT_FIELDS.has(name)
                ? typeof fields[name] === 'string'
                : Number.isFinite(fields[name]), what),
        );
        require(kind !== 'ask' || FACES.has(fields.face), what);
        require('data' in fields && hasDataOf(kind, fields.data), what);
        require((at as number) >= lastAt, `${what}, which is earlier than the one before it,`);
        lastAt = at as number;
    });
}

function hasDataOf(kind: unknown, data: unknown): boolean {
    const isObject = typeof data === 'object' && data !== null;
    if (WITH_ARGUMENTS.has(kind)) {
        // Without a list: JSON had no form for the arguments, and the recorder has marked that.
        return Array.isArray(data) || (isObject && '$' in data);
    }
    return isObject || !WITH_PARTS.has(kind);
}

function fieldsOf(value: unknown, what: string): Record<string, unknown> {
    require(typeof value === 'object' && value !== null && !Array.isArray(value), what);
    return value as Record<string, unknown>;
}

function require(isRight: boolean, what: string): void {
    if (!isRight) {
        throw new RecordingError(`${what} cannot be read. ${DAMAGED}`);
    }
}

function isTime(value: unknown): boolean {
    return Number.isFinite(value);
}

function isCount(value: unknown): boolean {
    return Number.isInteger(value) && (value as number) >= 0;
}
