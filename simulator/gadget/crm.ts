import type { SearchResult } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SearchOutcome } from '../api';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import { findContacts } from './contacts';
import { drawRecordId } from './recordIds';

/** What Salesforce knows about a work item. */
export interface CrmRecord {
    /** Id of the activity, empty while there is none. */
    readonly activityId: string;
    /** Null until the search has answered. */
    readonly searchResult: SearchResult | null;
}

export const NO_CRM_RECORD: CrmRecord = { activityId: '', searchResult: null };

/** What the CRM is built with. */
export interface CrmParts {
    readonly clock: Clock;
    readonly random: Random;
    /** Who is found for a number: the same for all gadgets of one org. */
    readonly contacts: Random;
    readonly searchOutcome: SearchOutcome;
    /** Gives the time of the next look-up, in ms. */
    readonly latency: () => number;
    /** Called when a look-up is done. */
    readonly changed: () => void;
}

interface Job {
    readonly run: () => void;
    readonly cancel: CancelTimer;
}

/**
 * Salesforce behind the gadget: finds the contact of a number and keeps activities, each look-up
 * taking its time. A work item has one look-up under way at a time.
 */
export class Crm {
    private readonly parts: CrmParts;
    private readonly records = new Map<string, CrmRecord>();
    private readonly jobs = new Map<string, Job>();

    constructor(parts: CrmParts) {
        this.parts = parts;
    }

    /** Whether a look-up is under way. */
    get busy(): boolean {
        return this.jobs.size > 0;
    }

    /** Whether a look-up for that work item is under way. */
    isLookingUp(itemId: string): boolean {
        return this.jobs.has(itemId);
    }

    record(itemId: string): CrmRecord {
        return this.records.get(itemId) ?? NO_CRM_RECORD;
    }

    /** Searches for the caller; `done` runs when the record holds the result. */
    search(itemId: string, customer: string, done: () => void): void {
        const { contacts, searchOutcome } = this.parts;
        this.start(itemId, () => {
            this.note(itemId, { searchResult: findContacts(contacts, customer, searchOutcome) });
            done();
        });
    }

    /** Creates the activity of a work item; `done` runs when the record holds its id. */
    createActivity(itemId: string, done: () => void): void {
        this.start(itemId, () => {
            this.note(itemId, { activityId: this.createActivityId() });
            done();
        });
    }

    /** The agent saves the activity; `done` learns whether that created it. */
    saveActivity(itemId: string, done: (created: boolean) => void): void {
        this.start(itemId, () => {
            const created = this.record(itemId).activityId === '';
            if (created) {
                this.note(itemId, { activityId: this.createActivityId() });
            }
            done(created);
        });
    }

    /** Updates the activity of an ended work item, then forgets it. */
    closeActivity(itemId: string, done: () => void): void {
        this.start(itemId, () => {
            done();
            this.records.delete(itemId);
        });
    }

    /** Finishes the look-up under way at once, so that its event comes before the next one. */
    finish(itemId: string): void {
        const job = this.jobs.get(itemId);
        job?.cancel();
        job?.run();
    }

    /** Gives up on a work item. */
    abandon(itemId: string): void {
        this.jobs.get(itemId)?.cancel();
        this.jobs.delete(itemId);
        this.records.delete(itemId);
    }

    private start(itemId: string, work: () => void): void {
        this.finish(itemId);
        const run = () => {
            this.jobs.delete(itemId);
            work();
            this.parts.changed();
        };
        this.jobs.set(itemId, {
            run,
            cancel: this.parts.clock.setTimer(run, this.parts.latency()),
        });
    }

    private note(itemId: string, change: Partial<CrmRecord>): void {
        this.records.set(itemId, { ...this.record(itemId), ...change });
    }

    private createActivityId(): string {
        return drawRecordId(this.parts.random, '00T');
    }
}
