import { api, LightningElement } from 'lwc';
import { formatDuration, isoDuration } from 'c/connectsFormat';
import { everySecond } from 'c/connectsTicker';

/** Shows how long ago something happened, ticking. Only this element renders each second. */
export default class ConnectsTimer extends LightningElement {
    /** Start in milliseconds since 1970; nothing is shown without one. */
    @api since: number | null = null;

    now = Date.now();
    stopTicking?: () => void;

    connectedCallback(): void {
        this.now = Date.now();
        this.stopTicking = everySecond((now) => {
            this.now = now;
        });
    }

    disconnectedCallback(): void {
        this.stopTicking?.();
    }

    get hasSince(): boolean {
        return typeof this.since === 'number';
    }

    get text(): string {
        return formatDuration(this.elapsed);
    }

    get machineText(): string {
        return isoDuration(this.elapsed);
    }

    private get elapsed(): number {
        return this.now - (this.since ?? this.now);
    }
}
