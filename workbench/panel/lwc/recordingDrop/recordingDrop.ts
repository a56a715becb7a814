import { LightningElement } from 'lwc';
import { replayProblem, startReplay } from '../../../recording/replaySession';

/** Takes a recording that is dropped anywhere on the page, and says why it cannot be replayed. */
export default class RecordingDrop extends LightningElement {
    isDragging = false;
    problem = replayProblem();

    connectedCallback(): void {
        window.addEventListener('dragover', this.handleDragOver);
        window.addEventListener('dragleave', this.handleDragLeave);
        window.addEventListener('drop', this.handleDrop);
    }

    disconnectedCallback(): void {
        window.removeEventListener('dragover', this.handleDragOver);
        window.removeEventListener('dragleave', this.handleDragLeave);
        window.removeEventListener('drop', this.handleDrop);
    }

    handleClose(): void {
        this.problem = '';
    }

    private readonly handleDragOver = (event: DragEvent): void => {
        if (event.dataTransfer?.types.includes('Files')) {
            // Without it the browser opens the file in place of the page.
            event.preventDefault();
            this.isDragging = true;
        }
    };

    private readonly handleDragLeave = (event: DragEvent): void => {
        const isOutside = event.relatedTarget === null;
        this.isDragging = this.isDragging && !isOutside;
    };

    private readonly handleDrop = (event: DragEvent): void => {
        this.isDragging = false;
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) {
            event.preventDefault();
            void this.take(files);
        }
    };

    private async take([file, ...others]: File[]): Promise<void> {
        if (file === undefined || others.length > 0) {
            this.problem = 'Drop one recording at a time.';
            return;
        }
        try {
            this.problem = '';
            await startReplay(file);
        } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            this.problem = `${file.name}: ${text}`;
        }
    }
}
