import type { ReportedLine } from '../../../gadget/control';
import type { RequestProgress } from '../../../gadget/requestWatch';
import { ENTRY_LIMIT, EntryLog } from '../entryLog';

const line = (kind: 'event' | 'request' | 'response', name: string, detail: unknown = null) =>
    ({ kind, name, detail, time: 0 }) satisfies ReportedLine;

function progress(number: number, name: string, answeredTime?: number): RequestProgress {
    const outcome = answeredTime === undefined ? 'pending' : 'success';
    return {
        number,
        entry: { name, args: [], time: 0, libraryId: 'library-1', outcome, answeredTime },
    };
}

describe('EntryLog', () => {
    it('makes one entry of a request and its answer', () => {
        const log = new EntryLog();
        log.addReport([line('request', 'makeCall')], [progress(1, 'makeCall')]);
        log.addReport(
            [line('response', 'makeCall', { success: true })],
            [progress(1, 'makeCall', 80)],
        );

        expect(log.entries).toMatchObject([
            { kind: 'request', request: { outcome: 'success' }, answer: { success: true } },
        ]);
    });

    it('gives each of two requests of one name its own answer, whichever comes first', () => {
        const log = new EntryLog();
        log.addReport(
            [line('request', 'makeCall', 'first'), line('request', 'makeCall', 'second')],
            [progress(1, 'makeCall'), progress(2, 'makeCall')],
        );
        log.addReport([line('response', 'makeCall', 'to second')], [progress(2, 'makeCall', 1)]);
        log.addReport([line('response', 'makeCall', 'to first')], [progress(1, 'makeCall', 2)]);

        expect(log.entries).toMatchObject([
            { detail: 'first', answer: 'to first' },
            { detail: 'second', answer: 'to second' },
        ]);
    });

    it('shows an answer without a request that is known as an entry of its own', () => {
        const log = new EntryLog();
        log.addReport([line('response', 'makeCall')], []);

        expect(log.entries).toMatchObject([{ kind: 'response' }]);
    });

    it('counts the requests of the next gadget from 1', () => {
        const log = new EntryLog();
        log.addReport([line('request', 'a')], [progress(1, 'a')]);
        log.startRun();
        log.addReport([line('request', 'b')], [progress(1, 'b', 3)]);

        expect(log.entries).toMatchObject([
            { name: 'a', request: { outcome: 'pending' } },
            { name: 'b', request: { outcome: 'success' } },
        ]);
    });

    it('forgets the oldest entries, and finds the others by their ids', () => {
        const log = new EntryLog();
        for (let id = 1; id <= ENTRY_LIMIT + 1_500; id += 1) {
            log.add({ kind: 'event', time: id, name: 'e', detail: null });
        }

        expect(log.entries.length).toBeGreaterThanOrEqual(ENTRY_LIMIT);
        expect(log.entries.length).toBeLessThanOrEqual(ENTRY_LIMIT + 1_000);
        expect(log.find(1)).toBeUndefined();
        expect(log.find(log.firstId)?.time).toBe(log.firstId);
        expect(log.find(log.lastId)?.time).toBe(ENTRY_LIMIT + 1_500);
        expect(log.before(log.lastId, 2).map(({ id }) => id)).toEqual([
            log.lastId - 2,
            log.lastId - 1,
        ]);
    });
});
