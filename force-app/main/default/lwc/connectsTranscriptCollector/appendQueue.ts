/**
 * Writes the transcript of each call into its activity, once: when the call is over and its last
 * lines have come. What fails is tried again, and stays until it is written. Knows no platform.
 */
import type { Conversation } from 'c/connectsLiveState';

/** What the queue needs. */
export interface AppendParts {
    /** What is known of a call; null when nothing was said, or it was forgotten. */
    conversationOf(workItemId: string): Conversation | null;
    /** Whether anything may be written about a call. */
    mayWrite(workItemId: string): boolean;
    /** Writes it, unless it is there already. */
    write(recordId: string, conversation: Conversation): Promise<void>;
    /** Whether this document is the one that writes. */
    isOwner(): boolean;
    /** Whether it makes sense to try again by itself. */
    mayPass(error: unknown): boolean;
    /** Calls once after `ms`. @returns cancels it */
    after(ms: number, run: () => void): () => void;
    /** Called after anything below has changed. */
    onChange(): void;
}

/** A transcript that was not written. */
export interface FailedAppend {
    readonly conversation: Conversation;
    readonly error: unknown;
}

/** After the activity of an ended call was saved: the last words are still on their way, in ms. */
export const LAST_WORDS_MS = 4_000;
/** After the end of a call: perhaps its activity is saved once more, in ms. */
export const LAST_SAVE_MS = 15_000;
/** From one attempt to the next, in ms. */
const RETRIES: readonly number[] = [5_000, 30_000, 120_000];
/** Calls that are remembered, so that none is written twice. */
const MAX_JOBS = 50;

const NOTHING = (): void => undefined;

interface Job {
    recordId: string | null;
    /** As it was when it was seen last: a sign-out forgets conversations. */
    conversation: Conversation | null;
    phase: 'open' | 'due' | 'writing' | 'written' | 'failed';
    attempts: number;
    error: unknown;
    cancel: () => void;
}

/** See the file's head. */
export class AppendQueue {
    private readonly parts: AppendParts;
    private readonly jobs = new Map<string, Job>();

    constructor(parts: AppendParts) {
        this.parts = parts;
    }

    /** How many were written. */
    get writtenCount(): number {
        return this.inPhase('written').length;
    }

    /** How many wait for their time, for their turn, or for another attempt. */
    get waitingCount(): number {
        return this.inPhase('due').length + this.inPhase('writing').length;
    }

    /** What is given up until somebody asks for it again. */
    get failures(): readonly FailedAppend[] {
        return this.inPhase('failed').flatMap(({ conversation, error }) =>
            conversation === null ? [] : [{ conversation, error }],
        );
    }

    /** The activity of a call was saved. @param isEnded whether the call was over by then */
    saved(workItemId: string, recordId: string, isEnded: boolean): void {
        const job = this.jobOf(workItemId);
        job.recordId = recordId;
        this.plan(workItemId, job, isEnded ? LAST_WORDS_MS : null);
    }

    /** A call is over. */
    ended(workItemId: string): void {
        this.plan(workItemId, this.jobOf(workItemId), LAST_SAVE_MS);
    }

    /** Tries what has failed once more. */
    retry(): void {
        for (const [workItemId, job] of this.jobs) {
            if (job.phase === 'failed') {
                job.attempts = 0;
                job.phase = 'due';
                void this.attempt(workItemId, job);
            }
        }
    }

    /** This document may have become the one that writes. */
    turn(): void {
        for (const [workItemId, job] of this.jobs) {
            if (job.phase === 'due' && job.cancel === NOTHING) {
                void this.attempt(workItemId, job);
            }
        }
    }

    /** Nothing is written any more. */
    stop(): void {
        this.jobs.forEach((job) => job.cancel());
        this.jobs.clear();
    }

    private jobOf(workItemId: string): Job {
        const known = this.jobs.get(workItemId);
        if (known !== undefined) {
            return known;
        }
        const job: Job = {
            recordId: null,
            conversation: null,
            phase: 'open',
            attempts: 0,
            error: null,
            cancel: NOTHING,
        };
        this.jobs.set(workItemId, job);
        this.forgetOldest(workItemId);
        return job;
    }

    private plan(workItemId: string, job: Job, ms: number | null): void {
        job.conversation = this.parts.conversationOf(workItemId) ?? job.conversation;
        const isOpen = job.phase === 'open' || (job.phase === 'due' && job.attempts === 0);
        if (ms !== null && isOpen) {
            job.phase = 'due';
            this.attemptAfter(ms, workItemId, job);
        }
        this.parts.onChange();
    }

    private attemptAfter(ms: number, workItemId: string, job: Job): void {
        job.cancel();
        job.cancel = this.parts.after(ms, () => {
            job.cancel = NOTHING;
            void this.attempt(workItemId, job);
        });
    }

    private async attempt(workItemId: string, job: Job): Promise<void> {
        const { parts } = this;
        job.conversation = parts.conversationOf(workItemId) ?? job.conversation;
        const { recordId, conversation } = job;
        const isSaid = conversation !== null && conversation.lineCount > 0;
        if (recordId === null || !isSaid || !parts.mayWrite(workItemId)) {
            // No activity, nothing was said, or it is private: a later save asks again.
            job.phase = 'open';
            parts.onChange();
            return;
        }
        if (!parts.isOwner()) {
            // Another document writes. Should it end, this one looks whether it has written.
            parts.onChange();
            return;
        }
        job.phase = 'writing';
        parts.onChange();
        try {
            await parts.write(recordId, conversation);
            job.phase = 'written';
            job.conversation = null;
        } catch (error) {
            this.fail(workItemId, job, error);
        }
        parts.onChange();
    }

    private fail(workItemId: string, job: Job, error: unknown): void {
        const delay = this.parts.mayPass(error) ? RETRIES[job.attempts] : undefined;
        job.error = error;
        job.attempts += 1;
        job.phase = delay === undefined ? 'failed' : 'due';
        if (delay !== undefined && this.jobs.get(workItemId) === job) {
            this.attemptAfter(delay, workItemId, job);
        }
    }

    /** What this document has to write is never forgotten; what another one writes is, at the end. */
    private forgetOldest(newest: string): void {
        const others = [...this.jobs].filter(([workItemId]) => workItemId !== newest);
        const done = others.filter(([, { phase }]) => phase === 'written' || phase === 'open');
        const left = others.filter(([, job]) => job.phase === 'due' && job.cancel === NOTHING);
        [...done, ...left]
            .slice(0, Math.max(0, this.jobs.size - MAX_JOBS))
            .forEach(([workItemId]) => this.jobs.delete(workItemId));
    }

    private inPhase(phase: Job['phase']): Job[] {
        return [...this.jobs.values()].filter((job) => job.phase === phase);
    }
}
