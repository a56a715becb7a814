import { api, LightningElement } from 'lwc';
import mayRecord from '@salesforce/customPermission/Connects_Flight_Recorder';
import mayHavePersonalData from '@salesforce/customPermission/Connects_Flight_Recorder_Unredacted';
import { confirmDialog } from 'c/connectsConfirm';
import {
    discardRecording,
    fileName,
    type FileOptions,
    fileText,
    observeRecorder,
    type RecorderState,
    startRecording,
    stopRecording,
} from 'c/connectsFlightControl';
import { fillLabel, formatDuration } from 'c/connectsFormat';
import { connect, LibraryMissingError } from 'c/connectsIntegrationApiSvc';
import { saveFile } from 'c/connectsSaveFile';
import { LABELS } from './labels';
import { afterPaint } from './timers';

const PERMISSION = 'Connects_Flight_Recorder';

/** Starts and stops the flight recorder of the document, and downloads its file. */
export default class ConnectsFlightRecorder extends LightningElement {
    /** Leaves out the heading. */
    @api compact = false;

    labels = LABELS;
    state: RecorderState = { phase: 'idle' };
    isLibraryMissing = false;
    isPreparing = false;
    /** Name of the file that was downloaded last; empty when there is none of this recording. */
    savedAs = '';
    problem = '';

    private leaving = new AbortController();
    private stopObserving?: () => void;
    private isFocusDue = false;

    connectedCallback(): void {
        if (this.isForbidden) {
            return;
        }
        this.leaving = new AbortController();
        this.stopObserving = observeRecorder((state) => this.receive(state));
        void this.lookForLibrary(this.leaving.signal);
    }

    disconnectedCallback(): void {
        this.leaving.abort();
        this.stopObserving?.();
    }

    renderedCallback(): void {
        if (this.isFocusDue) {
            this.isFocusDue = false;
            this.template?.querySelector<HTMLElement>('[data-main]')?.focus();
        }
    }

    get isForbidden(): boolean {
        return !mayRecord;
    }

    get mayHavePersonalData(): boolean {
        return Boolean(mayHavePersonalData);
    }

    get forbiddenText(): string {
        return fillLabel(LABELS.forbiddenText, PERMISSION);
    }

    /** In the utility bar and in compact mode the surroundings already are a card. */
    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get isIdle(): boolean {
        return this.state.phase === 'idle';
    }

    get isRecording(): boolean {
        return this.state.phase === 'recording';
    }

    get isStopped(): boolean {
        return this.state.phase === 'stopped';
    }

    get isMemoryFull(): boolean {
        return this.state.phase === 'recording' && this.state.dropped > 0;
    }

    get bannerClass(): string {
        return this.isRecording ? 'banner banner_running' : 'banner';
    }

    get since(): number | null {
        return sinceOf(this.state);
    }

    /** Read out when it changes; figures that change all the time stand beside it. */
    get statusText(): string {
        const { state } = this;
        if (state.phase === 'idle') {
            return '';
        }
        if (state.phase === 'recording') {
            return LABELS.running;
        }
        if (this.isPreparing) {
            return LABELS.preparing;
        }
        if (this.savedAs !== '') {
            return fillLabel(LABELS.saved, this.savedAs);
        }
        const duration = formatDuration(state.stoppedAt - state.since);
        return fillLabel(LABELS.ready, state.entries.toLocaleString(), duration);
    }

    get figuresText(): string {
        const { state } = this;
        if (state.phase !== 'recording') {
            return '';
        }
        const entries = fillLabel(LABELS.entries, state.entries.toLocaleString());
        return state.dropped === 0
            ? entries
            : `${entries}, ${fillLabel(LABELS.dropped, state.dropped.toLocaleString())}`;
    }

    handleTryAgain(): void {
        void this.lookForLibrary(this.leaving.signal);
    }

    handleDismiss(): void {
        this.problem = '';
    }

    handleStart(): void {
        this.attempt(startRecording);
    }

    handleStop(): void {
        this.attempt(stopRecording);
    }

    handleDownload(): void {
        void this.download({ redacted: true });
    }

    async handleDownloadUnredacted(): Promise<void> {
        if (await confirmDialog(LABELS.unredactedTitle, LABELS.unredactedText)) {
            await this.download({ redacted: false });
        }
    }

    async handleDelete(): Promise<void> {
        const { state } = this;
        const isWanted =
            this.savedAs !== '' || (await confirmDialog(LABELS.deleteTitle, LABELS.deleteText));
        // While the user was asked, another tool of the page may have begun the next recording.
        if (isWanted && this.state === state) {
            this.attempt(discardRecording);
        }
    }

    private receive(state: RecorderState): void {
        if (!isSameStage(state, this.state)) {
            this.savedAs = '';
            this.problem = '';
        }
        this.state = state;
    }

    /** Without the library a recording says little: the user should know. */
    private async lookForLibrary(signal: AbortSignal): Promise<void> {
        this.isLibraryMissing = false;
        try {
            const client = await connect(this, { readyDeadlineMs: Infinity, signal });
            client.release();
        } catch (error) {
            // The only other reason is that this component has left.
            this.isLibraryMissing = error instanceof LibraryMissingError;
        }
    }

    /** The button that was pressed goes away: the one that takes its place gets the focus. */
    private attempt(action: () => void): void {
        this.problem = '';
        try {
            action();
            this.isFocusDue = true;
        } catch (error) {
            this.problem = textOf(error);
        }
    }

    private async download(options: FileOptions): Promise<void> {
        const { state } = this;
        if (state.phase !== 'stopped' || this.isPreparing) {
            return;
        }
        this.problem = '';
        this.isPreparing = true;
        try {
            // Redacting a full memory takes a while.
            await afterPaint();
            const name = fileName(state.recording, options);
            saveFile(name, fileText(state.recording, options), 'application/json');
            this.savedAs = name;
        } catch (error) {
            this.problem = textOf(error);
        } finally {
            this.isPreparing = false;
        }
    }
}

function textOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

function isSameStage(one: RecorderState, other: RecorderState): boolean {
    return sinceOf(one) === sinceOf(other) && one.phase === other.phase;
}

function sinceOf(state: RecorderState): number | null {
    return state.phase === 'idle' ? null : state.since;
}
