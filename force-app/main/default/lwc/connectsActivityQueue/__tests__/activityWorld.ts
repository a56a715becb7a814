/** Browser tabs with activity queues before one org, all made by hand. */
import type { ActivityWrite } from 'c/connectsActivityRules';
import { exclusivelyWith } from 'c/connectsBrowserQueue';
import { HandTimers, settled } from '../../connectsDialOrg/__tests__/handTimers';
import { MemoryStorage } from '../../connectsDialOrg/__tests__/memoryStorage';
import type { ActivityOrg, ActivityResult } from '../activityOrg';
import { ActivityQueue, type Addition } from '../activityQueue';
import { ActivityStore } from '../activityStore';

/** How an org answers a call. */
export type Mood = 'well' | 'fails' | 'fails-one' | 'refuses' | 'locks' | 'silent' | LosingMood;
/** It takes what it gets, and the answer does not arrive. */
export type LosingMood = 'takes-and-fails' | 'takes-and-silent';

/** Writes each key once, as the org does. */
export class FakeActivityOrg implements ActivityOrg {
    mood: Mood = 'well';
    /** Tasks by key. */
    readonly tasks = new Map<string, ActivityWrite>();
    /** Keys of each call. */
    readonly calls: (readonly string[])[] = [];
    /** What can never be taken in one call with others: the key of the entry. */
    poison = '';

    async write(entries: readonly ActivityWrite[]): Promise<ActivityResult[]> {
        const keys = entries.map(({ key }) => key);
        this.calls.push(keys);
        if (this.mood === 'silent') {
            return new Promise(() => undefined);
        }
        if (this.mood === 'fails' || (this.mood === 'fails-one' && keys.includes(this.poison))) {
            throw new Error('Server Error');
        }
        if (this.mood === 'refuses' || this.mood === 'locks') {
            const state = this.mood === 'refuses' ? 'refused' : 'failed';
            return keys.map((key) => ({ key, state, message: 'No.' }));
        }
        entries
            .filter(({ key }) => !this.tasks.has(key))
            .forEach((entry) => this.tasks.set(entry.key, entry));
        if (this.mood === 'takes-and-silent') {
            return new Promise(() => undefined);
        }
        if (this.mood === 'takes-and-fails') {
            throw new Error('The answer was lost');
        }
        return keys.map((key) => ({ key, state: 'stored', taskId: `00T-${key}` }));
    }
}

/** Something to write. */
export function addition(key: string, more: Partial<Addition> = {}): Addition {
    const write: ActivityWrite = {
        key,
        taskId: null,
        continuesKey: null,
        isCompleted: true,
        fields: [{ name: 'Subject', value: key }],
    };
    return { write, workItemId: key, label: `Call ${key}`, notBefore: 0, ...more };
}

/** A page with its queue. */
export class Page {
    readonly queue: ActivityQueue;
    readonly written: string[] = [];
    isOwner = false;

    constructor(world: ActivityWorld, userId: string) {
        this.queue = new ActivityQueue({
            org: world.org,
            store: new ActivityStore(
                world.storage,
                userId,
                () => world.newId(),
                () => world.timers.now(),
            ),
            timers: world.timers,
            exclusively: world.exclusively,
            userId,
            isOwner: () => this.isOwner,
            onChange: () => undefined,
            onWritten: (_workItemId, taskId) => this.written.push(taskId),
        });
    }

    /** It carries the duty out from now on, or does not any more. */
    own(isOwner = true): void {
        this.isOwner = isOwner;
        this.queue.wake();
    }
}

/** See the file's head. */
export class ActivityWorld {
    readonly timers = new HandTimers();
    readonly storage = new MemoryStorage();
    readonly org = new FakeActivityOrg();
    /** All pages share the browser's locks. */
    readonly exclusively = exclusivelyWith(undefined);
    private ids = 0;

    newId(): string {
        this.ids += 1;
        return `id-${this.ids}`;
    }

    open(userId = '005A'): Page {
        return new Page(this, userId);
    }

    /** Lets time pass, with everything that follows from it. */
    async pass(ms = 0): Promise<void> {
        await this.timers.pass(ms);
        await settled();
    }
}
