/**
 * What was said and suggested in each call (guide, "onTranscriptUtteranceReceived(event)",
 * "onAgentAnswersReceived(event)"). Pure: the same events give the same state. In memory only.
 *
 * Lines lie in chunks: one more line copies one chunk, however long the call is, and whoever shows
 * them draws one chunk anew.
 */
import type { AgentAnswers, TranscriptUtterance, WorkItem } from 'c/connectsIntegrationApiSvc';
import { farEndOf } from 'c/connectsWorkItems';
import { maskCardNumbers } from './cardNumbers';
import { type Step, unchanged } from './feed';

/** Who spoke; the guide's sample says "Agent" and names no other role. */
export type Speaker = 'agent' | 'caller';

/** One utterance. */
export interface Line {
    /** Unique within its call. */
    readonly id: string;
    readonly speaker: Speaker;
    /** As the gadget told it. */
    readonly role: string;
    /** Plain text: markup in it was said, and is shown as it is. */
    readonly text: string;
    /** From 0 to 1; null when the gadget does not tell. */
    readonly confidence: number | null;
    /** Milliseconds since 1970; when it was received, if the gadget does not tell. */
    readonly startedAt: number;
    readonly endedAt: number | null;
}

/** One suggestion for the agent. */
export interface Answer {
    /** Unique within its call. */
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly confidence: number | null;
    readonly source: string;
    readonly uri: string;
    /** Milliseconds since 1970. */
    readonly receivedAt: number;
    /** How often the agent used it in this call. */
    readonly uses: number;
}

/** What is known of one call. */
export interface Conversation {
    readonly workItemId: string;
    /** When the first of it was received, ms since 1970. */
    readonly receivedAt: number;
    /** Number of the other side; empty while it is not known. */
    readonly party: string;
    /** Whether its work item is still at the agent's desk. */
    readonly isOpen: boolean;
    /** Whether the call was going on before anybody collected its lines. */
    readonly missesBeginning: boolean;
    /** Lines in the order in which they were begun, at most `CHUNK_LINES` in a chunk. */
    readonly chunks: readonly LineChunk[];
    readonly lineCount: number;
    /** The newest first. */
    readonly answers: readonly Answer[];
}

/** A part of the lines that keeps its identity while nothing in it changes. */
export interface LineChunk {
    /** Unique within its call, in the order in which chunks were made. */
    readonly id: number;
    readonly lines: readonly Line[];
}

/** The calls of the session. */
export interface LiveConversations {
    /** The newest last; at most `MAX_CALLS`. */
    readonly calls: readonly Conversation[];
    /** Since when lines are collected without a gap, ms since 1970; null while nobody collects. */
    readonly collectingSince: number | null;
}

/** How many calls are kept. */
export const MAX_CALLS = 20;
/** How many lines make a chunk. */
export const CHUNK_LINES = 50;
/** How many suggestions of a call are kept. */
const MAX_ANSWERS = 50;
/** How many of the latest lines a repeated or late one is compared with. */
const LOOK_BACK = CHUNK_LINES;

/** Before anything was said. */
export const NO_CONVERSATIONS: LiveConversations = { calls: [], collectingSince: null };

/** Options of the collection. */
export interface ConversationSettings {
    /** Whether payment card numbers are hidden before anything is kept. Default true. */
    readonly masksCardNumbers: boolean;
}

/** An utterance was received. A repeated one changes nothing; a late one goes to its place. */
export function withUtterance(
    state: LiveConversations,
    { utterance }: TranscriptUtterance,
    now: number,
    settings: ConversationSettings,
): Step<LiveConversations> {
    const call = callOf(state, utterance.workItemId, now);
    const text = masked(utterance.transcript, settings);
    const line: Line = {
        id: String(call.lineCount + 1),
        speaker: /agent/i.test(utterance.role) ? 'agent' : 'caller',
        role: utterance.role,
        text,
        confidence: utterance.confidence,
        startedAt: utterance.startTimestamp ?? now,
        endedAt: utterance.endTimestamp,
    };
    const latest = call.chunks.slice(-2).flatMap(({ lines }) => lines);
    const isRepeated =
        utterance.startTimestamp !== null &&
        latest.slice(-LOOK_BACK).some((known) => isSameLine(known, line));
    if (isRepeated) {
        return unchanged(state);
    }
    const chunks = withLine(call.chunks, line);
    return changedCall(state, { ...call, chunks, lineCount: call.lineCount + 1 });
}

/** Suggestions were received. One that is known already is the newest again, and keeps its uses. */
export function withAnswers(
    state: LiveConversations,
    { agentAnswers }: AgentAnswers,
    now: number,
    settings: ConversationSettings,
): Step<LiveConversations> {
    return agentAnswers.reduce<Step<LiveConversations>>((step, given) => {
        const call = callOf(step.state, given.workItemId, now);
        const title = masked(given.title, settings);
        const text = masked(given.description, settings);
        // Each time it is suggested an answer gets another record: its words tell which one it is.
        const id = [title, text, given.uri].join('\n');
        const known = call.answers.find((answer) => answer.id === id);
        const answer: Answer = {
            id,
            title,
            text,
            confidence: given.confidence,
            source: given.source,
            uri: given.uri,
            receivedAt: now,
            uses: known?.uses ?? 0,
        };
        const answers = [answer, ...call.answers.filter((other) => other !== known)];
        const next = changedCall(step.state, { ...call, answers: answers.slice(0, MAX_ANSWERS) });
        return { state: next.state, changed: [...step.changed, ...next.changed] };
    }, unchanged(state));
}

