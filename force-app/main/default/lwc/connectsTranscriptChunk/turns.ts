/** A chunk's lines as turns: what one speaker says without a pause stands under one name. */
import { fillLabel } from 'c/connectsFormat';
import type { Line, Speaker } from 'c/connectsLiveState';
import { clockTime, isoTime, isUnsure, percentOf, speakerName } from 'c/connectsTranscriptText';
import { LABELS } from './labels';
import { partsOf, type Hit, type Part } from './parts';

/** One line as the template shows it. */
export interface LineView {
    readonly id: string;
    readonly text: string;
    /** The same text in pieces, where something was found in it; null otherwise. */
    readonly parts: readonly Part[] | null;
    /** Empty where the recognition is sure. */
    readonly unsure: string;
    readonly unsureHint: string;
}

/** What one speaker says. */
export interface Turn {
    /** The first line's. */
    readonly id: string;
    readonly name: string;
    readonly className: string;
    readonly time: string;
    readonly machineTime: string;
    readonly lines: readonly LineView[];
}

/** What the lines are shown with. */
export interface TurnOptions {
    /** Only what this one said; null: everybody. */
    readonly speaker: Speaker | null;
    /** Lines less sure than that are marked, in percent. */
    readonly unsureBelow: number;
    readonly hits: readonly Hit[];
    /** The found place that the reader looks at. */
    readonly current: Hit | null;
}

/** A pause that long begins a new turn, so that its time is told. */
const PAUSE_MS = 60_000;

/** Turns of one chunk. */
export function turnsOf(lines: readonly Line[], options: TurnOptions): Turn[] {
    const groups: Line[][] = [];
    for (const line of lines) {
        const group = groups.at(-1);
        const last = group?.at(-1);
        if (group === undefined || last === undefined || isNewTurn(last, line)) {
            groups.push([line]);
        } else {
            group.push(line);
        }
    }
    // What is left out still parts what is shown, so that each turn keeps its time.
    return groups
        .filter(([first]) => options.speaker === null || first?.speaker === options.speaker)
        .flatMap((group) => turnOf(group, options));
}

function isNewTurn(last: Line, line: Line): boolean {
    const paused = line.startedAt - (last.endedAt ?? last.startedAt);
    return last.speaker !== line.speaker || paused >= PAUSE_MS;
}

function turnOf(group: readonly Line[], options: TurnOptions): Turn[] {
    const [first] = group;
    return first === undefined
        ? []
        : [
              {
                  id: first.id,
                  name: speakerName(first.speaker),
                  className: `turn turn_${first.speaker}`,
                  time: clockTime(first.startedAt),
                  machineTime: isoTime(first.startedAt),
                  lines: group.map((line) => lineView(line, options)),
              },
          ];
}

function lineView({ id, text, confidence }: Line, options: TurnOptions): LineView {
    const hits = options.hits.filter(({ lineId }) => lineId === id);
    const percent = isUnsure(confidence, options.unsureBelow) ? percentOf(confidence) : null;
    return {
        id,
        text,
        parts: hits.length === 0 ? null : partsOf(text, hits, options.current),
        unsure: percent === null ? '' : fillLabel(LABELS.unsure, percent),
        unsureHint: percent === null ? '' : fillLabel(LABELS.unsureHint, percent),
    };
}
