/**
 * Feeds the inputs of a recording to a service, at their times and in their order, and compares the
 * requests that go out at the library's edge with the recorded ones.
 */
import type { IntegrationApi } from 'c/connectsIntegrationApiSvc';
import { argumentsIn, isAsRecorded } from './marks';
import { RecordedComponents, type ReplayedService } from './recordedComponents';
import { LOG_REQUESTS, RecordedLibrary } from './recordedLibrary';
import type { Json, RecordedEntry, Recording } from './recordingFile';
import { ReplayClock } from './replayClock';

/** What a service is made of in a replay. */
export interface ReplaySeams {
    readonly load: (component: object) => Promise<IntegrationApi>;
    readonly clock: ReplayClock;
    readonly visit: { observe(onHide: () => void, onShow: () => void): void };
}

/** Makes the service that is tried. */
export type OpenService = (seams: ReplaySeams) => ReplayedService;

/** A request at the library's edge. */
export interface SentRequest {
    readonly name: string;
    readonly args: unknown;
}

/** The first thing that was not as recorded. */
export interface Difference {
    /**
     * `other`: another request, or with other arguments; `missing`: a recorded request did not go
     * out; `unexpected`: one more went out; `unheard`: nobody was registered for a recorded event.
     */
    readonly kind: 'other' | 'missing' | 'unexpected' | 'unheard';
    /** Milliseconds from the start of the recording. */
    readonly at: number;
    /** Number of the recorded entry that it is about; 0 when there is none. */
    readonly entry: number;
    readonly expected: SentRequest | null;
    readonly actual: SentRequest | null;
}

/** What came of a replay. */
export interface ReplayResult {
    readonly difference: Difference | null;
    /** Requests that went out as recorded. */
    readonly requests: number;
}

const OUTPUT_KINDS: ReadonlySet<string> = new Set(['registration', 'outcome', 'question']);

/** Enough for every promise that needs no time. */
const SETTLING_TURNS = 40;

/** Whether an entry is a request that is compared. */
export function isCompared(
    entry: RecordedEntry,
): entry is Extract<RecordedEntry, { kind: 'request' }> {
    return entry.kind === 'request' && !LOG_REQUESTS.has(entry.name);
}

function isInput({ kind }: RecordedEntry): boolean {
    return kind !== 'request' && !OUTPUT_KINDS.has(kind);
}

function textOf(data: Json): string {
    return typeof data === 'string' ? data : JSON.stringify(data);
}

class Replay {
    private readonly recording: Recording;
    private readonly clock: ReplayClock;
    private readonly library: RecordedLibrary;
    private readonly components: RecordedComponents;
    private readonly expected: Extract<RecordedEntry, { kind: 'request' }>[];
    private readonly throwing = new Map<number, string>();
    private readonly callbacks = new Map<number, (...response: unknown[]) => void>();
    private readonly applied = new Set<RecordedEntry>();
    private readonly loads: {
        resolve(api: IntegrationApi): void;
        reject(error: Error): void;
    }[] = [];
    private earlyLoad: Json | undefined;
    private onHide: () => void = () => undefined;
    private onShow: () => void = () => undefined;
    private isComparing = false;
    private requests = 0;
    private outputsSeen = 0;
    private outputsExpected = 0;
    private difference: Difference | null = null;

    constructor(recording: Recording, open: OpenService) {
        this.recording = recording;
        const { entries, startedAt } = recording;
        this.expected = entries.filter(isCompared);
        entries.forEach((entry) => {
            if (entry.kind === 'threw') {
                this.throwing.set(entry.of, textOf(entry.data));
            }
        });
        this.clock = new ReplayClock(startedAt);
        this.library = new RecordedLibrary({
            onRequest: (name, args) => this.receiveRequest(name, args),
            onRegistration: () => this.receiveOutput(),
        });
        const service = open({
            load: () => this.load(),
            clock: this.clock,
            visit: {
                observe: (onHide, onShow) => {
                    this.onHide = onHide;
                    this.onShow = onShow;
                },
            },
        });
        this.components = new RecordedComponents(service, entries, () => this.receiveOutput());
    }

    async run(): Promise<ReplayResult> {
        const { snapshot, entries } = this.recording;
        for (const entry of snapshot) {
            this.feed(entry);
            // Each input leads to a state of its own.
            // eslint-disable-next-line no-await-in-loop
            await settle();
        }
        this.isComparing = true;
        this.outputsSeen = 0;
        let previous: RecordedEntry | undefined;
        for (const [index, entry] of entries.entries()) {
            if (this.difference !== null) {
                break;
            }
            if (OUTPUT_KINDS.has(entry.kind) || isCompared(entry)) {
                this.outputsExpected += 1;
            } else if (isInput(entry) && !this.applied.has(entry)) {
                // What one input causes has to be over before the next comes.
                // eslint-disable-next-line no-await-in-loop
                await this.prepare(entry, previous);
                this.applyCircumstances(index);
                this.feed(entry);
                previous = entry;
            }
        }
        await this.finish();
        return { difference: this.difference, requests: this.requests };
    }

    /** Brings the service to where it was when the input came. */
    private async prepare(
        entry: RecordedEntry,
        previous: RecordedEntry | undefined,
    ): Promise<void> {
        const isSameTurn = previous?.turn === entry.turn;
        await this.awaitOutputs(isSameTurn ? 0 : 1);
        const time = this.recording.startedAt + entry.at;
        if (!isSameTurn && time > this.clock.now()) {
            // A circumstance was found by what a timer did: it has to be there before.
            const isCircumstance = entry.kind === 'read' || entry.kind === 'presence';
            await this.clock.advanceTo(isCircumstance ? time - 1 : time, settle);
        }
    }

