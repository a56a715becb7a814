import { LightningElement } from 'lwc';
import type { ReplayProgress } from '../../../recording/recordingPlayer';
import { leaveReplay, replaySession } from '../../../recording/replaySession';
import { judgeRecording, type Verdict } from '../../../recording/verdict';
import { describeRecording, describeRequest, minutes } from '../../../recording/words';

const SPEEDS = [1, 2, 5, 10, 20];
const PERCENT = 100;

/** Controls of a replay: how far it is, how fast it goes, and what was not as recorded. */
export default class ReplayPanel extends LightningElement {
    progress: ReplayProgress | null = null;
    verdict: Verdict | null = null;
    problem = '';
    #stopObserving = (): void => undefined;

    readonly speeds = [
        ...SPEEDS.map((speed) => ({ label: `${speed}×`, value: String(speed) })),
        { label: 'As fast as possible', value: 'Infinity' },
    ];

    connectedCallback(): void {
        const session = replaySession();
        if (session === null) {
            return;
        }
        const { player, text } = session;
        this.#stopObserving = player.observe(() => {
            this.progress = player.progress;
        });
        this.progress = player.progress;
        void this.judge(text);
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get fileName(): string {
        return replaySession()?.fileName ?? '';
    }

    get description(): string {
        const session = replaySession();
        return session === null ? '' : describeRecording(session.recording);
    }

    get percent(): number {
        const { position = 0, duration = 0, isEnded = false } = this.progress ?? {};
        return isEnded || duration === 0 ? PERCENT : (PERCENT * position) / duration;
    }

    get position(): string {
        const { position = 0, duration = 0, played = 0, total = 0 } = this.progress ?? {};
        return `${minutes(position)} of ${minutes(duration)}, ${played} of ${total} entries`;
    }

    get status(): string {
        const { hasBegun = false, isEnded = false, isPaused = false } = this.progress ?? {};
        if (!hasBegun) {
            return 'Begins when a component of the page subscribes to an event.';
        }
        if (isEnded) {
            return 'Played to its end.';
        }
        return isPaused ? 'Paused.' : 'Playing.';
    }

    get isEnded(): boolean {
        return this.progress?.isEnded ?? false;
    }

    get pauseLabel(): string {
        return this.progress?.isPaused ? 'Go on' : 'Pause';
    }

    get speed(): string {
        return String(this.progress?.speed ?? 1);
    }

    get verdictText(): string {
        const [headline = 'Comparing…', ...details] = this.verdict?.lines ?? [];
        return this.problem || [headline, ...details].join('\n');
    }

    get verdictClass(): string {
        const isDifferent = this.problem !== '' || (this.verdict?.at ?? null) !== null;
        if (isDifferent) {
            return 'words words_bad';
        }
        return this.verdict === null ? 'words' : 'words words_good';
    }

    get requests(): string {
        const { requests = 0, unknown = 0, firstUnknown = null } = this.progress ?? {};
        if (firstUnknown === null) {
            return `${requests} requests sent, all of them in the recording.`;
        }
        const { at, name, args } = firstUnknown;
        return (
            `${requests} requests sent, ${unknown} of them not in the recording. ` +
            `The first, at ${minutes(at)}: ${describeRequest(name, args)}`
        );
    }

    get requestsClass(): string {
        return this.progress?.firstUnknown ? 'words words_warning' : 'words';
    }

    handlePause(): void {
        const player = replaySession()?.player;
        if (this.progress?.isPaused) {
            player?.resume();
        } else {
            player?.pause();
        }
    }

    handleSpeed(event: CustomEvent<{ value: string }>): void {
        replaySession()?.player.setSpeed(Number(event.detail.value));
    }

    handleAgain(): void {
        // The service of a page keeps what it has learned, so a page of its own for each replay.
        window.location.reload();
    }

    handleLeave(): void {
        void leaveReplay();
    }

    private async judge(text: string): Promise<void> {
        try {
            this.verdict = await judgeRecording(text);
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}
