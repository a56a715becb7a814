import { api, LightningElement } from 'lwc';
import type { Line } from 'c/connectsLiveState';

/** A transcript as one writes it first: one list, drawn by one template. */
export default class PlainTranscript extends LightningElement {
    @api lines: readonly Line[] = [];

    renderedCallback(): void {
        const log = this.template?.querySelector('.log');
        if (log) {
            log.scrollTop = log.scrollHeight;
        }
    }

    get views(): readonly (Line & { name: string; time: string; className: string })[] {
        return this.lines.map((line) => ({
            ...line,
            name: line.role,
            time: new Date(line.startedAt).toISOString(),
            className: `turn turn_${line.speaker}`,
        }));
    }
}
