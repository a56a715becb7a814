/** The replay of this page, if its address asks for one. */
import { parseRecording, type Recording } from 'c/connectsFlightRecording';
import { LIBRARY_SCRIPT, standInForScript } from '../platform/scriptStandIns';
import { changeAddress } from '../shell/address';
import { browserPlayerClock } from './playerClock';
import { RecordingPlayer, type ReplayNews } from './recordingPlayer';
import { findRecording, forgetRecordings, keepRecording } from './recordingStore';

/** A replay and the file that it plays. */
export interface ReplaySession {
    readonly fileName: string;
    readonly text: string;
    readonly recording: Recording;
    readonly player: RecordingPlayer;
}

/** Entry of the address. */
const ENTRY = 'recording';

let session: ReplaySession | null = null;
let problem = '';

/** The replay of this page; null on a page with the simulated gadget. */
export function replaySession(): ReplaySession | null {
    return session;
}

/** Why the address's recording is not played; empty when it is, or when there is none. */
export function replayProblem(): string {
    return problem;
}

/**
 * Prepares the replay that the address asks for; to be called before the first component is made.
 *
 * @param onNews told of each thing that happens in the replay
 */
export async function prepareReplay(onNews: (news: ReplayNews) => void): Promise<void> {
    const id = new URLSearchParams(window.location.search).get(ENTRY);
    if (id === null) {
        return;
    }
    try {
        session = await openSession(id, onNews);
    } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
        window.history.replaceState(
            null,
            '',
            changeAddress(window.location.search, { [ENTRY]: undefined }),
        );
        return;
    }
    const { player } = session;
    standInForScript(LIBRARY_SCRIPT, () => {
        Object.assign(globalThis, { ConnectsIntegrationAPI: player.openLibrary() });
        return Promise.resolve();
    });
}

/**
 * Loads the page again with a recording in place of the simulated gadget.
 *
 * @param file a file of the flight recorder
 * @throws RecordingError for a file that is none, or damaged; Error when it cannot be kept
 */
export async function startReplay(file: File): Promise<void> {
    const text = await file.text();
    parseRecording(text);
    const id = crypto.randomUUID();
    await keepRecording({ id, fileName: file.name, text });
    window.location.search = changeAddress(window.location.search, {
        [ENTRY]: id,
        play: undefined,
    });
}

/** Loads the page again with the simulated gadget. */
export async function leaveReplay(): Promise<void> {
    await forgetRecordings();
    const query = new URLSearchParams(window.location.search);
    query.delete(ENTRY);
    window.location.search = query.toString();
}

async function openSession(id: string, onNews: (news: ReplayNews) => void): Promise<ReplaySession> {
    const kept = await findRecording(id);
    if (kept === undefined) {
        throw new Error(
            'This browser no longer has the recording of this address: drop the file on the page again.',
        );
    }
    const { fileName, text } = kept;
    const recording = parseRecording(text);
    const player = new RecordingPlayer(recording, browserPlayerClock, onNews);
    return { fileName, text, recording, player };
}
