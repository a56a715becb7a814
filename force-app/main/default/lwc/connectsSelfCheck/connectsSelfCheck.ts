import { api, LightningElement } from 'lwc';
import { copyText } from 'c/connectsTranscriptText';
import type { CheckResult } from './checkResult';
import { type CheckRow, checkRows, reportText, summaryText } from './checkView';
import { LABELS } from './labels';
import { platformPorts } from './platformPorts';
import { runChecks } from './selfCheck';

/** A frame that is not seen. */
interface TriedFrame {
    readonly url: string;
    readonly onLoad: () => void;
}

/** Checks an installation for who is signed in, says what to do, and gives a report to copy. */
export default class ConnectsSelfCheck extends LightningElement {
    /** Heading; empty for the default. */
    @api heading = '';

    labels = LABELS;
    results: readonly CheckResult[] = [];
    isRunning = false;
    isCopied = false;
    /** The report, where the browser does not let it be copied. */
    shownReport = '';
    /** Frames whose origins are being tried. */
    frames: readonly TriedFrame[] = [];

    private checkedAt = 0;
    /** Counts the runs, so that an earlier one that is still going on changes nothing. */
    private run = 0;

    connectedCallback(): void {
        void this.check();
    }

    disconnectedCallback(): void {
        this.run += 1;
    }

    get hasFrames(): boolean {
        return this.frames.length > 0;
    }

    get title(): string {
        return this.heading || LABELS.title;
    }

    get rows(): readonly CheckRow[] {
        return checkRows(this.results);
    }

    get summary(): string {
        return this.isRunning ? LABELS.running : summaryText(this.results);
    }

    get copyLabel(): string {
        return this.isCopied ? LABELS.copied : LABELS.copy;
    }

    get copyIcon(): string {
        return this.isCopied ? 'utility:check' : 'utility:copy_to_clipboard';
    }

    handleAgain(): void {
        void this.check();
    }

    async handleCopy(): Promise<void> {
        const report = reportText(this.results, this.checkedAt, [
            navigator.userAgent,
            window.location.hostname,
        ]);
        this.isCopied = await copyText(report);
        this.shownReport = this.isCopied ? '' : report;
    }

    private showFrame(frame: TriedFrame): () => void {
        this.frames = [...this.frames, frame];
        return () => {
            this.frames = this.frames.filter((each) => each !== frame);
        };
    }

    private async check(): Promise<void> {
        this.run += 1;
        const { run } = this;
        this.results = [];
        this.isRunning = true;
        this.isCopied = false;
        this.shownReport = '';
        this.checkedAt = Date.now();
        this.frames = [];
        const ports = platformPorts(this, (url, onLoad) => this.showFrame({ url, onLoad }));
        await runChecks(ports, (result) => {
            if (run === this.run) {
                this.results = [...this.results, result];
            }
        });
        if (run === this.run) {
            this.isRunning = false;
        }
    }
}
