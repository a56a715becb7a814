/** Where the log stands on the screen: at its end, at a found line, or where it was before. */
import type ConnectsTranscriptChunk from 'c/connectsTranscriptChunk';
import { followsEnd } from './followEnd';
import type { FoundHit } from './lineSearch';

type ChunkElement = HTMLElement & ConnectsTranscriptChunk;

/** The elements that the viewer has drawn. */
export interface DrawnLog {
    log(): HTMLElement | null;
    chunk(id: number): ChunkElement | null;
}

/** See the file's head. */
export class LogScroll {
    private readonly drawn: DrawnLog;
    private scrolledTo = 0;
    private lineToShow: FoundHit | null = null;
    /** A chunk and where it was on the screen, to be there again after the next rendering. */
    private anchor: { readonly chunkId: number; readonly top: number } | null = null;

    constructor(drawn: DrawnLog) {
        this.drawn = drawn;
    }

    /** The reader has scrolled. @returns whether the end is followed from now on */
    followsAfterScroll(isFollowing: boolean): boolean {
        const log = this.drawn.log();
        if (log === null) {
            return isFollowing;
        }
        const follows = followsEnd(isFollowing, log, this.scrolledTo);
        this.scrolledTo = log.scrollTop;
        return follows;
    }

    toEnd(): void {
        const log = this.drawn.log();
        if (log !== null) {
            log.scrollTop = log.scrollHeight;
            this.scrolledTo = log.scrollTop;
        }
    }

    /** What is drawn above the chunk next does not move it on the screen. */
    holdAt(chunkId: number): void {
        this.anchor = this.placeOf(chunkId);
    }

    /** After a rendering. */
    keepHold(): void {
        const { anchor } = this;
        const log = this.drawn.log();
        this.anchor = null;
        const place = anchor === null ? null : this.placeOf(anchor.chunkId);
        if (anchor !== null && place !== null && log !== null) {
            log.scrollTop += place.top - anchor.top;
            this.scrolledTo = log.scrollTop;
        }
    }

    /** Shows the line at the next `showLine`: its chunk may still have to be drawn. */
    want(hit: FoundHit): void {
        this.lineToShow = hit;
    }

    showLine(): void {
        const { lineToShow: hit } = this;
        this.lineToShow = null;
        if (hit !== null) {
            this.drawn.chunk(hit.chunkId)?.scrollToLine(hit.lineId);
        }
    }

    private placeOf(chunkId: number): { chunkId: number; top: number } | null {
        const element = this.drawn.chunk(chunkId);
        return element === null ? null : { chunkId, top: element.getBoundingClientRect().top };
    }
}
