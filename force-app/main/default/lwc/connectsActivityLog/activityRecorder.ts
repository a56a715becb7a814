/**
 * Hears what becomes of calls, has it decided what is written about them, and hands it to the queue.
 * What the agent says after the end of a call counts as long as nothing was written. Knows no platform.
 */
import type { ActivityQueue } from 'c/connectsActivityQueue';
import {
    type ActivityDecision,
    type ActivityPolicy,
    type ActivityWords,
    type CallFacts,
    campaignContact,
    decideAtEnd,
    decideAtPreview,
    interactionId,
    type NotWrittenReason,
    previewOutcomeKey,
    type PrivacyClass,
    subjectOf,
} from 'c/connectsActivityRules';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { RelatedRecords } from 'c/connectsRelatedRecords';
import { callKindOf } from 'c/connectsScreenPopRules';

/** The activity that a preview has made, and the call that goes on with it. */
export interface PreviewNote {
    readonly key: string;
    /** Key of the call; null until there is one. */
    readonly usedBy: string | null;
}

/** What the recorder needs. */
export interface RecorderParts {
    readonly queue: Pick<ActivityQueue, 'put' | 'drop'>;
    readonly words: ActivityWords;
    relatedTo(workItemId: string): RelatedRecords;
    chosenClass(workItemId: string): PrivacyClass | null;
    /** Remembers previews by campaign and entry of its list, in all tabs. */
    readonly previews: {
        get(contact: string): PreviewNote | null;
        set(contact: string, note: PreviewNote): void;
    };
    /** Milliseconds since 1970. */
    now(): number;
    /** Called after `leftOut` may have changed. */
    onChange(): void;
}

/** A call of which nothing is written. */
export interface LeftOut {
    readonly key: string;
    readonly workItemId: string;
    readonly label: string;
    readonly reason: NotWrittenReason;
}

/** After the end of a call: the gadget saves its own activity once more, in ms. */
export const LAST_SAVE_MS = 15_000;
/** After a preview has come: the campaign's data follows, in ms. */
const CAMPAIGN_DATA_MS = 3_000;
/** Calls that are remembered for what the agent may say later. */
const MAX_CALLS = 20;
/** An end that this page has missed while it was loading, in ms. */
const MISSED_WITHIN_MS = 5 * 60_000;

interface Call {
    readonly item: WorkItem;
    readonly moment: 'preview' | 'end';
    /** When it may be written at the earliest. */
    readonly notBefore: number;
    notWritten: NotWrittenReason | null;
}

/** See the file's head. */
export class ActivityRecorder {
    private readonly parts: RecorderParts;
    private policy: ActivityPolicy | null = null;
    private readonly calls = new Map<string, Call>();

    constructor(parts: RecorderParts) {
        this.parts = parts;
    }

    /** Calls that the agent may still say something about, the last one first. */
    get leftOut(): readonly LeftOut[] {
        return [...this.calls].reverse().flatMap(([key, { item, notWritten }]) =>
            notWritten === 'privacy'
                ? {
                      key,
                      workItemId: item.Id,
                      label: subjectOf(item, this.parts.words),
                      reason: notWritten,
                  }
                : [],
        );
    }

    /** What holds from now on. Until there is a policy, ended calls are kept, and nothing is written. */
    setPolicy(policy: ActivityPolicy | null): void {
        this.policy = policy;
        this.review();
    }

    /** A work item came, or its campaign's data did. */
    created(item: WorkItem): void {
        if (callKindOf(item) === 'preview') {
            this.take(item, 'preview', this.parts.now() + CAMPAIGN_DATA_MS);
        }
    }

    /** A work item has ended. */
    ended(item: WorkItem): void {
        this.take(item, 'end', this.parts.now() + LAST_SAVE_MS);
    }

    /** The gadget has saved the activity of a work item. */
    saved(item: WorkItem, recordId: string): void {
        if (item.State === 'ENDED') {
            this.take({ ...item, CrmId: recordId }, 'end', this.parts.now());
        }
    }

    /** The gadget's last work items: one that has just ended may have done so unheard. */
    missed(items: readonly WorkItem[]): void {
        const now = this.parts.now();
        items
            .filter(({ EndedTimeStamp: end }) => end !== null && now - end < MISSED_WITHIN_MS)
            .filter((item) => !this.calls.has(interactionId(item)))
            .forEach((item) => this.ended(item));
    }

    /** What the agent or a screen pop has said may have changed. */
    review(): void {
        [...this.calls].forEach(([key, call]) => this.decide(key, call));
        this.parts.onChange();
    }

    private take(item: WorkItem, moment: Call['moment'], notBefore: number): void {
        const key = interactionId(item);
        const call: Call = { item, moment, notBefore, notWritten: null };
        this.calls.delete(key);
        this.calls.set(key, call);
        [...this.calls.keys()]
            .slice(0, Math.max(0, this.calls.size - MAX_CALLS))
            .forEach((old) => this.calls.delete(old));
        this.decide(key, call);
        this.parts.onChange();
    }

    private decide(key: string, call: Call): void {
        const { policy, parts } = this;
        if (policy === null) {
            return;
        }
        const { item, moment } = call;
        const previewKey = moment === 'end' ? this.previewOf(item) : null;
        const facts: CallFacts = {
            item,
            related: parts.relatedTo(item.Id),
            chosen: parts.chosenClass(item.Id),
            previewKey,
        };
        const decision =
            moment === 'end'
                ? decideAtEnd(facts, policy, parts.words)
                : decideAtPreview(facts, policy, parts.words);
        call.notWritten = decision.notWritten;
        // An open preview that nobody called stays; of these nothing does.
        if (decision.notWritten === 'privacy' || decision.notWritten === 'no-task') {
            const outcomes = previewKey === null ? [] : [previewOutcomeKey(previewKey)];
            [key, ...outcomes].forEach((each) => parts.queue.drop(each));
        }
        this.hand(call, decision);
    }

    private hand({ item, moment, notBefore }: Call, { writes }: ActivityDecision): void {
        const { queue, words } = this.parts;
        for (const write of writes) {
            queue.put({ write, workItemId: item.Id, label: subjectOf(item, words), notBefore });
            if (moment === 'preview') {
                this.notePreview(item, write.key);
            }
        }
    }

    private notePreview(item: WorkItem, key: string): void {
        const { previews } = this.parts;
        const contact = campaignContact(item);
        if (contact !== null && previews.get(contact)?.key !== key) {
            previews.set(contact, { key, usedBy: null });
        }
    }

    /** One call goes on with a preview, however often it is decided, in whichever tab. */
    private previewOf(item: WorkItem): string | null {
        const { previews } = this.parts;
        const contact = campaignContact(item);
        const note = contact === null ? null : previews.get(contact);
        const key = interactionId(item);
        if (contact === null || note === null || note.key === key) {
            return null;
        }
        if (note.usedBy === null && item.ConnectedTimeStamp !== null) {
            previews.set(contact, { ...note, usedBy: key });
            return note.key;
        }
        return note.usedBy === key ? note.key : null;
    }
}
