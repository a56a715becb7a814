import {
    fileName,
    fileText,
    observeRecorder,
    type RecorderState,
    startRecording,
    stopRecording,
} from 'c/connectsFlightControl';
import { saveFile } from 'c/connectsSaveFile';
import { LightningElement } from 'lwc';
import { endRecordingByAddress, recordFromPageLoad } from '../../../recording/recordingAddress';
import { startReplay } from '../../../recording/replaySession';

/** Records what crosses the service of this page, and opens recordings. */
export default class RecordingTab extends LightningElement {
    state: RecorderState = { phase: 'idle' };
    isUnredacted = false;
    problem = '';
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeRecorder((state) => {
            this.state = state;
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get isRunning(): boolean {
        return this.state.phase === 'recording';
    }

    get status(): string {
        const { state } = this;
        if (state.phase === 'idle') {
            return '';
        }
        const { entries, dropped } = state;
        const lost = dropped === 0 ? '' : ` The oldest ${dropped} had no room and are summed up.`;
        return this.isRunning
            ? `Recording: ${entries} entries.${lost}`
            : `${entries} entries are ready to download.${lost}`;
    }

    get statusClass(): string {
        return this.isRunning ? 'status status_running' : 'status';
    }

    get cannotDownload(): boolean {
        return this.state.phase !== 'stopped';
    }

    handleStart(): void {
        this.attempt(() => startRecording());
    }

    handleFromLoad(): void {
        recordFromPageLoad();
    }

    handleStop(): void {
        this.attempt(() => stopRecording());
        endRecordingByAddress();
    }

    handleUnredacted(event: CustomEvent<{ checked: boolean }>): void {
        this.isUnredacted = event.detail.checked;
    }

    handleDownload(): void {
        const { state } = this;
        if (state.phase === 'stopped') {
            const options = { redacted: !this.isUnredacted };
            this.attempt(() =>
                saveFile(
                    fileName(state.recording, options),
                    fileText(state.recording, options),
                    'application/json',
                ),
            );
        }
    }

    async handleFile(event: CustomEvent<{ files: FileList }>): Promise<void> {
        const [file] = event.detail.files;
        if (file) {
            try {
                await startReplay(file);
            } catch (error) {
                this.problem = textOf(error);
            }
        }
    }

    private attempt(action: () => unknown): void {
        try {
            action();
            this.problem = '';
        } catch (error) {
            this.problem = textOf(error);
        }
    }
}

function textOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
