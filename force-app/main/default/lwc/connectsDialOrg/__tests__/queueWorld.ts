/** Browser tabs with decision queues before one org, all made by hand. */
import { exclusivelyWith } from 'c/connectsBrowserQueue';
import type { DecisionBody, DecisionEntry, LogResult, PlacedDial } from '../dialOrg';
import { DecisionQueue, type QueueParts } from '../decisionQueue';
import { QueueStore } from '../queueStore';
import { HandTimers } from './handTimers';
import { MemoryStorage } from './memoryStorage';

export const BODY: DecisionBody = {
    decidedAt: 1,
    outcome: 'block',
    code: 'LISTED',
    reasonParameters: '{}',
    rule: 'Org_List',
    rulesVersion: 'v',
    callType: 'OUTBOUND',
    e164: '+18505550123',
    country: 'US',
    inputs: '[]',
    oldestInputMs: null,
    rulesWithoutData: '',
    nextAllowedAt: null,
    answer: 'none',
    overrideReason: null,
};

/** How an org answers a call. */
export type Mood = 'well' | 'fails' | 'takes-and-fails' | 'refuses' | 'silent';

/** Stores by client id, as the org does. */
export class FakeOrg {
    mood: Mood = 'well';
    readonly decisions = new Map<string, DecisionEntry>();
    readonly dials = new Map<string, PlacedDial>();
    calls = 0;

    storeDecisions(entries: readonly DecisionEntry[]): Promise<LogResult[]> {
        return this.take(entries, this.decisions);
    }

    countDials(dials: readonly PlacedDial[]): Promise<LogResult[]> {
        return this.take(dials, this.dials);
    }

    private async take<T extends { readonly clientId: string }>(
        entries: readonly T[],
        stored: Map<string, T>,
    ): Promise<LogResult[]> {
        this.calls += 1;
        if (this.mood === 'silent') {
            return new Promise(() => undefined);
        }
        if (this.mood === 'fails') {
            throw new Error('Server Error');
        }
        if (this.mood === 'refuses') {
            return entries.map(({ clientId }) => ({ clientId, state: 'refused', message: 'No.' }));
        }
        entries.forEach((entry) => {
            if (!stored.has(entry.clientId)) {
                stored.set(entry.clientId, entry);
            }
        });
        if (this.mood === 'takes-and-fails') {
            throw new Error('The answer was lost');
        }
        return entries.map(({ clientId }) => ({ clientId, state: 'stored' }));
    }
}

/** See the file's head. */
export class QueueWorld {
    readonly timers = new HandTimers();
    readonly storage = new MemoryStorage();
    readonly org = new FakeOrg();
    private readonly exclusively = exclusivelyWith(undefined);
    private ids = 0;

    /** Opens a page of a user. All pages share the browser's locks, as with Web Locks. */
    open(userId = '005A', more: Partial<QueueParts> = {}): DecisionQueue {
        const newId = (): string => {
            this.ids += 1;
            return `id-${String(this.ids).padStart(4, '0')}`;
        };
        return new DecisionQueue({
            org: this.org,
            store: new QueueStore(this.storage, userId, newId),
            timers: this.timers,
            exclusively: this.exclusively,
            userId,
            newId,
            ...more,
        });
    }

    /** Numbers of what the org has of all queues, sorted. */
    numbers(): number[] {
        return [...this.org.decisions.values()]
            .map(({ queueNumber }) => queueNumber)
            .sort((a, b) => a - b);
    }

    /** The browser's storage as one text. */
    stored(): string {
        return JSON.stringify([...this.storage.items]);
    }
}
