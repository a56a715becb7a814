import { api, LightningElement } from 'lwc';
import { formatDuration } from 'c/connectsFormat';
import type { RowContent } from 'c/connectsTeamStatsModel';
import { everySecond } from 'c/connectsTicker';

/**
 * An agent of the team on the wall; the element itself is the cell. A hundred of them tick at once,
 * so each writes its time as text, without drawing anew and without a component for it.
 * @fires call when the agent shall be called or consulted
 */
export default class ConnectsTeamStatsTile extends LightningElement {
    /** The same object while nothing in it differs. */
    @api content: RowContent | null = null;

    private stopTicking?: () => void;

    connectedCallback(): void {
        this.stopTicking = everySecond((now) => this.writeTime(now));
    }

    renderedCallback(): void {
        this.writeTime(Date.now());
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
    }

    get timeClass(): string {
        return `time time_${this.content?.level ?? 'normal'}`;
    }

    /** State, detail, team and extension, for what is cut off. */
    get title(): string {
        const { content } = this;
        return content === null
            ? ''
            : [content.name, content.fullState, content.teamName, content.extension]
                  .filter((text) => text !== '')
                  .join('\n');
    }

    handleCall(): void {
        this.dispatchEvent(new CustomEvent('call'));
    }

    private writeTime(now: number): void {
        const time = this.template?.querySelector('.passed');
        const since = this.content?.since ?? null;
        if (time) {
            time.textContent = since === null ? '' : formatDuration(now - since);
        }
    }
}
