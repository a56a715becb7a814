/**
 * A custom interaction log for the Classic console (guide, "Using Salesforce Interaction Log"): fills
 * the fields of a task from the call, and saves it when the call and its wrap-up have ended.
 */
import saveLog from '@salesforce/apex/ConnectsInteractionLog.save';
import { currentPage } from '../page/currentPage';
import { element, failureNotice } from '../page/dom';
import { CallLog } from './callLog';
import { callFacts, focusedRecord, followCalls, logConsole, type LogConsole } from './consoleCalls';
import { readFieldTemplates, type CallFacts } from './fieldTemplates';
import { LABELS } from './labels';

/** Where the agent writes more than a line. */
const LONG_FIELDS: readonly string[] = ['Description'];
/** Before the name of a setting that is a field's label. */
const LABEL_PREFIX = 'label.';

/** @param root of the page */
export function interactionLogPage(root: HTMLElement): void {
    const { settings } = currentPage();
    const templates = readFieldTemplates(settings['fields'] ?? '');
    const toolkit = logConsole();
    const form = element('form', { class: 'slds-form', 'aria-label': LABELS.title });
    const status = element('p', { role: 'status' }, LABELS.noCall);
    const failures = element('div', {});
    root.classList.add('slds-p-around_small');
    root.append(status, failures, form);
    form.addEventListener('submit', (event) => event.preventDefault());

    const logs = new Map<string, CallLog>();
    const show = (text: string, log: CallLog | null): void => {
        status.textContent = text;
        form.replaceChildren(...(log === null ? [] : fieldElements(log, settings)));
    };
    const showNewest = (text: string): void => {
        const newest = [...logs.values()].at(-1) ?? null;
        show(newest === null ? text : LABELS.ongoing, newest);
    };
    followCalls(toolkit, {
        begun: (id) => {
            if (!logs.has(id)) {
                const log = new CallLog(templates, { Id: id });
                logs.set(id, log);
                void fill(toolkit, id, log).then(() => showNewest(LABELS.noCall));
            }
        },
        ended: (id, facts) => {
            const log = logs.get(id);
            if (log) {
                logs.delete(id);
                finish(log, facts);
            }
        },
    });

    function finish(log: CallLog, facts: CallFacts): void {
        log.learn(facts);
        show(LABELS.saving, log);
        saveLog({ entry: log.task }).then(
            (taskId) => {
                toolkit.cti.fireOnCallLogSaved(String(taskId));
                showNewest(LABELS.saved);
            },
            (error: unknown) => {
                const notice = failureNotice(LABELS.saveFailed, messageOf(error), {
                    text: LABELS.tryAgain,
                    run: () => {
                        notice.remove();
                        finish(log, {});
                    },
                });
                failures.append(notice);
                showNewest('');
            },
        );
    }
}

/** The log is about the record that the agent looks at when the call begins. */
async function fill(toolkit: LogConsole, id: string, log: CallLog): Promise<void> {
    const [facts, recordId] = await Promise.all([callFacts(toolkit, id), focusedRecord(toolkit)]);
    log.learn(facts);
    log.relateTo(recordId);
}

function fieldElements(log: CallLog, settings: Readonly<Record<string, string>>): HTMLElement[] {
    return log.fields
        .filter(({ isEditable }) => isEditable)
        .map(({ field, value }) => {
            const isLong = LONG_FIELDS.includes(field);
            const input = element(isLong ? 'textarea' : 'input', {
                class: isLong ? 'slds-textarea' : 'slds-input',
                name: field,
            });
            input.value = String(value ?? '');
            input.addEventListener('input', () => log.edit(field, input.value));
            return element(
                'label',
                { class: 'slds-form-element' },
                element(
                    'span',
                    { class: 'slds-form-element__label' },
                    settings[LABEL_PREFIX + field] ?? field,
                ),
                input,
            );
        });
}

function messageOf(error: unknown): string {
    const { body, message } = (error ?? {}) as { body?: { message?: string }; message?: string };
    return body?.message ?? message ?? String(error);
}
