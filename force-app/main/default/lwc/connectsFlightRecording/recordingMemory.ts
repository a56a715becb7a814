/**
 * The memory of a recorder: bounded in entries and in bytes. The oldest entries go first, and what
 * they led to stays as a snapshot, so that the rest can still be replayed.
 */
import type { TapEntry } from 'c/connectsIntegrationApiSvc';
import { FORMAT, type Json, type RecordedEntry, type Recording, VERSION } from './recordingFile';
import { Standing } from './standing';
import { UnderWay } from './underWay';
import { GUIDE_VERSION, TOOLKIT_VERSION } from './versions';

/** Bounds of a memory. */
export interface MemoryLimits {
    readonly entries: number;
    /** Of JSON text, counted in UTF-16 units, plus an allowance for each entry. */
    readonly bytes: number;
}

/** A working day of one agent, and no burden for a browser tab. */
export const DEFAULT_LIMITS: MemoryLimits = { entries: 100_000, bytes: 32 * 1024 * 1024 };

/** What an entry weighs beside its data. */
const ENTRY_BYTES = 120;

/** So much is let go at a time, because letting go costs. */
const SHARE_LET_GO = 0.1;

/** A cut that leaves nothing under way is looked for in so much of the memory. */
const SHARE_SEARCHED = 0.75;

/** Keeps the entries of one recording. */
export class RecordingMemory {
    private readonly limits: MemoryLimits;
    private readonly startedAt: number;
    private readonly standing = new Standing();
    private readonly underWay = new UnderWay();
    private entries: TapEntry[] = [];
    private weight = 0;
    private droppedEntries = 0;
    private isCleanCut = true;

    /** @param startedAt milliseconds since 1970 */
    constructor(startedAt: number, limits: MemoryLimits = DEFAULT_LIMITS) {
        this.startedAt = startedAt;
        this.limits = limits;
    }

    get count(): number {
        return this.entries.length;
    }

    get bytes(): number {
        return this.weight;
    }

    /** How many entries were let go. */
    get dropped(): number {
        return this.droppedEntries;
    }

    /** Takes in what leads to how things stood at the start. */
    addToSnapshot(entry: TapEntry): void {
        this.standing.apply(entry);
    }

    add(entry: TapEntry): void {
        this.entries.push(entry);
        this.weight += weightOf(entry);
        if (this.entries.length > this.limits.entries || this.weight > this.limits.bytes) {
            this.letGo();
        }
    }

    /** The recording as it stands. Nothing in it is a pseudonym yet. */
    toRecording(stoppedAt: number): Recording {
        return {
            format: FORMAT,
            version: VERSION,
            versions: { toolkit: TOOLKIT_VERSION, guide: GUIDE_VERSION },
            startedAt: this.startedAt,
            stoppedAt,
            isRedacted: false,
            dropped: { entries: this.droppedEntries, isCleanCut: this.isCleanCut },
            snapshot: this.standing.entries.map((entry) => ({
                ...recorded(entry, this.startedAt),
                at: 0,
            })),
            entries: this.entries.map((entry) => recorded(entry, this.startedAt)),
        };
    }

    private letGo(): void {
        const { entries, limits } = this;
        const enough = {
            entries: limits.entries * (1 - SHARE_LET_GO),
            bytes: limits.bytes * (1 - SHARE_LET_GO),
        };
        const searchEnd = Math.floor(entries.length * SHARE_SEARCHED);
        let at = 0;
        let isClean = false;
        const isEnough = (): boolean =>
            entries.length - at <= enough.entries && this.weight <= enough.bytes;
        while (at < entries.length && !(isEnough() && (isClean || at >= searchEnd))) {
            const entry = entries[at];
            if (entry !== undefined) {
                this.forget(entry);
            }
            at += 1;
            isClean = this.isCleanBefore(entry, entries[at]);
        }
        this.entries = entries.slice(at);
        this.droppedEntries += at;
        this.isCleanCut = isClean;
    }

    private forget(entry: TapEntry): void {
        this.standing.apply(entry);
        this.underWay.apply(entry);
        this.weight -= weightOf(entry);
    }

    private isCleanBefore(last: TapEntry | undefined, next: TapEntry | undefined): boolean {
        if (last === undefined || next === undefined) {
            return true;
        }
        return next.at > last.at && !this.underWay.isBusy(next.at);
    }
}

function weightOf({ data }: TapEntry): number {
    return data.length + ENTRY_BYTES;
}

/** Times in a file count from the start of the recording. */
function recorded(entry: TapEntry, startedAt: number): RecordedEntry {
    return { ...entry, at: entry.at - startedAt, data: JSON.parse(entry.data) as Json };
}
