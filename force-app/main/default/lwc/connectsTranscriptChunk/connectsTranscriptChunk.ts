import { api, LightningElement } from 'lwc';
import type { LineChunk, Speaker } from 'c/connectsLiveState';
import type { Hit } from './parts';
import { type Turn, turnsOf } from './turns';

export type { Hit } from './parts';

const NO_HITS: readonly Hit[] = [];

/** A part of a transcript. It draws anew only when its own lines or what was found in them change. */
export default class ConnectsTranscriptChunk extends LightningElement {
    @api chunk: LineChunk | null = null;
    /** Only what this one said; null: everybody. */
    @api speaker: Speaker | null = null;
    /** Lines less sure than that are marked, in percent. */
    @api unsureBelow = 0;
    /** What was found in these lines. */
    @api hits = NO_HITS;
    /** The one of them that the reader looks at. */
    @api current: Hit | null = null;

    /** Brings a line into view. */
    @api
    scrollToLine(lineId: string): void {
        const lines = [...(this.template?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
        const line = lines.find(({ dataset }) => dataset.line === lineId);
        line?.scrollIntoView({ block: 'nearest' });
    }

    get turns(): readonly Turn[] {
        const { chunk, speaker, unsureBelow, hits, current } = this;
        return turnsOf(chunk?.lines ?? [], { speaker, unsureBelow, hits, current });
    }
}
