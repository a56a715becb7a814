/** What the component shows, made of what is known. Pure. */
import type { ActivityQueueState, WaitingActivity } from 'c/connectsActivityQueue';
import {
    type ActivityWords,
    isInternal,
    mayBeWritten,
    PRIVACY_CLASSES,
    type PrivacyClass,
    type PrivacyPolicy,
    recordsOf,
    subjectOf,
} from 'c/connectsActivityRules';
import { fillLabel, timeOfDay } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { Role } from 'c/connectsLeader';
import type { Candidate, RelatedRecords } from 'c/connectsRelatedRecords';
import type { LeftOut } from './activityRecorder';
import { candidatesFor, fullId, type RecordOption } from './candidates';
import { LABELS } from './labels';

/** A work item that is open, with what the agent may say of it. */
export interface OpenRow {
    readonly workItemId: string;
    readonly title: string;
    /** Whether something will be written, and the wrap-up reason if there is one. */
    readonly details: string;
    readonly privacy: PrivacyClass;
    /** Name of its radio buttons, which no other ones on the page have. */
    readonly radioName: string;
    /** Between whom and what the agent may choose, and what counts now; empty for nothing. */
    readonly people: readonly RecordOption[];
    readonly person: string;
    readonly entities: readonly RecordOption[];
    readonly entity: string;
}

/** What the agent and others have said of a work item. */
export interface SaidOf {
    chosenClass(workItemId: string): PrivacyClass | null;
    relatedTo(workItemId: string): RelatedRecords;
    offeredTo(workItemId: string): readonly Candidate[];
}

/** A line of one of the lists. */
export interface ListRow {
    readonly key: string;
    readonly title: string;
    readonly details: string;
    /** The activity to open; empty for none. */
    readonly recordId: string;
    /** Texts for those who cannot see which line a button is on; empty where there is none. */
    readonly retryText: string;
    readonly discardText: string;
    readonly workItemId: string;
    readonly workText: string;
}

/** A list with its heading. */
export interface Section {
    readonly key: 'refused' | 'waiting' | 'leftOut' | 'done';
    readonly heading: string;
    readonly rows: readonly ListRow[];
}

/** Something that an agent should know first. */
export interface ActivityNotice {
    readonly key: string;
    readonly variant: string;
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/** Key prefix of leads. */
const LEAD = '00Q';
/** Written activities that are shown: the last ones. */
const SHOWN_DONE = 20;

const NO_BUTTONS = {
    recordId: '',
    retryText: '',
    discardText: '',
    workItemId: '',
    workText: '',
} as const;

/** What `lightning-radio-group` offers. */
export const PRIVACY_OPTIONS: readonly { readonly label: string; readonly value: PrivacyClass }[] =
    PRIVACY_CLASSES.map((value) => ({ value, label: LABELS[value] }));

/** Subjects in the agent's language. */
export const WORDS: ActivityWords = {
    subject: (kind, party) =>
        fillLabel(LABELS.subjects[kind], party === '' ? LABELS.unknownParty : party),
};

/** The open work items. @param radioName what the names of radio buttons begin with */
export function openRows(
    items: readonly WorkItem[],
    privacy: PrivacyPolicy,
    said: SaidOf,
    radioName: string,
): OpenRow[] {
    return items.map((item) => {
        const chosen = said.chosenClass(item.Id);
        const reason = item.SelectedWrapupReason || item.MediaWrapUpReason;
        const willWrite = !isInternal(item) && mayBeWritten(chosen, privacy);
        const outcome = willWrite ? LABELS.willWrite : LABELS.wontWrite;
        const { person, entity } = recordsOf(item, said.relatedTo(item.Id));
        const offered = said.offeredTo(item.Id);
        return {
            workItemId: item.Id,
            title: subjectOf(item, WORDS),
            details: reason ? `${outcome} ${fillLabel(LABELS.reason, reason)}` : outcome,
            privacy: chosen ?? privacy.unchosen,
            radioName: radioName + item.Id,
            people: candidatesFor(item, offered, 'person'),
            person: fullId(person ?? ''),
            // Beside a lead there is no other record.
            entities:
                person?.startsWith(LEAD) === true ? [] : candidatesFor(item, offered, 'entity'),
            entity: fullId(entity ?? ''),
        };
    });
}

/** The lists that have something in them, what needs a hand first. @param now ms since 1970 */
export function sections(
    { waiting, done, refused }: ActivityQueueState,
    leftOut: readonly LeftOut[],
    now: number,
): Section[] {
    const all: Section[] = [
        section(
            'refused',
            LABELS.refused,
            refused.map(({ key, label, message }) => ({
                ...NO_BUTTONS,
                key,
                title: label,
                details: message,
                retryText: fillLabel(LABELS.retryOf, label),
                discardText: fillLabel(LABELS.discardOf, label),
            })),
        ),
        section(
            'waiting',
            LABELS.waiting,
            waiting.map((entry) => ({
                ...NO_BUTTONS,
                key: entry.clientId,
                title: entry.label,
                details: waitText(entry, now),
            })),
        ),
        section(
            'leftOut',
            LABELS.leftOut,
            leftOut.map(({ key, label, workItemId }) => ({
                ...NO_BUTTONS,
                key,
                title: label,
                details: LABELS.wontWrite,
                workItemId,
                workText: fillLabel(LABELS.workOf, label),
            })),
        ),
        section(
            'done',
            LABELS.done,
            done.slice(0, SHOWN_DONE).map(({ key, label, taskId, at }) => ({
                ...NO_BUTTONS,
                key,
                title: label,
                details: timeOfDay(at),
                recordId: taskId ?? '',
            })),
        ),
    ];
    return all.filter(({ rows }) => rows.length > 0);
}

/** What is wrong. @param problem why the configuration could not be read; empty when it was */
export function notices(state: ActivityQueueState, problem: string): ActivityNotice[] {
    const { failure, unstored, corrupt } = state;
    const all: ActivityNotice[] = [];
    if (problem !== '') {
        all.push({
            key: 'configuration',
            variant: 'error',
            heading: LABELS.configTitle,
            text: problem,
            actionLabel: LABELS.tryAgain,
        });
    }
    if (failure !== null) {
        all.push({
            key: 'failure',
            variant: 'warning',
            heading: LABELS.failedTitle,
            text: fillLabel(LABELS.failedText, failure.message, timeOfDay(failure.nextTryAt)),
            actionLabel: LABELS.tryAgain,
        });
    }
    if (unstored > 0) {
        all.push(plain('unstored', LABELS.unstoredTitle, fillLabel(LABELS.unstoredText, unstored)));
    }
    if (corrupt > 0) {
        all.push(plain('corrupt', LABELS.corruptTitle, fillLabel(LABELS.corruptText, corrupt)));
    }
    return all;
}

/** How the duty of writing stands; empty where nobody needs to know. */
export function dutyText(role: Role | null): string {
    if (role === 'standby') {
        return LABELS.elsewhere;
    }
    return role === 'none-connected' ? LABELS.unconnected : '';
}

function plain(key: string, heading: string, text: string): ActivityNotice {
    return { key, variant: 'warning', heading, text, actionLabel: '' };
}

function section(key: Section['key'], label: string, rows: readonly ListRow[]): Section {
    return { key, heading: fillLabel(label, rows.length), rows };
}

function waitText({ notBefore }: WaitingActivity, now: number): string {
    return notBefore > now ? LABELS.waitsForSave : LABELS.waitsToBeSent;
}
