import type { EntryKind } from '../entry';
import { FilteredEntries } from '../entryFilter';
import { ENTRY_LIMIT, EntryLog } from '../entryLog';

const EVERYTHING: ReadonlySet<EntryKind> = new Set(['event', 'step', 'console']);

function filled(...entries: [EntryKind, string, unknown?][]): EntryLog {
    const log = new EntryLog();
    entries.forEach(([kind, name, detail = null]) => log.add({ kind, name, detail, time: 0 }));
    return log;
}

function filter(log: EntryLog, text: string, kinds = EVERYTHING): FilteredEntries {
    return new FilteredEntries(log, { kinds, text }, ({ name }) => `words of ${name}`);
}

describe('FilteredEntries', () => {
    it('passes the kinds that are chosen', () => {
        const log = filled(['event', 'a'], ['step', 'b'], ['event', 'c']);

        expect(filter(log, '', new Set<EntryKind>(['event'])).ids()).toEqual([1, 3]);
    });

    it.each([
        ['name', 'ONWORK'],
        ['wording', 'words of on'],
        ['data', '4711'],
        ['words in any order', '4711 onwork'],
    ])('finds by %s', (_what, text) => {
        const log = filled(['event', 'onWorkItemEnd', { id: '4711' }], ['event', 'other']);

        expect(filter(log, text).ids()).toEqual([1]);
    });

    it('takes what comes later, and everything anew with another filter', () => {
        const log = filled(['event', 'a']);
        const filtered = filter(log, '');
        filtered.ids();
        log.add({ kind: 'step', name: 'b', detail: null, time: 0 });

        expect(filtered.ids()).toEqual([1, 2]);

        filtered.filter = { kinds: EVERYTHING, text: 'b' };
        expect(filtered.ids()).toEqual([2]);
    });

    it('leaves later entries for another time while paused', () => {
        const log = filled(['event', 'a'], ['event', 'b']);
        const filtered = filter(log, '');

        expect(filtered.ids(1)).toEqual([1]);
        expect(filtered.ids()).toEqual([1, 2]);
    });

    it('forgets what the log has forgotten', () => {
        const log = filled(['event', 'a']);
        const filtered = filter(log, '');
        filtered.ids();
        for (let i = 0; i < ENTRY_LIMIT + 1_000; i += 1) {
            log.add({ kind: 'event', name: 'e', detail: null, time: 0 });
        }

        expect(filtered.ids()[0]).toBe(log.firstId);
        expect(filtered.ids()).toHaveLength(log.entries.length);

        log.clear();
        expect(filtered.ids()).toEqual([]);
    });
});
