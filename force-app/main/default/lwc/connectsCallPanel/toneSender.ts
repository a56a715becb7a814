/** Sends tones in the order in which they were pressed, each call's to that call only. */
import {
    isQuiet,
    itemKey,
    NO_TONES,
    pressed,
    sending,
    sent,
    stopped,
    type Tones,
} from 'c/connectsWorkItems';
import { ClientReleasedError } from 'c/connectsIntegrationApiSvc';
import type { RequestWorld } from './itemRequests';

/** See the file's head. */
export class ToneSender {
    private readonly world: RequestWorld;
    private readonly tones = new Map<string, Tones>();
    private readonly errors = new Map<string, unknown>();

    constructor(world: RequestWorld) {
        this.world = world;
    }

    /** @param key of the work item */
    of(key: string): Tones {
        return this.tones.get(key) ?? NO_TONES;
    }

    /** Why the last tones did not go out; undefined when they did. */
    errorOf(key: string): unknown {
        return this.errors.get(key);
    }

    press(key: string, tone: string): void {
        this.errors.delete(key);
        this.set(key, pressed(this.of(key), tone));
        void this.flush(key);
    }

    dismiss(key: string): void {
        this.errors.delete(key);
    }

    /** Forgets calls that have ended. */
    observe(): void {
        const open = new Set(this.world.items().map(itemKey));
        for (const key of [...this.tones.keys()]) {
            if (!open.has(key)) {
                this.tones.delete(key);
                this.errors.delete(key);
            }
        }
    }

    private async flush(key: string): Promise<void> {
        const before = this.of(key);
        const client = this.world.client();
        if (before.underWay !== '' || isQuiet(before) || client === null) {
            return;
        }
        if (!this.isActive(key)) {
            // The guide's request names no call: these tones would go to another one.
            this.set(key, stopped(before));
            return;
        }
        const next = sending(before);
        this.set(key, next);
        try {
            await client.sendDtmf(next.underWay);
            this.set(key, sent(this.of(key)));
        } catch (error) {
            this.set(key, stopped(this.of(key)));
            if (!(error instanceof ClientReleasedError)) {
                this.errors.set(key, error);
            }
            this.world.changed();
            return;
        }
        await this.flush(key);
    }

    private isActive(key: string): boolean {
        return this.world.items().some((item) => itemKey(item) === key && item.State === 'ACTIVE');
    }

    private set(key: string, tones: Tones): void {
        this.tones.set(key, tones);
        this.world.changed();
    }
}