/** The agent used a suggestion. */
export function withUse(
    state: LiveConversations,
    workItemId: string,
    answerId: string,
): Step<LiveConversations> {
    const call = state.calls.find((each) => each.workItemId === workItemId);
    if (call === undefined || !call.answers.some(({ id }) => id === answerId)) {
        return unchanged(state);
    }
    const used = (answer: Answer): Answer =>
        answer.id === answerId ? { ...answer, uses: answer.uses + 1 } : answer;
    return changedCall(state, { ...call, answers: call.answers.map(used) });
}

/** Whom the calls are with, and which of them are still there, by the work items of the desk. */
export function withWorkItems(
    state: LiveConversations,
    items: readonly WorkItem[],
): Step<LiveConversations> {
    const calls = state.calls.map((call) => withItem(call, items, state.collectingSince));
    const changed = calls.filter((call, at) => call !== state.calls[at]);
    return changed.length === 0
        ? unchanged(state)
        : { state: { ...state, calls }, changed: changed.map(({ workItemId }) => workItemId) };
}

function withItem(
    call: Conversation,
    items: readonly WorkItem[],
    collectingSince: number | null,
): Conversation {
    const item = items.find(({ Id: id }) => id === call.workItemId);
    const begun = item?.ConnectedTimeStamp ?? null;
    const isLate = begun !== null && collectingSince !== null && begun < collectingSince;
    const next = {
        party: (item === undefined ? '' : farEndOf(item)) || call.party,
        isOpen: item !== undefined,
        missesBeginning: call.missesBeginning || isLate,
    };
    const isSame =
        next.party === call.party &&
        next.isOpen === call.isOpen &&
        next.missesBeginning === call.missesBeginning;
    return isSame ? call : { ...call, ...next };
}

/** Everything said is forgotten: the agent signed out or asked for it. */
export function withoutConversations(state: LiveConversations): Step<LiveConversations> {
    return state.calls.length === 0
        ? unchanged(state)
        : {
              state: { ...state, calls: [] },
              changed: state.calls.map(({ workItemId }) => workItemId),
          };
}

function masked(text: string, { masksCardNumbers }: ConversationSettings): string {
    return masksCardNumbers ? maskCardNumbers(text) : text;
}

function callOf({ calls }: LiveConversations, workItemId: string, now: number): Conversation {
    const known = calls.find((call) => call.workItemId === workItemId);
    return (
        known ?? {
            workItemId,
            receivedAt: now,
            party: '',
            isOpen: false,
            missesBeginning: false,
            chunks: [],
            lineCount: 0,
            answers: [],
        }
    );
}

function changedCall(state: LiveConversations, call: Conversation): Step<LiveConversations> {
    const isKnown = state.calls.some(({ workItemId }) => workItemId === call.workItemId);
    const calls = isKnown
        ? state.calls.map((each) => (each.workItemId === call.workItemId ? call : each))
        : [...state.calls, call].slice(-MAX_CALLS);
    return { state: { ...state, calls }, changed: [call.workItemId] };
}

/** Both parties may speak at once: a line that began earlier goes before those that began later. */
function withLine(chunks: readonly LineChunk[], line: Line): readonly LineChunk[] {
    const last = chunks.at(-1);
    if (last === undefined || isFullBefore(last, line)) {
        return [...chunks, { id: chunks.length, lines: [line] }];
    }
    const index = chunks.findLastIndex(({ lines: [first] }, at) => {
        return at === 0 || (first !== undefined && first.startedAt <= line.startedAt);
    });
    return chunks.flatMap((chunk, at) => {
        return at === index ? split(chunk, placed(chunk.lines, line), chunks.length) : [chunk];
    });
}

/** A late line may find its chunk full: then the chunk becomes two. */
function split(chunk: LineChunk, lines: readonly Line[], nextId: number): readonly LineChunk[] {
    const half = Math.ceil(lines.length / 2);
    return lines.length <= CHUNK_LINES
        ? [{ ...chunk, lines }]
        : [
              { ...chunk, lines: lines.slice(0, half) },
              { id: nextId, lines: lines.slice(half) },
          ];
}

function isFullBefore({ lines }: LineChunk, line: Line): boolean {
    const last = lines.at(-1);
    return lines.length >= CHUNK_LINES && last !== undefined && last.startedAt <= line.startedAt;
}

function placed(lines: readonly Line[], line: Line): readonly Line[] {
    const before = lines.findLastIndex(({ startedAt }) => startedAt <= line.startedAt);
    return lines.toSpliced(before + 1, 0, line);
}

function isSameLine(left: Line, right: Line): boolean {
    return (
        left.startedAt === right.startedAt &&
        left.endedAt === right.endedAt &&
        left.role === right.role &&
        left.text === right.text
    );
}
