/**
 * What the workbench's org has written about interactions. It lies in the browser's storage, so that
 * every page and tab sees the same, and a reload loses nothing.
 */
import { changeRecord, findRecord, keepRecord } from '../records';

type Fields = Readonly<Record<string, unknown>>;

/** A task that was written. */
interface StoredTask {
    readonly id: string;
    readonly fields: Fields;
}

/** Everything. */
interface ActivityOrgData {
    /** Ids of tasks by key of the write. */
    readonly writes: Readonly<Record<string, string>>;
    readonly tasks: readonly StoredTask[];
}

const KEY = 'workbench.activityOrg';
const NOTHING: ActivityOrgData = { writes: {}, tasks: [] };
/** Apart from the ids of the page's own records, which begin anew with each page. */
const FIRST_ID = 800_000_000_000;

/** The task that was written under a key; undefined for none. */
export function taskIdOf(key: string): string | undefined {
    return data().writes[key];
}

/**
 * Writes a task and notes the key.
 * @param taskId null makes a new one
 * @returns the task's id
 */
export function writeTask(key: string, taskId: string | null, fields: Fields): string {
    const { writes, tasks } = data();
    const id = taskId ?? `00T${FIRST_ID + tasks.length}`;
    const before = tasks.find((task) => task.id === id);
    const task = { id, fields: { ...before?.fields, ...fields } };
    const others = tasks.filter((each) => each !== before);
    const changed: ActivityOrgData = {
        writes: { ...writes, [key]: id },
        tasks: [...others, task],
    };
    window.localStorage.setItem(KEY, JSON.stringify(changed));
    show(task);
    return id;
}

/** Makes what earlier pages have written known to this one. */
export function showWrittenTasks(): void {
    data().tasks.forEach(show);
}

/** Everything is gone. */
export function resetActivityOrg(): void {
    window.localStorage.removeItem(KEY);
}

function show({ id, fields }: StoredTask): void {
    if (findRecord(id) === undefined) {
        keepRecord(id, 'Task', fields);
    } else {
        changeRecord(id, fields);
    }
}

function data(): ActivityOrgData {
    const text = window.localStorage.getItem(KEY);
    return text === null ? NOTHING : (JSON.parse(text) as ActivityOrgData);
}
