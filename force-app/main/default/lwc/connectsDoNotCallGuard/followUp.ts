/** The task for a call that is allowed later. Pure. */
import { isPersonId, isRecordId, type NewTask } from 'c/connectsCrmPort';
import type { GuardQuestion } from 'c/connectsDialGuard';
import { verdictText } from 'c/connectsDialWords';
import { calendarDay, fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/**
 * A task with a reminder at the first moment at which the dial is allowed.
 * @returns null when that moment is not known
 */
export function followUpTask(question: GuardQuestion): NewTask | null {
    const { verdict, dialString, relatedName, relatedRecordId } = question;
    const { nextAllowedAt } = verdict;
    if (nextAllowedAt === null) {
        return null;
    }
    const number = verdict.number.e164 ?? dialString;
    const id = isRecordId(relatedRecordId) ? relatedRecordId : null;
    const isPerson = id !== null && isPersonId(id);
    return {
        subject: fillLabel(LABELS.taskSubject, relatedName === '' ? number : relatedName),
        description: fillLabel(LABELS.taskDescription, number, verdictText(verdict)),
        dueDate: calendarDay(nextAllowedAt),
        whoId: isPerson ? id : null,
        whatId: isPerson ? null : id,
        more: { IsReminderSet: true, ReminderDateTime: new Date(nextAllowedAt).toISOString() },
    };
}