    private async awaitOutputs(least: number): Promise<void> {
        for (let turn = 0; turn < SETTLING_TURNS; turn += 1) {
            if (turn >= least && this.outputsSeen >= this.outputsExpected) {
                return;
            }
            // Promises settle one turn after the other.
            // eslint-disable-next-line no-await-in-loop
            await Promise.resolve();
        }
    }

    /** What the service found out because of an input has to be so before the input comes. */
    private applyCircumstances(index: number): void {
        const { entries } = this.recording;
        const input = entries[index];
        for (const entry of entries.slice(index + 1, index + 200)) {
            if (entry.turn !== input?.turn && entry.at !== input?.at) {
                return;
            }
            if (entry.kind === 'read' || entry.kind === 'presence') {
                this.feed(entry);
                this.applied.add(entry);
            } else if (!OUTPUT_KINDS.has(entry.kind) && entry.kind !== 'request') {
                return;
            }
        }
    }

    private async finish(): Promise<void> {
        const { entries, startedAt } = this.recording;
        const last = entries.at(-1);
        if (this.difference === null && last !== undefined) {
            await this.clock.advanceTo(startedAt + last.at, settle);
        }
        await settle();
        const missing = this.expected[this.requests];
        if (this.difference === null && missing !== undefined) {
            this.differ('missing', missing, null);
        }
    }

    private feed(entry: RecordedEntry): void {
        switch (entry.kind) {
            case 'loaded':
                this.finishLoad(entry.data);
                break;
            case 'ready':
                this.library.becomeReady();
                break;
            case 'event':
                if (!this.library.raise(entry.name, entry.data) && this.isComparing) {
                    this.unheard(entry);
                }
                break;
            case 'response':
                this.callbacks.get(entry.of)?.(...argumentsIn(entry.data));
                break;
            case 'read':
                this.library.setResult(entry.name, entry.data);
                break;
            case 'page':
                (entry.data === true ? this.onShow : this.onHide)();
                break;
            default:
                this.feedComponents(entry);
        }
    }

    private feedComponents(entry: RecordedEntry): void {
        const { components } = this;
        switch (entry.kind) {
            case 'ask':
                components.ask(entry);
                break;
            case 'undo':
                components.undo(entry);
                break;
            case 'abort':
                components.abort(entry);
                break;
            case 'slot':
                components.fillSlot(entry);
                break;
            case 'verdict':
                components.answer(entry);
                break;
            case 'presence':
                components.setPresence(entry);
                break;
            case 'ownership':
                components.setOwnership(entry);
                break;
            default:
        }
    }

    private load(): Promise<IntegrationApi> {
        const loading = new Promise<IntegrationApi>((resolve, reject) => {
            this.loads.push({ resolve, reject });
        });
        if (this.earlyLoad !== undefined) {
            this.finishLoad(this.earlyLoad);
        }
        return loading;
    }

    private finishLoad(data: Json): void {
        const load = this.loads.shift();
        this.earlyLoad = load === undefined ? data : undefined;
        if (data === null) {
            load?.resolve(this.library.api);
        } else {
            load?.reject(new Error(textOf(data)));
        }
    }

    private receiveOutput(): void {
        this.outputsSeen += 1;
    }

    private receiveRequest(name: string, args: readonly unknown[]): void {
        if (LOG_REQUESTS.has(name) || !this.isComparing || this.difference !== null) {
            return;
        }
        this.receiveOutput();
        const expected = this.expected[this.requests];
        if (expected === undefined) {
            this.differ('unexpected', null, { name, args });
            return;
        }
        if (expected.name !== name || !isAsRecorded(expected.data, args)) {
            this.differ('other', expected, { name, args });
            return;
        }
        this.requests += 1;
        const thrown = this.throwing.get(expected.n);
        if (thrown !== undefined) {
            throw new Error(thrown);
        }
        const callback = args.find((argument) => typeof argument === 'function');
        if (callback !== undefined) {
            this.callbacks.set(expected.n, callback as (...response: unknown[]) => void);
        }
    }

    private unheard(entry: Extract<RecordedEntry, { kind: 'event' }>): void {
        const expected = { name: entry.name, args: [] };
        this.difference = { kind: 'unheard', at: entry.at, entry: entry.n, expected, actual: null };
    }

    private differ(
        kind: Difference['kind'],
        expected: Extract<RecordedEntry, { kind: 'request' }> | null,
        actual: SentRequest | null,
    ): void {
        this.difference = {
            kind,
            at: expected?.at ?? this.clock.now() - this.recording.startedAt,
            entry: expected?.n ?? 0,
            expected: expected && { name: expected.name, args: expected.data },
            actual,
        };
    }
}

async function settle(): Promise<void> {
    for (let turn = 0; turn < SETTLING_TURNS; turn += 1) {
        // Promises settle one turn after the other.
        // eslint-disable-next-line no-await-in-loop
        await Promise.resolve();
    }
}

/**
 * Replays a recording. Writing to the gadget's log is not compared: its texts may change.
 * @param open makes the service, e.g. `({ load, clock, visit }) => new ServiceDocument(load, clock, visit)`
 */
export function replay(recording: Recording, open: OpenService): Promise<ReplayResult> {
    return new Replay(recording, open).run();
}
