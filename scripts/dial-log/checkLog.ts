/** Looks for what is missing or changed in the log of dial decisions. */
import type { LogRow } from './logRows';

/** Something that somebody has to look into. */
export type LogFinding =
    | {
          readonly kind: 'gap';
          readonly queueId: string;
          /** First and last number that is missing. */
          readonly from: number;
          readonly to: number;
          /** The users of the queue's records. */
          readonly userIds: readonly string[];
      }
    | { readonly kind: 'changed'; readonly row: LogRow }
    | { readonly kind: 'number-twice'; readonly row: LogRow; readonly firstLine: number }
    | { readonly kind: 'several-users'; readonly queueId: string; readonly userIds: string[] };

/**
 * Checks that the numbers of each queue begin with 1 and have no gap, that no number is there twice,
 * that a queue has one user, and that no record was changed after it was made.
 * @param rows of one complete export
 */
export function checkLog(rows: readonly LogRow[]): LogFinding[] {
    const queues = new Map<string, LogRow[]>();
    for (const row of rows) {
        const queue = queues.get(row.queueId) ?? [];
        queue.push(row);
        queues.set(row.queueId, queue);
    }
    return [
        ...[...queues].flatMap(([queueId, queue]) => checkQueue(queueId, queue)),
        ...rows.filter(isChanged).map((row) => ({ kind: 'changed', row }) as const),
    ];
}

function checkQueue(queueId: string, rows: readonly LogRow[]): LogFinding[] {
    const findings: LogFinding[] = [];
    const userIds = [...new Set(rows.map(({ createdById }) => createdById))].sort();
    if (userIds.length > 1) {
        findings.push({ kind: 'several-users', queueId, userIds });
    }
    let last: Pick<LogRow, 'queueNumber' | 'line'> = { queueNumber: 0, line: 0 };
    for (const row of [...rows].sort((a, b) => a.queueNumber - b.queueNumber || a.line - b.line)) {
        if (row.queueNumber === last.queueNumber) {
            findings.push({ kind: 'number-twice', row, firstLine: last.line });
            continue;
        }
        if (row.queueNumber > last.queueNumber + 1) {
            const from = last.queueNumber + 1;
            findings.push({ kind: 'gap', queueId, from, to: row.queueNumber - 1, userIds });
        }
        last = row;
    }
    return findings;
}

/** Dates of one export have one notation; where they can be read, the instants count. */
function isChanged({ createdDate, lastModifiedDate }: LogRow): boolean {
    const [created, changed] = [createdDate, lastModifiedDate].map((text) =>
        Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')),
    );
    return Number.isNaN(created) || Number.isNaN(changed)
        ? createdDate !== lastModifiedDate
        : created !== changed;
}
