/** What the row of an agent shows. Pure: the same input gives the same object. */
import { fillLabel } from 'c/connectsFormat';
import type { AgentEntry } from './agentEntry';
import { type CallChoice, callChoice, type CallSituation } from './callRules';
import { LABELS } from './labels';
import { type Level, levelOf, type Thresholds } from './thresholds';

/** The button of a row. */
export interface CallButton {
    readonly label: string;
    /** For a screen reader: with the name. */
    readonly fullLabel: string;
    /** While a call is being dialled. */
    readonly isDisabled: boolean;
}

/** See the file's head. */
export interface RowContent {
    readonly id: string;
    readonly name: string;
    /** Says that it is the agent's own row; empty for colleagues. */
    readonly you: string;
    readonly extension: string;
    readonly teamName: string;
    readonly state: string;
    /** The colour of the state, as a `style`. */
    readonly dotStyle: string;
    readonly detail: string;
    /** State and detail, for what is cut off. */
    readonly fullState: string;
    readonly since: number | null;
    readonly level: Level;
    /** Says the level in a word; empty when it is normal. */
    readonly levelText: string;
    /** Null when the agent cannot be called now. */
    readonly call: CallButton | null;
}

const LEVEL_TEXTS: Record<Level, string> = {
    normal: '',
    long: LABELS.long,
    tooLong: LABELS.tooLong,
};

const CALL_TEXTS: Record<Exclude<CallChoice, 'none'>, readonly [string, string]> = {
    call: [LABELS.call, LABELS.callAgent],
    consult: [LABELS.consult, LABELS.consultAgent],
    dialling: [LABELS.dialing, LABELS.dialingAgent],
};

interface Made {
    readonly level: Level;
    readonly choice: CallChoice;
    readonly isBusy: boolean;
    readonly isOwn: boolean;
    readonly content: RowContent;
}

/**
 * Contents of the rows of one list. A row whose content is the same object as before is not drawn
 * again, so an entry's content is kept while nothing in it differs.
 */
export class RowContents {
    private readonly made = new WeakMap<AgentEntry, Made>();

    /** @param now ms since 1970 */
    of(
        entry: AgentEntry,
        thresholds: Thresholds,
        situation: CallSituation,
        now: number,
    ): RowContent {
        const level = levelOf(entry, thresholds, now);
        const choice = callChoice(entry, situation);
        // One call at a time is dialled.
        const isBusy = situation.dialledId !== null;
        const isOwn = entry.id === situation.ownId;
        const before = this.made.get(entry);
        if (
            before?.level === level &&
            before.choice === choice &&
            before.isBusy === isBusy &&
            before.isOwn === isOwn
        ) {
            return before.content;
        }
        const content = makeContent(entry, level, isOwn, callButton(entry, choice, isBusy));
        this.made.set(entry, { level, choice, isBusy, isOwn, content });
        return content;
    }
}

/** The background of a state's colour, which the component around the rows defines. */
export function lookStyle(look: AgentEntry['look']): string {
    return `background: var(--connects-look-${look})`;
}

function makeContent(
    entry: AgentEntry,
    level: Level,
    isOwn: boolean,
    call: CallButton | null,
): RowContent {
    const { id, name, extension, teamName, state, detail, look, since } = entry;
    return {
        id,
        name,
        you: isOwn ? LABELS.you : '',
        extension,
        teamName,
        state,
        dotStyle: lookStyle(look),
        detail,
        fullState: detail === '' ? state : fillLabel(LABELS.withDetail, state, detail),
        since,
        level,
        levelText: LEVEL_TEXTS[level],
        call,
    };
}

function callButton(
    { name }: AgentEntry,
    choice: CallChoice,
    isDisabled: boolean,
): CallButton | null {
    if (choice === 'none') {
        return null;
    }
    const [label, fullLabel] = CALL_TEXTS[choice];
    return { label, fullLabel: fillLabel(fullLabel, name), isDisabled };
}
