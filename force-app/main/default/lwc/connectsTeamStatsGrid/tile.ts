/** What a tile of the wall adds to the content of a row. Pure. */
import { formatDuration } from 'c/connectsFormat';
import type { RowContent } from 'c/connectsTeamStatsModel';

/** See the file's head. */
export interface Tile {
    /** State, detail, team and extension, for what is cut off. */
    readonly title: string;
    readonly timeClass: string;
}

export function tileOf({ name, you, fullState, teamName, extension, level }: RowContent): Tile {
    const lines = [`${name} ${you}`.trim(), fullState, teamName, extension];
    return {
        title: lines.filter((text) => text !== '').join('\n'),
        timeClass: `time time_${level}`,
    };
}

/**
 * @param since milliseconds since 1970, as text; nothing if unknown
 * @param now milliseconds since 1970
 */
export function passedText(since: string | undefined, now: number): string {
    return since === undefined || since === '' ? '' : formatDuration(now - Number(since));
}
