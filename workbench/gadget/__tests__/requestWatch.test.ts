import type { RequestJournalEntry } from '../../../simulator/api';
import { RequestWatch } from '../requestWatch';

type Writable = { -readonly [K in keyof RequestJournalEntry]: RequestJournalEntry[K] };

function request(name: string): Writable {
    return { name, args: [], time: 0, libraryId: 'library-1', outcome: 'pending' };
}

describe('RequestWatch', () => {
    it('tells each request once when it comes and once when it is answered', () => {
        const journal = [request('makeCall')];
        const watch = new RequestWatch(journal);

        expect(watch.changes()).toEqual([{ number: 1, entry: journal[0] }]);
        expect(watch.changes()).toEqual([]);

        Object.assign(journal[0] ?? {}, { outcome: 'success', answeredTime: 80 });
        expect(watch.changes()).toMatchObject([{ number: 1, entry: { outcome: 'success' } }]);
        expect(watch.changes()).toEqual([]);
    });

    it('keeps two requests of one name apart, whichever is answered first', () => {
        const first = request('setAgentState');
        const second = request('setAgentState');
        const watch = new RequestWatch([first, second]);
        watch.changes();

        second.outcome = 'failure';

        expect(watch.changes()).toMatchObject([{ number: 2, entry: { outcome: 'failure' } }]);
    });

    it('does not count what components write to the log', () => {
        const watch = new RequestWatch([request('writeLogDebug'), request('makeCall')]);

        expect(watch.changes()).toMatchObject([{ number: 1, entry: { name: 'makeCall' } }]);
    });

    it('goes on when the journal has forgotten its oldest entries', () => {
        const journal = [request('a'), request('b')];
        const watch = new RequestWatch(journal);
        watch.changes();

        journal.splice(0, 1);
        journal.push(request('c'));

        expect(watch.changes()).toMatchObject([{ number: 3, entry: { name: 'c' } }]);
    });

    it('gives copies, so that what was told does not change later', () => {
        const entry = request('makeCall');
        const [told] = new RequestWatch([entry]).changes();

        entry.outcome = 'success';

        expect(told?.entry.outcome).toBe('pending');
    });
});
